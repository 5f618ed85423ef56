/** The rows of a sheet, pushed one after another: finds the header, then reads records, totals and remarks below it. */
import { problemOf, type Problem } from '../model/problem.ts';
import { keyIndex, repetition } from './cells/keyIndex.ts';
import { parseNumber } from './cells/parseNumber.ts';
import { parseRow, rowReading, type RowReading } from './cells/parseRow.ts';
import { isClerkLine, isRemark, isRemarkGoneOn, isSubtotalLabel, isTotalLabel } from './layout/label.ts';
import { checkHeader, headerDepth, headerProblems, layout, type Layout, type LayoutColumn } from './layout/layout.ts';
import { checkUnitRow, unitRow } from './layout/unitRow.ts';
import { personalScreen, type PersonalScreen } from './personalScreen.ts';
import { problemList, type ProblemList } from './table/problemList.ts';
import { checkCharacters, checkRow, columnLetter, keyNames, rowsNotice, unreadTable } from './table/table.ts';
import type { RawRow, TableHead, TableReading, TableRow } from './table/table.ts';
import { fileProblems } from './text/csv.ts';

type TableReader = {
  push: (rows: RawRow[]) => void;
  /** `isRead` is false where no row may be used; personal data are then the only problem. */
  finish: () => TableHead & { isRead: boolean };
};

type TableContext = {
  reading: TableReading;
  personal: PersonalScreen;
  problems: ProblemList;
  take: (row: TableRow) => void;
};

export function tableReader(reading: TableReading, take: (row: TableRow) => void): TableReader {
  const { file } = reading;
  const waiting: RawRow[] = [];
  const context: TableContext = { reading, personal: personalScreen(), problems: problemList(file), take };
  let body: TableBody | undefined;
  return { push, finish };

  function push(rows: RawRow[]): void {
    if (body === undefined) waiting.push(...rows);
    else for (const row of rows) readBodyRow(row, body);
    if (waiting.length > headerDepth + 1) begin();
  }

  function begin(): void {
    body = tableBody(layout(waiting, reading.schema), context);
    waiting.length = 0;
  }

  function finish(): TableHead & { isRead: boolean } {
    if (waiting.length > 0) begin();
    if (body !== undefined) context.problems.add(...rowsNotice('rows-below', body.remarks, file));
    const personal = context.personal.finish(file);
    if (personal.length > 0) return { ...unreadTable(personal), isRead: false };
    if (body === undefined) return { ...unreadTable([problemOf(fileProblems, 'file-empty', { file })]), isRead: false };
    const problems = context.problems.finish();
    return body.isReadable ? { ...body.head, problems, isRead: true } : { ...unreadTable(problems), isRead: false };
  }
}

type TableBody = TableContext & {
  columns: LayoutColumn[];
  firstLine: number;
  /** False without a required column: rows are then only screened for personal data. */
  isReadable: boolean;
  keys: ReadonlySet<string>;
  repeats: ReturnType<typeof keyIndex>;
  rowReading: RowReading;
  remarks: RawRow[];
  head: Omit<TableHead, 'problems'>;
};

function tableBody({ above, header, lines, columns, tables, body: rows }: Layout, context: TableContext): TableBody {
  const { reading, personal, problems } = context;
  const { file, schema } = reading;
  for (const row of above) if (!isClerkLine(row)) personal.look(row, []);
  for (const row of header) personal.look(row, []);
  personal.lookAtHeader(lines.at(-1) ?? 1, columns);
  const unseen = header.flatMap((row) => checkCharacters(row, file));
  const wrong: Problem[] = unseen.length > 0 ? unseen : checkHeader({ lines, columns, tables }, schema, file);
  const unitLines = unitRow(above);
  problems.add(
    ...rowsNotice('rows-above', above, file),
    ...wrong,
    ...checkUnitRow(unitLines, { columns, lines }, file),
  );
  const body: TableBody = {
    ...context,
    columns,
    firstLine: lines[0] ?? 1,
    isReadable: unseen.length === 0 && wrong.every(({ code }) => code !== 'header-missing'),
    keys: new Set(keyNames(schema)),
    repeats: keyIndex(schema),
    rowReading: rowReading(columns, schema, file),
    remarks: [],
    head: {
      ...columnNames(columns),
      ...(lines.length > 0 && { headerLine: lines.at(-1) }),
      ...(unitLines.units && { unitLine: unitLines.units }),
      totals: [],
    },
  };
  for (const row of rows) readBodyRow(row, body);
  return body;
}

