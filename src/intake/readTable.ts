/** A table read by its schema from bytes: the kind of file, its encoding, then its rows in one streaming pass. */
import { problemOf, type Problem } from '../model/problem.ts';
import { layout } from './layout/layout.ts';
import { isPersonal } from './personalScreen.ts';
import { unreadTable } from './table/table.ts';
import type { RawRow, Table, TableHead, TableReading, TableRow, TableSchema } from './table/table.ts';
import { tableReader, type TableOutcome } from './tableReader.ts';
import type { TablePass } from './rows/tablePass.ts';
import { bestDelimiter, fileProblems, likeliestDelimiter, rowReader } from './text/csv.ts';
import { encodingScan } from './text/encodingScan.ts';
import { textDecoder } from './text/decoder.ts';
import { parseWorkbook } from './workbook/parseWorkbook.ts';

/** The first pass finds the encoding, the second reads; memory holds one piece of the file and the keys of its rows. */
export type TableSource = {
  /** From the start of the file at each call. */
  open: () => AsyncIterable<Uint8Array>;
  /** By name, or by number from 1; the first without it. */
  sheet?: string | number;
  /** Of a text, as its package names it; a byte-order mark goes before. Without it what the bytes show. */
  encoding?: string;
  /** Of a text, one character; without it the likeliest. */
  delimiter?: string;
  /** Bytes of this pass so far, after each piece. */
  progress?: (bytes: number, pass: 1 | 2) => void;
};

/** Takes rows one by one; at `again` those that it took do not count, and all come once more. */
export type RowSink = { take: (row: TableRow) => void; again: () => void };

export function rowList(rows: TableRow[]): RowSink {
  return { take: (row) => rows.push(row), again: () => rows.splice(0) };
}

/** `isRead` is false where no row may be used: see `problems`. */
export type TableRead = TableHead & { isRead: boolean; sheet?: string };

export async function readTable(source: TableSource, reading: TableReading, sink: RowSink): Promise<TableRead> {
  const scan = encodingScan(reading.file, source.encoding);
  const workbook: Uint8Array[] = [];
  let read = 0;
  let kind: ReturnType<typeof workbookKind>;
  for await (const bytes of bytePieces(source.open())) {
    if (read === 0) kind = workbookKind(bytes);
    if (kind === undefined) scan.push(bytes);
    else workbook.push(bytes);
    read += bytes.length;
    source.progress?.(read, 1);
  }
  if (kind === 'xlsx') return readWorkbook(joinedBytes(workbook), source, reading, sink);
  if (kind === 'xls') return refusedTable([problemOf(fileProblems, 'file-is-workbook', { file: reading.file })]);
  const result = scan.finish();
  return 'code' in result ? refusedTable([result]) : readText(source, result.encoding, reading, sink);
}

async function readText(
  source: TableSource,
  encoding: string,
  reading: TableReading,
  sink: RowSink,
): Promise<TableRead> {
  for (let pass: TablePass = {}; ; sink.again()) {
    const { next, ...outcome } = await readTextOnce(source, encoding, reading, sink, pass);
    if (next === undefined) return outcome;
    pass = next;
  }
}

/** Sets the delimiter of the pass. */
async function readTextOnce(
  { open, progress, delimiter }: TableSource,
  encoding: string,
  reading: TableReading,
  sink: RowSink,
  pass: TablePass,
): Promise<TableOutcome> {
  const decoder = textDecoder(encoding);
  const records = rowReader(reading.file, passDelimiter(pass, reading.schema, delimiter));
  const table = tableReader(reading, sink.take, pass);
  let read = 0;
  let isStarted = false;
  for await (const bytes of bytePieces(open())) {
    for (const slice of slices(bytes)) {
      const text = decoder.decode(slice, { stream: true });
      table.push(records.push(isStarted ? text : withoutMark(text)));
      isStarted = true;
    }
    read += bytes.length;
    progress?.(read, 2);
  }
  table.push(records.push(decoder.decode()));
  table.push(records.finish());
  return withQuoting(records.problems, table.finish());
}

async function readWorkbook(
  bytes: Uint8Array,
  { sheet }: TableSource,
  reading: TableReading,
  sink: RowSink,
): Promise<TableRead> {
  const parsed = await parseWorkbook(bytes, reading.file, sheet, (rows) => fieldsIn(rows, reading.schema));
  if (parsed.rows === undefined) return refusedTable(parsed.problems);
  const { isRead, ...head } = parsePasses(parsed.rows, reading, sink);
  const isSecret = head.problems.some(({ code }) => isPersonal(code));
  const problems = [...(isSecret ? [] : parsed.problems), ...head.problems]
    .map((problem) => ({ ...problem, sheet: parsed.sheet }))
    .toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return { ...head, problems, sheet: parsed.sheet, isRead };
}

