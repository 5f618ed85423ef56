/** The measures of a draft: unit, kind and code of each, asked together for those that are alike. */
import { decimals } from '../../model/decimal.ts';
import { measureKinds, type MeasureKind } from '../../model/description.ts';
import { findUnit, isCounted, isMoney } from '../../model/unit.ts';
import { draftNumber, releaseColumnNames } from '../columns/column.ts';
import { measureGuess, type MeasureGuess } from '../columns/measureWords.ts';
import { countedTitle } from '../cube/categories.ts';
import { fitCodes, isFit } from '../columns/fitCodes.ts';
import type { Ask, Choices } from '../questions/question.ts';
import type { DatedRow, PeriodMeaning } from '../rows/datedRows.ts';

/**
 * `text` is a heading or, where measures stand down, a cell. `units` are those that the table states; without `unit` each
 * row has its own. `isMixed`: cells are in several units of one quantity. `average`: a count with decimals.
 */
export type PlannedMeasure = {
  text: string;
  code: string;
  title: string;
  unit?: string;
  kind: MeasureKind;
  isMixed?: boolean;
  average?: boolean;
};

type NamedMeasure = { text: string; units: string[]; hasDecimals: boolean };

/** `name` is the measure that no heading names; `unitLine` stands above the table. */
export type MeasureContext = {
  name: string;
  isDown: boolean;
  unitLine: string[];
  meaning: PeriodMeaning;
  choices: Choices;
  ask: Ask;
};

type Draft = NamedMeasure & { guess: MeasureGuess; unit?: string; kind?: MeasureKind; average?: boolean };

export async function planMeasures(
  rows: DatedRow[],
  unitOf: (row: DatedRow) => string | undefined,
  context: MeasureContext,
): Promise<PlannedMeasure[]> {
  const drafts = namedMeasures(rows, unitOf).map((named): Draft => ({ ...named, guess: guessOf(named, context) }));
  await askUnits(drafts, context);
  await askKinds(drafts, context);
  await askAverages(drafts, context);
  return withCodes(drafts, context);
}

function namedMeasures(rows: DatedRow[], unitOf: (row: DatedRow) => string | undefined): NamedMeasure[] {
  const cells = rows.flatMap((row) => [...row.values].map(([text, cell]) => ({ text, cell, row })));
  return [...Map.groupBy(cells, ({ text }) => text)].map(([text, group]) => {
    const numbers = group.map(({ cell }) => draftNumber(cell.text, cell.column.form));
    const units = group.flatMap(
      ({ cell, row }, index) => unitOf(row) ?? numbers[index]?.unit ?? cell.column.unit ?? [],
    );
    const hasDecimals = numbers.some((number) => number !== undefined && decimals(number.value) > 0);
    return { text, units: [...new Set(units)].filter(isKnownUnit), hasDecimals };
  });
}

/** Under a line 人、万元, money is in 万元; a single unit is that of all measures. */
function guessOf({ text, units }: NamedMeasure, { name, unitLine }: MeasureContext): MeasureGuess {
  const guess = text === name ? { title: name } : measureGuess(text, units[0]);
  if (guess.unitFrom === 'stated') return guess;
  if (units[0] !== undefined) return { ...guess, unit: units[0], unitFrom: 'stated' };
  const quantity = findUnit(guess.unit ?? '')?.quantity;
  const fitting = quantity === undefined ? unitLine : unitLine.filter((unit) => findUnit(unit)?.quantity === quantity);
  return fitting.length === 1 ? { ...guess, unit: fitting[0]!, unitFrom: 'stated' } : guess;
}

async function askUnits(drafts: Draft[], { isDown, choices, ask }: MeasureContext): Promise<void> {
  const open: Draft[] = [];
  for (const draft of drafts) {
    const { guess, text, units } = draft;
    const choice = choices.measures.find(({ column }) => column === text)?.unit;
    // where measures stand down each row keeps its own
    if (choice === undefined && units.length > 1 && isDown) continue;
    const flag = isOverridden(guess, drafts, choices) ? choices.unit : undefined;
    if (choice !== undefined || flag !== undefined)
      await set([draft], { choice: choice ?? flag, guess: guess.unit, isSure: false });
    else if (guess.unitFrom === 'stated' || guess.unitFrom === 'named')
      await set([draft], { choice: undefined, guess: guess.unit, isSure: true });
    else open.push(draft);
  }
  for (const [guess, alike] of Map.groupBy(open, (draft) => draft.guess.unit))
    await set(alike, { choice: undefined, guess, isSure: false });

  async function set(alike: Draft[], said: { choice: string | undefined; guess: string | undefined; isSure: boolean }) {
    const unit = await ask({ code: 'unit', about: textsOf(alike), ...said, isFit: isKnownUnit });
    if (unit !== undefined) for (const draft of alike) draft.unit = unit;
  }
}