function columnNames(columns: LayoutColumn[]): Pick<TableHead, 'headers' | 'letters' | 'units'> {
  const named = columns.flatMap(({ field, header, unit }, index) =>
    field === undefined ? [] : [{ name: field.name, header, unit, letter: columnLetter(index) }],
  );
  return {
    headers: Object.fromEntries(named.map(({ name, header }) => [name, header])),
    letters: Object.fromEntries(named.map(({ name, letter }) => [name, letter])),
    units: Object.fromEntries(named.flatMap(({ name, unit }) => (unit === undefined ? [] : [[name, unit]]))),
  };
}

function readBodyRow(row: RawRow, body: TableBody): void {
  if (isBesideTable(row, body)) {
    body.remarks.push(row);
    if (!isClerkLine(row)) body.personal.look(row, []);
    return;
  }
  body.personal.look(row, body.columns);
  if (body.isReadable) readRow(row, body);
}

/** With a number it is the note of a record. */
function isBesideTable(row: RawRow, { columns, remarks }: TableBody): boolean {
  if (isClerkLine(row)) return true;
  return (
    (isRemark(row) && !hasNumber(row, columns)) || (remarks.length > 0 && columns.length > 1 && isRemarkGoneOn(row))
  );
}

function hasNumber({ cells }: RawRow, columns: LayoutColumn[]): boolean {
  return columns.some(({ field }, index) => {
    const text = (cells[index] ?? '').trim();
    return field?.type === 'number' && text !== '' && 'value' in parseNumber(text);
  });
}

function readRow(row: RawRow, body: TableBody): void {
  const { columns, problems, firstLine, reading } = body;
  const { file } = reading;
  const label = columns.findIndex((column, index) => isLabel(column, row, index, body));
  const wrong = isHeaderAgain(row, columns)
    ? [problemOf(headerProblems, 'header-repeated', { file, row: row.line, params: { first: firstLine } })]
    : checkRow(row, columns.length, file);
  if (wrong.length > 0) problems.add(...wrong);
  else if (label >= 0) readTotal(row, label, body);
  else readRecord(row, body);
}

function isHeaderAgain({ cells }: RawRow, columns: LayoutColumn[]): boolean {
  if (cells[0]?.trim() !== columns[0]?.header) return false;
  return columns.length > 1 && columns.every(({ header }, index) => header === (cells[index] ?? '').trim());
}

/** In a key column, or in another where the key is incomplete. */
function isLabel(
  { field }: LayoutColumn,
  { cells }: RawRow,
  index: number,
  { columns, keys, reading }: TableBody,
): boolean {
  const text = cells[index] ?? '';
  if (field === undefined || field.type === 'number') return false;
  if (reading.codes?.has(text.trim()) !== false || !isTotalLabel(text)) return false;
  const isWhole = columns.every((column, at) => !keys.has(column.field?.name ?? '') || (cells[at] ?? '').trim() !== '');
  return keys.size === 0 || keys.has(field.name) || !isWhole;
}

function readRecord(cells: RawRow, { rowReading, repeats, head, problems, take }: TableBody): void {
  const { row, problems: ofRow } = parseRow(cells, rowReading);
  const repeated = repeats(row);
  problems.add(...ofRow, ...repeated.map((repeat) => repetition(repeat, row, head, rowReading.file)));
  if (repeated.every(({ code }) => code === 'value-duplicate')) take(row);
}

/** The label is no code, and empty cells are not missing values. */
function readTotal(cells: RawRow, label: number, { columns, head, problems, reading }: TableBody): void {
  const { file, schema } = reading;
  const open = columns.map((column, index): LayoutColumn =>
    index === label ? { header: column.header } : optionalColumn(column),
  );
  const { row, problems: ofRow } = parseRow(cells, rowReading(open, schema, file));
  const isSubtotal = isSubtotalLabel(cells.cells[label] ?? '');
  head.totals.push({ row, field: columns[label]?.field?.name ?? '', isSubtotal });
  problems.add(...ofRow, ...rowsNotice(isSubtotal ? 'row-subtotal' : 'row-total', [cells], file));
}

function optionalColumn({ field, ...column }: LayoutColumn): LayoutColumn {
  return field === undefined ? column : { ...column, field: { ...field, categories: undefined, constraints: {} } };
}
