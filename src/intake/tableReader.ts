/** The rows of a sheet, pushed one after another: finds the header, then reads records, totals and remarks below it. */
import { problemOf, type Problem } from '../model/problem.ts';
import { footnotes, headerDepth, isComment, layout, type Layout } from './layout/layout.ts';
import { keyIndex, repetition, type Repeated } from './cells/keyIndex.ts';
import { parseRow, rowReading, type ParsedRow, type RowReading } from './cells/parseRow.ts';
import { checkHeader, headerProblems } from './layout/checkHeader.ts';
import { isClerkLine } from './layout/label.ts';
import { type BodyRow, bodyRows, columnNames, labelTest, useOf } from './rows/bodyRows.ts';
import { formProblems, formsOf, mayBeSeparators, nextPass, passWatch } from './rows/tablePass.ts';
import type { NumberWatch, TablePass } from './rows/tablePass.ts';
import { checkUnitRow, unitRow } from './layout/unitRow.ts';
import { personalScreen, type PersonalScreen } from './personalScreen.ts';
import { accountBook, cellCount, filledCells, type AccountBook, type CellCount } from './table/account.ts';
import type { LayoutColumn, RawRow, TableHead, TableReading, TableRow } from './table/table.ts';
import { problemList, type ProblemList } from './tableProblems.ts';
import { checkCharacters, checkRow, rowsNotice, unreadTable } from './table/table.ts';
import { fileProblems } from './text/csv.ts';

type TableReader = { push: (rows: RawRow[]) => void; finish: () => TableOutcome };

/**
 * `isRead` is false where no row may be used; personal data are then the only problem. With `next` the table is to be
 * read once more from the start, and nothing of this pass counts.
 */
export type TableOutcome = TableHead & { isRead: boolean; next?: TablePass };

type TableContext = {
  reading: TableReading;
  pass: TablePass;
  personal: PersonalScreen;
  problems: ProblemList;
  account: AccountBook;
  take: (row: TableRow) => void;
};

export function tableReader(reading: TableReading, take: (row: TableRow) => void, pass: TablePass = {}): TableReader {
  const { file, dialect = {} } = reading;
  const mayHaveComments = dialect.commentChar !== undefined || dialect.commentRows !== undefined;
  const waiting: RawRow[] = [];
  const account = accountBook();
  const context: TableContext = {
    reading,
    pass,
    personal: personalScreen(),
    problems: problemList(file),
    account,
    take,
  };
  let body: TableBody | undefined;
  return { push, finish };

  function push(rows: RawRow[]): void {
    for (const row of rows) {
      account.read(row);
      if (mayHaveComments && isComment(row, dialect)) readComment(row, context);
      else if (body === undefined) waiting.push(row);
      else readBodyRow(row, body);
    }
    if (waiting.length > headerDepth + 1) begin();
  }

  function begin(): void {
    body = tableBody(layout(waiting, reading.schema, dialect), context);
    waiting.length = 0;
  }

  function finish(): TableOutcome {
    if (waiting.length > 0) begin();
    if (body !== undefined) context.problems.add(...rowsNotice('rows-below', body.remarks, file));
    const personal = context.personal.finish(file);
    if (personal.length > 0) return { ...unreadTable(personal), isRead: false };
    if (body === undefined) return { ...unreadTable([problemOf(fileProblems, 'file-empty', { file })]), isRead: false };
    body.cellCount.finish();
    if (body.isReadable) context.problems.add(...formProblems(body, file));
    const problems = context.problems.finish();
    if (!body.isReadable) return { ...unreadTable(problems), isRead: false };
    const next = nextPass(body);
    const notes = footnotes(body.remarks.filter((row) => !isClerkLine(row)));
    return {
      ...body.head,
      ...(notes.size > 0 && { footnotes: notes }),
      account: account.finish(body.rows, body.columns.length),
      problems,
      isRead: true,
      ...(next && { next }),
    };
  }
}

/** Left out as the dialect says, but never unseen. */
function readComment(row: RawRow, { account, personal }: TableContext): void {
  account.put('note', filledCells(row));
  if (!isClerkLine(row)) personal.look(row, []);
}

type TableBody = TableContext & {
  columns: LayoutColumn[];
  cellCount: CellCount;
  firstLine: number;
  /** False without a required column: rows are then only screened for personal data. */
  isReadable: boolean;
  kindOf: (row: RawRow) => BodyRow;
  repeats: ReturnType<typeof keyIndex>;
  rowReading: RowReading;
  /** No column is without a field. */
  isAllRead: boolean;
  watch?: NumberWatch;
  /** A cell could not be read that may have a decimal comma. */
  isDoubtful: boolean;
  rows: number;
  remarks: RawRow[];
  head: Omit<TableHead, 'problems' | 'account'>;
};

