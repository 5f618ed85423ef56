/** What a reader is told of a point of a chart: value, status, change and rank, in the words and units of the page. */
import { isOfficial, measureOf } from '../figures/book.ts';
import { comparisonPolicies, comparisonWith, hasRate, type Comparison } from '../figures/compare.ts';
import type { Derived } from '../figures/derive.ts';
import type { PointReading, ReadingCell, Readings } from '../model/block.ts';
import { isDemonstration, isValue, notAvailable, type Cell, type Figure } from '../model/cell.ts';
import { sign } from '../model/decimal.ts';
import { plainText, type MarkedNumber, type Sentence } from '../model/language.ts';
import { kindOfCode, shiftedYears, type PeriodCode } from '../model/period.ts';
import type { NamedFigure } from '../narrative/findings/finding.ts';
import { rankFinding } from '../narrative/findings/rank.ts';
import { noComparisonWords } from '../narrative/cautions.ts';
import { areaTitle, bareNumber, comparedWords, derivedNumber, numberOf } from '../narrative/phrases/figure.ts';
import { formatCell } from '../words/format/cell.ts';
import { grammar } from '../words/format/grammar.ts';
import { formatCode, formatPeriod } from '../words/format/period.ts';
import { drawnCell } from '../words/format/scale.ts';
import { fill, fillText, joinText } from '../words/strings.ts';
import { commonPeriod, type ChartUnit } from './caption.ts';
import type { Setting } from './setting.ts';

/** Figures of one line, of one part of a stack, or of one bar. */
export type ChartLine = { name: string; short: string; tone: string; figures: Figure[] };

/** Of each period of a chart a number of every line; at rest it tells the last. */
export function periodReadings(
  setting: Setting,
  { lines, unit, codes }: { lines: ChartLine[]; unit: ChartUnit; codes: PeriodCode[] },
): Readings {
  const { book } = setting;
  const items = codes.map((code) => {
    const figures = lines.map((line) => figureAt(setting, line, code));
    const cells = lines.map((line, index) => readingCell(setting, line, figures[index], unit));
    const note = noteOf(setting, figures.filter(isGiven));
    return readingOf(setting, headOf(setting, code, figures.filter(isGiven)), cells, note);
  });
  const rest = codes.includes(book.year) ? codes.indexOf(book.year) : codes.length - 1;
  return { ...surroundings(setting, codes.at(-1) ?? book.year), by: 'period', rest, names: namesOf(lines), items };
}

/** Of each bar its number; `named` are those among which areas are ranked, which may be more than are drawn. */
export function barReadings(
  setting: Setting,
  { lines, unit, named }: { lines: ChartLine[]; unit: ChartUnit; named: NamedFigure[] },
): Readings {
  const items = lines.map((line) => {
    const [figure] = line.figures;
    const cell = readingCell(setting, { ...line, name: '' }, figure, unit);
    const rank = figure && rankWords(setting, figure, named);
    return readingOf(setting, line.name, [{ ...cell, ...(rank && { rank }) }], noteOf(setting, figure ? [figure] : []));
  });
  return { ...surroundings(setting, setting.book.year), by: 'row', rest: -1, names: [{ name: '', tone: '' }], items };
}

/** Of each area of a table its number in every line, and its place among those that are `ranked`. */
export function areaReadings(
  setting: Setting,
  { lines, unit, areas, ranked }: { lines: ChartLine[]; unit: ChartUnit; areas: string[]; ranked: string[] },
): Readings {
  const { book, language } = setting;
  const items = areas.map((area) => {
    const figures = lines.map((line) => line.figures.find(({ key }) => key.area === area));
    const cells = lines.map((line, index) => {
      const figure = figures[index];
      const named = line.figures.flatMap((other): NamedFigure[] =>
        ranked.includes(other.key.area) ? [{ area: other.key.area, figure: other }] : [],
      );
      const rank = figure && rankWords(setting, figure, named);
      return { ...readingCell(setting, line, figure, unit), ...(rank && { rank }) };
    });
    return readingOf(setting, areaTitle(book, area, language), cells, noteOf(setting, figures.filter(isGiven)));
  });
  return { ...surroundings(setting, book.year), by: 'row', rest: -1, names: namesOf(lines), items };
}

