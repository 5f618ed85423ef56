/** The columns of names: areas, programmes and, where each row is a figure, measures; one question where two qualify. */
import { isTotalLabel } from '../../intake/layout/label.ts';
import { measureTextShare } from './measureWords.ts';
import { noColumn, type Ask, type Choices } from '../questions/question.ts';
import { areaCodeSystem, areaNameShare, programmeNameShare } from './codes.ts';
import { distinctValues, isConstant, isMostly, isOneToOne, isWithin } from './column.ts';
import type { ColumnRoles, DraftColumn } from './column.ts';
import { isUnderTime, parseMoment } from './findTime.ts';
import { isHeaded } from './headerWords.ts';

type NameRoles = Pick<ColumnRoles, 'area' | 'programme' | 'measure' | 'wholes'>;

type NameRole = 'area' | 'programme';

/** Above 0.5 the column qualifies, from 2 on it is certain. */
type NameColumn = { column: DraftColumn; score: Record<NameRole, number> };

const sureScore = 2;
const leastScore = 0.5;

export async function findNames(
  texts: DraftColumn[],
  measure: DraftColumn | undefined,
  figures: DraftColumn[],
  choices: Choices,
  ask: Ask,
): Promise<NameRoles> {
  const columns = texts.filter((column) => column !== measure);
  const ofMeasures = measure ?? measureColumn(columns, figures, choices);
  const names = columns
    .filter((column) => column !== ofMeasures && !isMeasureCode(column, ofMeasures))
    .filter((column) => !isRemarkLike(column) && !isOfTimes(column) && !isHeaded(column.header, 'unit'))
    .map((column) => ({ column, score: { area: areaScore(column), programme: programmeScore(column) } }));
  const headers = texts.map(({ header }) => header);
  const guesses = guessedNames(names, choices);
  const roles: NameRoles = { wholes: [], ...(ofMeasures && { measure: ofMeasures }) };
  for (const role of ['area', 'programme'] as const) {
    const { guess, isSure } = guesses[role];
    const answer = await ask({
      code: role,
      choice: choices[role],
      guess: guess?.header ?? noColumn,
      isSure,
      options: [...headers, noColumn],
    });
    const column = texts.find(({ header }) => header === answer);
    if (column !== undefined) roles[role] = choices[role] === undefined ? namesBeside(column, texts) : column;
  }
  roles.wholes = names
    .filter(
      ({ column, score }) => isConstant(column) && score.area >= sureScore && !distinctValues(column).some(isLevel),
    )
    .map(({ column }) => column)
    .filter((column) => column !== roles.area && column !== roles.programme);
  return roles;
}

/** Series Code beside Series Name. */
function isMeasureCode(column: DraftColumn, measure: DraftColumn | undefined): boolean {
  return measure !== undefined && distinctValues(measure).length > 1 && isOneToOne(measure, column);
}

/** The level of the areas in a row, or a word for all, which names none of them. */
function isLevel(text: string): boolean {
  if (isTotalLabel(text)) return true;
  return /^(national|nation|countr(y|ies)|states?|count(y|ies)|regions?|districts?|provinces?|municipalit(y|ies)|cit(y|ies)|towns?|wards?|省级?|市级?|县级?|区级?|乡镇|村)$/iu.test(
    text,
  );
}

/** Years stand across, and what stands down is 低保人数, 低保资金（万元）. */
function measureColumn(columns: DraftColumn[], figures: DraftColumn[], choices: Choices): DraftColumn | undefined {
  const isAcross = figures.length > 0 && figures.every(isUnderTime);
  if (!isAcross) return undefined;
  const free = columns.filter(({ header }) => header !== choices.area && header !== choices.programme);
  return free.find((column) => areaScore(column) < sureScore && measureTextShare(distinctValues(column)) > leastScore);
}

function areaScore(column: DraftColumn): number {
  const values = distinctValues(column);
  const isCode = isHeaded(column.header, 'code');
  const isHeadedArea = isHeaded(column.header, 'area');
  const system = areaCodeSystem(values, isCode || isHeadedArea);
  const share = areaNameShare(values);
  return (isHeadedArea && !isCode ? 2 : 0) + (system === undefined ? 0 : 2) + share * 1.5;
}

function programmeScore(column: DraftColumn): number {
  const isCode = isHeaded(column.header, 'code');
  return (isHeaded(column.header, 'programme') && !isCode ? 2 : 0) + programmeNameShare(distinctValues(column)) * 1.5;
}

/** Of a column of codes (01, 02), the texts that are one to one with them: ANDALUCÍA, ARAGÓN. */
function namesBeside(column: DraftColumn, texts: DraftColumn[]): DraftColumn {
  const isOfCodes = isHeaded(column.header, 'code') && distinctValues(column).every((text) => /^[\w.-]+$/.test(text));
  if (!isOfCodes) return column;
  const isName = (other: DraftColumn) =>
    other !== column && distinctValues(other).every((text) => /\p{L}{2}/u.test(text)) && isOneToOne(other, column);
  return texts.find((other) => isName(other)) ?? column;
}

