import type { MeasureKind } from '../model/measure.ts';
import { isMoney } from '../model/quantity.ts';
import { findUnit } from '../model/unit.ts';
import { measureWords, stockWords } from './measureWords.ts';
import type { PeriodMeaning } from './period.ts';

/** `isSure` where the title, the unit or the dates leave no other. */
export type KindGuess = { kind?: MeasureKind; isSure: boolean };
/** `title` is the text without its unit and without “Calc:”; `worded` the kind that its words tell of. */
export type MeasureGuess = { title: string; unit?: string; isSureOfUnit: boolean; worded?: MeasureKind };

/** What the title of a measure tells; a unit in brackets (资金（万元）, Funds (USD)) is certain. */
export function measureGuess(text: string, saidUnit?: string): MeasureGuess {
  const { title, unit: written } = withoutUnit(text);
  const word = measureWords.find(({ words }) => words.test(title));
  const unit = saidUnit ?? written ?? word?.unit;
  const isSureOfUnit = (saidUnit ?? written) !== undefined || word?.isSure === true;
  return { title, unit, isSureOfUnit, worded: stockWords.test(title) ? 'stock' : word?.kind };
}

/** On a day people are counted; whether those of a year were counted at its end or served in it, only its maker knows. */
export function kindGuess(
  unit: string | undefined,
  worded: MeasureKind | undefined,
  meaning: PeriodMeaning,
): KindGuess {
  const found = unit === undefined ? undefined : findUnit(unit);
  if (found?.per !== undefined) return { kind: worded === 'standard' ? 'standard' : 'rate', isSure: true };
  if (found?.quantity === '%') return { kind: 'rate', isSure: true };
  if (worded !== undefined) return { kind: worded, isSure: true };
  if (found !== undefined && ['person', 'household'].includes(found.quantity))
    return { kind: meaning === 'day' ? 'stock' : 'served', isSure: meaning === 'day' };
  return { kind: 'flow', isSure: found !== undefined && (isMoney(found.quantity) || found.quantity === 'person-time') };
}

const unitInBrackets = /\s*[（(【[]\s*(?:单位[:：]\s*)?([^）)】\]]+?)\s*[）)】\]]\s*$/;
const unitAfterSlash = /\s*[/／,，_]\s*([^/／,，_\s]+)$/;

function withoutUnit(text: string): { title: string; unit?: string } {
  const clean = text.replace(/^calc(ulated)?\s*[:：]\s*/i, '').trim();
  for (const ending of [unitInBrackets, unitAfterSlash]) {
    const unit = ending.exec(clean)?.[1];
    const title = clean.replace(ending, '').trim();
    if (unit !== undefined && title !== '' && findUnit(unit) !== undefined) return { title, unit };
  }
  return { title: clean };
}
