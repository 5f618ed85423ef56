/** A further column that tells rows apart (sex, age, kind) beside area and programme: parts of programmes, or its totals. */
import { isTotalLabel } from '../../intake/layout/label.ts';
import { withMadeColumn } from '../../intake/sheet/joinSheets.ts';
import type { Sheet, SheetRow } from '../../intake/sheet/sheet.ts';
import { areaCodeSystem, areaNameShare } from '../columns/codes.ts';
import { columnsOf, distinctValues, isMostly, isOneToOne, isWithin, rawText } from '../columns/column.ts';
import type { ColumnRoles, DraftColumn } from '../columns/column.ts';
import { codeColumn } from '../columns/findColumns.ts';
import { isHeaded } from '../columns/headerWords.ts';
import { parseMoment } from '../columns/findTime.ts';
import type { Ask, Choices } from '../questions/question.ts';

const breakdownAnswers = ['parts', 'total'] as const;

/** `totalsOf`: only rows with a total in these columns are taken, the others are left out. */
export type Breakdown = SheetRoles & { totalsOf: DraftColumn[] };

const mostParts = 60;

export async function withBreakdown(
  { sheet, roles }: SheetRoles,
  { breakdown: choice }: Choices,
  ask: Ask,
): Promise<Breakdown> {
  const columns = furtherColumns(columnsOf(sheet), roles);
  if (columns.length === 0) return { sheet, roles, totalsOf: [] };
  const isTotal = (row: SheetRow) => columns.every(({ index }) => isTotalLabel(rawText(row, index)));
  const hasTotals = sheet.rows.some((row) => row.kind === 'total' && isTotal(row));
  const parts = new Set(columns[0]!.values.map((_, at) => JSON.stringify(columns.map(({ values }) => values[at]))));
  const answer = await ask({
    code: 'breakdown',
    about: columns.map(({ header }) => header).join('”, “'),
    choice,
    isTold: true,
    options: hasTotals ? [...breakdownAnswers] : ['parts'],
    ...(parts.size <= mostParts && { guess: 'parts' }),
  });
  const labelled = { ...sheet, rows: sheet.rows.map((row) => withoutLabel(row, columns, roles)) };
  return answer === 'total'
    ? { sheet: labelled, roles: { ...roles, joined: [...roles.joined, ...columns] }, totalsOf: columns }
    : { ...partsOf({ sheet: labelled, roles }, columns), totalsOf: [] };
}

/** Without them rows with the same names and time are told apart by nothing else. */
function furtherColumns(columns: DraftColumn[], roles: ColumnRoles): DraftColumn[] {
  const { year, month, end, area, programme, measure, joined, wholes } = roles;
  if (area === undefined && programme === undefined) return [];
  const keys = [year, month, end, area, programme, measure].filter((column) => column !== undefined);
  const isFree = (column: DraftColumn) =>
    !column.isNumber && ![...Object.values(roles), ...joined, ...wholes].includes(column) && !isNoCategory(column);
  const rows = columns[0]?.values.length ?? 0;
  const countBy = (by: DraftColumn[]) =>
    new Set(Array.from({ length: rows }, (_, row) => JSON.stringify(by.map(({ values }) => values[row])))).size;
  const taken: DraftColumn[] = [];
  // a few rows of one key are repetitions
  if (countBy(keys) * 3 > rows * 2) return taken;
  for (const column of columns.filter(isFree))
    if (distinctValues(column).length > 1 && countBy([...keys, ...taken, column]) > countBy([...keys, ...taken]))
      taken.push(column);
  return taken;
}

/** Remarks, numbers of rows and dates. */
function isNoCategory(column: DraftColumn): boolean {
  const { values } = column;
  return (
    values.includes('') ||
    distinctValues(column).length * 2 > values.length ||
    isMostly(column, (value) => parseMoment(value) !== undefined)
  );
}

/** A word for a total in one of them alone makes no total of the row. */
function withoutLabel(row: SheetRow, columns: DraftColumn[], { area, programme, year, end }: ColumnRoles): SheetRow {
  const names = [area, programme, year, end].filter((column) => column !== undefined);
  const isOther = names.some(({ index }) => isTotalLabel(rawText(row, index)));
  const isOfColumns = columns.some(({ index }) => isTotalLabel(rawText(row, index)));
  const isTotal = row.kind === 'total' || row.kind === 'subtotal';
  return isTotal && isOfColumns && !isOther ? { ...row, kind: 'record' } : row;
}

/** 城市低保 · 男 is a part of 城市低保. */
function partsOf({ sheet, roles }: SheetRoles, columns: DraftColumn[]): SheetRoles {
  const { programme, programmeCode, ...others } = roles;
  const parents = new Map<string, string>();
  const made = withMadeColumn(sheet, programme?.header ?? columns[0]!.header, (row) => {
    const whole = programme === undefined ? '' : rawText(row, programme.index);
    const names = columns.map(({ index }) => rawText(row, index)).filter((text) => text !== '' && !isTotalLabel(text));
    if (isTotalLabel(whole)) return whole;
    const name = [whole, ...names].filter((text) => text !== '').join(' · ');
    if (whole !== '' && name !== whole && row.kind === 'record') parents.set(name, whole);
    return name;
  });
  const joined = [...roles.joined, ...columns, ...[programme, programmeCode].filter((column) => column !== undefined)];
  return { sheet: made, roles: { ...others, programme: columnsOf(made).at(-1)!, programmeParents: parents, joined } };
}

/** By text of the area. */
type AreaParents = ReadonlyMap<string, string>;

type SheetRoles = { sheet: Sheet; roles: ColumnRoles };

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
