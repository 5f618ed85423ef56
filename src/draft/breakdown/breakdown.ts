/** A further column that tells rows apart (sex, age, kind) beside area and programme: parts of programmes, or its totals. */
import { isTotalLabel } from '../../intake/layout/label.ts';
import { withMadeColumn } from '../../intake/sheet/joinSheets.ts';
import type { SheetRow } from '../../intake/sheet/sheet.ts';
import { columnsOf, distinctValues, isMostly, rawText, type ColumnRoles, type DraftColumn } from '../columns/column.ts';
import { parseMoment } from '../columns/moment.ts';
import type { Ask, Choices } from '../questions/question.ts';
import type { SheetRoles } from './areaLevels.ts';

export const breakdownAnswers = ['parts', 'total'] as const;

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
