/** Figures without a number that are withheld because their blank would disclose that nobody is there. */
import { type Figure, figureId, isValue, notAvailable, placeKey, withheld } from '../../model/cell.ts';
import { unlinkedMeasures } from '../../model/description.ts';
import { codeAfter, shiftedYears } from '../../model/period.ts';
import type { AreaLine } from '../package/areas.ts';
import type { EditionFigures, RawPackage } from '../package/dataPackage.ts';
import { balances } from '../rule/payments.ts';
import type { WithheldFigure } from '../rule/disclosureRule.ts';
import type { Layers } from './position.ts';

/** `before`: figures of earlier editions. */
type BlankSetting = { source: RawPackage; figures: Figure[]; layersOf: Layers; areas: AreaLine[]; before: Figure[] };

/**
 * In a breakdown withheld with its zeros, a missing number discloses that nobody is there (no average, no growth, no
 * row): the mark is set there too, and stays in every later edition.
 */
export function blanks(known: BlankSetting, withheldFigures: WithheldFigure[]): WithheldFigure[] {
  const fresh = besideBreakdowns(known, withheldFigures);
  const hidden = new Set([...withheldFigures, ...fresh].map(({ figure }) => placeKey(figure)));
  return [...fresh, ...stillBlank(known).filter(({ figure }) => !hidden.has(placeKey(figure)))];
}

/** Withheld in an edition and without a number now, of a measure and a place that still exist. */
function stillBlank({ source, figures, before }: BlankSetting): WithheldFigure[] {
  const measures = new Set(source.descriptor.nianbao.measures.map(({ code }) => code));
  const latest = new Map(
    before
      .filter(({ key, cell }) => cell.state !== 'absent' && measures.has(key.measure))
      .map((figure) => [placeKey(figure), figure]),
  );
  const numbers = new Set(figures.filter(({ cell }) => cell.state !== 'absent').map(placeKey));
  const areThere = new Set(figures.map(peopleKey));
  return [...latest].flatMap(([place, { cell, id, key, year }]): WithheldFigure[] => {
    const isBlank = cell.state === 'withheld' && !numbers.has(place) && areThere.has(peopleKey({ key, year }));
    return isBlank ? [{ figure: { id, key, year, cell: notAvailable }, why: 'earlier', of: [], least: 0 }] : [];
  });
}

function peopleKey({ key, year }: Pick<Figure, 'key' | 'year'>): string {
  return `${key.programme}/${key.area}/${year}`;
}

function besideBreakdowns(
  { source, figures, layersOf, areas: lines }: BlankSetting,
  withheldFigures: WithheldFigure[],
): WithheldFigure[] {
  const unlinked = unlinkedMeasures(source.descriptor.nianbao);
  const changes = new Set(source.descriptor.nianbao.measures.flatMap(({ code, change }) => (change ? [code] : [])));
  const at = new Map(figures.map((figure) => [placeKey(figure), figure]));
  const hidden = new Set(withheldFigures.map(({ figure }) => placeKey(figure)));
  const linked = figures.filter(({ key }) => layersOf.has(key.measure) && !unlinked.has(key.measure));
  const models = Map.groupBy(linked, ({ key, year }) => `${key.programme}/${year}`);
  const blank = breakdowns(withheldFigures).flatMap(({ programme, year, areas }) => {
    const next = shiftedYears(year, 1);
    const modelled = [
      ...(models.get(`${programme}/${year}`) ?? []),
      ...(models.get(`${programme}/${next}`) ?? []).filter(({ key }) => changes.has(key.measure)),
    ];
    const measures = new Map(modelled.map((figure) => [`${figure.key.measure}/${figure.year}`, figure]));
    const beside = lines.filter(({ parts }) => areas.some((area) => parts.includes(area)));
    const places = new Set([...areas, ...beside.flatMap(({ parts }) => parts)]);
    return [...measures.values()].flatMap((model) =>
      [...places].flatMap((area): Figure[] => {
        const key = { ...model.key, area };
        const there = at.get(placeKey({ key, year: model.year }));
        if (there?.cell.state === 'value' || hidden.has(placeKey({ key, year: model.year }))) return [];
        return [there ?? { id: figureId(key), key, year: model.year, cell: notAvailable }];
      }),
    );
  });
  return [...new Map(blank.map((figure) => [figure.id, figure])).values()].map((figure) => ({
    figure,
    why: 'breakdown',
    of: [],
    least: 0,
  }));
}

function breakdowns(withheldFigures: WithheldFigure[]): { programme: string; year: string; areas: string[] }[] {
  const groups = Map.groupBy(
    withheldFigures.filter(({ why }) => why === 'breakdown'),
    ({ figure: { key, year } }) => `${key.programme}/${year}`,
  );
  return [...groups.values()].map((group) => {
    const { key, year } = group[0]!.figure;
    return { programme: key.programme, year, areas: group.map(({ figure }) => figure.key.area) };
  });
}

/** What would tell of withheld figures by division or over the years: rates, and flows after a stock. */
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
