/** Withheld counts that published figures of the same people disclose, above all amounts paid. */
import { isValue, placeKey, type Figure } from '../../model/cell.ts';
import { cellUnit, isMoney } from '../../model/unit.ts';
import { ofWhich, type EditionFigures } from '../package/dataPackage.ts';
import type { WithheldFigure } from '../rule/disclosureRule.ts';
import { knownNumbers, type Interval, type KnownNumber } from './equation.ts';
import { bounds } from './requirements.ts';

/**
 * Withheld counts beside which something of the same people is published: money, another count, an average; not the
 * whole of a part (其中), standards, and measures the package calls unlinked.
 */
export function linkedPublished({ source, figures }: EditionFigures, withheld: WithheldFigure[]): Figure[] {
  const { measures, disclosure } = source.descriptor.nianbao;
  const unlinked = new Set(disclosure?.unlinked);
  const parts = new Set([...ofWhich(measures).values()].flat());
  const linked = new Set(
    measures.flatMap(({ code, kind }) => (kind === 'standard' || unlinked.has(code) || parts.has(code) ? [] : [code])),
  );
  const shown = new Set(figures.filter(({ key, cell }) => isValue(cell) && linked.has(key.measure)).map(peopleKey));
  return withheld
    .filter(({ figure, threshold }) => threshold !== undefined && linked.has(figure.key.measure))
    .filter(({ figure }) => shown.has(peopleKey(figure)))
    .map(({ figure }) => figure);
}

function peopleKey({ key, year }: Figure): string {
  return `${key.programme}/${key.area}/${year}`;
}

/**
 * Withheld counts that the money of the same place would disclose: a reader knows the average paid in the areas where
 * both are published; a part (其中) is not what is paid for. Money must fit each count that must stay possible at some
 * such average.
 */
export function countsByAmounts(
  edition: EditionFigures,
  withheld: WithheldFigure[],
  intervals: Map<string, Interval>,
): Figure[] {
  const limits = bounds(edition, withheld);
  const { source, figures } = edition;
  const known = knownNumbers(figures);
  const money = new Set(figures.filter(isPaid).map(({ key }) => key.measure));
  const lines = Map.groupBy(figures, lineKey);
  const parts = new Set([...ofWhich(source.descriptor.nianbao.measures).values()].flat());
  const persons = personsCounted(figures, parts);
  return withheld.flatMap(({ figure, threshold }) => {
    const { measure: counting } = figure.key;
    if (threshold === undefined || parts.has(counting) || (persons.size > 0 && !persons.has(counting))) return [];
    const isTold = [...money].some((measure) => {
      const amount = intervals.get(placeKey({ key: { ...figure.key, measure }, year: figure.year }));
      if (amount === undefined) return false;
      const averages = (lines.get(lineKey(figure)) ?? []).flatMap((figure) => averageOf(figure, measure, known));
      return averages.length > 0 && !fits(amount, averages, limits(figure, threshold));
    });
    return isTold ? [figure] : [];
  });
}

/** Money goes by persons where they are counted: a household may have one or seven. */
function personsCounted(figures: Figure[], parts: Set<string>): Set<string> {
  const measures = figures.flatMap(({ key, cell }) => {
    const quantity = cellUnit(cell)?.quantity;
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
  const unit = cellUnit(cell);
  return unit !== undefined && unit.per === undefined && isMoney(unit.quantity);
}

function lineKey({ key, year }: Figure): string {
  return `${key.measure}/${key.programme}/${year}`;
}
