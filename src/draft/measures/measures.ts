/** The measures of a draft: unit, kind and code of each, asked together for those that are alike. */
import { decimals, type Decimal } from '../../model/decimal.ts';
import type { MeasureKind } from '../../model/description.ts';
import { findUnit, unscaled, isMoney } from '../../model/unit.ts';
import { draftNumber, releaseColumnNames } from '../columns/column.ts';
import { isFit, fitCodes } from '../columns/codes.ts';
import {
  measureGuess,
  countedByTitle,
  populationWords,
  withoutMonths,
  type MeasureGuess,
} from '../columns/measureWords.ts';
import { countedTitle } from '../cube/categories.ts';
import type { Ask, Choices } from '../questions/question.ts';
import type { DatedRow } from '../rows/datedRows.ts';
import { askAims, askAverages, askDecimals, askKinds, askUnits, isKnownUnit } from './measureQuestions.ts';
import type { MeasureContext, MeasureDraft, NamedMeasure } from './measureQuestions.ts';

/**
 * `text` is a heading or, where measures stand down, a cell. `units` are those that the table states; without `unit` each
 * row has its own. `isMixed`: cells are in several units of one quantity. `average`: a count with
 * decimals; `decimals`: how many are shown of a longer rate. `of`: the code of what a target is set for. `isWhole`: no
 * count or amount has a fraction, whatever zeros are written.
 */
export type PlannedMeasure = {
  text: string;
  code: string;
  title: string;
  unit?: string;
  kind: MeasureKind;
  isMixed?: boolean;
  average?: boolean;
  decimals?: number;
  isWhole?: boolean;
  of?: string;
};

export async function planMeasures(
  rows: DatedRow[],
  unitOf: (row: DatedRow) => string | undefined,
  context: MeasureContext,
): Promise<PlannedMeasure[]> {
  const drafts = withResidents(
    namedMeasures(rows, unitOf).map((named): MeasureDraft => ({ ...named, guess: guessOf(named, context) })),
  );
  await askUnits(drafts, context);
  await askKinds(drafts, context);
  await askAims(drafts, context);
  await askAverages(drafts, context);
  await askDecimals(drafts, context);
  return withCodes(drafts, context);
}

function isPersons(unit: string | undefined): boolean {
  return findUnit(unit ?? '')?.quantity === 'person';
}

/** Residents beside the persons of a programme are no persons of it; alone they are what the table counts. */
function withResidents(drafts: MeasureDraft[]): MeasureDraft[] {
  const isPopulation = ({ guess: { title, unit, unitFrom, worded } }: MeasureDraft) =>
    unitFrom !== 'stated' && worded !== 'rate' && isPersons(unit) && populationWords.test(title);
  const isOther = (draft: MeasureDraft) =>
    !isPopulation(draft) && draft.guess.worded !== 'rate' && findUnit(draft.guess.unit ?? '') !== undefined;
  if (!drafts.some(isOther)) return drafts;
  return drafts.map((draft) => {
    if (!isPopulation(draft)) return draft;
    const unit = /\p{Script=Han}/u.test(draft.text) ? '居民' : 'residents';
    return { ...draft, guess: { ...draft.guess, unit, worded: 'stock' } };
  });
}

function namedMeasures(rows: DatedRow[], unitOf: (row: DatedRow) => string | undefined): NamedMeasure[] {
  const cells = rows.flatMap((row) => [...row.values].map(([text, cell]) => ({ text, cell, row })));
  const hasStarts = rows.some(({ start }) => start !== undefined);
  return [...Map.groupBy(cells, ({ text }) => text)].map(([text, group]) => {
    const numbers = group.map(({ cell }) => draftNumber(cell.text, cell.column.form));
    const units = group.flatMap(
      ({ cell, row }, index) => unitOf(row) ?? numbers[index]?.unit ?? cell.column.unit ?? [],
    );
    const isWhole = numbers.every((number) => number === undefined || hasNoFraction(number.value));
    const isLarge = numbers.some((number) => number !== undefined && Math.abs(Number(number.value)) > largestRate);
    const longest = Math.max(0, ...numbers.map((number) => (number === undefined ? 0 : decimals(number.value))));
    return {
      text,
      units: [...new Set(units)].filter(isKnownUnit),
      mostDecimals: isWhole ? 0 : longest,
      isLarge,
      isOfDays: hasStarts && group.every(({ row: { start, end } }) => start === undefined && end !== undefined),
    };
  });
}

/** In % or ‰; the federal share of an amount is larger. */
const largestRate = 1000;

/** 146950.0, as programs write whole numbers. */
function hasNoFraction(value: Decimal): boolean {
  return /^-?\d+(\.0+)?$/.test(value);
}

