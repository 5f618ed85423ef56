import { checkCharacters, checkRow } from './checkRow.ts';
import { checkHeader } from './checkHeader.ts';
import { checkUnitLine } from './checkUnitLine.ts';
import { columnLetter } from './columnLetter.ts';
import { isClerkLine, isRemark, isSubtotalLabel, isTotalLabel } from './foot.ts';
import { keyIndex, repetition } from './keyIndex.ts';
import { headerDepth, layout, type Column, type Layout } from './layout.ts';
import { missing } from './missing.ts';
import { parseRow } from './parseRow.ts';
import { personalScreen } from './personalScreen.ts';
import { problemList } from './problemList.ts';
import type { TableCode, TableProblem } from './problem.ts';
import type { Row } from './row.ts';
import type { TableSchema } from './schema.ts';
import { unread, type TableHead } from './table.ts';
import type { TableRow, TotalRow } from './tableRow.ts';

export type TableReading = {
  file: string;
  schema: TableSchema;
  /** Codes of the package, where rows of totals may stand among the rows: no code is a word for a total. */
  codes?: ReadonlySet<string>;
};

/** Reads the rows of a sheet one after another and keeps none but those of totals. */
export type TableReader = {
  push: (rows: Row[]) => void;
  /** `isRead` is false where no row may be used: then the problems say why, and of personal data nothing else. */
  finish: () => TableHead & { isRead: boolean };
};

export function tableReader(reading: TableReading, take: (row: TableRow) => void): TableReader {
  const { file, schema } = reading;
  const waiting: Row[] = [];
  const personal = personalScreen();
  const problems = problemList(file);
  let body: Body | undefined;
  return { push, finish };

  function push(rows: Row[]): void {
    if (body !== undefined) return rows.forEach(body.read);
    waiting.push(...rows);
    if (waiting.length > headerDepth + 1) begin();
  }

  /** There are rows enough to find the header among them. */
  function begin(): void {
    const found = layout(waiting.splice(0), schema);
    for (const row of found.above) if (!isClerkLine(row)) personal.look(row, []);
    for (const row of found.header) personal.look(row, []);
    personal.lookAtHeader(found.lines.at(-1) ?? 1, found.columns);
    const unseen = found.header.flatMap((row) => checkCharacters(row, file));
    const wrong = unseen.length > 0 ? unseen : checkHeader(found, schema, file);
    problems.add(...told('rows-above', found.above, file), ...wrong, ...checkUnitLine(found, file));
    const isReadable = unseen.length === 0 && wrong.every(({ code }) => code !== 'header-missing');
    body = bodyReader(reading, found, isReadable, { personal, problems, take });
    found.body.forEach(body.read);
  }

  function finish(): TableHead & { isRead: boolean } {
    if (body === undefined && waiting.length > 0) begin();
    const secret = personal.finish(file);
    if (secret.length > 0) return { ...unread(secret), isRead: false };
    if (body === undefined) return { ...unread([{ code: 'file-empty', severity: 'error', file }]), isRead: false };
    const { head, isReadable } = body.finish();
    const all = problems.finish();
    return isReadable ? { ...head, problems: all, isRead: true } : { ...unread(all), isRead: false };
  }
}

type Body = {
  read: (row: Row) => void;
  finish: () => { head: Omit<TableHead, 'problems'>; isReadable: boolean };
};
type Sinks = {
  personal: ReturnType<typeof personalScreen>;
  problems: ReturnType<typeof problemList>;
  take: (row: TableRow) => void;
};

/** Reads what stands below a header. */
function bodyReader(
  { file, schema, codes }: TableReading,
  { columns, units }: Layout,
  isReadable: boolean,
  { personal, problems, take }: Sinks,
): Body {
  const repeats = keyIndex(schema);
  const head = { ...names(columns), ...(units && { unitLine: units }), totals: [] as TotalRow[] };
  const reading = { columns, missing: missing(schema), file };
  const remarks: Row[] = [];
  return { read, finish };

  function read(row: Row): void {
    if (isRemark(row)) {
      remarks.push(row);
      if (!isClerkLine(row)) personal.look(row, []);
      return;
    }
    personal.look(row, columns);
    if (!isReadable) return;
    const label = columns.findIndex(
      ({ field }, index) => field !== undefined && field.type !== 'number' && isTotal(row.cells[index]),
    );
    if (label >= 0) readTotal(row, label);
    else readRecord(row);
  }

  function isTotal(text = ''): boolean {
    return codes !== undefined && isTotalLabel(text) && !codes.has(text.trim());
  }

  function readRecord(cells: Row): void {
    const wrong = checkRow(cells, columns.length, file);
    if (wrong.length > 0) return problems.add(...wrong);
    const { row, problems: found } = parseRow(cells, reading);
    const repeated = repeats(row);
    problems.add(...found, ...repeated.map((one) => repetition(one, row, head, file)));
    if (repeated.every(({ code }) => code !== 'key-duplicate')) take(row);
  }

  /** Of a row of totals the label is no code, and what is not filled in is the same for all rows above. */
  function readTotal(cells: Row, label: number): void {
    const open = columns.map((column, index): Column =>
      index === label ? { header: column.header } : optional(column),
    );
    const { row, problems: found } = parseRow(cells, { ...reading, columns: open });
    const isSubtotal = isSubtotalLabel(cells.cells[label] ?? '');
    head.totals.push({ row, field: columns[label]?.field?.name ?? '', isSubtotal });
    problems.add(...found, ...told(isSubtotal ? 'row-subtotal' : 'row-total', [cells], file));
  }

  function finish() {
    problems.add(...told('rows-below', remarks, file));
    return { head, isReadable };
  }
}

function optional({ field, ...column }: Column): Column {
  return field === undefined ? column : { ...column, field: { ...field, constraints: {} } };
}

/** Rows that are no records, in one line; what they say is not repeated. */
function told(code: TableCode, rows: Row[], file: string): TableProblem[] {
  const [first] = rows;
  if (first === undefined) return [];
  return [{ code, severity: 'notice', file, row: first.line, params: { count: rows.length } }];
}

function names(columns: Column[]): Pick<TableHead, 'headers' | 'letters' | 'units'> {
  const named = columns.flatMap(({ field, header, unit }, index) =>
    field === undefined ? [] : [{ name: field.name, header, unit, letter: columnLetter(index) }],
  );
  return {
    headers: Object.fromEntries(named.map(({ name, header }) => [name, header])),
    letters: Object.fromEntries(named.map(({ name, letter }) => [name, letter])),
    units: Object.fromEntries(named.flatMap(({ name, unit }) => (unit === undefined ? [] : [[name, unit]]))),
  };
}
