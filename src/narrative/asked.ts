/** What is true of the figures that a question asks for: why they may not stand beside each other, and what they say. */
import { areasWithin, divisionsWithin } from '../figures/areas.ts';
import { measureOf, programmeOf, type Book } from '../figures/book.ts';
import { comparisonPolicies, comparisonWith, wayOf, type Comparison } from '../figures/compare.ts';
import { isAlike, isSamePeriod } from '../figures/derive.ts';
import { isDemonstration, isValue, type Figure } from '../model/cell.ts';
import { absolute, compare, decimal, type Decimal } from '../model/decimal.ts';
import type { Measure } from '../model/description.ts';
import { piecesOf, statement, type Language, type Sentence } from '../model/language.ts';
import type { PeriodCode } from '../model/period.ts';
import { allAreas, type Query, type QuestionForm, type Refusal } from '../model/query.ts';
import { cellUnit } from '../model/unit.ts';
import { formatCode } from '../words/format/period.ts';
import { capital, fill, fullStops, joinSentence, strings, type StringKey } from '../words/strings.ts';
import type { NamedFigure, Of } from './findings/finding.ts';
import { largestFinding, largestSentence, rankFinding, rankSentence } from './findings/rank.ts';
import { familyOf, inOneScale, numberOf, programmeName, sizeNumber, subjectWords } from './phrases/figure.ts';
import { literal, periodWords } from './phrases/when.ts';
import { labelWords, nameWords } from './seriesTitle.ts';

/** A programme in an area: a figure of each period that was asked for, missing ones too. */
export type AskedLine = { programme: string; area: string; figures: Figure[] };

export function askedAreas(book: Book, { areas }: Query): string[] {
  const codes = areas.flatMap((area) => {
    if (!area.endsWith(allAreas)) return [area];
    return divisionsWithin(book, area === allAreas ? book.area : area.slice(0, -1)).map(({ code }) => code);
  });
  return [...new Set(codes)];
}

export function askedLines(book: Book, question: Query, periods: PeriodCode[]): AskedLine[] {
  const areas = askedAreas(book, question);
  return question.programmes.flatMap((programme) =>
    areas.map((area) => ({
      programme,
      area,
      figures: periods.map((year) => book.at({ measure: question.measure, programme, area, year })),
    })),
  );
}

/** Undefined where the figures may stand in one drawing; in a table they stand apart, but for unlike units. */
export function refusalOf(book: Book, { view, form }: Query, lines: AskedLine[]): Refusal | undefined {
  const figures = lines.flatMap((line) => (view === 'change' ? endsOf(line) : line.figures));
  const known = figures.filter(({ cell }) => isValue(cell));
  if (form === 'sum') return 'sum';
  if (known.length === 0) return figures.some(({ cell }) => cell.state === 'withheld') ? 'withheld' : 'none';
  if (new Set(known.map(quantityText)).size > 1) return 'units';
  if (view === 'table') return undefined;
  const groups = [...Map.groupBy(known, ({ year }) => year).values()];
  if (groups.some((group) => new Set(group.map(({ cell }) => isDemonstration(cell))).size > 1)) return 'classes';
  if (groups.some(([first, ...others]) => others.some((other) => !isSamePeriod(first!, other)))) return 'periods';
  if (view === 'change' && lines.every((line) => changeOf(book, line) === undefined)) return 'few';
  if (view !== 'rank') return undefined;
  if (!isOneLevel(book, lines)) return 'levels';
  const ranked = [...Map.groupBy(known, ({ key }) => key.programme).values()];
  return ranked.some((group) => group.length < 2 || !group.every((one) => isAlike(group[0]!, one))) ? 'few' : undefined;
}

function endsOf({ figures }: AskedLine): Figure[] {
  return [...figures.slice(0, 1), ...figures.slice(1).slice(-1)];
}

function quantityText({ cell }: Figure): string {
  const { quantity = '', per = '' } = cellUnit(cell) ?? {};
  return `${quantity}/${per}`;
}

