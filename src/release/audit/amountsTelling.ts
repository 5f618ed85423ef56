import { isMoney } from '../../model/quantity.ts';
import { findUnit } from '../../model/unit.ts';
import { isValue, type Figure } from '../../model/cell.ts';
import type { WithheldFigure } from '../disclosure/withheldFigure.ts';
import type { PastEdition } from '../edition.ts';
import { ofWhich } from '../ofWhich.ts';
import { placeKey } from '../placeKey.ts';
import { bounds } from './bounds.ts';
import type { Interval } from './equation.ts';
import { knownNumbers, type KnownNumber } from './knownNumbers.ts';

/**
 * Withheld counts that the money of the same place would tell: a reader knows what the programme pays for each one counted,
 * in the areas where both are published; a part (其中) is not what is paid for. Money must fit each count that must stay
 * possible at some such average.
 */
export function countsByAmounts(
  edition: PastEdition,
  withheld: WithheldFigure[],
  found: Map<string, Interval>,
): Figure[] {
  const limits = bounds(edition, withheld);
  const { source, figures } = edition;
  const known = knownNumbers(figures);
  const money = new Set(figures.filter(isPaid).map(({ key }) => key.measure));
  const lines = Map.groupBy(figures, lineKey);
  const parts = new Set([...ofWhich(source.descriptor.nianbao.measures).values()].flat());
  const persons = personsCounted(figures, parts);
  return withheld.flatMap(({ figure, threshold }) => {
    const { measure: own } = figure.key;
    if (threshold === undefined || parts.has(own) || (persons.size > 0 && !persons.has(own))) return [];
    const isTold = [...money].some((measure) => {
      const amount = found.get(placeKey({ key: { ...figure.key, measure }, year: figure.year }));
      if (amount === undefined) return false;
      const averages = (lines.get(lineKey(figure)) ?? []).flatMap((one) => averageOf(one, measure, known));
      return averages.length > 0 && !fits(amount, averages, limits(figure, threshold));
    });
    return isTold ? [figure] : [];
  });
}

/** Money goes by persons where they are counted: a household may have one or seven. */
function personsCounted(figures: Figure[], parts: Set<string>): Set<string> {
  const measures = figures.flatMap(({ key, cell }) => {
    const quantity = isValue(cell) ? findUnit(cell.unit)?.quantity : undefined;
    return quantity === 'person' || quantity === 'person-time' ? [key.measure] : [];
  });
  return new Set(measures.filter((measure) => !parts.has(measure)));
}

function fits({ low, high }: Interval, averages: number[], counts: Interval): boolean {
  return low <= counts.low * Math.max(...averages) && high >= counts.high * Math.min(...averages);
}

function averageOf({ key, year }: Figure, measure: string, known: Map<string, KnownNumber>): number[] {
  const [count, amount] = [key.measure, measure].map((code) =>
    known.get(placeKey({ key: { ...key, measure: code }, year })),
  );
  return count === undefined || amount === undefined || count.value <= 0 ? [] : [amount.value / count.value];
}

function isPaid({ cell }: Figure): boolean {
  const unit = isValue(cell) ? findUnit(cell.unit) : undefined;
  return unit !== undefined && unit.per === undefined && isMoney(unit.quantity);
}

/** The same count of the same programme and year, in any area. */
function lineKey({ key, year }: Figure): string {
  return `${key.measure}/${key.programme}/${year}`;
}
