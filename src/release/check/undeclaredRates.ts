/** Rates of which the package does not say what they divide, beside counts that are withheld. */
import { isValue, type Cell, type Figure } from '../../model/cell.ts';
import { unlinkedMeasures } from '../../model/description.ts';
import { error, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import { cellUnit, isMoney } from '../../model/unit.ts';
import { parents, type CellPlace, type RawPackage } from '../package/dataPackage.ts';
import { countUnits, type WithheldFigure } from '../rule/disclosureRule.ts';

export const rateProblems = {
  'rate-undeclared': error({
    'zh-CN': {
      fact: '{figure} 没有写明是由什么算出的比率，而同一项目或地区的 {withheld} 不予公布，读者也许能由它推算（这样的数字共{count}个）',
      remedy:
        '在 nianbao.measures 的 {measure} 中写 ratio 或 change；由本表没有的数字算出的，写 "unlinked": true；都不是的，把这些数字标为 c',
    },
    en: {
      fact: '{figure} does not say what it divides, and {withheld} of the same programme or area is withheld ({count} such figures)',
      remedy:
        'give {measure} its ratio or change in nianbao.measures, or, where it is of nothing that is counted here, "unlinked": true; else withhold (c) these figures',
    },
  }),
} satisfies Record<string, ProblemKind>;

/** One for each measure, at its first figure. `figures`: as they would be published. */
export function checkRates(
  source: RawPackage,
  figures: Figure[],
  withheld: WithheldFigure[],
  placeOf: (figure: Figure) => CellPlace,
): Problem[] {
  const isUndeclared = undeclaredMeasures(source);
  const beside = besideCounts(source, figures, withheld);
  const hasMoney = figures.some(({ cell }) => isPayment(cell, false));
  // what is paid per person tells how many there are only beside money
  const isOfAmounts = ({ cell }: Figure) => hasMoney || !isPayment(cell, true);
  const telling = figures
    .filter((figure) => isValue(figure.cell) && isUndeclared.has(figure.key.measure) && isOfAmounts(figure))
    .flatMap((figure) => {
      const count = beside(figure);
      return count === undefined ? [] : [{ figure, withheld: count.id }];
    });
  return [...Map.groupBy(telling, ({ figure }) => figure.key.measure)].map(([measure, group]) => {
    const { figure, withheld: count } = group[0]!;
    const params = { figure: figure.id, measure, withheld: count, count: group.length };
    return problemOf(rateProblems, 'rate-undeclared', { ...placeOf(figure), params });
  });
}

/** Money, by itself or per person. */
function isPayment(cell: Cell, isPer: boolean): boolean {
  const unit = cellUnit(cell);
  return unit !== undefined && isMoney(unit.quantity) && (unit.per !== undefined) === isPer;
}

function undeclaredMeasures({ descriptor }: RawPackage): Set<string> {
  const { measures } = descriptor.nianbao;
  const unlinked = unlinkedMeasures(descriptor.nianbao);
  const rates = measures.filter(({ kind, ratio, change }) => kind === 'rate' && ratio === undefined && !change);
  return new Set(rates.flatMap(({ code }) => (unlinked.has(code) ? [] : [code])));
}

/** A withheld count of the programme, its kinds or the programme it is a kind of, in any area; or of the area. */
function besideCounts(
  source: RawPackage,
  figures: Figure[],
  withheld: WithheldFigure[],
): (figure: Figure) => Figure | undefined {
  const counted = countUnits(source, figures);
  const family = parents(source, 'programmes');
  const byProgramme = new Map<string, Figure>();
  const byArea = new Map<string, Figure>();
  for (const { figure } of withheld.filter(({ figure: { key } }) => counted.has(key.measure))) {
    const { programme, area } = figure.key;
    const kinds = [...family].flatMap(([kind, parent]) => (parent === programme ? [kind] : []));
    for (const code of [programme, ...kinds, family.get(programme) ?? programme])
      if (!byProgramme.has(code)) byProgramme.set(code, figure);
    if (!byArea.has(area)) byArea.set(area, figure);
  }
  return ({ key }) => byProgramme.get(key.programme) ?? byArea.get(key.area);
}
