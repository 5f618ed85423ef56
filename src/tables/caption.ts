/** What a table or chart says around its numbers: title, unit, period, source, and the programmes in it. */
import { isFullYear } from '../narrative/phrases/when.ts';
import { yearNumber } from '../model/period.ts';
import {
  latestFigure,
  measureOf,
  measuresOf,
  partsOf,
  programmeOf,
  topProgrammes,
  usualUnit,
  type Book,
} from '../figures/book.ts';
import type { FigureView } from '../model/block.ts';
import { isDemonstration, isValue, type Cell, type Figure } from '../model/cell.ts';
import { compare, decimal } from '../model/decimal.ts';
import type { Measure } from '../model/description.ts';
import { mapPieces, plainText, titleOf, type Language, type Sentence } from '../model/language.ts';
import type { Programme, Source } from '../model/release.ts';
import { measureTitle, numberOf, programmeTitle, shortTitle } from '../narrative/phrases/figure.ts';
import { formatPeriod } from '../words/format/period.ts';
import { typesetting } from '../words/format/grammar.ts';
import { drawnCell, drawnUnit, type DrawnUnit } from '../words/format/scale.ts';
import { displayUnit, isOneQuantity, unitWords } from '../words/format/unit.ts';
import { fill, fillText, joinText, type StringKey } from '../words/strings.ts';
import type { Setting } from './setting.ts';

/** 2016—2021年人数，人: measure, years or the month of each year, and unit. */
export function unitLine(setting: Setting, figures: Figure[], measure: string, unit: string): string {
  const { book, language, words } = setting;
  const years = book.years.filter((year) => figures.some((figure) => figure.year === year));
  const first = years[0] ?? book.year;
  const last = years.at(-1) ?? book.year;
  const timed = figures.filter(({ key }) => measureOf(book, key.measure).kind !== 'stock');
  const period = (year: string): string | undefined => {
    const common = commonPeriod(
      book,
      timed.filter((figure) => figure.year === year),
    );
    return common && formatPeriod(common, language);
  };
  const from = period(first);
  const to = period(last);
  const line = (key: StringKey, values: Record<string, string>): string =>
    fillText(words[key], { ...values, measure, unit });
  if (first === last)
    return to === undefined ? line('figure.unitYear', { year: last }) : line('figure.unitPeriod', { period: to });
  return from === undefined || to === undefined
    ? line('figure.unit', { first, last })
    : line('figure.unitPeriods', { first: from, last: to });
}

/** The common period of the figures where it is not a whole year: a month, 2021-01-01 to 2022-06-02. */
export function commonPeriod(book: Book, figures: Figure[]): Figure['key']['period'] | undefined {
  const [first, ...rest] = figures.map(({ key }) => key.period);
  if (first === undefined || isFullYear(book, first)) return undefined;
  return rest.every(({ start, end }) => start === first.start && end === first.end) ? first : undefined;
}

/** Of a column. The usual unit where all values are withheld: it is known even then. */
export function chartUnit(figures: Figure[], setting: Setting): ChartUnit {
  const cells = figures.map(({ cell }) => cell);
  return unitInWords({ code: displayUnit(cells, setting.language) }, figures, setting);
}

/** Of a drawing: long numbers have a larger scale than in a table. */
export function drawingUnit(figures: Figure[], setting: Setting): ChartUnit {
  const cells = figures.map(({ cell }) => cell);
  return unitInWords(drawnUnit(cells, setting.language), figures, setting);
}

function unitInWords({ code: shown, ...rest }: DrawnUnit, figures: Figure[], { book, language }: Setting): ChartUnit {
  const hidden = figures.find(({ cell }) => cell.state === 'withheld');
  const usual = hidden && usualUnit(book, hidden.key);
  const code = shown ?? (usual && emptyUnit(usual, language));
  return { code, words: code === undefined ? '' : unitWords(code, language, false), ...rest };
}

export type ChartUnit = DrawnUnit & { words: string };

/** The unit in which a language prints small figures that are published in this unit. */
export function emptyUnit(unit: string, language: Language): string {
  return displayUnit([{ state: 'value', value: decimal(0), unit, flags: [] }], language) ?? unit;
}

