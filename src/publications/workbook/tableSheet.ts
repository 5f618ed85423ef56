/** A table as a sheet: title, unit line, heads, numbers as numbers, symbols as text, notes and source below. */
import type { Column, Row, TableCell, TableView } from '../../model/block.ts';
import { isDemonstrated, piecesOf, plainText, type Language, type Sentence } from '../../model/language.ts';
import type { Setting } from '../../tables/setting.ts';
import { officeStrings } from '../../words/officeStrings.ts';
import { joinText } from '../../words/strings.ts';
import { digitWidth } from '../sheet/edition.ts';
import {
  heights,
  linesWithin,
  type SheetCell,
  type SheetLine,
  type SheetView,
  type TitlePart,
  wrappedHeight,
} from './sheet.ts';
import { columnRoom, formatOf, printedNumber, type ColumnRoom, type PrintedNumber } from './printedNumber.ts';

/** More areas are filtered by their code. */
export const mostUnfilteredAreas = 60;

/** `name` of the sheet, `number` of the table. */
export function tableSheet(setting: Setting, table: TableView, name: string, number = ''): SheetView {
  const hasCodes = table.rows.some(({ code }) => code !== undefined);
  const columns = table.columns.map((column, index) => printedColumn(setting, table, column, index));
  const widths = [...(hasCodes ? [10] : []), nameWidth(table), ...columns.map(({ width }) => width)];
  const heads = headRows(setting, table, widths, hasCodes);
  const rows = dataRows(table, columns, widths, hasCodes);
  const top = [titleRow(table, number, setting.language), ...unitRows(table, widths.length), ...heads];
  const fixedRows = table.rows[0]?.total ? top.length + 1 : top.length;
  const isLong = table.rows.filter(({ code }) => code !== undefined).length > mostUnfilteredAreas;
  return {
    name,
    widths,
    rows: [...top, ...rows, ...noteRows(setting, table, widths)],
    fixed: { rows: fixedRows, columns: hasCodes ? 2 : 1 },
    ...(isLong && { filtered: top.length }),
  };
}

type PrintedColumn = { numbers: (PrintedNumber | undefined)[]; room: ColumnRoom; width: number };

function printedColumn(
  { book, language }: Setting,
  { rows }: TableView,
  { title, unit = '', words: isWords }: Column,
  index: number,
): PrintedColumn {
  const numbers = rows.map(({ cells }) => {
    const cell = cells[index];
    return cell && printedNumber(cell, book, officeStrings[language]);
  });
  const room = columnRoom(numbers.filter((number) => number !== undefined));
  const texts = rows.map(({ cells }) => plainText(cells[index]?.text ?? []));
  const longestWord = Math.max(...title.split(' ').map(digitWidth), digitWidth(unit));
  const longest = Math.max(0, ...texts.map(digitWidth));
  if (isWords) return { numbers, room, width: clamp(longest + 2, Math.max(12, longestWord + 2), 40) };
  const digits = Math.max(0, ...texts.map((text) => text.replaceAll(/\D/g, '').length));
  return {
    numbers,
    room,
    width: clamp(longest + digitWidth(room.suffix) + 1, Math.max(digits < 6 ? 9 : 10, longestWord + 1), 24),
  };
}

function clamp(width: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, width));
}

function nameWidth({ rows, stub }: TableView): number {
  return clamp(Math.max(0, ...[stub, ...rows.map(rowName)].map((text) => digitWidth(text) + 2)), 14, 26);
}

/** With its note: 苏州（平均）. */
function rowName({ head, note }: Row): string {
  return [plainText(head), ...(note === undefined ? [] : [plainText(note)])].join(' ');
}

/** 表2　各地区主要指标（2021年）　○ */
function titleRow({ title, rows }: TableView, number: string, language: Language): SheetLine {
  const isMarked = rows.some(({ cells }) => cells.some(({ text }) => isDemonstrated(text)));
  const around = joinText([number, marker, isMarked ? '○' : ''], 'running', language);
  const [before = '', after = ''] = around.split(marker);
  const plain = (text: string) => (text === '' ? [] : [{ text, isYear: false }]);
  return {
    height: heights.title,
    cells: [{ value: [...plain(before), ...titleParts(title), ...plain(after)], look: 'title' }],
  };
}

/** Stands for the title among what is joined to it. */
const marker = '\u0000';

/** Years in titles are numbers that come from no cell. */
export function titleParts(title: Sentence): TitlePart[] {
  return piecesOf(title).map((piece) => ({
    text: plainText([piece]),
    isYear: typeof piece !== 'string' && piece.mark.kind === 'literal',
  }));
}

