/** The questions about the measures of a draft: units, kinds, averages, decimals; asked together for those alike. */
import { isOneOfCurrencies } from '../../intake/units/unitWords.ts';
import { measureKinds, type MeasureKind } from '../../model/description.ts';
import { findUnit, isCounted, isMoney, unscaled } from '../../model/unit.ts';
import { isOfStock, type MeasureGuess } from '../columns/measureWords.ts';
import type { Ask, Choices } from '../questions/question.ts';
import type { PeriodMeaning } from '../rows/datedRows.ts';

/**
 * `units` are those that the table states; `isLarge`: some number is above those of a rate; `isOfDays`: no row says a
 * start, while those of other measures do.
 */
export type NamedMeasure = {
  text: string;
  units: string[];
  mostDecimals: number;
  isLarge: boolean;
  isOfDays: boolean;
};

/** `name` is the measure that no heading names; `unitLine` stands above the table, with `titles`. */
export type MeasureContext = {
  name: string;
  titles: string[];
  isDown: boolean;
  unitLine: string[];
  meaning: PeriodMeaning;
  choices: Choices;
  ask: Ask;
};

/** What is said of a measure so far. */
export type MeasureDraft = NamedMeasure & {
  guess: MeasureGuess;
  unit?: string;
  kind?: MeasureKind;
  average?: boolean;
  decimals?: number;
  of?: string;
};

export async function askUnits(drafts: MeasureDraft[], { isDown, choices, ask }: MeasureContext): Promise<void> {
  const open: MeasureDraft[] = [];
  for (const draft of drafts) {
    const { guess, text, units } = draft;
    const choice = choices.measures.find(({ column }) => column === text)?.unit;
    // where measures stand down each row keeps its own
    if (choice === undefined && units.length > 1 && isDown) continue;
    const flag = isOverridden(guess, drafts, choices) ? choices.unit : undefined;
    if (choice !== undefined || flag !== undefined)
      await set([draft], { choice: choice ?? flag, guess: guess.unit, isSure: false });
    else if (guess.unitFrom === 'stated' || guess.unitFrom === 'named')
      await set([draft], {
        choice: undefined,
        guess: guess.unit,
        isSure: true,
        isTold: isOneOfCurrencies(guess.unit, text),
      });
    else open.push(draft);
  }
  for (const [guess, alike] of Map.groupBy(open, (draft) => draft.guess.unit))
    await set(alike, { choice: undefined, guess, isSure: false });

  async function set(
    alike: MeasureDraft[],
    said: { choice: string | undefined; guess: string | undefined; isSure: boolean; isTold?: boolean },
  ) {
    const unit = await ask({ code: 'unit', about: textsOf(alike), ...said, isFit: isKnownUnit });
    if (unit !== undefined) for (const draft of alike) draft.unit = unit;
  }
}

/**
 * The person's word counts before one by words; the noun that is counted stands against another quantity beside
 * it, and so does a percentage.
 */
function isOverridden({ unit, unitFrom }: MeasureGuess, drafts: MeasureDraft[], { unit: flag }: Choices): boolean {
  if (flag === undefined || unitFrom === 'stated') return false;
  if (drafts.length > 1 && unscaled.has(unit ?? '') && !unscaled.has(flag)) return false;
  const isSameQuantity = findUnit(unit ?? '')?.quantity === findUnit(flag)?.quantity;
  return unitFrom !== 'named' || drafts.length === 1 || isSameQuantity;
}