/** Numbers of a title in the unit of the chart below it, where they count the same. */
export function inUnitOf(
  title: Sentence,
  { unitCode: unit, unitDigits: digits }: Pick<FigureView, 'unitCode' | 'unitDigits'>,
  { book, language }: Setting,
): Sentence {
  return mapPieces(title, (piece) => {
    if (typeof piece === 'string' || piece.mark.kind !== 'cell') return piece;
    const figure = book.byId(piece.mark.id);
    const isSame = isValue(figure.cell) && unit !== undefined && isOneQuantity(figure.cell.unit, unit);
    const isRestated = isSame && isValue(figure.cell) && figure.cell.unit !== unit;
    const drawn = { code: unit, ...(digits !== undefined && { digits }) };
    return isRestated ? numberOf({ ...figure, cell: drawnCell(figure.cell, drawn) }, language, 'table') : piece;
  });
}

/** 资料来源：… each source once: official before demonstration, then by the newest figures. */
export function sourceLine({ book, language, words }: Setting, figures: Figure[]): string {
  const { sources } = book.release;
  const codes = new Set(figures.toSorted(officialFirst).flatMap(({ source }) => source ?? []));
  const names = [...codes]
    .flatMap((code) => sources.find((source) => source.code === code) ?? [])
    .map((source) => sourceName(source, language));
  if (names.length === 0) return '';
  if (names.length <= mostSources)
    return plainText(fill(words['figure.source'], { source: joinText(names, 'semicolon', language) }));
  const source = joinText(names.slice(0, sourcesNamedOfMany), 'semicolon', language);
  return plainText(fill(words['figure.sourceMore'], { source, count: String(names.length) }));
}

const mostSources = 3;
const sourcesNamedOfMany = 2;

function officialFirst(a: Figure, b: Figure): number {
  return Number(isDemonstration(a.cell)) - Number(isDemonstration(b.cell)) || yearNumber(b.year) - yearNumber(a.year);
}

export function sourceName({ publisher, title }: Source, language: Language): string {
  return joinText([publisher[language] ?? '', titleOf(title, language)], 'name', language);
}

/** Every figure of a programme and its parts in a year, in the order of programmes and measures. */
export function figuresOf(book: Book, programme: Programme, area: string, year: string): Figure[] {
  return [programme, ...partsOf(book, programme.code)]
    .flatMap(({ code }) =>
      measuresOf(book, code, area).map((measure) => ({ measure: measure.code, programme: code, area, year })),
    )
    .flatMap((place) => book.find(place) ?? []);
}

/** The programmes of one chart: the three largest that have the measure, in the order of the list. */
export function largestThree(book: Book, programmes: Programme[], measure: Measure, area = book.area): Programme[] {
  const having = programmes.filter(({ code }) => measuresOf(book, code, area).includes(measure));
  const cell = ({ code }: Programme) => latestFigure(book, measure.code, code, area).cell;
  const drawn = new Set(having.toSorted((a, b) => largestFirst(cell(a), cell(b))).slice(0, 3));
  return having.filter((programme) => drawn.has(programme));
}

/** Cells without a value come last. */
export function largestFirst(a: Cell, b: Cell): number {
  if (!isValue(a) || !isValue(b)) return Number(isValue(b)) - Number(isValue(a));
  return compare(b.value, a.value);
}

/** A measure of a programme, after the part it is of: 城镇低保：户数; Urban: households. */
export function rowTitle(
  { book, language }: Setting,
  key: { measure: string; programme: string },
  programme: string,
): string {
  const part = key.programme === programme ? undefined : programmeOf(book, key.programme);
  const name = measureTitle(book, key, language);
  return part === undefined ? name : joinText([programmeTitle(part, language), name], 'colon', language);
}

/** The name of a programme in a narrow column, or beside a bar on paper. */
export function narrowTitle(programme: Programme, language: Language): string {
  return typesetting[language].hasLongNames ? shortTitle(programme, language) : programmeTitle(programme, language);
}

const toneCount = 7;

/** The class of a programme's colour: p1 to p7 in the order of the list, then ink; a part has that of its programme. */
export function tone(book: Book, code: string): string {
  const top = programmeOf(book, code)?.parent || code;
  const place = topProgrammes(book).findIndex((programme) => programme.code === top);
  return place < 0 || place >= toneCount ? 'ink' : `p${place + 1}`;
}
