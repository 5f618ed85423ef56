import { flags } from '../model/cell.ts';
import type { Choices } from './choices.ts';
import { isConstant, isMostly, isNumeric, isOneToOne, distinctValues, type DraftColumn } from './column.ts';
import type { ColumnRole, ColumnRoles } from './columnRoles.ts';
import { columnWords } from './columnWords.ts';
import { findMeasures } from './findMeasures.ts';
import { findNameColumn } from './findNamed.ts';
import { findTime } from './findTime.ts';
import type { Ask } from './question.ts';

const anyText = /^/;
/** Roles that a header gives away, and what their cells must then be; a release knows no other symbols and states. */
const plainRoles = {
  symbol: /^[cxz]$/,
  status: new RegExp(`^((${flags.join('|')})[ ,;，；、]*)+$`),
  demonstration: /^(true|false)$/i,
  ...{ source: anyText, quote: anyText, note: anyText },
};

/** Which column plays which part: time first, then what is long about the table, then names, then measures. */
export async function findColumns(columns: DraftColumn[], choices: Choices, ask: Ask): Promise<ColumnRoles> {
  const roles: ColumnRoles = { wholes: [], measures: [] };
  const isTaken = (column: DraftColumn) => Object.values(roles).some((one) => one === column);
  const rest = () => columns.filter((column) => !isTaken(column) && column.values.some((value) => value !== ''));
  const take = (role: ColumnRole, column: DraftColumn | undefined) => {
    if (column !== undefined) roles[role] = column;
  };

  Object.assign(roles, await findTime(rest(), choices, ask));
  for (const [role, cells] of Object.entries(plainRoles) as [keyof typeof plainRoles, RegExp][])
    take(role, columnHeaded(rest(), columnWords[role], cells));
  Object.assign(roles, longColumns(rest()));
  for (const role of ['area', 'programme'] as const) {
    const { column, wholes } = await findNameColumn(role, rest(), choices, ask);
    take(role, column);
    roles.wholes.push(...wholes);
    take(`${role}Code`, column === undefined ? undefined : codeColumn(column, rest()));
  }
  const left = rest().filter((column) => !roles.wholes.includes(column));
  if (roles.value === undefined) roles.measures = await findMeasures(left, choices, ask);
  return roles;
}

function columnHeaded(columns: DraftColumn[], words: RegExp, cells = anyText): DraftColumn | undefined {
  return columns.find(
    (column) => words.test(column.header) && distinctValues(column).every((cell) => cells.test(cell)),
  );
}

/** A long table names its measures in one column and has its numbers in another. */
function longColumns(columns: DraftColumn[]): Pick<ColumnRoles, 'measure' | 'value' | 'unit'> {
  const measure = columns.find((column) => columnWords.measure.test(column.header) && !isNumeric(column));
  const value = columns.find((column) => columnWords.value.test(column.header) && isNumeric(column));
  if (measure === undefined || value === undefined) return {};
  const unit = columnHeaded(columns, columnWords.unit);
  return { measure, value, ...(unit && { unit }) };
}

/** FIPS beside County: one code for each name. A column that is one code from top to bottom says nothing. */
function codeColumn(named: DraftColumn, columns: DraftColumn[]): DraftColumn | undefined {
  return columns.find(
    (column) =>
      columnWords.code.test(column.header) &&
      isMostly(column, (value) => /^[\w.-]+$/.test(value)) &&
      (distinctValues(column).length > 1 || isConstant(named)) &&
      isOneToOne(named, column),
  );
}
