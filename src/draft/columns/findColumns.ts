/** Which column has which role: time, area, programme, measure, value, unit, codes, remarks. */
import { flags } from '../../model/cell.ts';
import { noColumn, type Ask, type Choices } from '../questions/question.ts';
import { columnWords, distinctValues, isConstant, isMostly, isNumeric, isOneToOne, parseMoment } from './column.ts';
import type { ColumnRole, ColumnRoles, DraftColumn } from './column.ts';

const anyText = /^/;

/** By header and form of their cells: a release accepts no other symbols and flags. */
const plainRoles = {
  symbol: /^[cxz]$/,
  status: new RegExp(`^((${flags.join('|')})[ ,;，；、]*)+$`),
  demonstration: /^(true|false)$/i,
  source: anyText,
  quote: anyText,
  note: anyText,
};

export async function findColumns(columns: DraftColumn[], choices: Choices, ask: Ask): Promise<ColumnRoles> {
  const roles: ColumnRoles = { wholes: [], measures: [] };
  const isTaken = (column: DraftColumn) => Object.values(roles).some((part) => part === column);
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

function longColumns(columns: DraftColumn[]): Pick<ColumnRoles, 'measure' | 'value' | 'unit'> {
  const measure = columns.find((column) => columnWords.measure.test(column.header) && !isNumeric(column));
  const value = columns.find((column) => columnWords.value.test(column.header) && isNumeric(column));
  if (measure === undefined || value === undefined) return {};
  const unit = columnHeaded(columns, columnWords.unit);
  return { measure, value, ...(unit && { unit }) };
}

/** FIPS beside County: one code for each name, and not the same in all rows. */
function codeColumn(named: DraftColumn, columns: DraftColumn[]): DraftColumn | undefined {
  return columns.find(
    (column) =>
      columnWords.code.test(column.header) &&
      isMostly(column, (value) => /^[\w.-]+$/.test(value)) &&
      (distinctValues(column).length > 1 || isConstant(named)) &&
      isOneToOne(named, column),
  );
}

/** The one with most different names; a constant column names the whole. */
async function findNameColumn(
  role: 'area' | 'programme',
  columns: DraftColumn[],
  choices: Choices,
  ask: Ask,
): Promise<{ column?: DraftColumn; wholes: DraftColumn[] }> {
  const headers = columns.map(({ header }) => header);
  const worded = columns
    .filter(({ header }) => columnWords[role].test(header) && !columnWords.code.test(header))
    .filter((column) => !isNumeric(column));
  const [finest] = worded.toSorted((a, b) => distinctValues(b).length - distinctValues(a).length);
  const answer = await ask({
    code: role,
    choice: choices[role],
    guess: finest?.header ?? noColumn,
    isSure: true,
    options: [...headers, noColumn],
  });
  const column = columns.find(({ header }) => header === answer);
  const wholes = role === 'area' ? worded.filter((other) => other !== column && isConstant(other)) : [];
  return { ...(column && { column }), wholes };
}

async function findMeasures(columns: DraftColumn[], { measures }: Choices, ask: Ask): Promise<DraftColumn[]> {
  const isChosen = ({ header }: DraftColumn, isLeftOut: boolean) =>
    measures.some((choice) => choice.column === header && choice.isLeftOut === isLeftOut);
  const counts = columns.filter(
    (column) => isChosen(column, false) || (isNumeric(column) && isCount(column.header) && !isChosen(column, true)),
  );
  if (counts.length > 0) return counts;
  // not asked on a terminal: one word cannot describe a measure
  const answer = await ask({ code: 'measures', options: columns.map(({ header }) => header) });
  return columns.filter(({ header }) => header === answer);
}

function isCount(header: string): boolean {
  return !columnWords.code.test(header) && !columnWords.name.test(header);
}

const monthText = /^(0?[1-9]|1[0-2])月?$/;

type Time = Pick<ColumnRoles, 'year' | 'month' | 'start' | 'end' | 'oneYear'>;

async function findTime(columns: DraftColumn[], { year: choice }: Choices, ask: Ask): Promise<Time> {
  const dated = columns.filter((column) => isMostly(column, (value) => parseMoment(value) !== undefined));
  const worded = dated.find(({ header }) => columnWords.year.test(header)) ?? findEnd(dated);
  const answer = await ask({
    code: 'year',
    choice,
    guess: (worded ?? dated[0])?.header,
    isSure: worded !== undefined,
    isFit: (text) => /^\d{4}$/.test(text) || columns.some(({ header }) => header === text),
  });
  const column = columns.find(({ header }) => header === answer);
  if (column === undefined) return answer === undefined ? {} : { oneYear: answer };
  return { [isYearOnly(column) ? 'year' : 'end']: column, ...besideIt(column, columns, dated) };
}

function besideIt(column: DraftColumn, columns: DraftColumn[], dated: DraftColumn[]): Time {
  const others = dated.filter((other) => other !== column && !isYearOnly(other));
  const month = columns.find(
    (other) => columnWords.month.test(other.header) && isMostly(other, (text) => monthText.test(text)),
  );
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
