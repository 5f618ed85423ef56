/** All that readers know: equations of what is published now and in every earlier edition. */
import { placeKey, type Figure } from '../../model/cell.ts';
import type { EditionFigures } from '../package/dataPackage.ts';
import type { WithheldFigure } from '../rule/disclosureRule.ts';
import { knownNumbers, type Component, type Equation, type KnownNumber } from './equation.ts';
import { statements } from './statements.ts';

/**
 * What readers know from this edition as it would be published and every earlier one: a number that one edition
 * withheld and another published is taken to be the same, as far as this contradicts nothing.
 */
export function reading(edition: EditionFigures, withheld: WithheldFigure[], earlier: EditionFigures[]): Component {
  const now = knownNumbers(edition.figures);
  const latestEquations = equationsOf(statements(edition), (place) => now.get(place));
  const latest = latestNumbers([...earlier, edition]);
  const old = earlier.toReversed().flatMap((pastEdition) => {
    const known = knownNumbers(pastEdition.figures);
    return equationsOf(statements(pastEdition), (place) => known.get(place) ?? latest.get(place));
  });
  const equations = [...latestEquations, ...old];
  const least = new Map(withheld.map(({ figure, least: bound }) => [placeKey(figure), bound]));
  const places = new Set([
    ...withheld.map(({ figure }) => placeKey(figure)),
    ...equations.flatMap(({ terms }) => terms.map(([place]) => place)),
  ]);
  return { unknowns: [...places].map((id) => ({ id, least: least.get(id) ?? 0 })), equations };
}

function latestNumbers(editions: { figures: Figure[] }[]): Map<string, KnownNumber> {
  return new Map(editions.flatMap(({ figures }) => [...knownNumbers(figures)]));
}

/** Equations of the unknown numbers, with the slack of rounding. */
function equationsOf(statements: Equation[], known: (place: string) => KnownNumber | undefined): Equation[] {
  return statements.flatMap(({ terms, low, high }): Equation[] => {
    const open = merged(terms.filter(([place]) => known(place) === undefined));
    if (open.length === 0) return [];
    const shown = terms.flatMap(([place, coefficient]) => {
      const number = known(place);
      return number === undefined
        ? []
        : [{ value: coefficient * number.value, slack: Math.abs(coefficient) * number.slack }];
    });
    const sum = shown.reduce((total, { value }) => total + value, 0);
    const slack = shown.reduce((total, number) => total + number.slack, 0);
    return [{ terms: open, low: tidy(low - sum - slack), high: tidy(high - sum + slack) }];
  });
}

/** A number that a statement has twice. */
function merged(terms: Equation['terms']): Equation['terms'] {
  const sums = new Map<string, number>();
  for (const [place, coefficient] of terms) sums.set(place, (sums.get(place) ?? 0) + coefficient);
  return [...sums];
}

/** Without errors of floating point; no published number has as many decimals. */
function tidy(bound: number): number {
  return Number.isFinite(bound) ? Math.round(bound * 1e6) / 1e6 : bound;
}
