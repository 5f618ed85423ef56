/** What readers add up: an area over its parts, a programme over its kinds, a declared total over its programmes. */
import { placeKey, type Figure } from '../../model/cell.ts';
import { mayAdd, totalCode, type Measure } from '../../model/description.ts';
import { areaLines, partsByYear, programmesAt } from '../package/areas.ts';
import { children, type EditionFigures } from '../package/dataPackage.ts';
import { restCode } from '../rule/disclosureRule.ts';
import { sumStatement, type Equation } from './equation.ts';

/** `whole`: the figure that is the first term; `rest`: the place of what the parts leave of it; `isSure`: where the package says that the measure adds up so. */
export type Sum = { whole: Figure; rest: string; statement: Equation; isSure: boolean };

/**
 * The sums that a reader may use, the surest first; also where the package doesn't say that they add up. Figures of one
 * year count as parts of one another whatever their months. What the parts leave of a whole is a term where a figure
 * stands for it. Last, a part without a row is taken for nought, as far as this contradicts nothing: what is not available
 * is somewhere.
 */
export function sumStatements(edition: EditionFigures): Equation[] {
  const areas = areaSums(edition);
  const kinds = kindSums(edition);
  const placed = new Set(edition.figures.map(placeKey));
  const stated = (sums: Sum[]) => sums.map(({ statement }) => statement);
  const without = (sums: Sum[]) => stated(sums).flatMap((statement) => withoutBlanks(statement, placed));
  const sure = areas.filter(({ isSure }) => isSure);
  const thought = areas.filter(({ isSure }) => !isSure);
  return [
    ...stated(sure),
    ...totalSums(edition),
    ...stated(kinds),
    ...stated(thought),
    ...without(sure),
    ...without(kinds),
    ...without(thought),
  ];
}

function withoutBlanks({ terms: [whole, ...parts] }: Equation, placed: Set<string>): Equation[] {
  const there = parts.map(([place]) => place).filter((place) => placed.has(place));
  return there.length === 0 || there.length === parts.length ? [] : [sumStatement(whole![0], there)];
}

/** Every area over its parts that existed, or have a figure. */
export function areaSums({ source, figures }: EditionFigures): Sum[] {
  const amounts = amountMeasures(source.descriptor.nianbao.measures);
  const present = presentPlaces(figures, amounts);
  const divided = partsByYear(source, areaLines(source, figures));
  return figures.flatMap((whole): Sum[] => {
    const measure = amounts.get(whole.key.measure);
    const within = divided.get(whole.key.area);
    if (measure === undefined || within === undefined) return [];
    const isThere = (area: string) => present.has(besideFigure(whole, { area }));
    const parts = [...within(whole.year, isThere), ...[restCode(whole.key.area)].filter(isThere)];
    const places = parts.map((area) => besideFigure(whole, { area }));
    const rest = besideFigure(whole, { area: restCode(whole.key.area) });
    const isSure = mayAdd(measure, 'area');
    return places.length === 0 ? [] : [{ whole, rest, statement: sumStatement(placeKey(whole), places), isSure }];
  });
}

/** Every programme over its kinds, where one of them has a figure. */
export function kindSums({ source, figures }: EditionFigures): Sum[] {
  const amounts = amountMeasures(source.descriptor.nianbao.measures);
  const present = presentPlaces(figures, amounts);
  const kinds = children(source, 'programmes');
  return figures.flatMap((whole): Sum[] => {
    if (!amounts.has(whole.key.measure)) return [];
    const parts = (kinds.get(whole.key.programme) ?? []).map((programme) => besideFigure(whole, { programme }));
    if (!parts.some((part) => present.has(part))) return [];
    const rest = besideFigure(whole, { programme: restCode(whole.key.programme) });
    const places = present.has(rest) ? [...parts, rest] : parts;
    return [{ whole, rest, statement: sumStatement(placeKey(whole), places), isSure: true }];
  });
}

function totalSums({ source, figures }: EditionFigures): Equation[] {
  return source.descriptor.nianbao.totals.flatMap((total) =>
    figures
      .filter(({ key }) => key.programme === totalCode(total) && key.measure === total.measure)
      .map((whole) => {
        // what has ended, or not begun, is known to be nothing
        const running = programmesAt(source, total.programmes, whole.key.period);
        return sumStatement(
          placeKey(whole),
          running.map((programme) => besideFigure(whole, { programme })),
        );
      }),
  );
}

function amountMeasures(measures: Measure[]): Map<string, Measure> {
  return new Map(measures.filter(isAddable).map((measure) => [measure.code, measure]));
}

export function isAddable({ kind }: Measure): boolean {
  return kind !== 'standard' && kind !== 'rate';
}

function presentPlaces(figures: Figure[], amounts: Map<string, Measure>): Set<string> {
  return new Set(figures.filter(({ key }) => amounts.has(key.measure)).map(placeKey));
}

/** The place of another programme or area that otherwise is the same. */
export function besideFigure({ key, year }: Figure, change: { programme?: string; area?: string }): string {
  return placeKey({ key: { ...key, ...change }, year });
}
