/** What would tell of withheld figures by division or over the years: rates, and flows after a stock. */
import { isValue, placeKey, withheld } from '../../model/cell.ts';
import { codeAfter, shiftedYears } from '../../model/period.ts';
import type { EditionFigures } from '../package/dataPackage.ts';
import { balances } from '../rule/balances.ts';
import type { WithheldFigure } from '../rule/disclosureRule.ts';

type Published = Pick<EditionFigures, 'source' | 'figures'>;

/** Where the base is withheld, or hides others without a row, now or in the year before, so is the rate. */
export function rates({ source, figures }: Published, others: Pick<WithheldFigure, 'figure'>[]): WithheldFigure[] {
  const measures = new Map(source.descriptor.nianbao.measures.map((measure) => [measure.code, measure]));
  const hidden = new Set(others.map(({ figure }) => placeKey(figure)));
  return figures.flatMap((figure) => {
    const { ratio, change } = measures.get(figure.key.measure) ?? {};
    const at = (measure: string, year = figure.year) => placeKey({ key: { ...figure.key, measure }, year });
    const bases = [
      ...(ratio === undefined ? [] : [at(ratio.of), at(ratio.to)]),
      ...(change === undefined ? [] : [at(change), at(change, shiftedYears(figure.year, -1))]),
    ];
    const of = bases.filter((base) => hidden.has(base));
    return of.length === 0 || !isValue(figure.cell) || hidden.has(placeKey(figure))
      ? []
      : [{ figure, why: 'rate', of, least: 0 as const }];
  });
}

/**
 * A withheld stock is that of the year after, less who joined and with who left: these go wherever all three would be
 * published. As the same places are withheld as the year before, they hide each other.
 */
export function flowsAfter(edition: Published, others: WithheldFigure[]): WithheldFigure[] {
  const hidden = new Set(others.map(({ figure }) => placeKey(figure)));
  const shown = edition.figures.filter((figure) => isValue(figure.cell) && !hidden.has(placeKey(figure)));
  const at = new Map(shown.map((figure) => [placeKey(figure), figure]));
  const published = edition.figures.map((figure) =>
    hidden.has(placeKey(figure)) ? { ...figure, cell: withheld } : figure,
  );
  const flows = balances({ ...edition, figures: published }).flatMap(({ stock, joined, left }) =>
    others.flatMap(({ figure: { key, year } }) => {
      const following = codeAfter(year) ?? '';
      const next = (measure: string) => at.get(placeKey({ key: { ...key, measure }, year: following }));
      const after = key.measure === stock ? [stock, joined, left].map(next) : [];
      if (after.length === 0 || after.includes(undefined)) return [];
      return after.slice(1).map((flow) => [flow!, placeKey({ key, year })] as const);
    }),
  );
  const ofStocks = Map.groupBy(flows, ([flow]) => flow);
  return [...ofStocks].map(([figure, pairs]) => ({
    figure,
    why: 'rate',
    of: pairs.map(([, stock]) => stock),
    least: 0,
  }));
}
