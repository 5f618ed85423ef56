import type { Choices } from './choices.ts';
import { isMostly, type DraftColumn } from './column.ts';
import type { ColumnRoles } from './columnRoles.ts';
import { columnWords } from './columnWords.ts';
import { parseMoment } from './parseMoment.ts';
import type { Ask } from './question.ts';

type Time = Pick<ColumnRoles, 'year' | 'month' | 'start' | 'end' | 'oneYear'>;

/** The columns that say when: a year, perhaps with a month beside it, or a date; or one year for the whole table. */
export async function findTime(columns: DraftColumn[], { year: given }: Choices, ask: Ask): Promise<Time> {
  const dated = columns.filter((column) => isMostly(column, (value) => parseMoment(value) !== undefined));
  const worded = dated.find(({ header }) => columnWords.year.test(header)) ?? findEnd(dated);
  const answer = await ask({
    ...{ code: 'year', given, guess: (worded ?? dated[0])?.header, isSure: worded !== undefined },
    isFit: (text) => /^\d{4}$/.test(text) || columns.some(({ header }) => header === text),
  });
  const column = columns.find(({ header }) => header === answer);
  if (column === undefined) return answer === undefined ? {} : { oneYear: answer };
  return { [isYearOnly(column) ? 'year' : 'end']: column, ...besideIt(column, columns, dated) };
}

/** A table with a year may also have a month, or the days on which a period starts and ends. */
function besideIt(column: DraftColumn, columns: DraftColumn[], dated: DraftColumn[]): Time {
  const others = dated.filter((other) => other !== column && !isYearOnly(other));
  const month = columns.find((other) => columnWords.month.test(other.header) && isMostly(other, isMonth));
  const start = others.find(({ header }) => columnWords.start.test(header));
  const end = isYearOnly(column) && start !== undefined ? findEnd(others) : undefined;
  return {
    ...(month && isYearOnly(column) && end === undefined && { month }),
    ...(start && { start }),
    ...(end && { end }),
  };
}

function findEnd(dated: DraftColumn[]): DraftColumn | undefined {
  return dated.find(({ header }) => columnWords.end.test(header) && !columnWords.start.test(header));
}

function isYearOnly(column: DraftColumn): boolean {
  return isMostly(column, (value) => parseMoment(value)?.month === undefined);
}

function isMonth(text: string): boolean {
  return /^(0?[1-9]|1[0-2])月?$/.test(text);
}
