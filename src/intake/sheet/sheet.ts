/** A sheet read by its form alone, for whoever does not know yet what its columns mean: headings, rows, foot, numbers. */
import type { SheetCells } from '../../model/account.ts';
import { problemOf, type Problem } from '../../model/problem.ts';
import { isNumberColumn, parseNumber } from '../cells/parseNumber.ts';
import type { FormHint, NumberForm } from '../cells/numberForm.ts';
import { bodyRows } from '../rows/bodyRows.ts';
import { numberWatch, type WatchedColumn } from '../rows/tablePass.ts';
import { headerProblems } from '../layout/checkHeader.ts';
import { isTimeLike } from '../layout/headerRows.ts';
import { isClerkLine, isRemark, isTotalLabel } from '../layout/label.ts';
import { layout } from '../layout/layout.ts';
import { unitRow } from '../layout/unitRow.ts';
import { personalScreen } from '../personalScreen.ts';
import type { Heading } from '../table/table.ts';
import { checkCharacters, checkRow, columnLetter, isFilled, type RawRow } from '../table/table.ts';
import { fileProblems } from '../text/csv.ts';

/**
 * `isNumber`: most of its cells are numbers, or its heading names a unit or a time. Years are no numbers. `writing` is
 * how its numbers are written. `isMade`: not in the file, but said of its rows elsewhere; such columns stand last.
 */
export type SheetColumn = Heading & {
  index: number;
  letter: string;
  isNumber: boolean;
  writing: WatchedColumn;
  isMade?: boolean;
};

/** `part` is the sheet or file of the row, where several were joined. */
export type PlacedRow = RawRow & { part?: string };

/** A part heading (一、社会救助) is alone in its row and stands over those that follow. */
export type SheetRow = PlacedRow & { kind: 'record' | 'total' | 'subtotal' | 'part-heading' };

/**
 * `units` are from a line above the header (单位：人、万元). Headers are complete and distinct: a blank one is named for
 * its column, a repeated one numbered. `filled` are columns of which blank cells were taken from above, as merged ones.
 * `parts` are the sheets or files that were joined, `others` the sheets beside it in its workbook.
 */
export type Sheet = {
  file: string;
  name?: string;
  title?: string;
  above: PlacedRow[];
  header: PlacedRow[];
  units: string[];
  columns: SheetColumn[];
  rows: SheetRow[];
  remarks: PlacedRow[];
  filled: string[];
  parts?: string[];
  others?: SheetCells[];
};

/** As in Excel: 5, or 2020!5 in one of several sheets. */
export function rowName({ line, part }: Pick<PlacedRow, 'line' | 'part'>): number | string {
  return part === undefined ? line : `${part}!${line}`;
}

export function rowPlace({ line, part }: Pick<PlacedRow, 'line' | 'part'>): Pick<Problem, 'row' | 'sheet'> {
  return { row: line, ...(part !== undefined && { sheet: part }) };
}

/** Without a sheet where a problem is an error; personal data are then the only problem. */
export function parseSheet(
  rows: RawRow[],
  file: string,
  { name, ...hint }: FormHint & { name?: string } = {},
): { sheet?: Sheet; problems: Problem[] } {
  if (rows.length === 0) return { problems: [problemOf(fileProblems, 'file-empty', { file })] };
  const { above, header, columns: headings, body } = layout(rows, undefined);
  const columns = sheetColumns(headings, body, hint);
  const personal = screenedRows({ above, header, columns }, body, file);
  if (personal.length > 0) return { problems: personal };
  const { records, remarks, problems } = sortedRows(body, columns, file);
  problems.unshift(...header.flatMap((row) => checkCharacters(row, file)));
  if (problems.length > 0) return { problems };
  const { rows: whole, filled } = withStub(records, columns);
  const title = titleIn(above);
  return {
    sheet: {
      file,
      ...(name !== undefined && { name }),
      ...(title !== undefined && { title }),
      above,
      header,
      units: unitRow(above).units?.units ?? [],
      columns: distinctHeaders(columns),
      rows: whole,
      remarks,
      filled,
    },
    problems,
  };
}

function sheetColumns(headings: Heading[], body: RawRow[], hint: FormHint): SheetColumn[] {
  const table = aboveFoot(body);
  const watch = numberWatch([...headings.keys()], hint);
  for (const row of table) watch.look(row);
  const writings = watch.decide();
  return headings.map((heading, index) => {
    const writing = writings[index]!;
    const values = table.map(({ cells }) => (cells[index] ?? '').trim()).filter((value) => value !== '');
    return {
      ...heading,
      index,
      letter: columnLetter(index),
      isNumber: isOfNumbers(values, heading, writing.form),
      writing,
    };
  });
}

/** Remarks and single texts below the last row say nothing of the columns: a source, a rule, a copyright, a date. */
function aboveFoot(body: RawRow[]): RawRow[] {
  const last = body.findLastIndex((row) => row.cells.filter(isFilled).length > 1 && !isRemark(row));
  return last < 0 ? body : body.slice(0, last + 1);
}