type NameGuess = { guess?: DraftColumn; isSure: boolean };

/** What is left of the texts that tell rows apart takes the free role, and is asked about. */
function guessedNames(names: NameColumn[], choices: Choices): Record<NameRole, NameGuess> {
  const chosen = names.filter(({ column }) => [choices.area, choices.programme].includes(column.header));
  const free = names.filter((name) => !chosen.includes(name));
  const area = choices.area === undefined ? best(free, 'area') : chosenName(names, choices.area);
  const others = free.filter((name) => name !== area && !isCodeOf(name.column, area?.column));
  const programme = choices.programme === undefined ? best(others, 'programme') : chosenName(names, choices.programme);
  const left = others.filter(
    (name) =>
      name !== programme && !isSerial(name.column) && tellsApart(name.column, [area?.column, programme?.column]),
  );
  const guesses: Record<NameRole, NameGuess> = {
    area: guessOf(area, 'area'),
    programme: guessOf(programme, 'programme'),
  };
  const openRoles = (['area', 'programme'] as const).filter(
    (role) => guesses[role].guess === undefined && choices[role] === undefined,
  );
  for (const { column, score } of left) {
    const role = openRoles
      .filter((open) => (open === 'area' ? !isOfPersons(column) : score.area < sureScore))
      .toSorted((a, b) => score[b] - score[a])[0];
    if (role === undefined) continue;
    openRoles.splice(openRoles.indexOf(role), 1);
    guesses[role] = { guess: column, isSure: false };
  }
  return guesses;
}

/** Sexes and ages are no areas, whatever else is missing. */
function isOfPersons(column: DraftColumn): boolean {
  return (
    /性别|年龄|性別|年齢|\b(sex|gender|ages?|age.?groups?)\b/iu.test(column.header) || isMostly(column, isOfPerson)
  );
}

function isOfPerson(text: string): boolean {
  return /^(男|女|男性|女性|males?|females?|men|women|boys?|girls?|\d{1,3}\s*[-–~至]\s*\d{1,3}\s*(岁|years?)?|\d{1,3}\s*岁?(及?以上|以下)|\d{1,3}\+)$/iu.test(
    text,
  );
}

function chosenName(names: NameColumn[], header: string): NameColumn | undefined {
  return names.find(({ column }) => column.header === header);
}

function guessOf(name: NameColumn | undefined, role: NameRole): NameGuess {
  return name === undefined
    ? { isSure: true }
    : { guess: name.column, isSure: name.score[role] >= sureScore || name.score[role] >= 1 };
}

/** The likeliest, of several the finest; one with the same name in all rows only where there is no other. */
function best(names: NameColumn[], role: NameRole): NameColumn | undefined {
  const other = role === 'area' ? 'programme' : 'area';
  const fit = names.filter(({ score }) => score[role] > leastScore && score[role] >= score[other]);
  const several = fit.filter(({ column }) => !isConstant(column));
  const certain = (several.length > 0 ? several : fit).toSorted(
    (a, b) =>
      Number(b.score[role] >= sureScore) - Number(a.score[role] >= sureScore) ||
      distinctValues(b.column).length - distinctValues(a.column).length ||
      b.score[role] - a.score[role],
  );
  return certain.find(({ column }) => !isHeaded(column.header, 'code')) ?? certain[0];
}

function isCodeOf(column: DraftColumn, name: DraftColumn | undefined): boolean {
  return name !== undefined && isOneToOne(name, column);
}

/** More than one value, and not told by one of the names: a state by its county. */
function tellsApart(column: DraftColumn, names: (DraftColumn | undefined)[]): boolean {
  return distinctValues(column).length > 1 && !names.some((name) => name !== undefined && isWithin(name, column));
}

/** 1, 2, 3 …: another number in each row. */
function isSerial(column: DraftColumn): boolean {
  return column.isNumber && column.values.length > 1 && distinctValues(column).length === column.values.length;
}

function isOfTimes(column: DraftColumn): boolean {
  return isMostly(column, (text) => parseMoment(text) !== undefined);
}

/** Sentences, mostly another in each row, or mostly blank. */
function isRemarkLike(column: DraftColumn): boolean {
  const filled = column.values.filter((value) => value !== '');
  const isSentence = (text: string) => /[。；;!?！？]|\p{L}\.\s|\.$/u.test(text) || text.length > longestName;
  return filled.length * 2 < column.values.length || filled.filter(isSentence).length * 2 > filled.length;
}

const longestName = 80;
