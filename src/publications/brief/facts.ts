/** What a briefing is about and its facts: the best findings of the year, none of which repeats the headline or the lead. */
import { measuresOf, quantityOf, topProgrammes, totalOf, type Book } from '../../figures/book.ts';
import type { Derived } from '../../figures/derive.ts';
import type { MainFigure } from '../../figures/rank.ts';
import type { Figure } from '../../model/cell.ts';
import { isTotal, totalCode } from '../../model/description.ts';
import { piecesOf, type Language, type Mark, type Sentence } from '../../model/language.ts';
import { aboutOf, type Finding } from '../../narrative/findings/finding.ts';
import { standardFinding } from '../../narrative/findings/level.ts';
import { sentenceOf } from '../../narrative/findings/sentence.ts';
import { servedFinding } from '../../narrative/findings/served.ts';
import { trendFinding } from '../../narrative/findings/trend.ts';
import { allFindings, newsworthy, type Desk } from '../../narrative/news.ts';
import { derivedNumber, numberOf, signedNumber } from '../../narrative/phrases/figure.ts';
import type { PressFact } from './briefView.ts';

/** The figure with the best news of a change: of the declared totals where one leads, else of whole programmes. */
export function newsFigure(desk: Desk, main: MainFigure): MainFigure {
  const { book } = desk;
  const top = topProgrammes(book).map(({ code }) => code);
  const isWhole = ({ key }: Figure) =>
    main.total === undefined ? top.includes(key.programme) : isTotal(key.programme);
  const [news] = allFindings(desk)
    .filter(({ finding, reason }) => reason === undefined && /^(change|run|turn|extreme|parting)$/.test(finding.kind))
    .flatMap(({ finding }) => aboutOf(finding).slice(0, 1))
    .filter(isWhole);
  if (news === undefined) return main;
  const total = totalOf(book, news.key.programme);
  return total === undefined ? { figure: news } : { figure: news, total };
}

/** Those whom the money of a total is for, as a total of the same programmes: 2020年末城乡低保人数4425.9万人，…… */
export function servedByTotal(book: Book, { total }: MainFigure, language: Language): Sentence | undefined {
  const served = book.release.description.totals.find(
    ({ measure, programmes }) =>
      quantityOf(book, measure) === 'person' &&
      programmes.length === total?.programmes.length &&
      programmes.every((code) => total.programmes.includes(code)),
  );
  if (served === undefined) return undefined;
  const figure = book.at({ measure: served.measure, programme: totalCode(served), area: book.area, year: book.year });
  const finding = trendFinding(book, figure);
  return finding && sentenceOf(finding, book, language, { names: 'programme and area' });
}

const mostFacts = 5;

/** At most five, the best first. */
export function pressFacts(desk: Desk, told: Sentence[], language: Language): PressFact[] {
  const marks = new Set(told.flatMap(marksOf));
  return untoldFindings(desk, told, mostFacts)
    .map((finding) => factOf(finding, desk.book, language))
    .filter(({ number, text }) => ![...marksOf(number), ...marksOf(text)].every((mark) => marks.has(mark)));
}

/** The best findings of the year whose number does not stand in what was told. */
export function untoldFindings(desk: Desk, told: Sentence[], most: number): Finding[] {
  const { book } = desk;
  const standards = topProgrammes(book).flatMap((programme) =>
    measuresOf(book, programme.code)
      .filter(({ kind }) => kind === 'standard')
      .map((measure) => standardFinding(book, programme, measure)),
  );
  const served = topProgrammes(book).map((programme) => servedFinding(book, programme));
  // households and persons each for itself
  const found = allFindings(desk).flatMap(({ finding }) => (finding.kind === 'changes' ? [] : [finding]));
  const marks = new Set(told.flatMap(marksOf));
  const fresh = [...found, ...standards, ...served].filter(
    (finding) => finding !== undefined && !repeats(finding, marks),
  );
  return newsworthy(desk, fresh, most);
}

/** Whether the number of a finding stands in what was told. */
function repeats(finding: Finding, told: Set<string>): boolean {
  const computed = numberIn(finding);
  const [figure] = aboutOf(finding);
  const mark = computed === undefined ? figure?.id : [computed.how, ...computed.ids].join(' ');
  return mark !== undefined && told.has(mark);
}

function factOf(finding: Finding, book: Book, language: Language): PressFact {
  const number = numberIn(finding);
  const [figure] = aboutOf(finding);
  const isNumberBeside = /^(change|run|turn|extreme|level)$/.test(finding.kind);
  const place = { names: 'programme' as const, ...(isNumberBeside && { isNumberBeside: true as const }) };
  const isChange = finding.kind === 'longRun' || finding.kind === 'contribution';
  const computed = number && (isChange ? signedNumber(number, language) : derivedNumber(number, language));
  return {
    number: [computed ?? (figure && numberOf(figure, language)) ?? ''],
    text: sentenceOf(finding, book, language, place),
    alone: sentenceOf(finding, book, language, { names: 'programme' }),
  };
}

/** What was computed, where that is the news. */
function numberIn(finding: Finding): Derived | undefined {
  if (finding.kind === 'householdSize') return finding.size;
  if (finding.kind === 'average') return finding.average;
  if (finding.kind === 'perHead') return finding.amount;
  if (finding.kind === 'perResidents') return finding.rate;
  if (finding.kind === 'concentration') return finding.share;
  if (finding.kind === 'longRun') return finding.growth;
  if (finding.kind === 'contribution') return finding.part.change;
  return finding.kind === 'gap' ? finding.ratio : undefined;
}

function marksOf(sentence: Sentence): string[] {
  return piecesOf(sentence).flatMap((piece) => (typeof piece === 'string' ? [] : markIds(piece.mark)));
}

function markIds(mark: Mark): string[] {
  if (mark.kind === 'cell') return [mark.id];
  return mark.kind === 'derived' ? [[mark.how, ...mark.ids].join(' ')] : [];
}
