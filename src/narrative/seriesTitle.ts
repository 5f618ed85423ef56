/** The title of a chart of one series: its latest figure with what is news about it, else what it shows. */
import { isCountMeasure, measureOf, type Book } from '../figures/book.ts';
import { comparison, comparisonPolicies, hasRate, wayOf, type Comparison } from '../figures/compare.ts';
import { isValue, type Figure } from '../model/cell.ts';
import type { Programme } from '../model/release.ts';
import { statement, type Language, type Sentence } from '../model/language.ts';
import { grammar } from '../words/format/grammar.ts';
import { fill, fillText, strings, type StringKey } from '../words/strings.ts';
import type { Finding, Of } from './findings/finding.ts';
import { trendFinding, trendTail } from './findings/trend.ts';
import { newsworthy } from './news.ts';
import {
  comparedWords,
  familyOf,
  figureTitle,
  midSentence,
  numberOf,
  shortTitle,
  sizeNumber,
} from './phrases/figure.ts';
import { literal, periodWords, whenWords } from './phrases/when.ts';

/** 2020年末人数805.1万人，为2007—2020年最少; without news the name of what is drawn. */
export function seriesTitle(
  book: Book,
  figure: Figure,
  language: Language,
  name = figureTitle(book, figure, language),
): Sentence {
  const finding = seriesNews(book, figure);
  const news = finding === undefined ? [] : newsOf(finding, book, language);
  if (finding === undefined || news.length === 0) return [name];
  const number = [numberOf(figure, language)];
  const period = periodWords(figure, book, language);
  return statement(finding.kind, fill(strings[language]['title.series'], { name, number, period, news }));
}

function seriesNews(book: Book, figure: Figure): Finding | undefined {
  return isValue(figure.cell) ? trendFinding(book, measureOf(book, figure.key.measure), figure) : undefined;
}

/** Among other programmes: 农村低保人数; Rural dibao; Rural dibao, spending. */
export function titleName(book: Book, programme: Programme, figure: Figure, language: Language): string {
  const name = shortTitle(programme, language);
  const measure = midSentence(figureTitle(book, figure, language), book, language);
  if (isCountMeasure(book, measureOf(book, figure.key.measure))) return grammar[language].countName(name, measure);
  return fillText(strings[language]['title.ofProgramme'], { name, measure });
}

/** The figure with the best news of several, a standard only where nothing else changed; none where nothing did. */
export function figureInTheNews(book: Book, figures: Figure[]): Figure | undefined {
  const findings = figures.flatMap((figure) => {
    const finding = seriesNews(book, figure);
    return finding === undefined || isSame(finding) ? [] : [{ figure, finding }];
  });
  const ofOthers = findings.filter(({ figure }) => measureOf(book, figure.key.measure).kind !== 'standard');
  const candidates = ofOthers.length > 0 ? ofOthers : findings;
  const [best] = newsworthy(
    candidates.map(({ finding }) => finding),
    1,
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
