/** The figures of a sheet as rows of one time, area and programme: each row of the sheet once for every such column. */
import type { Sheet, SheetRow } from '../../intake/sheet/sheet.ts';
import { isTotalLabel } from '../../intake/layout/label.ts';
import { rawText, columnCellText, type ColumnRoles, type DraftColumn, draftNumber } from '../columns/column.ts';
import type { ColumnPlace } from './across.ts';
import { readableUnit } from '../../intake/units/readableUnit.ts';
import type { Decimal } from '../../model/decimal.ts';

/** `text` is as in the file. */
export type CubeCell = { text: string; column: DraftColumn };

/**
 * `part` is the sheet or file of several; `cells` are those of the row in the sheet. Names and `period` are texts of cells or headings; `measure` only where
 * measures stand down. `values` are by measure.
 */
export type CubeRow = {
  line: number;
  part?: string;
  kind: 'record' | 'total' | 'subtotal';
  cells: string[];
  period?: string;
  area?: string;
  programme?: string;
  measure?: string;
  values: Map<string, CubeCell>;
};

/** Column by column, then down: rows of one time stand together, and totals below what they sum. */
export function cubeRows({ rows }: Pick<Sheet, 'rows'>, roles: ColumnRoles, places: ColumnPlace[]): CubeRow[] {
  const body = rows.filter((row) => row.kind !== 'part-heading');
  const isOfColumn = ({ isTotal, area, period }: ColumnPlace) => !isTotal || area !== undefined || period !== undefined;
  const groups = Map.groupBy(places.filter(isOfColumn), ({ period, area, programme, measure }) =>
    JSON.stringify([period, area, programme, roles.measure === undefined ? '' : measure]),
  );
  return [...groups.values()].flatMap((group) => totalsBelow(body.map((row) => cubeRow(row, roles, group))));
}

function cubeRow(row: SheetRow, roles: ColumnRoles, places: ColumnPlace[]): CubeRow {
  const { period, area, programme, measure: ofColumn = '', isTotal = false }: Partial<ColumnPlace> = places[0] ?? {};
  const nameIn = (column: DraftColumn | undefined) => (column === undefined ? undefined : keyText(row, column.index));
  const measure = nameIn(roles.measure);
  const named = measure === undefined ? undefined : [measure, ofColumn].filter((text) => text !== '').join(' ');
  const names = {
    area: area ?? nameIn(roles.area),
    programme: programme ?? nameIn(roles.programme),
    measure: named,
    period: period ?? nameIn(roles.year ?? roles.end),
  };
  const kind = row.kind === 'part-heading' || (row.kind === 'record' && isTotal) ? 'total' : row.kind;
  const cells = places.map((place): [string, CubeCell] => [
    named ?? place.measure,
    { text: rawText(row, place.column.index), column: place.column },
  ]);
  const whole = kind === 'record' ? names : withLabel(row, names);
  return {
    line: row.line,
    ...(row.part !== undefined && { part: row.part }),
    kind,
    cells: row.cells,
    values: new Map(cells),
    ...definedNames(whole),
  };
}

type Names = Record<'area' | 'programme' | 'measure' | 'period', string | undefined>;

function definedNames(names: Names): Pick<CubeRow, keyof Names> {
  return Object.fromEntries(Object.entries(names).filter(([, name]) => name !== undefined));
}

/** A word for a total is no missing value, whatever stands there. */
function keyText(row: SheetRow, index: number): string {
  return row.kind === 'record' ? columnCellText(row, index) : rawText(row, index);
}

/** Where the label stands beside the names (in a column of numbers of rows), it is said of the first blank name. */
function withLabel(row: SheetRow, names: Names): Names {
  if (Object.values(names).some((name) => name !== undefined && isTotalLabel(name))) return names;
  const label = row.cells.map((cell) => cell.trim()).find((cell) => isTotalLabel(cell));
  const blank = (['area', 'programme', 'period'] as const).find((name) => names[name] === '');
  return label === undefined || blank === undefined ? names : { ...names, [blank]: label };
}

/** A release looks above a total for what it sums: one that stands first is moved below. */
function totalsBelow(rows: CubeRow[]): CubeRow[] {
  const isLeading = rows[0]?.kind === 'subtotal';
  const placed = isLeading ? subtotalsBelow(rows) : rows;
  const last = placed.filter(
    (row, index) => row.kind === 'total' && !placed.slice(0, index).some((above) => isCovered(row, above)),
  );
  return [...placed.filter((row) => !last.includes(row)), ...last];
}

function isCovered(total: CubeRow, row: CubeRow): boolean {
  const isOver = (name: 'area' | 'programme' | 'period') => {
    const text = total[name] ?? '';
    return text === '' || isTotalLabel(text) || text === row[name];
  };
  return row.kind === 'record' && isOver('area') && isOver('programme') && isOver('period');
}

function subtotalsBelow(rows: CubeRow[]): CubeRow[] {
  const waiting: CubeRow[] = [];
  const placed = rows.flatMap((row) => {
    if (row.kind === 'record') return [row];
    const before = waiting.splice(0);
    waiting.push(row);
    return before;
  });
  return [...placed, ...waiting];
}

/** Undefined where the cell is no unit: it may say the same in words. */
export function unitOfRow(row: Pick<CubeRow, 'cells'>, { unit }: ColumnRoles): string | undefined {
  const text = unit === undefined ? '' : columnCellText(row, unit.index);
  return text === '' ? undefined : readableUnit(text);
}

/** By row of the sheet, totals included. */
export function columnNumbers({ rows }: Pick<Sheet, 'rows'>): (column: DraftColumn) => (Decimal | undefined)[] {
  const known = new Map<DraftColumn, (Decimal | undefined)[]>();
  return (column) => {
    const numbers = known.get(column) ?? rows.map((row) => draftNumber(rawText(row, column.index), column.form)?.value);
    known.set(column, numbers);
    return numbers;
  };
}