/** Left: what the numbers are; right: where their units are said. */
function unitRows({ left, right }: TableView, width: number): SheetLine[] {
  if (left === '' && right === '') return [];
  const cells: SheetLine['cells'] = Array.from({ length: width });
  if (right !== '') cells[width - 1] = { value: right, look: 'unitRight' };
  if (left !== '') cells[0] = { value: left, look: 'unit' };
  return [{ height: heights.unit, cells }];
}

/** Spanners, titles and units, a row each where there are any. */
function headRows({ language }: Setting, table: TableView, widths: number[], hasCodes: boolean): SheetLine[] {
  const words = officeStrings[language];
  const { columns, stub } = table;
  const blank = hasCodes ? [undefined, undefined] : [undefined];
  const names = [...(hasCodes ? [words['workbook.areaCode']] : []), stub];
  const titles = [...names, ...columns.map(({ title }) => title)];
  const isGrouped = columns.some(({ group }) => group);
  const spanners: SheetLine = {
    height: heights.head,
    cells: [...blank, ...columns.map(({ group = '' }, index) => spanner(group, columns[index - 1]?.group))],
  };
  const heads: SheetLine = {
    height: wrappedHeight(titles, widths, heights.head),
    cells: titles.map((title, index) => ({ value: title, look: headLook(columns[index - names.length]) })),
  };
  const units: SheetLine = {
    height: heights.unit,
    cells: [
      ...blank,
      ...columns.map(({ unit }): SheetCell | undefined =>
        unit === undefined || unit === '' ? undefined : { value: unit, look: 'unitRight' },
      ),
    ],
  };
  const rows = [...(isGrouped ? [spanners] : []), heads, ...(columns.some(({ unit }) => unit) ? [units] : [])];
  return rows.map((row, index) => ({
    ...row,
    ...(index === 0 && { above: 'medium' as const }),
    ...(index === rows.length - 1 && { below: 'thin' as const }),
  }));
}

/** The name stands in the first of its columns and is centred across the empty ones after it. */
function spanner(group: string, before: string | undefined): SheetCell | undefined {
  if (group === '') return undefined;
  return { value: group === before ? '' : group, look: 'spanner' };
}

function headLook(column: Column | undefined): 'head' | 'headRight' {
  return column === undefined || column.words ? 'head' : 'headRight';
}

function dataRows(table: TableView, columns: PrintedColumn[], widths: number[], hasCodes: boolean): SheetLine[] {
  const last = table.rows.length - 1;
  return table.rows.map((row, index) => {
    const code: SheetLine['cells'] = hasCodes
      ? [row.code === undefined ? undefined : { value: row.code, look: 'code' }]
      : [];
    const cells = row.cells.map((cell, column) => sheetCell(cell, columns[column]!, index));
    const all = [...code, { value: rowName(row), look: 'name' } as const, ...cells];
    const texts = all.map((cell) => (typeof cell?.value === 'string' ? cell.value : ''));
    const isBold = row.total === true || row.group === true;
    return {
      height: wrappedHeight(texts, widths, row.total ? heights.total : heights.data),
      cells: all,
      ...(isBold && { isBold }),
      ...(index === last ? { below: 'medium' } : (index + 1) % 5 === 0 && { below: 'pale' }),
    };
  });
}

/** A withheld cell has no number: neither a value nor one behind a formula. */
function sheetCell(cell: TableCell, { numbers, room }: PrintedColumn, row: number): SheetCell {
  const number = numbers[row];
  if (number !== undefined)
    return {
      value: number.value,
      look: number.isDemonstration ? 'demonstration' : 'number',
      format: formatOf(number, room),
    };
  const look = cell.state === 'withheld' ? 'withheld' : cell.state === 'absent' ? 'symbol' : 'text';
  return { value: plainText(cell.text), look };
}

/** What notes may fill beside a narrow table. */
const leastNoteWidth = 90;

/** Symbols, notes and source, in lines as wide as the table. */
function noteRows({ language }: Setting, table: TableView, widths: number[]): SheetLine[] {
  const words = officeStrings[language];
  const width = Math.max(
    leastNoteWidth,
    widths.reduce((sum, digits) => sum + digits, 0),
  );
  const symbols = table.symbols.map((symbol) =>
    symbol === words['key.provisional'] ? words['workbook.key.provisional'] : symbol,
  );
  const texts = [joinText(symbols, 'running', language), ...table.notes.map(plainText), table.source ?? ''];
  return texts
    .filter((text) => text !== '')
    .flatMap((text) => linesWithin(text, width))
    .map((text) => ({ height: heights.unit, cells: [{ value: text, look: 'note' }] }));
}
