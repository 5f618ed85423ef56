import type { Equation } from './equation.ts';
import type { KnownNumber } from './knownNumbers.ts';
import type { Statement } from './statement.ts';

/** What statements say of the numbers that are not known; what rounding leaves open stays open. */
export function equationsOf(statements: Statement[], known: (place: string) => KnownNumber | undefined): Equation[] {
  return statements.flatMap(({ terms, low, high }): Equation[] => {
    const open = merged(terms.filter(([place]) => known(place) === undefined));
    if (open.length === 0) return [];
    const shown = terms.flatMap(([place, coefficient]) => {
      const one = known(place);
      return one === undefined ? [] : [{ value: coefficient * one.value, slack: Math.abs(coefficient) * one.slack }];
    });
    const sum = shown.reduce((total, { value }) => total + value, 0);
    const slack = shown.reduce((total, one) => total + one.slack, 0);
    return [{ terms: open, low: tidy(low - sum - slack), high: tidy(high - sum + slack) }];
  });
}

/** A number that stands in a statement twice. */
function merged(terms: Equation['terms']): Equation['terms'] {
  const sums = new Map<string, number>();
  for (const [place, coefficient] of terms) sums.set(place, (sums.get(place) ?? 0) + coefficient);
  return [...sums];
}

/** Without what floating point adds; no published number has as many decimals. */
function tidy(bound: number): number {
  return Number.isFinite(bound) ? Math.round(bound * 1e6) / 1e6 : bound;
}
