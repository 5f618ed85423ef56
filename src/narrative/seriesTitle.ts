/** The title of a chart of one series: its latest figure with what is news about it, else what it shows; names of series beside each other. */
import { isCountMeasure, measureOf, programmeOf, quantityOf, totalOf, type Book } from '../figures/book.ts';
import { comparison, comparisonPolicies, hasRate, wayOf, type Comparison } from '../figures/compare.ts';
import { isValue, type Figure } from '../model/cell.ts';
import { totalCode } from '../model/description.ts';
import type { Programme } from '../model/release.ts';
import { statement, titleOf, type Language, type Sentence } from '../model/language.ts';
import { grammar } from '../words/format/grammar.ts';
import { fill, fillText, joinSentence, strings, type StringKey } from '../words/strings.ts';
import type { Finding, Of } from './findings/finding.ts';
import { longRunFinding } from './findings/longRun.ts';
import { countsServed, partingClause, partingFinding } from './findings/gap.ts';
import { changeFinding, trendFinding, trendTail } from './findings/trend.ts';
import { rankedFindings, type Desk } from './news.ts';
import {
  areaTitle,
  comparedWords,
  familyOf,
  figureTitle,
  midSentence,
  numberOf,
  programmeTitle,
  shortTitle,
  sizeNumber,
} from './phrases/figure.ts';
import { literal, periodWords, whenWords } from './phrases/when.ts';

/** 2020年末人数805.1万人，为2007—2020年最少; without news the name of what is drawn. */
export function seriesTitle(
  desk: Desk,
  figure: Figure,
  language: Language,
  name = figureTitle(desk.book, figure, language),
): Sentence {
  const { book } = desk;
  const finding = seriesNews(desk, figure);
  const first = finding === undefined ? [] : newsOf(finding, book, language);
  if (finding === undefined || first.length === 0) return [name];
  const more = secondNews(desk, figure, finding, language);
  const news = joinSentence(more.length === 0 ? [first] : [first, more], 'phrase', language);
  const written = numberOf(figure, language);
  const number = [grammar[language].namesUnit(name, written.unit) ? { ...written, gap: '', unit: '' } : written];
  const period = periodWords(figure, book, language);
  return statement(finding.kind, fill(strings[language]['title.series'], { name, number, period, news }));
}

function seriesNews(desk: Desk, figure: Figure): Finding | undefined {
  if (!isValue(figure.cell)) return undefined;
  const [finding] = rankedFindings(desk, [trendFinding(desk.book, figure)]);
  return finding;
}

/** Beside a change: those who moved otherwise than their money, or how far it has come in many years. */
function secondNews(desk: Desk, figure: Figure, first: Finding, language: Language): Sentence {
  const { book } = desk;
  if (first.kind === 'turn' || first.kind === 'run' || (first.kind === 'extreme' && !first.hasGaps)) return [];
  const beside = countBeside(book, figure);
  const changes = [figure, beside].flatMap((one) => (one && changeFinding(book, one)) ?? []);
  const [finding] = rankedFindings(desk, [partingFinding(book, changes), longRunFinding(book, figure)]);
  if (finding?.kind === 'parting') return partingClause(finding, book, language);
  if (finding?.kind !== 'longRun') return [];
  const key: StringKey = wayOf(finding.change) > 0 ? 'title.upSince' : 'title.downSince';
  const year = [literal(finding.earlier.year)];
  return fill(strings[language][key], { year, rate: [sizeNumber(finding.growth, language)] });
}

/** The count of those that an amount is for: of the programme, or the declared total of the same programmes. */
function countBeside(book: Book, { key, year }: Figure): Figure | undefined {
  const total = totalOf(book, key.programme);
  if (total === undefined) {
    const [count] = countsServed(book, key.programme, key.area);
    return count?.year === year ? count : undefined;
  }
  const counted = book.release.description.totals.find(
    ({ measure, programmes }) =>
      quantityOf(book, measure) === 'person' &&
      programmes.length === total.programmes.length &&
      programmes.every((code) => total.programmes.includes(code)),
  );
  return counted && book.find({ ...key, measure: counted.measure, programme: totalCode(counted), year });
}

/** Among other programmes: 农村低保人数; Rural dibao; Rural dibao, spending. */
export function titleName(book: Book, programme: Programme, figure: Figure, language: Language): string {
  const name = shortTitle(programme, language);
  const measure = midSentence(figureTitle(book, figure, language), book, language);
  if (isCountMeasure(book, measureOf(book, figure.key.measure))) return grammar[language].countName(name, measure);
  return fillText(strings[language]['title.ofProgramme'], { name, measure });
}

