import type { MeasureKind } from '../model/measure.ts';
import { findUnit } from '../model/unit.ts';
import { measureWords, stockWords } from './measureWords.ts';
import type { PeriodMeaning } from './period.ts';

/** `title` is the text without its unit and without “Calc:”. */
export type MeasureGuess = { title: string; unit?: string; isSureOfUnit: boolean; kind?: MeasureKind };

/** Unit and kind of a measure from its title; a unit in brackets (资金（万元）, Funds (USD)) is certain. */
export function measureGuess(text: string, meaning: PeriodMeaning, saidUnit?: string): MeasureGuess {
  const { title, unit: written } = bracketed(text);
  const word = measureWords.find(({ words }) => words.test(title));
  const unit = saidUnit ?? written ?? word?.unit;
  const isSureOfUnit = (saidUnit ?? written) !== undefined || word?.isSure === true;
  const kind = stockWords.test(title) ? 'stock' : kindOf(unit, word?.kind, meaning);
  return { title, unit, isSureOfUnit, kind };
}

/** On a day people are counted, over a year or a month they are served. */
export function kindOf(
  unit: string | undefined,
  worded: MeasureKind | undefined,
  meaning: PeriodMeaning,
): MeasureKind | undefined {
  const found = unit === undefined ? undefined : findUnit(unit);
  if (found === undefined) return worded;
  if (found.per !== undefined) return worded === 'standard' ? 'standard' : 'rate';
  if (found.quantity === '%') return 'rate';
  if (worded !== undefined && worded !== 'standard' && worded !== 'rate') return worded;
  if (['person', 'household'].includes(found.quantity)) return meaning === 'day' ? 'stock' : 'served';
  return 'flow';
}

const brackets = /\s*[（(【[]\s*(?:单位[:：]\s*)?([^）)】\]]+?)\s*[）)】\]]\s*$/;
const slash = /\s*[/／,，_]\s*([^/／,，_\s]+)$/;

function bracketed(text: string): { title: string; unit?: string } {
  const clean = text.replace(/^calc(ulated)?\s*[:：]\s*/i, '').trim();
  for (const ending of [brackets, slash]) {
    const unit = ending.exec(clean)?.[1];
    const title = clean.replace(ending, '').trim();
    if (unit !== undefined && title !== '' && findUnit(unit) !== undefined) return { title, unit };
  }
  return { title: clean };
}