/** Divisions of one parent. */
function isOneLevel(book: Book, lines: AskedLine[]): boolean {
  const areas = new Set(lines.map(({ area }) => area));
  const parents = new Set(book.release.areas.filter(({ code }) => areas.has(code)).map(({ parent }) => parent));
  const [parent = ''] = parents;
  const divisions = new Set(divisionsWithin(book, parent).map(({ code }) => code));
  return parents.size === 1 && areasWithin(book, parent).length > 0 && [...areas].every((code) => divisions.has(code));
}

/** Without full stop; empty where the figures are not drawn. */
export function askedSentence(book: Book, question: Query, lines: AskedLine[], language: Language): Sentence {
  if (question.view === 'rank') {
    const panels = question.programmes.map((code) => lines.filter(({ programme }) => programme === code));
    return joinSentence(
      panels.map((panel) => rankedSentence(book, question, panel, language)),
      'semicolon',
      language,
    );
  }
  const compared = lines.flatMap((line) => changeOf(book, line) ?? []);
  const changes = ofOneClass(compared, ({ later }) => later);
  const isTold = changes.length > 0 && question.form !== 'index';
  const told = isTold
    ? changesSentence(book, lines, changes, language)
    : levelsSentence(book, question, lines, language);
  return capital(told);
}

/** The largest; beside withheld ones its place among those that are published. */
function rankedSentence(book: Book, question: Query, lines: AskedLine[], language: Language): Sentence {
  const measure = measureOf(book, question.measure);
  const named = lines.map(({ area, figures }): NamedFigure => ({ area, figure: figures.at(-1)! }));
  const largest = largestFinding(measure, named);
  if (largest !== undefined)
    return namedSentence(largest, largestSentence(largest, book, language, {}), book, language);
  const first = firstFinding(measure, named);
  if (first === undefined) return levelsSentence(book, question, lines, language);
  return namedSentence(first, rankSentence(first, book, language, {}), book, language);
}

function firstFinding(measure: Measure, named: NamedFigure[]): Of<'rank'> | undefined {
  const ranks = named.flatMap((name) => rankFinding(measure, name, named) ?? []);
  return ranks.find(({ place }) => isValue(place.cell) && place.cell.value === '1');
}

/** After the name of its programme, without full stop. */
function namedSentence(
  { kind, name: { figure } }: Of<'largest' | 'rank'>,
  words: Sentence,
  book: Book,
  language: Language,
): Sentence {
  const programme = programmeOf(book, figure.key.programme);
  const subject = subjectWords(programme ? programmeName(book, programme, language) : '', '', language);
  const pieces = piecesOf([subject, ...words]);
  const last = pieces.at(-1);
  const isEnd = typeof last === 'string' && last.endsWith(fullStops[language]);
  const told = isEnd ? [...pieces.slice(0, -1), last.slice(0, -1)] : pieces;
  return statement(kind, inOneScale(capital(told.filter(Boolean)), language));
}

/** From the first period that was asked for to the last. */
export function changeOf(book: Book, { figures }: AskedLine): Comparison | undefined {
  const [first] = figures;
  const last = figures.at(-1);
  if (first === undefined || last === undefined || first === last) return undefined;
  return comparisonWith(book, last, first.year, comparisonPolicies.page);
}

/** The largest fall and the largest rise, or the two largest of one direction; of many areas how many fell and rose, and the largest. */
function changesSentence(book: Book, lines: AskedLine[], changes: Comparison[], language: Language): Sentence {
  const words = strings[language];
  const sorted = changes.toSorted((a, b) => compare(sizeOf(b), sizeOf(a)));
  const [first] = sorted;
  const other = sorted.find((change) => wayOf(change.change) !== wayOf(first!.change)) ?? sorted[1];
  const counts = countWords(changes, language);
  const told = [first!, ...(other === undefined || counts !== undefined ? [] : [other])];
  const label = labelWords(book, lines, first!.later, language);
  const isMost = changes.length === lines.length && hasMost(sorted);
  const items = told.map((change, index) =>
    fill(words[changeKey(change, isMost && index === 0)], {
      name: nameWords(book, lines, change.later, language),
      label: index === 0 && counts === undefined ? label : '',
      difference: [sizeNumber(change.change, language)],
    }),
  );
  const range = fill(words['explore.range'], {
    first: [literal(formatCode(first!.earlier.year, language))],
    last: [literal(formatCode(first!.later.year, language))],
  });
  const list = joinSentence(items, 'clause', language);
  const sentence =
    counts === undefined
      ? fill(words['explore.told'], { range, label, list })
      : fill(words['explore.counted'], { range, label, list, counts, of: [literal(String(changes.length))] });
  return statement('change', sentence);
}

