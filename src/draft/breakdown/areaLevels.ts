/** Two columns of areas as levels (市 and 县, state and county): the areas of the one lie in those of the other. */
import { isTotalLabel } from '../../intake/layout/label.ts';
import { withMadeColumn } from '../../intake/sheet/joinSheets.ts';
import type { Sheet, SheetRow } from '../../intake/sheet/sheet.ts';
import { areaCodeSystem, areaNameShare } from '../columns/areaCodes.ts';
import { columnsOf, distinctValues, isOneToOne, isWithin, rawText } from '../columns/column.ts';
import type { ColumnRoles, DraftColumn } from '../columns/column.ts';
import { isHeaded } from '../columns/headerWords.ts';
import { codeColumn } from '../columns/findColumns.ts';

/** By text of the area. */
export type AreaParents = ReadonlyMap<string, string>;

export type SheetRoles = { sheet: Sheet; roles: ColumnRoles };

/** A total of one of the upper areas becomes its figure, which a release holds against its parts. */
export function withAreaLevels({ sheet, roles }: SheetRoles, columns: DraftColumn[]): SheetRoles {
  const { area } = roles;
  const upper = area && columns.find((column) => isUpper(column, area, roles));
  if (area === undefined || upper === undefined) return { sheet, roles };
  const shared = sharedNames(area, upper);
  const nameOf = (row: SheetRow) => areaOf(rawText(row, area.index), rawText(row, upper.index), shared);
  const made = withMadeColumn(sheet, area.header, (row) => nameOf(row).name);
  const rows = made.rows.map((row, at) =>
    row.kind !== 'part-heading' && nameOf(sheet.rows[at]!).isOfUpper ? { ...row, kind: 'record' as const } : row,
  );
  const levelled = { ...made, rows };
  const all = columnsOf(levelled);
  const named = all.at(-1)!;
  const code = codeColumn(named, all.slice(0, -1), roles.figures);
  const { areaCode: _, ...others } = roles;
  return {
    sheet: levelled,
    roles: {
      ...others,
      area: named,
      ...(code && { areaCode: code }),
      areaParents: parents(sheet.rows, nameOf, upper),
      joined: [...roles.joined, area, upper],
    },
  };
}

/** Fewer areas, each with several of the other column, or beside a name that two of them share. */
function isUpper(column: DraftColumn, area: DraftColumn, roles: ColumnRoles): boolean {
  const values = distinctValues(column);
  if (column === area || column.isNumber || values.length < 2 || Object.values(roles).includes(column)) return false;
  if (isHeaded(column.header, 'code') || areaCodeSystem(values, false) !== undefined) return false;
  const isOfAreas = isHeaded(column.header, 'area') || areaNameShare(values) > 0.5;
  const below = distinctValues(area);
  return (
    isOfAreas &&
    values.length < below.length &&
    !isOneToOne(column, area) &&
    !values.some((value) => below.includes(value)) &&
    (isWithin(area, column) || sharedNames(area, column).size * 2 <= below.length)
  );
}

/** Names of several areas: Washington County of Oregon, and of Utah. */
function sharedNames(area: DraftColumn, upper: DraftColumn): ReadonlySet<string> {
  const wholes = new Map<string, Set<string>>();
  for (const [index, name] of area.values.entries()) {
    const of = upper.values[index] ?? '';
    if (name === '' || of === '' || isTotalLabel(name)) continue;
    wholes.set(name, (wholes.get(name) ?? new Set()).add(of));
  }
  return new Set([...wholes].filter(([, of]) => of.size > 1).map(([name]) => name));
}

/** A total, or a blank, beside an upper area is of that area. */
function areaOf(name: string, upper: string, shared: ReadonlySet<string>): { name: string; isOfUpper: boolean } {
  const isNamed = upper !== '' && !isTotalLabel(upper);
  if (isNamed && (name === '' || isTotalLabel(name))) return { name: upper, isOfUpper: true };
  return { name: isNamed && shared.has(name) ? `${name} (${upper})` : name || upper, isOfUpper: false };
}

function parents(
  rows: SheetRow[],
  nameOf: (row: SheetRow) => ReturnType<typeof areaOf>,
  upper: DraftColumn,
): AreaParents {
  return new Map(
    rows
      .filter(({ kind }) => kind === 'record')
      .map((row) => ({ ...nameOf(row), whole: rawText(row, upper.index) }))
      .flatMap(({ name, isOfUpper, whole }) => (isOfUpper || whole === '' ? [] : [[name, whole] as const])),
  );
}