function tableBody({ above, header, lines, columns, tables, body: rows }: Layout, context: TableContext): TableBody {
  const { reading, pass, personal, problems, account } = context;
  const { file, schema } = reading;
  const watch = passWatch(columns, pass);
  for (const row of above) if (!isClerkLine(row)) personal.look(row, []);
  for (const row of header) personal.look(row, []);
  personal.lookAtHeader(lines.at(-1) ?? 1, columns);
  for (const row of above) account.put('note', filledCells(row));
  for (const row of header) account.put('heading', filledCells(row));
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
    cellCount: cellCount(
      columns.map(({ field }) => useOf(field, reading)),
      account,
    ),
    firstLine: lines[0] ?? 1,
    isReadable: unseen.length === 0 && wrong.every(({ code }) => code !== 'header-missing'),
    kindOf: bodyRows({
      columns,
      isNumber: (column) => columns[column]?.field?.type === 'number',
      mayBeLabel: labelTest(columns, reading),
    }),
    repeats: keyIndex(schema),
    rowReading: rowReading(columns, schema, file, formsOf(pass)),
    ...(watch && { watch }),
    isAllRead: columns.every(({ field }) => field !== undefined),
    isDoubtful: false,
    rows: 0,
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

function readBodyRow(row: RawRow, body: TableBody): void {
  const { personal, account, columns, remarks } = body;
  const kind = body.kindOf(row);
  if (kind.kind === 'clerk' || kind.kind === 'remark') {
    remarks.push(row);
    account.put('note', filledCells(row));
    if (kind.kind === 'remark') personal.look(row, []);
    return;
  }
  personal.look(row, columns);
  body.rows += 1;
  if (body.isReadable) readRow(row, kind, body);
}

function readRow(row: RawRow, kind: BodyRow, body: TableBody): void {
  const { columns, problems, account, rowReading } = body;
  const parsed = kind.kind === 'record' ? parseRow(row, rowReading) : undefined;
  const isSound = parsed?.isPrintable === true && body.isAllRead && row.cells.length === columns.length;
  const wrong = isSound ? noProblems : rowFaults(row, kind, body);
  if (wrong[0] !== undefined) {
    problems.add(...wrong);
    account.leaveOut(wrong[0].code, row);
  } else if ('label' in kind) readTotal(row, kind, body);
  else if (parsed !== undefined) readRecord(row, parsed, body);
}

const noProblems: Problem[] = [];

function rowFaults(row: RawRow, kind: BodyRow, { columns, firstLine, reading }: TableBody): Problem[] {
  const { file } = reading;
  return kind.kind === 'header'
    ? [problemOf(headerProblems, 'header-repeated', { file, row: row.line, params: { first: firstLine } })]
    : checkRow(row, columns.length, file);
}

function readRecord(cells: RawRow, { row, problems: ofRow }: ParsedRow, body: TableBody): void {
  const { rowReading, repeats, head, problems, account, take } = body;
  body.watch?.look(cells);
  body.isDoubtful ||= ofRow.some(mayBeSeparators);
  const repeated = repeats(row);
  if (ofRow.length > 0 || repeated.length > 0)
    problems.add(...ofRow, ...repeated.map((repeat) => repetition(repeat, row, head, rowReading.file)));
  const cause = repeated.find(isSameRow);
  if (cause !== undefined) return account.leaveOut(cause.code, cells);
  body.cellCount.putRecord(cells);
  take(row);
}

/** Two rows may have one value, but not one key. */
function isSameRow({ code }: Repeated): boolean {
  return code !== 'value-duplicate';
}

/** The label is no code, and empty cells are not missing values. */
function readTotal(cells: RawRow, { kind, label }: Extract<BodyRow, { label: number }>, body: TableBody): void {
  const { columns, head, problems, reading, pass } = body;
  const { file, schema } = reading;
  const open = columns.map((column, index): LayoutColumn =>
    index === label ? { header: column.header, path: column.path } : optionalColumn(column),
  );
  const { row, problems: ofRow } = parseRow(cells, rowReading(open, schema, file, formsOf(pass)));
  const isSubtotal = kind === 'subtotal';
  head.totals.push({ row, field: columns[label]?.field?.name ?? '', isSubtotal });
  problems.add(...ofRow, ...rowsNotice(isSubtotal ? 'row-subtotal' : 'row-total', [cells], file));
  body.cellCount.putTotal(cells);
}

function optionalColumn({ field, ...column }: LayoutColumn): LayoutColumn {
  return field === undefined ? column : { ...column, field: { ...field, categories: undefined, constraints: {} } };
}
