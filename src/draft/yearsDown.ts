import { columnsOf, isNumeric } from './column.ts';
import { parseMoment } from './parseMoment.ts';
import type { Sheet } from './sheet.ts';

/** A table with a column for each year (2019年, 2020年, 2021年) gets a row for each: columns `year` and `value`. */
export function yearsDown(sheet: Sheet): Sheet {
  const columns = columnsOf(sheet.header, sheet.rows);
  const years = columns.filter((column) => isYear(column.header) && isNumeric(column));
  if (years.length < 2) return sheet;
  const others = columns.filter((column) => !isYear(column.header));
  const rows = sheet.rows.flatMap(({ line, cells }) =>
    years.map(({ index, header }) => ({
      line,
      cells: [...others.map((other) => cells[other.index] ?? ''), parseMoment(header)?.year ?? '', cells[index] ?? ''],
    })),
  );
  return { ...sheet, text: '', header: [...others.map(({ header }) => header), 'year', 'value'], rows };
}

function isYear(header: string): boolean {
  const moment = parseMoment(header);
  return moment !== undefined && moment.month === undefined;
}
