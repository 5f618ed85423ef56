import { isCounted } from '../../model/quantity.ts';
import type { Finding } from './check.ts';
import type { Counted } from './counted.ts';
import type { Departure } from './departures.ts';
import { found } from './found.ts';
import { printed } from './printed.ts';
import { slipFactor } from './slipFactor.ts';

/** Where fewer are counted, ten times as many is no wonder. */
const few = 10;

/**
 * Figures that are about one of `factors` times their neighbours in time (or one part of so many), and nearer to it than to
 * another of `known`.
 */
export function slipFindings(departures: Departure<Counted>[], factors: number[], known: number[]): Finding[] {
  return departures.flatMap((one) => {
    const factor = isFew(one) ? undefined : slipFactor(one, known);
    return factor !== undefined && factors.includes(factor) ? [finding(one, factor)] : [];
  });
}

function isFew({ point, neighbours }: Departure<Counted>): boolean {
  return isCounted(point.of.unit.quantity) && [point, ...neighbours].some(({ size }) => size < few);
}

function finding({ point, log, neighbours }: Departure<Counted>, factor: number): Finding {
  const expected = neighbours.map(({ of }) => `${of.figure.year}: ${printed(of)}`).join('; ');
  return found(point.of, { read: printed(point.of), expected, params: { factor: `${log > 0 ? '×' : '÷'} ${factor}` } });
}