const fewAreas = 5;

/** 9地减少、1地增加: of many areas of one programme that may be compared. */
function countWords(changes: Comparison[], language: Language): Sentence | undefined {
  const [first] = changes;
  const areas = new Set(changes.map(({ later }) => later.key.area));
  if (first === undefined || areas.size < fewAreas || areas.size < changes.length) return undefined;
  const words = strings[language];
  const kinds = familyOf(first.measure) === 'amount' ? ['fewer', 'more', 'alike'] : ['lower', 'higher', 'alike'];
  const told = [-1, 1, 0].flatMap((way, index) => {
    const count = changes.filter(({ change }) => Math.sign(wayOf(change)) === way).length;
    const key = `explore.count.${kinds[index]}` as StringKey;
    return count === 0 ? [] : [fill(words[key], { count: [literal(String(count))] })];
  });
  return joinSentence(told, 'item', language);
}

/** Beside a line that cannot be compared nothing is the most. */
function hasMost([first, second, third]: Comparison[]): boolean {
  if (first === undefined || second === undefined || third === undefined || wayOf(first.change) === 0) return false;
  return compare(sizeOf(first), sizeOf(second)) > 0;
}

function changeKey({ change, measure }: Comparison, isMost: boolean): StringKey {
  const way = wayOf(change);
  if (way === 0) return 'explore.same';
  const [up, down] = familyOf(measure) === 'amount' ? (['up', 'down'] as const) : (['raised', 'lowered'] as const);
  return `explore.${way > 0 ? up : down}${isMost ? 'Most' : ''}`;
}

function sizeOf({ change: { cell } }: Comparison): Decimal {
  return absolute(isValue(cell) ? cell.value : decimal(0));
}

/** Published ones where there are any: what is made up is told apart. */
function ofOneClass<Item>(items: Item[], figureOf: (item: Item) => Figure): Item[] {
  const official = items.filter((item) => !isDemonstration(figureOf(item).cell));
  return official.length > 0 ? official : items;
}

const mostLevels = 3;

/** Under which a measure has its numbers in another form. */
export function formedCode(measure: string, form: QuestionForm): string {
  return `${measure}:${form}`;
}

/** The latest published numbers, or where there are none those made up: of one period, and never both in one sentence; of an index what they are of the first. */
function levelsSentence(book: Book, { measure, form }: Query, lines: AskedLine[], language: Language): Sentence {
  const words = strings[language];
  const latestOf = ({ figures }: AskedLine) => figures.filter(({ cell }) => isValue(cell)).at(-1) ?? [];
  const known = ofOneClass(lines.flatMap(latestOf), (figure) => figure);
  const [latest] = known.toSorted((a, b) => (a.year < b.year ? 1 : -1));
  const [first, ...others] = known
    .filter((figure) => latest !== undefined && figure.year === latest.year && isSamePeriod(figure, latest))
    .slice(0, mostLevels);
  if (first === undefined) return [];
  const isIndex = form === 'index';
  // before its base nothing has an index
  const [since = first.year] = lines
    .flatMap(({ figures }) => figures.filter(({ cell }) => isValue(cell)))
    .map(({ year }) => year)
    .toSorted();
  const base = [literal(formatCode(since, language))];
  const plain = isIndex ? measure.slice(0, -formedCode('', form).length) : measure;
  const label = labelWords(book, lines, { ...first, key: { ...first.key, measure: plain } }, language);
  const items = [first, ...others].map((figure, index) =>
    fill(words[isIndex && index === 0 ? 'explore.index' : 'explore.level'], {
      name: nameWords(book, lines, figure, language),
      label: index === 0 ? label : '',
      first: base,
      value: [numberOf(figure, language)],
    }),
  );
  const range = periodWords(first, book, language);
  return statement(
    'level',
    fill(words['explore.told'], { range, label, list: joinSentence(items, 'clause', language) }),
  );
}