/** Of each step of a change, and of what it goes from and to, its size. */
export function stepReadings(
  setting: Setting,
  rows: { name: string; number: Figure | Derived }[],
  unit: ChartUnit,
): Readings {
  const { language } = setting;
  const items = rows.map(({ name, number }) => {
    const cell = drawnCell(number.cell, unit);
    const value =
      'how' in number ? signed({ ...number, cell }, language) : numberOf({ ...number, cell }, language, 'table');
    const said = joinText([plainText([value]), cellStatus(setting, cell)], 'phrase', language);
    return readingOf(setting, name, [{ value: [value], state: cell.state, said }], undefined);
  });
  return { ...surroundings(setting, setting.book.year), by: 'row', rest: -1, names: [{ name: '', tone: '' }], items };
}

function surroundings({ words }: Setting, code: PeriodCode): Pick<Readings, 'compared' | 'before' | 'next'> {
  const isYear = kindOfCode(code) === 'year';
  return {
    compared: words[isYear ? 'reading.onYear' : 'reading.onSame'],
    before: words['reading.before'],
    next: words['reading.next'],
  };
}

function namesOf(lines: ChartLine[]): Readings['names'] {
  return lines.map(({ short, tone }) => ({ name: short, tone }));
}

function figureAt({ book }: Setting, { figures }: ChartLine, year: PeriodCode): Figure | undefined {
  const figure = figures.find((figure) => figure.year === year);
  return figure ?? (figures[0] && book.at({ ...figures[0].key, year }));
}

/** 2021年; the days of a period that is no year. */
function headOf({ book, language }: Setting, code: PeriodCode, figures: Figure[]): string {
  const timed = figures.filter(({ cell, key }) => isValue(cell) && measureOf(book, key.measure).kind !== 'stock');
  const common = kindOfCode(code) === 'year' ? commonPeriod(book, timed) : undefined;
  return common === undefined ? formatCode(code, language) : formatPeriod(common, language);
}

function readingOf(
  { language, words }: Setting,
  head: string,
  cells: ReadingCell[],
  note: string | undefined,
): PointReading {
  const told = cells.map(({ said }) => said);
  // a withheld number says the same of itself
  const more = cells.some(({ state }) => state === 'withheld') ? '' : (note ?? '');
  const said = fillText(words['reading.said'], { head, told: joinText([...told, more], 'semicolon', language) });
  return { head, cells, said, ...(note !== undefined && { note }) };
}

function readingCell(
  setting: Setting,
  { name }: Pick<ChartLine, 'name'>,
  figure: Figure | undefined,
  unit: ChartUnit,
): ReadingCell {
  const { book, language } = setting;
  const { compared, ...cell } = toldCell(setting, figure, unit);
  const status = cellStatus(setting, figure?.cell ?? notAvailable);
  if (cell.state !== 'value') return { ...cell, said: joinText([name, status], 'name', language) };
  const said = [
    joinText([name, plainText(cell.value)], 'name', language),
    status,
    ...(compared === undefined ? [] : [plainText(comparedWords(compared, book, language))]),
  ];
  return { ...cell, said: joinText(said, 'phrase', language) };
}

/** In the unit given, with its change on the year before, without the sentence that says it. */
export function toldCell(
  setting: Setting,
  figure: Figure | undefined,
  unit: ChartUnit,
): Omit<ReadingCell, 'said'> & { compared?: Comparison } {
  const { book, language } = setting;
  const cell = drawnCell(figure?.cell ?? notAvailable, unit);
  const status = cellStatus(setting, cell);
  if (figure === undefined || !isValue(cell)) {
    const isTold = cell.state === 'absent';
    const value =
      figure === undefined ? formatCell(cell, language, 'table').number : numberOf(figure, language, 'table');
    return { value: [value], state: cell.state, ...(isTold && { status }) };
  }
  const compared = comparisonWith(book, figure, shiftedYears(figure.year, -1), comparisonPolicies.page);
  return {
    value: [numberOf({ ...figure, cell }, language, 'table')],
    state: 'value',
    ...(status !== '' && !isDemonstration(cell) && { status }),
    ...(compared && { compared, ...changeOf(setting, compared, unit) }),
  };
}

