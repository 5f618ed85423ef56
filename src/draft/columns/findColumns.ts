/** Which column has which role, by what it holds; headings help. Times, areas and programmes, codes, figures, remarks. */
import { flags } from '../../model/cell.ts';
import { readableUnit } from '../../intake/units/readableUnit.ts';
import type { Ask, Choices } from '../questions/question.ts';
import { areaCodeSystem } from './codes.ts';
import { distinctValues, draftNumber, isMostly, isOneToOne, type ColumnRoles, type DraftColumn } from './column.ts';
import { findTime, isYearText } from './findTime.ts';
import { isCodeOrSerial, isHeaded, type ColumnRole } from './headerWords.ts';
import { findNames } from './nameColumns.ts';

const anyText = /^/;

/** By heading and form of their cells: a release accepts no other symbols and flags. */
const plainRoles = {
  symbol: /^[cxz]$/,
  status: new RegExp(`^((${flags.join('|')})[ ,;，；、]*)+$`),
  demonstration: /^(true|false)$/i,
  source: anyText,
  quote: anyText,
  note: anyText,
};

/** `titles` are above the table and the names of file and sheet: they may say the year. */
export async function findColumns(
  columns: DraftColumn[],
  titles: string[],
  choices: Choices,
  ask: Ask,
): Promise<ColumnRoles> {
  const roles: ColumnRoles = { wholes: [], joined: [], figures: [] };
  const isTaken = (column: DraftColumn) => Object.values(roles).some((part) => part === column);
  const rest = () => columns.filter((column) => !isTaken(column) && column.values.some((value) => value !== ''));
  const take = (role: ColumnRole, column: DraftColumn | undefined) => {
    if (column !== undefined) roles[role] = column;
  };
  Object.assign(roles, await findTime(rest(), titles, choices, ask));
  for (const [role, cells] of Object.entries(plainRoles) as [keyof typeof plainRoles, RegExp][])
    take(role, columnHeaded(rest(), role, cells));
  take('unit', unitColumn(rest()));
  const figures = rest().filter((column) => isFigure(column, choices) && !isAreaNumber(column, rest()));
  Object.assign(roles, longColumns(rest(), figures, roles.unit));
  const texts = rest().filter((column) => !figures.includes(column) && (!column.isNumber || isCode(column)));
  const { area, programme, measure, wholes } = await findNames(texts, roles.measure, figures, choices, ask);
  take('area', area);
  take('programme', programme);
  take('measure', measure);
  roles.wholes = wholes;
  for (const [role, name] of [
    ['areaCode', area],
    ['programmeCode', programme],
  ] as const)
    take(role, name && codeColumn(name, rest(), figures));
  roles.figures = roles.value === undefined ? figures.filter((column) => !isTaken(column)) : [roles.value];
  await askOfFigures(columns, rest(), roles, choices, ask);
  return roles;
}

function columnHeaded(columns: DraftColumn[], role: keyof typeof plainRoles, cells: RegExp): DraftColumn | undefined {
  return columns.find(
    (column) =>
      !column.isNumber && isHeaded(column.header, role) && distinctValues(column).every((cell) => cells.test(cell)),
  );
}

/** Under its heading most cells are units; under another every cell, beside a column of the measures that they count. */
function unitColumn(columns: DraftColumn[]): DraftColumn | undefined {
  const texts = columns.filter(({ isNumber }) => !isNumber);
  const isUnit = (text: string) => readableUnit(text) !== undefined;
  const isBeside = (column: DraftColumn) =>
    !isHeaded(column.header, 'measure') && texts.some((other) => other !== column && isOfUnits(other, column));
  return (
    texts.find((column) => isHeaded(column.header, 'unit') && distinctValues(column).some(isUnit)) ??
    texts.find((column) => distinctValues(column).every(isUnit) && isBeside(column))
  );
}

/** A column of measures beside one of values, or beside times and names across. */
function longColumns(
  columns: DraftColumn[],
  figures: DraftColumn[],
  unit: DraftColumn | undefined,
): Pick<ColumnRoles, 'measure' | 'value'> {
  const texts = columns.filter((column) => !figures.includes(column));
  const measure =
    texts.find(({ header }) => isHeaded(header, 'measure')) ??
    (unit && texts.find((column) => isOfUnits(column, unit)));
  if (measure === undefined) return {};
  const value =
    figures.find(({ header }) => isHeaded(header, 'value')) ?? (figures.length === 1 ? figures[0] : undefined);
  return { measure, ...(value && figures.length === 1 && { value }) };
}

/** Each of its texts has one unit, and they have several: 低保人数 persons, 低保资金 money. */
function isOfUnits(column: DraftColumn, unit: DraftColumn): boolean {
  const pairs = new Set(column.values.map((text, index) => JSON.stringify([text, unit.values[index]])));
  return pairs.size === new Set(column.values).size && distinctValues(unit).length > 1;
}

/** FIPS beside County: one code for each name, and not the same in all rows. */
export function codeColumn(
  named: DraftColumn,
  columns: DraftColumn[],
  figures: DraftColumn[],
): DraftColumn | undefined {
  return columns.find((column) => {
    if (figures.includes(column)) return false;
    const isOfCodes =
      isHeaded(column.header, 'code') ||
      isAreaNumber(column, [named]) ||
      areaCodeSystem(distinctValues(column), false) !== undefined;
    return (
      isOfCodes &&
      isMostly(column, (value) => /^[\w.-]+$/.test(value)) &&
      (distinctValues(column).length > 1 || distinctValues(named).length === 1) &&
      isOneToOne(named, column)
    );
  });
}

/** Region/Country/Area: 4 beside Afghanistan, in every row of it. */
function isAreaNumber(column: DraftColumn, columns: DraftColumn[]): boolean {
  const isOfNames = (other: DraftColumn) => !other.isNumber && isOneToOne(column, other);
  const distinct = distinctValues(column);
  const isRepeated = distinct.length > 1 && distinct.length < column.values.length;
  return isRepeated && isHeaded(column.header, 'area') && distinct.every(isWhole) && columns.some(isOfNames);
}

function isWhole(text: string): boolean {
  return /^\d{1,9}$/.test(text);
}

function isFigure(column: DraftColumn, { measures }: Choices): boolean {
  const choice = measures.find((measure) => measure.column === column.header);
  if (choice !== undefined) return !choice.isLeftOut;
  return column.isNumber && (column.unit !== undefined || !isCode(column));
}

function isCode(column: DraftColumn): boolean {
  return isCodeOrSerial(column.header) || areaCodeSystem(distinctValues(column), false) === 'divisions';
}

/** Numbers that no role takes would be lost: in a column of texts, or where there is no column of figures at all. */
async function askOfFigures(
  columns: DraftColumn[],
  free: DraftColumn[],
  roles: ColumnRoles,
  choices: Choices,
  ask: Ask,
): Promise<void> {
  const isAnswered = ({ header }: DraftColumn) => choices.measures.some((measure) => measure.column === header);
  if (roles.figures.length === 0) await ask({ code: 'measures', options: columns.map(({ header }) => header) });
  const kept = free.filter((column) => !roles.figures.includes(column) && !roles.wholes.includes(column));
  // years beside the column of dates are no figures
  const isText = (column: DraftColumn) => !column.isNumber && !isMostly(column, isYearText);
  for (const column of kept.filter((column) => isText(column) && !isAnswered(column)))
    if (column.values.filter((text) => draftNumber(text, column.form) !== undefined).length * 3 > column.values.length)
      if (!isCode(column)) await ask({ code: 'column', about: column.header });
}