/** Under a line 人、万元, money is in 万元; a single unit is that of all measures. */
function guessOf(
  { text, units, isLarge, mostDecimals }: NamedMeasure,
  { name, unitLine }: MeasureContext,
): MeasureGuess {
  const ofText = measureGuess(text, units[0]);
  const isTitle = text === name && ofText.unitFrom !== 'stated';
  const worded: MeasureGuess = isTitle ? titleGuess(name, mostDecimals) : ofText;
  const isRate = worded.unitFrom !== 'stated' && unscaled.has(worded.unit ?? '');
  const guess: MeasureGuess = isRate && isLarge ? { title: worded.title } : worded;
  if (guess.unitFrom === 'stated') return guess;
  if (units[0] !== undefined) return { ...guess, unit: units[0], unitFrom: 'stated' };
  const quantity = findUnit(guess.unit ?? '')?.quantity;
  const fitting = quantity === undefined ? unitLine : unitLine.filter((unit) => findUnit(unit)?.quantity === quantity);
  return fitting.length === 1 ? { ...guess, unit: fitting[0]!, unitFrom: 'stated' } : guess;
}

/** People and beds are whole numbers. */
function titleGuess(title: string, mostDecimals: number): MeasureGuess {
  return { title, ...(mostDecimals === 0 && countedByTitle(title)) };
}

async function withCodes(drafts: MeasureDraft[], context: MeasureContext): Promise<PlannedMeasure[]> {
  const { choices, ask } = context;
  const planned = drafts.map((draft) => ({
    text: draft.text,
    title: titleOf(draft, context),
    ...plannedMembers(draft),
  }));
  const codes = measureCodes(planned);
  const coded: PlannedMeasure[] = [];
  for (const measure of planned) {
    const { text } = measure;
    const isFree = (code: string) =>
      isFit(code) &&
      !releaseColumnNames.includes(code) &&
      !coded.some((other) => other.code.toLowerCase() === code.toLowerCase());
    const choice = choices.measures.find(({ column }) => column === text)?.code;
    const code = await ask({ code: 'code', about: text, choice, guess: codes.get(text), isSure: true, isFit: isFree });
    coded.push({ ...measure, code: code ?? '' });
  }
  return coded.map(({ of, ...measure }) => {
    const aim = coded.find(({ text }) => text === of)?.code;
    return { ...measure, ...(aim !== undefined && { of: aim }) };
  });
}

/** The months that a heading says stand in the period. */
function titleOf({ text, guess, unit }: MeasureDraft, { name, meaning }: MeasureContext): string {
  if (text === name)
    return countedTitle(findUnit(unit ?? '')?.quantity ?? '', /\p{Script=Han}/u.test(name + (unit ?? '')));
  return meaning === 'parts' ? withoutMonths(guess.title) : guess.title;
}

function plannedMembers(draft: MeasureDraft): Omit<PlannedMeasure, 'text' | 'title' | 'code'> {
  const { unit, units, kind = 'flow', average, decimals: shown, mostDecimals, of } = draft;
  return {
    kind,
    ...(of !== undefined && { of }),
    ...(unit !== undefined && { unit }),
    ...(units.length > 1 && { isMixed: true }),
    ...(average === true && { average }),
    ...(shown !== undefined && { decimals: shown }),
    ...(mostDecimals === 0 && isPlainUnit(unit) && { isWhole: true }),
  };
}

/** A count, or an amount in its own unit. */
function isPlainUnit(code: string | undefined): boolean {
  const unit = findUnit(code ?? '');
  return unit !== undefined && unit.exponent === 0 && unit.per === undefined && !unscaled.has(unit.quantity);
}

/** It may be misspelt. */
export async function checkMeasureChoices(names: string[], { measures }: Choices, ask: Ask): Promise<void> {
  for (const { column } of measures)
    if (!names.includes(column)) await ask({ code: 'measures', choice: column, options: names });
}

type Uncoded = { text: string; title: string; unit?: string; kind: MeasureKind };

/** By what is counted, if no other measure counts it; else by title. */
export function measureCodes(planned: Uncoded[]): Map<string, string> {
  const made = fitCodes(
    planned.map(({ title }) => title),
    'm',
  );
  const free = (code: string) => (releaseColumnNames.includes(code) ? `m-${code}` : code);
  const codes = new Map(planned.map(({ text, title }) => [text, free(made.get(title) ?? '')]));
  const usual = planned.map(({ unit, kind }) => usualCode(unit, kind));
  for (const [index, { text }] of planned.entries()) {
    const code = usual[index];
    const isAlone = usual.filter((other) => other === code).length === 1 && ![...codes.values()].includes(code ?? '');
    if (code !== undefined && isAlone) codes.set(text, code);
  }
  return codes;
}

function usualCode(unit: string | undefined, kind: MeasureKind): string | undefined {
  const known = unit === undefined ? undefined : findUnit(unit);
  if (kind === 'standard') return 'standard';
  if (known === undefined || known.per !== undefined || kind === 'rate' || kind === 'target') return undefined;
  if (isMoney(known.quantity)) return 'funds';
  return { person: 'persons', household: 'households', 'person-time': 'person-times' }[known.quantity];
}
