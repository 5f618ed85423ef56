/** The rows below a header: records, rows of totals, remarks, repeated headers. */
import { keyIndex, repetition } from './cells/keyIndex.ts';
import { parseNumber } from './cells/parseNumber.ts';
import { missingMeanings, parseRow } from './cells/parseRow.ts';
import { isClerkLine, isRemark, isRemarkGoneOn, isSubtotalLabel, isTotalLabel } from './layout/foot.ts';
import type { Layout, LayoutColumn } from './layout/layout.ts';
import type { PersonalScreen } from './personal/personalScreen.ts';
import type { ProblemList } from './table/problem.ts';
import { checkRow, columnLetter, rowsNotice, type RawRow } from './table/row.ts';
import { keyNames } from './table/schema.ts';
import type { TableHead, TableReading, TableRow, TotalRow } from './table/table.ts';

/** Reads what stands below a header. */
export type BodyReader = { read: (row: RawRow) => void; finish: () => Omit<TableHead, 'problems' | 'unitLine'> };

type Sinks = { personal: PersonalScreen; problems: ProblemList; take: (row: TableRow) => void };

/** Where the header is not `isReadable`, rows are looked at for personal data only. */
export function bodyReader(
  { file, schema, codes }: TableReading,
  { columns, lines }: Pick<Layout, 'columns' | 'lines'>,
  isReadable: boolean,
  { personal, problems, take }: Sinks,
): BodyReader {
  const repeats = keyIndex(schema);
  const keys = new Set(keyNames(schema));
  const headerLine = lines.at(-1);
  const head = { ...columnNames(columns), ...(headerLine !== undefined && { headerLine }), totals: [] as TotalRow[] };
  const reading = { columns, missing: missingMeanings(schema), file };
  const remarks: RawRow[] = [];
  return { read, finish };

  function read(row: RawRow): void {
    if (isBesideTable(row)) {
      remarks.push(row);
      if (!isClerkLine(row)) personal.look(row, []);
      return;
    }
    personal.look(row, columns);
    if (isReadable) readRow(row);
  }

  /** A remark is none where it has a number in a column of numbers: it is the note of a record. */
  function isBesideTable(row: RawRow): boolean {
    if (isClerkLine(row)) return true;
    return (isRemark(row) && !hasNumber(row)) || (remarks.length > 0 && columns.length > 1 && isRemarkGoneOn(row));
  }

  function hasNumber({ cells }: RawRow): boolean {
    return columns.some(({ field }, index) => {
      const text = (cells[index] ?? '').trim();
      return field?.type === 'number' && text !== '' && 'value' in parseNumber(text);
    });
  }

  function readRow(row: RawRow): void {
    const label = columns.findIndex((column, index) => isLabel(column, row, index));
    const wrong = isHeader(row)
      ? [
          {
            code: 'header-repeated' as const,
            severity: 'error' as const,
            file,
            row: row.line,
            params: { first: lines[0] ?? 1 },
          },
        ]
      : checkRow(row, columns.length, file);
    if (wrong.length > 0) problems.add(...wrong);
    else if (label >= 0) readTotal(row, label);
    else readRecord(row);
  }

  function isHeader({ cells }: RawRow): boolean {
    if (cells[0]?.trim() !== columns[0]?.header) return false;
    return columns.length > 1 && columns.every(({ header }, index) => header === (cells[index] ?? '').trim());
  }

  /** A total says so in what tells the rows apart; a word beside a whole key (a note) does not. */
  function isLabel({ field }: LayoutColumn, { cells }: RawRow, index: number): boolean {
    if (field === undefined || field.type === 'number' || !isTotal(cells[index])) return false;
    const isWhole = columns.every(
      (column, at) => !keys.has(column.field?.name ?? '') || (cells[at] ?? '').trim() !== '',
    );
    return keys.size === 0 || keys.has(field.name) || !isWhole;
  }

  function isTotal(text = ''): boolean {
    return codes !== undefined && isTotalLabel(text) && !codes.has(text.trim());
  }

  function readRecord(cells: RawRow): void {
    const { row, problems: found } = parseRow(cells, reading);
    const repeated = repeats(row);
    problems.add(...found, ...repeated.map((repeated) => repetition(repeated, row, head, file)));
    if (repeated.every(({ code }) => code !== 'key-duplicate')) take(row);
  }

  /** Of a row of totals the label is no code, and what is not filled in is the same for all rows above. */
  function readTotal(cells: RawRow, label: number): void {
    const open = columns.map((column, index): LayoutColumn =>
      index === label ? { header: column.header } : optionalColumn(column),
    );
    const { row, problems: found } = parseRow(cells, { ...reading, columns: open });
    const isSubtotal = isSubtotalLabel(cells.cells[label] ?? '');
    head.totals.push({ row, field: columns[label]?.field?.name ?? '', isSubtotal });
    problems.add(...found, ...rowsNotice(isSubtotal ? 'row-subtotal' : 'row-total', [cells], file));
  }

  function finish() {
    problems.add(...rowsNotice('rows-below', remarks, file));
    return head;
  }
}

function optionalColumn({ field, ...column }: LayoutColumn): LayoutColumn {
  return field === undefined ? column : { ...column, field: { ...field, constraints: {} } };
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