function refusedTable(problems: Problem[]): TableRead {
  return { ...unreadTable(problems), isRead: false };
}

/**
 * Every problem is collected; rows with the key of an earlier row are left out, and all rows without a required
 * column. Numbers, dates and booleans are normalised (plain decimal, ISO 8601, `true` and `false`).
 */
export function parseTable(bytes: Uint8Array, schema: TableSchema, file: string): Table {
  const decoded = decodeText(bytes, file);
  if (!isDecoded(decoded)) return unreadTable([decoded]);
  const rows: TableRow[] = [];
  const pass: TablePass = {};
  const records = rowReader(file, passDelimiter(pass, schema));
  const raw = [...records.push(decoded.text), ...records.finish()];
  const outcome = parsePasses(raw, { file, schema }, rowList(rows), pass);
  const { isRead, ...head } = withQuoting(records.problems, outcome);
  return { ...head, rows: isRead ? rows : [] };
}

/** Of rows in memory. */
function parsePasses(rows: RawRow[], reading: TableReading, sink: RowSink, first: TablePass = {}): TableRead {
  for (let pass = first; ; sink.again()) {
    const table = tableReader(reading, sink.take, pass);
    table.push(rows);
    const { next, ...outcome } = table.finish();
    if (next === undefined) return outcome;
    pass = next;
  }
}

/** Chooses it by the start of the text, unless it is said, and keeps it in the pass. */
function passDelimiter(pass: TablePass, schema: TableSchema, said?: string): (start: string) => string {
  return (start) => (pass.delimiter = said ?? tableDelimiter(schema)(start));
}

/** The delimiter that yields most known headers. */
function tableDelimiter(schema: TableSchema): (start: string) => string {
  return (start) => {
    const count = (delimiter: string) => fieldCount(start, delimiter, schema);
    const best = bestDelimiter(count);
    return count(best) > 1 ? best : likeliestDelimiter(start);
  };
}

function fieldCount(start: string, delimiter: string, schema: TableSchema): number {
  const reader = rowReader('', () => delimiter);
  const rows = [...reader.push(start.slice(0, 20_000)), ...reader.finish()];
  return fieldsIn(rows, schema);
}

/** Known headers. */
function fieldsIn(rows: RawRow[], schema: TableSchema): number {
  return rows.length === 0 ? 0 : layout(rows, schema).columns.filter(({ field }) => field !== undefined).length;
}

/** Broken quoting makes all cells wrong. */
function withQuoting<Outcome extends TableRead>(quoting: Problem[], head: Outcome): Outcome | TableRead {
  const isSecret = head.problems.some(({ code }) => isPersonal(code));
  return quoting.length === 0 || isSecret ? head : { ...unreadTable(quoting), isRead: false };
}

type Decoded = { text: string; encoding: string };

/** A zip and an OLE file, sometimes renamed to .csv. */
const workbooks = { xlsx: [0x50, 0x4b, 0x03, 0x04], xls: [0xd0, 0xcf, 0x11, 0xe0] };

/** `label`: the name of the encoding, where there is one. */
export function decodeText(bytes: Uint8Array, file: string, label?: string): Decoded | Problem {
  if (workbookKind(bytes) !== undefined) return problemOf(fileProblems, 'file-is-workbook', { file });
  const scan = encodingScan(file, label);
  scan.push(bytes);
  const result = scan.finish();
  if ('code' in result) return result;
  return { text: withoutMark(textDecoder(result.encoding).decode(bytes)), encoding: result.encoding };
}

export function isDecoded(result: Decoded | Problem): result is Decoded {
  return 'text' in result;
}

/** Whatever its name. */
export function workbookKind(bytes: Uint8Array): 'xlsx' | 'xls' | undefined {
  return (['xlsx', 'xls'] as const).find((kind) => workbooks[kind].every((byte, index) => bytes[index] === byte));
}

/** The rows of a slice are garbage before the next ones are made; those of a whole piece would outlive a collection. */
const sliceLength = 16_384;

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += sliceLength) yield bytes.subarray(at, at + sliceLength);
}

/** A file saved twice has two marks, and a decoder removes one. */
function withoutMark(text: string): string {
  return text.replace(/^\uFEFF+/, '');
}

/** Covers doubled byte-order marks and the start of a workbook. */
const fileKindLength = 16;

/** The first piece is long enough to show the kind of file. */
async function* bytePieces(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | undefined = new Uint8Array(0);
  for await (const bytes of file) {
    if (start === undefined) {
      yield bytes;
      continue;
    }
    start = joinedBytes([start, bytes]);
    if (start.length < fileKindLength) continue;
    yield start;
    start = undefined;
  }
  if (start !== undefined) yield start;
}

function joinedBytes(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