/** Empty of a final published number. */
export function cellStatus({ words }: Setting, cell: Cell): string {
  if (cell.state === 'withheld') return words['reading.withheld'];
  if (cell.state === 'absent')
    return words[cell.why === 'not available' ? 'reading.notAvailable' : 'reading.notApplicable'];
  if (isDemonstration(cell)) return words['reading.demonstration'];
  return cell.flags.includes('provisional') ? words['reading.provisional'] : '';
}

/** +11，+3.3%; percentage points are named. */
function changeOf(
  { language }: Setting,
  comparison: Comparison,
  unit: ChartUnit,
): Pick<ReadingCell, 'change' | 'growth'> {
  const { change, growth } = comparison;
  const isOfPoints = change.how === 'points';
  const amount = signed({ ...change, cell: isOfPoints ? change.cell : drawnCell(change.cell, unit) }, language);
  return {
    change: [isOfPoints ? amount : { ...amount, gap: '', unit: '' }],
    ...(hasRate(comparison) && { growth: [signed(growth, language)] }),
  };
}

function signed(derived: Derived, language: Setting['language']): MarkedNumber {
  const number = derivedNumber(derived, language, 'table');
  return { ...number, number: withSign(number.number, derived.cell) };
}

function withSign(number: string, cell: Cell): string {
  return isValue(cell) && sign(cell.value) > 0 ? number.replace(/^≈?/, '$&+') : number;
}

/** What ※ means; why nothing is compared; that a series begins. */
function noteOf(setting: Setting, figures: Figure[]): string | undefined {
  const { book, language, words } = setting;
  const known = figures.filter(({ cell }) => isValue(cell));
  const [first] = known.toSorted((a, b) => Number(isOfficial(b)) - Number(isOfficial(a)));
  if (known.some((figure) => isCompared(setting, figure))) return undefined;
  if (figures.some(({ cell }) => cell.state === 'withheld')) return words['key.withheld'];
  if (first === undefined) return undefined;
  if (measureOf(book, first.key.measure).change !== undefined) return undefined;
  const isFirst = known.every(({ key, year }) => book.find({ ...key, year: shiftedYears(year, -1) }) === undefined);
  if (isFirst) return words[kindOfCode(first.year) === 'year' ? 'reading.firstYear' : 'reading.first'];
  return plainText(fill(words['reading.notCompared'], { reason: noComparisonWords(book, first, language) }));
}

function isCompared({ book }: Setting, figure: Figure): boolean {
  return comparisonWith(book, figure, shiftedYears(figure.year, -1), comparisonPolicies.page) !== undefined;
}

/** 第3位，共10地: among those of one status and period that are published. */
export function rankWords(setting: Setting, figure: Figure, named: NamedFigure[]): Sentence | undefined {
  const { book, language, words } = setting;
  const name = named.find((entry) => entry.figure.id === figure.id);
  const ranked = name && rankFinding(measureOf(book, figure.key.measure), name, named);
  if (ranked === undefined) return undefined;
  const { place, of, isTied, isPartial } = ranked;
  return fill(words[isPartial ? 'reading.rankPublished' : 'reading.rank'], {
    tie: isTied ? words['rank.tie'] : '',
    place: [bareNumber(place, language)],
    th: grammar[language].ordinalSuffix(isValue(place.cell) ? Number(place.cell.value) : 0),
    count: [bareNumber(of, language)],
  });
}

function isGiven(figure: Figure | undefined): figure is Figure {
  return figure !== undefined;
}