function isOfNumbers(values: string[], { unit, path }: Heading, form: NumberForm): boolean {
  if (unit === undefined && values.length > 0 && values.every(isTimeLike)) return false;
  // below a year a column of marks is one of figures as well
  const time = path.at(-1) ?? '';
  return isNumberColumn(values, unit === undefined && isTimeLike(time) ? { unit: time } : { unit }, form);
}

/** Refused before anything of the sheet is shown. */
function screenedRows(
  { above, header, columns }: Pick<Sheet, 'above' | 'header' | 'columns'>,
  body: RawRow[],
  file: string,
): Problem[] {
  const screen = personalScreen();
  const screened = columns.map(({ header: text }) => ({ header: text }));
  for (const row of [...above, ...header]) if (!isClerkLine(row)) screen.look(row, []);
  screen.lookAtHeader(header.at(-1)?.line ?? 1, screened);
  for (const row of body) if (!isClerkLine(row)) screen.look(row, screened);
  return screen.finish(file);
}

type SortedRows = { records: SheetRow[]; remarks: RawRow[]; problems: Problem[] };

function sortedRows(body: RawRow[], columns: SheetColumn[], file: string): SortedRows {
  const sorted: SortedRows = { records: [], remarks: [], problems: [] };
  const isAllTotals = columns.map(({ index }) => body.every(({ cells }) => isTotalLabel(cells[index] ?? '')));
  const kindOf = bodyRows({
    columns,
    isNumber: (column) => columns[column]?.isNumber === true,
    mayBeLabel: (column) => isAllTotals[column] !== true,
  });
  const isTimed = columns.length === 2 && isOverTimes(body);
  for (const row of body) {
    const { kind } = kindOf(row);
    if (kind === 'clerk' || kind === 'remark') sorted.remarks.push(row);
    else if (kind === 'header')
      sorted.problems.push(problemOf(headerProblems, 'header-repeated', { file, row: row.line, params: { first: 1 } }));
    else if ((columns.length > 2 || isTimed) && isAlone(row, columns))
      sorted.records.push({ ...row, kind: 'part-heading' });
    else {
      sorted.problems.push(...checkRow(row, columns.length, file));
      sorted.records.push({ ...row, kind });
    }
  }
  return withFoot(sorted);
}

/** In a table of a time and a number a text alone is no time. */
function isOverTimes(body: RawRow[]): boolean {
  const times = body.filter(({ cells }) => isTimeLike(cells[0] ?? ''));
  return times.length * 2 >= body.length;
}

/** One text in its row, or the same in all columns by merging. */
function isAlone({ cells }: RawRow, columns: SheetColumn[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const isOneText = new Set(filled).size === 1 && (filled.length === 1 || filled.length === columns.length);
  return isOneText && !isTimeLike(filled[0]!) && !('value' in parseNumber(filled[0]!));
}

/** What stands alone below the last record is a remark. */
function withFoot({ records, remarks, problems }: SortedRows): SortedRows {
  const end = records.findLastIndex(({ kind }) => kind !== 'part-heading') + 1;
  const foot = records.slice(end).map(({ line, cells }): RawRow => ({ line, cells }));
  return {
    records: records.slice(0, end),
    remarks: [...remarks, ...foot].toSorted((a, b) => a.line - b.line),
    problems,
  };
}

/** Blank cells at the start of a row are those of the row above (地区 merged over its years), but for the last key. */
function withStub(rows: SheetRow[], columns: SheetColumn[]): { rows: SheetRow[]; filled: string[] } {
  const firstNumber = columns.findIndex(({ isNumber }) => isNumber);
  const stub = columns.slice(0, Math.max(0, firstNumber - 1));
  const filled = new Set<string>();
  let before: string[] = [];
  const whole = rows.map((row) => {
    if (row.kind !== 'record') return row;
    const blank = stub.slice(
      0,
      Math.max(
        0,
        row.cells.findIndex((cell) => cell.trim() !== ''),
      ),
    );
    const cells = row.cells.map((cell, index) => (index < blank.length ? (before[index] ?? cell) : cell));
    for (const { index, header } of blank) if (cells[index] !== row.cells[index]) filled.add(header);
    before = cells;
    return { ...row, cells };
  });
  return { rows: whole, filled: [...filled] };
}

/** The longest text above the header that is no label with its content. */
function titleIn(above: RawRow[]): string | undefined {
  const texts = above.flatMap(({ cells }) => cells.map((cell) => cell.trim()));
  return texts.filter((text) => text !== '' && !/[:：]/.test(text)).toSorted((a, b) => b.length - a.length)[0];
}

function distinctHeaders(columns: SheetColumn[]): SheetColumn[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const header = column.header.replace(/\s+/gu, ' ') || `column ${column.index + 1}`;
    const count = (seen.get(header) ?? 0) + 1;
    seen.set(header, count);
    return { ...column, header: count === 1 ? header : `${header} (${count})` };
  });
}
