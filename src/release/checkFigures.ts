/** Checks of figures: an area is used while it is valid; 户 ≤ 人 for one programme, area and period; counts are counts. */
import { isDemonstration, isValue, type Value } from '../model/cell.ts';
import { compare, shift, type Decimal } from '../model/decimal.ts';
import type { Measure } from '../model/measure.ts';
import { findUnit } from '../model/unit.ts';
import type { Problem } from '../table/problem.ts';
import { checkCounts } from './checkCounts.ts';
import { checkQuantities } from './checkQuantities.ts';
import { checkWithheld } from './checkWithheld.ts';
import { problem } from './problem.ts';
import { tableOf, type RawPackage } from './readPackage.ts';
import type { Placed } from './reconcile.ts';
import { rowOf } from './rowOf.ts';

export function checkFigures(source: RawPackage, placed: Placed[]): Problem[] {
  const { measures } = source.descriptor.nianbao;
  return [
    ...checkValidity(source, placed),
    ...checkHouseholds(source, placed),
    ...checkCounts(placed, measures),
    ...checkQuantities(placed, measures),
    ...checkWithheld(source, placed),
  ];
}

/** The period of a figure must touch the time in which its area exists. */
function checkValidity(source: RawPackage, placed: Placed[]): Problem[] {
  const areas = new Map(tableOf(source, 'areas')?.rows.map(({ cells }) => [cells['code'], cells]));
  return placed.flatMap(({ figure, fact }) => {
    const { area, period } = figure.key;
    const { valid_from: from, valid_to: to } = areas.get(area) ?? {};
    const isEarly = from !== undefined && period.end < from;
    const isLate = to !== undefined && (period.start ?? period.end) > to;
    return isEarly || isLate
      ? [problem('area-not-valid', fact.place('area'), { expected: `${from ?? '…'} – ${to ?? '…'}` })]
      : [];
  });
}

type Counted = Placed & { cell: Value; count: Decimal };

/** Several measures may count 人 (of whom elderly, children): the largest of them is the measure of the whole. */
function checkHouseholds(source: RawPackage, placed: Placed[]): Problem[] {
  const { measures } = source.descriptor.nianbao;
  const groups = Map.groupBy(placed, (one) => groupOf(one, measures));
  return [...groups.values()].flatMap((group) => {
    const persons = counted(group, 'person').toSorted((a, b) => compare(b.count, a.count))[0];
    if (persons === undefined) return [];
    return counted(group, 'household')
      .filter(({ count }) => compare(count, persons.count) > 0)
      .map((households) => exceeding(households, persons));
  });
}

function exceeding(households: Counted, persons: Counted): Problem {
  const at = households.fact.place(households.fact.valueField);
  const rest = { expected: `≤ ${printed(persons)}`, params: rowOf(persons.fact) };
  return problem('households-exceed-persons', { ...at, read: printed(households) }, rest);
}

function groupOf({ figure: { key, cell } }: Placed, measures: Measure[]): string {
  const kind = measures.find(({ code }) => code === key.measure)?.kind ?? '';
  const { start = '', end } = key.period;
  return [kind, isDemonstration(cell), key.programme, key.area, start, end].join('/');
}

function counted(group: Placed[], quantity: string): Counted[] {
  return group.flatMap((one) => {
    const { cell } = one.figure;
    const unit = isValue(cell) ? findUnit(cell.unit) : undefined;
    if (!isValue(cell) || unit?.quantity !== quantity || unit.per !== undefined) return [];
    return [{ ...one, cell, count: shift(cell.value, unit.exponent) }];
  });
}

function printed({ cell }: Counted): string {
  return `${cell.value} ${cell.unit}`;
}
