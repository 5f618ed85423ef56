import { isCounted } from '../../model/quantity.ts';
import type { CheckFinding } from './check.ts';
import type { Counted } from './counted.ts';
import type { Departure } from './departures.ts';
import { figureFinding } from './found.ts';
import { printedValue } from './printed.ts';
import { slipFactor } from './slipFactor.ts';

/** Where fewer are counted, ten times as many is no wonder. */
const fewestCounted = 10;

/**
 * Figures that are about one of `factors` times their neighbours in time (or one part of so many), and nearer to it than to
 * another of `known`.
 */
export function slipFindings(departures: Departure<Counted>[], factors: number[], known: number[]): CheckFinding[] {
  return departures.flatMap((one) => {
    const factor = isFew(one) ? undefined : slipFactor(one, known);
    return factor !== undefined && factors.includes(factor) ? [finding(one, factor)] : [];
  });
}

function isFew({ point, neighbours }: Departure<Counted>): boolean {
  return isCounted(point.of.unit.quantity) && [point, ...neighbours].some(({ size }) => size < fewestCounted);
}

function finding({ point, log, neighbours }: Departure<Counted>, factor: number): CheckFinding {
  const expected = neighbours.map(({ of }) => `${of.figure.year}: ${printedValue(of)}`).join('; ');
  return figureFinding(point.of, {
    read: printedValue(point.of),
    expected,
    params: { factor: `${log > 0 ? '×' : '÷'} ${factor}` },
  });
}