/** The figure with the best news of several, a standard only where nothing else changed; none where nothing did. */
export function figureInTheNews(desk: Desk, figures: Figure[]): Figure | undefined {
  const findings = figures.flatMap((figure) => {
    const finding = seriesNews(desk, figure);
    return finding === undefined || isSame(finding) ? [] : [{ figure, finding }];
  });
  const ofOthers = findings.filter(({ figure }) => measureOf(desk.book, figure.key.measure).kind !== 'standard');
  const candidates = ofOthers.length > 0 ? ofOthers : findings;
  const [best] = rankedFindings(
    desk,
    candidates.map(({ finding }) => finding),
  );
  return candidates.find(({ finding }) => finding === best)?.figure;
}

function isSame(finding: Finding): boolean {
  return finding.kind === 'change' && wayOf(finding.change) === 0;
}

/** One clause of at most a line. */
function newsOf(finding: Finding, book: Book, language: Language): Sentence {
  const isStandard = 'measure' in finding && finding.measure.kind === 'standard';
  // a standard that goes on rising is no news: by how much is
  if (finding.kind === 'turn' || (finding.kind === 'run' && !isStandard)) return trendTail(finding, language);
  if (finding.kind === 'change' || finding.kind === 'run') return rateOrAmount(finding, book, language);
  if (finding.kind !== 'extreme') return [];
  // a year without a figure may hold the record
  if (!finding.hasGaps) return recordWords(finding, language);
  const change = comparison(book, finding.figure, comparisonPolicies.page);
  return change === undefined ? [] : rateOrAmount(change, book, language);
}

const mostKeys = {
  amount: { '1': 'title.most', '-1': 'title.fewest' },
  rate: { '1': 'title.highest', '-1': 'title.lowest' },
  standard: { '1': 'title.highest', '-1': 'title.lowest' },
} as const satisfies Record<ReturnType<typeof familyOf>, Record<string, StringKey>>;

function recordWords({ measure, figure, first, way }: Of<'extreme'>, language: Language): Sentence {
  const words = strings[language];
  const range = fill(words['period.range'], { first: [literal(first)], last: [literal(figure.year)] });
  return fill(words[mostKeys[familyOf(measure)][way]], { range });
}

/** In percent; an amount where a rate tells of few, and nothing more than that it stayed the same. */
function rateOrAmount(change: Comparison, book: Book, language: Language): Sentence {
  const way = wayOf(change.change);
  if (way === 0 || !hasRate(change)) return comparedWords(change, book, language);
  const isSet = familyOf(change.measure) !== 'amount';
  const key: StringKey = way > 0 ? (isSet ? 'title.raised' : 'title.up') : isSet ? 'title.lowered' : 'title.down';
  return fill(strings[language][key], {
    when: whenWords(change, book, language),
    rate: [sizeNumber(change.growth, language)],
  });
}

type SeriesKey = { programme: string; area: string };

/** 低保人数; Dibao, persons supported; of several programmes the measure alone. */
export function labelWords(book: Book, lines: SeriesKey[], figure: Figure, language: Language): string {
  const programmes = new Set(lines.map(({ programme }) => programme));
  const programme = programmeOf(book, figure.key.programme);
  if (programme === undefined) return figureTitle(book, figure, language);
  const measure = titleOf(measureOf(book, figure.key.measure).title, language);
  if (programmes.size > 1) return measure;
  const title = titleName(book, programme, figure, language);
  if (title !== shortTitle(programme, language)) return title;
  const counted = midSentence(measure, book, language);
  if (counted.toLowerCase().startsWith(title.toLowerCase())) return measure;
  return fillText(strings[language]['title.ofProgramme'], { name: title, measure: counted });
}

/** Whatever the lines differ in: the area, the programme, or both. */
export function nameWords(book: Book, lines: SeriesKey[], { key }: Figure, language: Language): string {
  const areas = new Set(lines.map(({ area }) => area));
  const programmes = new Set(lines.map(({ programme }) => programme));
  const programme = programmeOf(book, key.programme);
  const total = totalOf(book, key.programme);
  const title = programme ? shortTitle(programme, language) : total ? titleOf(total.title, language) : '';
  const area = areaTitle(book, key.area, language);
  if (programmes.size === 1) return area;
  return areas.size === 1 ? title : fillName(area, title, language);
}

function fillName(area: string, title: string, language: Language): string {
  return strings[language]['explore.name'].replace('{area}', area).replace('{programme}', title);
}

/** In full, as a list of what was asked names it. */
export function askedTitle(book: Book, code: string, language: Language): string {
  const programme = programmeOf(book, code);
  if (programme !== undefined) return programmeTitle(programme, language);
  const total = totalOf(book, code);
  return total === undefined ? code : titleOf(total.title, language);
}
