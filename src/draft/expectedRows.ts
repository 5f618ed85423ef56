import type { TableRow } from '../table/tableRow.ts';
import type { TableSchema } from '../table/schema.ts';
import type { FormSource } from './readDescribed.ts';

type RowCells = TableRow['cells'];

/**
 * What is expected of a year: a row, without a number, for each figure of the year before that was released and neither
 * computed nor a demonstration. What was withheld doesn't say so of itself: totals and made-up areas are not asked for. In a wide table, a row for all measures of a programme and area.
 */
export function expectedRows(
  { described, lists, released }: FormSource,
  year: number,
  { fields }: TableSchema,
): RowCells[] {
  const names = fields.map(({ name }) => name);
  const before = String(year - 1);
  const isLong = names.includes('measure');
  const measures = described.nianbao.measures.map(({ code }) => code);
  const isAsked = withheldAsked(lists);
  const known = released.filter(
    ({ year: said, programme = '', area = '', measure = '', flags = '', symbol }) =>
      said === before &&
      !/computed|demonstration/.test(flags) &&
      (symbol !== 'c' || isAsked(programme, area)) &&
      (isLong ? measures : names).includes(measure),
  );
  const rows = known.map((cells): RowCells => {
    const { area, programme, measure, unit } = cells;
    return { year: String(year), area, programme, ...(isLong && { measure, unit }), ...nextPeriod(cells, before) };
  });
  const kept = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name))));
  return [...new Map(kept.map((row) => [JSON.stringify(row), row])).values()];
}

function withheldAsked({ programmes, areas }: FormSource['lists']): (programme: string, area: string) => boolean {
  const listed = new Set(programmes.map(({ code }) => code));
  const madeUp = new Set(areas.flatMap(({ code, demonstration }) => (demonstration === 'true' ? [code] : [])));
  return (programme, area) => (listed.size === 0 || listed.has(programme)) && !madeUp.has(area);
}

/** The same days a year later; a period that ended in another year has none that could be foreseen. */
function nextPeriod({ period_start: start, period_end: end }: RowCells, year: string): RowCells {
  if (end?.startsWith(year) !== true) return {};
  return { period_start: yearLater(start), period_end: yearLater(end) };
}

function yearLater(day: string | undefined): string | undefined {
  return day?.replace(/^\d{4}/, (year) => String(Number(year) + 1)).replace(/-02-29$/, '-02-28');
}
