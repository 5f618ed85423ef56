/**
 * Promise 6: a measure counts one thing, whatever the scale (元, 万元). A standard may be paid by month in one programme
 * and by year in another; within one programme a change of 元/人·月 to 元/人·年 may be meant, and is pointed out.
 */
import { isValue } from '../model/cell.ts';
import type { Measure } from '../model/measure.ts';
import { findUnit, type Unit } from '../model/unit.ts';
import type { Problem } from '../table/problem.ts';
import { problem, type ReleaseCode } from './problem.ts';
import type { Placed } from './reconcile.ts';
import { rowOf } from './rowOf.ts';

type Measured = Placed & { unit: Unit };

export function checkQuantities(placed: Placed[], measures: Measure[]): Problem[] {
  const standards = new Set(measures.filter(({ kind }) => kind === 'standard').map(({ code }) => code));
  const groups = Map.groupBy(placed.flatMap(measured), ({ figure: { key } }) =>
    standards.has(key.measure) ? `${key.measure}/${key.programme}` : key.measure,
  );
  return [...groups.values()].flatMap((group) => checkGroup(group, standards.has(group[0]?.figure.key.measure ?? '')));
}

function checkGroup(group: Measured[], isStandard: boolean): Problem[] {
  const [usual = [], ...others] = [...Map.groupBy(group, ({ unit }) => counts(unit)).values()].toSorted(
    (a, b) => b.length - a.length,
  );
  return others.flat().map((one) => unlike(one, usual[0]!, isStandard));
}

function unlike({ fact, unit }: Measured, usual: Measured, isStandard: boolean): Problem {
  const code: ReleaseCode = isStandard && unit.quantity === usual.unit.quantity ? 'unit-changed' : 'quantity-mixed';
  const place = { ...fact.place(fact.unitField), read: unit.code };
  return problem(code, place, { expected: usual.unit.code, params: rowOf(usual.fact) });
}

function counts({ quantity, per }: Unit): string {
  return `${quantity}/${per ?? ''}`;
}

function measured(one: Placed): Measured[] {
  const unit = isValue(one.figure.cell) ? findUnit(one.figure.cell.unit) : undefined;
  return unit === undefined ? [] : [{ ...one, unit }];
}