/** The person's word counts before one by words; the noun that is counted stands against another quantity beside it. */
function isOverridden({ unit, unitFrom }: MeasureGuess, drafts: Draft[], { unit: flag }: Choices): boolean {
  if (flag === undefined || unitFrom === 'stated') return false;
  const isSameQuantity = findUnit(unit ?? '')?.quantity === findUnit(flag)?.quantity;
  return unitFrom !== 'named' || drafts.length === 1 || isSameQuantity;
}

async function askKinds(drafts: Draft[], { meaning, choices, ask }: MeasureContext): Promise<void> {
  const open: { draft: Draft; guess: MeasureKind | undefined }[] = [];
  for (const draft of drafts) {
    const choice = choices.measures.find(({ column }) => column === draft.text)?.kind;
    const { kind: guess, isSure } = kindGuess(draft.unit, draft.guess.worded, meaning);
    if (choice !== undefined || isSure) await set([draft], choice, guess, true);
    else open.push({ draft, guess });
  }
  for (const [guess, alike] of Map.groupBy(open, (one) => one.guess))
    await set(
      alike.map(({ draft }) => draft),
      choices.kind,
      guess,
      false,
    );

  async function set(alike: Draft[], choice: string | undefined, guess: MeasureKind | undefined, isSure: boolean) {
    const answer = await ask({
      code: 'kind',
      about: textsOf(alike),
      choice,
      guess,
      isSure,
      options: [...measureKinds],
    });
    for (const draft of alike) draft.kind = measureKinds.find((kind) => kind === answer) ?? 'flow';
  }
}

type KindGuess = { kind?: MeasureKind; isSure: boolean };

/** Persons of a day are a stock; those of a year a stock or served. */
function kindGuess(unit: string | undefined, worded: MeasureKind | undefined, meaning: PeriodMeaning): KindGuess {
  const known = unit === undefined ? undefined : findUnit(unit);
  if (known?.per !== undefined) return { kind: worded === 'standard' ? 'standard' : 'rate', isSure: true };
  if (known?.quantity === '%') return { kind: 'rate', isSure: true };
  if (worded !== undefined) return { kind: worded, isSure: true };
  if (known !== undefined && ['person', 'household'].includes(known.quantity))
    return { kind: meaning === 'day' ? 'stock' : 'served', isSure: meaning === 'day' };
  return { kind: 'flow', isSure: known !== undefined && (isMoney(known.quantity) || known.quantity === 'person-time') };
}

/** 376,038.67 households are no count of one day. */
async function askAverages(drafts: Draft[], { choices, ask }: MeasureContext): Promise<void> {
  const counts = drafts.filter(({ unit, hasDecimals, kind }) => {
    const known = findUnit(unit ?? '');
    return hasDecimals && known !== undefined && known.exponent === 0 && isCounted(known.quantity) && kind !== 'rate';
  });
  if (counts.length === 0) return;
  const answer = await ask({
    code: 'average',
    about: textsOf(counts),
    choice: choices.average,
    guess: 'yes',
    options: ['yes', 'no'],
  });
  if (answer === 'yes') for (const draft of counts) draft.average = true;
}

/** The first few; the answer is for all. */
function textsOf(drafts: { text: string }[]): string {
  const named = drafts.slice(0, mostTextsNamed).map(({ text }) => text);
  const more = drafts.length > named.length ? ` … (${drafts.length})` : '';
  return named.join('”, “') + more;
}

const mostTextsNamed = 3;

function isKnownUnit(code: string): boolean {
  return findUnit(code) !== undefined;
}

async function withCodes(drafts: Draft[], { name, choices, ask }: MeasureContext): Promise<PlannedMeasure[]> {
  const planned = drafts.map(({ text, guess, unit, units, kind = 'flow', average }) => ({
    text,
    title:
      text === name ? countedTitle(findUnit(unit ?? '')?.quantity ?? '', /\p{Script=Han}/u.test(name)) : guess.title,
    kind,
    ...(unit !== undefined && { unit }),
    ...(units.length > 1 && { isMixed: true }),
    ...(average === true && { average }),
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
  return coded;
}

/** By what is counted, if no other measure counts it; else by title. */
function measureCodes(planned: Omit<PlannedMeasure, 'code'>[]): Map<string, string> {
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
  if (known === undefined || known.per !== undefined || kind === 'rate') return undefined;
  if (isMoney(known.quantity)) return 'funds';
  return { person: 'persons', household: 'households', 'person-time': 'person-times' }[known.quantity];
}

/** It may be misspelt. */
export async function checkMeasureChoices(names: string[], { measures }: Choices, ask: Ask): Promise<void> {
  for (const { column } of measures)
    if (!names.includes(column)) await ask({ code: 'measures', choice: column, options: names });
}
