import type { CheckFinding } from './check.ts';
import type { Counted } from './counted.ts';
import { figureFinding } from './found.ts';
import { rowOf } from '../rowOf.ts';
import type { Screening } from './screened.ts';

/** `onlySpan`: a standard that is paid for another span (元/人·月, 元/人·年) than usual in its programme. */
export type Unlike = { one: Counted; usual: Counted; onlySpan: boolean };

/** Figures in a unit that is not on a scale of the unit usual in their measure; for standards, in measure and programme. */
export function unlikeUnits({ values, measures }: Screening): Unlike[] {
  const isStandard = ({ figure }: Counted) => measures.get(figure.key.measure)?.kind === 'standard';
  const groups = Map.groupBy(values, (one) => {
    const { measure, programme } = one.figure.key;
    return isStandard(one) ? `${measure}/${programme}` : measure;
  });
  return [...groups.values()].flatMap((group) => unlike(group, isStandard(group[0]!)));
}

/** A finding at the unit of a figure, with the usual one. */
export function unitFinding({ one, usual }: Unlike): CheckFinding {
  const { unitField: field } = one.fact;
  return figureFinding(one, { field, read: one.cell.unit, expected: usual.cell.unit, params: rowOf(usual.fact) });
}

function unlike(group: Counted[], isStandard: boolean): Unlike[] {
  const kinds = Map.groupBy(group, ({ unit }) => `${unit.quantity}/${unit.per ?? ''}`);
  const [usual = [], ...others] = [...kinds.values()].toSorted((a, b) => b.length - a.length);
  return others.flat().map((one) => {
    const onlySpan = isStandard && one.unit.quantity === usual[0]!.unit.quantity;
    return { one, usual: usual[0]!, onlySpan };
  });
}