export async function askKinds(drafts: MeasureDraft[], context: MeasureContext): Promise<void> {
  const { choices, ask } = context;
  // money says flow by itself; where there is nothing else the flag can only mean it
  const ofAll = drafts.every(isPlainMoney) ? choices.kind : undefined;
  const open: { draft: MeasureDraft; guess: MeasureKind | undefined }[] = [];
  for (const draft of drafts) {
    const choice = choices.measures.find(({ column }) => column === draft.text)?.kind ?? ofAll;
    const { kind: guess, isSure } = kindGuess(draft, drafts, context);
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

  async function set(
    alike: MeasureDraft[],
    choice: string | undefined,
    guess: MeasureKind | undefined,
    isSure: boolean,
  ) {
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

function isPlainMoney({ unit, guess }: MeasureDraft): boolean {
  const known = findUnit(unit ?? '');
  const isPlain = guess.worded === undefined || guess.worded === 'flow';
  return known !== undefined && isMoney(known.quantity) && known.per === undefined && isPlain;
}

type KindGuess = { kind?: MeasureKind; isSure: boolean };

/** Persons of a day are a stock, and residents, and those of a year's end; others of a year are a stock or served. */
function kindGuess(
  draft: MeasureDraft,
  drafts: MeasureDraft[],
  { meaning: ofTable, titles }: MeasureContext,
): KindGuess {
  const { text, unit, isOfDays, guess } = draft;
  const meaning = isOfDays ? 'day' : ofTable;
  const known = unit === undefined ? undefined : findUnit(unit);
  if (guess.worded === 'target' && mayBeReached(draft, drafts).length > 0) return { kind: 'target', isSure: false };
  const worded = guess.worded === 'target' ? undefined : guess.worded;
  if (known?.per !== undefined) return { kind: worded === 'standard' ? 'standard' : 'rate', isSure: true };
  if (known !== undefined && unscaled.has(known.quantity)) return { kind: 'rate', isSure: true };
  if (worded !== undefined) return { kind: worded, isSure: true };
  if (known !== undefined && ['person', 'household'].includes(known.quantity))
    return {
      kind: /^(day|parts)$/.test(meaning) || [text, ...titles].some(isOfStock) ? 'stock' : 'served',
      isSure: meaning === 'day',
    };
  return { kind: 'flow', isSure: known !== undefined && (isMoney(known.quantity) || known.quantity === 'person-time') };
}

/** What each target is set for: of one quantity with it, and of the likest name. */
export async function askAims(drafts: MeasureDraft[], { ask }: MeasureContext): Promise<void> {
  for (const draft of drafts.filter(({ kind }) => kind === 'target')) {
    const reached = mayBeReached(draft, drafts);
    const likeness = ({ text }: MeasureDraft) => [...text].filter((letter) => draft.text.includes(letter)).length;
    const [first, ...others] = reached.toSorted((a, b) => likeness(b) - likeness(a));
    const told = { isSure: true, isTold: others.length > 0 };
    const guess = first?.text;
    const of = await ask({ code: 'target-of', about: draft.text, choice: undefined, guess, ...told });
    if (of !== undefined) draft.of = of;
  }
}

/** What was counted or paid, in units of the same quantity. */
function mayBeReached({ unit }: MeasureDraft, drafts: MeasureDraft[]): MeasureDraft[] {
  const { quantity } = findUnit(unit ?? '') ?? {};
  return drafts.filter(({ unit: other, kind, guess: { worded } }) => {
    const known = findUnit(other ?? '');
    const isActual = ![kind, worded].some((word) => word === 'target' || word === 'standard' || word === 'rate');
    return isActual && quantity !== undefined && known?.quantity === quantity && known.per === undefined;
  });
}

/** 376,038.67 households are no count of one day. */
export async function askAverages(drafts: MeasureDraft[], { choices, ask }: MeasureContext): Promise<void> {
  const counts = drafts.filter(({ unit, mostDecimals, kind }) => {
    const known = findUnit(unit ?? '');
    return (
      mostDecimals > 0 && known !== undefined && known.exponent === 0 && isCounted(known.quantity) && kind !== 'rate'
    );
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

/** 1.8080541271000001 %: the files have all digits, pages a few. */
export async function askDecimals(drafts: MeasureDraft[], { choices, ask }: MeasureContext): Promise<void> {
  const long = drafts.filter(({ mostDecimals, average }) => mostDecimals > mostDecimalsShown && average !== true);
  if (long.length === 0) return;
  const isFit = (text: string) => /^\d$/.test(text);
  const told = { guess: '2', isSure: true, isTold: true, isFit };
  const answer = await ask({ code: 'decimals', about: textsOf(long), choice: choices.decimals, ...told });
  if (answer !== undefined) for (const draft of long) draft.decimals = Number(answer);
}

const mostDecimalsShown = 4;

/** The first few; the answer is for all. */
function textsOf(drafts: { text: string }[]): string {
  const named = drafts.slice(0, mostTextsNamed).map(({ text }) => text);
  const more = drafts.length > named.length ? ` … (${drafts.length})` : '';
  return named.join('”, “') + more;
}

const mostTextsNamed = 3;

export function isKnownUnit(code: string): boolean {
  return findUnit(code) !== undefined;
}
