/** Households, persons and person-times are counted: never below nought, never a part of one (万户 may have decimals). */
import { isValue } from '../model/cell.ts';
import { decimals, shift, sign, trim } from '../model/decimal.ts';
import type { Measure } from '../model/measure.ts';
import { isCounted } from '../model/quantity.ts';
import { findUnit } from '../model/unit.ts';
import type { Problem } from '../table/problem.ts';
import { problem } from './problem.ts';
import type { Placed } from './reconcile.ts';

export function checkCounts(placed: Placed[], measures: Measure[]): Problem[] {
  const counts = new Set(measures.filter(({ kind }) => kind !== 'standard' && kind !== 'rate').map(({ code }) => code));
  return placed.filter(({ figure }) => counts.has(figure.key.measure)).flatMap(checkCount);
}

function checkCount({ figure: { cell }, fact }: Placed): Problem[] {
  const unit = isValue(cell) ? findUnit(cell.unit) : undefined;
  if (!isValue(cell) || unit === undefined || unit.per !== undefined || !isCounted(unit.quantity)) return [];
  const place = fact.place(fact.valueField);
  const isWhole = decimals(trim(shift(cell.value, unit.exponent))) === 0;
  return [
    ...(sign(cell.value) < 0 ? [problem('count-negative', place, { expected: '≥ 0' })] : []),
    ...(isWhole ? [] : [problem('count-not-whole', place, { params: { unit: cell.unit } })]),
  ];
}
