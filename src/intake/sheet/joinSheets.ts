/** Tables of like header as one: a sheet or a file for each year or month. The rows of each know their part. */
import { error, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import { labelKey } from '../layout/label.ts';
import type { Sheet, SheetColumn, SheetRow } from './sheet.ts';
import { pointForm } from '../cells/numberForm.ts';
import { columnLetter } from '../table/table.ts';

/** `name` is that of the sheet or file, `year` the one that it speaks of. */
export type SheetPart = { name: string; year: string; sheet: Sheet };

export const joinProblems = {
  'parts-unlike': error({
    'zh-CN': {
      fact: '表头与第一张表不同，不能合为一张表（读到、应为：不相同的列）',
      remedy: '各表的列名写成一样；或用 --sheet 指明要合并的工作表，或分别起草',
    },
    en: {
      fact: 'the header is not that of the first table, so that they cannot be one (the columns that differ)',
      remedy: 'name the columns alike; or name the sheets to be joined with --sheet; or draft each table by itself',
    },
  }),
} satisfies Record<string, ProblemKind>;

/** Columns may stand in another order, and columns of numbers may be missing in some parts. */
export function joinSheets(parts: SheetPart[]): { sheet?: Sheet; problems: Problem[] } {
  const tables = parts.map((part) => ({
    ...part,
    columns: part.sheet.columns.map((column) => timeless(column, part)),
  }));
  const [first, ...others] = tables;
  if (first === undefined) return { problems: [] };
  const problems = others.flatMap((table) => unlikeness(first, table));
  if (problems.length > 0) return { problems };
  const columns = [
    ...new Map(tables.flatMap((table) => table.columns.map((column) => [keyOf(column), column]))).keys(),
  ];
  const whole = columns.map((key, index): SheetColumn => {
    const alike = tables.flatMap((table) => table.columns.find((column) => keyOf(column) === key) ?? []);
    const [column] = alike;
    return { ...column!, index, isNumber: alike.some(({ isNumber }) => isNumber) };
  });
  const placed = <Row extends { cells: string[] }>(rowsOf: (sheet: Sheet) => Row[]) =>
    tables.flatMap(({ sheet, name }) => rowsOf(sheet).map((row) => ({ ...row, part: name })));
  return {
    sheet: {
      ...first.sheet,
      above: placed(({ above }) => above),
      header: placed(({ header }) => header),
      remarks: placed(({ remarks }) => remarks),
      columns: whole,
      rows: tables.flatMap((table) => partRows(table, columns)),
      filled: [...new Set(tables.flatMap(({ sheet }) => sheet.filled))],
      parts: tables.map(({ name }) => name),
    },
    problems: [],
  };
}

type PartTable = SheetPart & { columns: SheetColumn[] };

/** Cells of a part heading stay as they are. */
function partRows({ sheet, name, columns }: PartTable, keys: string[]): Sheet['rows'] {
  const places = keys.map((key) => columns.find((column) => keyOf(column) === key)?.index);
  return sheet.rows.map((row) => {
    if (row.kind === 'part-heading') return { ...row, part: name };
    return { ...row, part: name, cells: places.map((place) => (place === undefined ? '' : (row.cells[place] ?? ''))) };
  });
}

/** 2020年户数 in the table of 2020 is 户数; where headings speak of other years as well they stand across. */
function timeless(column: SheetColumn, { year, sheet }: SheetPart): SheetColumn {
  const years = new Set(sheet.columns.flatMap(({ header }) => header.match(/(?<!\d)(19|20)\d{2}(?!\d)/g) ?? []));
  if (years.size !== 1 || !years.has(year)) return column;
  const path = column.path.map((text) => withoutYear(text, year)).filter((text) => text !== '');
  return path.length === 0 ? column : { ...column, path, header: withoutYear(column.header, year) };
}

export function withoutYear(text: string, year: string): string {
  const pattern = new RegExp(`[\\s_·(（-]*(?<!\\d)${year}(?!\\d)(年度?末?)?[\\s_·)）:：-]*`, 'u');
  return text
    .replace(pattern, ' ')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .trim();
}

function keyOf({ header, unit = '' }: SheetColumn): string {
  return `${labelKey(header)}/${unit}`;
}

function unlikeness(first: PartTable, other: PartTable): Problem[] {
  const [of, at] = [first, other].map(({ columns }) => new Map(columns.map((column) => [keyOf(column), column])));
  const missing = [...of!].filter(([key]) => !at!.has(key)).map(([, column]) => column);
  const added = [...at!].filter(([key]) => !of!.has(key)).map(([, column]) => column);
  const shared = other.columns.filter((column) => column.isNumber && of!.has(keyOf(column)));
  const isAlike =
    [...missing, ...added].every(({ isNumber }) => isNumber) &&
    shared.length >= Math.max(missing.length, added.length, 1) &&
    first.sheet.units.join() === other.sheet.units.join() &&
    shared.every((column) => column.writing.form.decimal === of!.get(keyOf(column))?.writing.form.decimal);
  if (isAlike) return [];
  const named = (columns: SheetColumn[], units: string[]) =>
    [...columns.map(({ header }) => header), ...units].join(' / ');
  const read = named(added, other.sheet.units);
  const expected = named(missing, first.sheet.units);
  return [problemOf(joinProblems, 'parts-unlike', { file: other.name, read, expected })];
}

/** `cellOf` is asked for every row but headings of parts. It stands last, and is no part of the account. */
export function withMadeColumn(sheet: Sheet, header: string, cellOf: (row: SheetRow, index: number) => string): Sheet {
  const index = sheet.columns.length;
  const isTaken = sheet.columns.some((column) => column.header === header);
  const named = isTaken ? `${header} (${index + 1})` : header;
  const writing = { index, form: pointForm, isOpen: false, isForced: false };
  const column = { index, header: named, path: [named], letter: columnLetter(index), isNumber: false, writing };
  return {
    ...sheet,
    columns: [...sheet.columns, { ...column, isMade: true }],
    rows: sheet.rows.map((row, at) => {
      if (row.kind === 'part-heading') return row;
      const cells = Array.from({ length: index }, (_, place) => row.cells[place] ?? '');
      return { ...row, cells: [...cells, cellOf(row, at)] };
    }),
  };
}

/** How many of the columns are in the file. */
export function fileWidth({ columns }: Pick<Sheet, 'columns'>): number {
  return columns.filter(({ isMade = false }) => !isMade).length;
}
