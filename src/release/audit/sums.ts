/** What readers add up: an area over its parts, a programme over its kinds, a declared total over its programmes. */
import { placeKey, type Figure } from '../../model/cell.ts';
import { mayAdd, totalCode, type Measure } from '../../model/description.ts';
import { areaLines, partsByYear } from '../package/areas.ts';
import { children, type EditionFigures } from '../package/dataPackage.ts';
import { restCode } from '../rule/disclosureRule.ts';
import { sumStatement, type Equation } from './equation.ts';

/** `whole`: the figure that is the first term; `rest`: the place of what the parts leave of it; `isSure`: where the package says that the measure adds up so. */
export type Sum = { whole: Figure; rest: string; statement: Equation; isSure: boolean };

/**
 * The sums that a reader may use, the surest first; also where the package doesn't say that they add up. Figures of one
 * year count as parts of one another whatever their months. What the parts leave of a whole is a term where a figure
 * stands for it.
 */
export function sumStatements(edition: EditionFigures): Equation[] {
  const { whole, withoutBlanks } = areaSums(edition);
  const [sure, thought] = [whole.filter(({ isSure }) => isSure), whole.filter(({ isSure }) => !isSure)];
  const stated = (sums: Sum[]) => sums.map(({ statement }) => statement);
  return [
    ...stated(sure),
    ...totalSums(edition),
    ...stated(kindSums(edition)),
    ...stated(thought),
    ...stated(withoutBlanks),
  ];
}

/** Every area over its parts; `withoutBlanks`: an area without a row taken for zero. */
export function areaSums({ source, figures }: EditionFigures): { whole: Sum[]; withoutBlanks: Sum[] } {
  const amounts = amountMeasures(source.descriptor.nianbao.measures);
  const present = presentPlaces(figures, amounts);
  const divided = partsByYear(source, areaLines(source, figures));
  const wholes = figures.filter(({ key }) => amounts.has(key.measure) && divided.has(key.area));
  const all = wholes.map((whole) => {
    const isThere = (area: string) => present.has(besideFigure(whole, { area }));
    const parts = [...divided.get(whole.key.area)!(whole.year, isThere), ...[restCode(whole.key.area)].filter(isThere)];
    const rest = besideFigure(whole, { area: restCode(whole.key.area) });
    const isSure = mayAdd(amounts.get(whole.key.measure)!, 'area');
    const sumOf = (codes: string[]) =>
      codes.length === 0
        ? []
        : [
            {
              whole,
              rest,
              statement: sumOver(
                whole,
                codes.map((area) => besideFigure(whole, { area })),
              ),
              isSure,
            },
          ];
    const there = parts.filter(isThere);
    return { full: sumOf(parts), without: there.length === parts.length ? [] : sumOf(there), isSure };
  });
  const ordered = [...all.filter(({ isSure }) => isSure), ...all.filter(({ isSure }) => !isSure)];
  return { whole: all.flatMap(({ full }) => full), withoutBlanks: ordered.flatMap(({ without }) => without) };
}

/** Every programme over its kinds, where one of them has a figure. */
export function kindSums({ source, figures }: EditionFigures): Sum[] {
  const amounts = amountMeasures(source.descriptor.nianbao.measures);
  const present = presentPlaces(figures, amounts);
  const kinds = children(source, 'programmes');
  return figures.flatMap((whole) => {
    if (!amounts.has(whole.key.measure)) return [];
    const places = (codes: string[]) => codes.map((programme) => besideFigure(whole, { programme }));
    const parts = places(kinds.get(whole.key.programme) ?? []);
    const rest = besideFigure(whole, { programme: restCode(whole.key.programme) });
    const all = present.has(rest) ? [...parts, rest] : parts;
    return parts.some((part) => present.has(part))
      ? [{ whole, rest, statement: sumOver(whole, all), isSure: true }]
      : [];
  });
}

function totalSums({ source, figures }: EditionFigures): Equation[] {
  return source.descriptor.nianbao.totals.flatMap((total) =>
    figures
      .filter(({ key }) => key.programme === totalCode(total) && key.measure === total.measure)
      .map((whole) =>
        sumOver(
          whole,
          total.programmes.map((programme) => besideFigure(whole, { programme })),
        ),
      ),
  );
}

function sumOver(whole: Figure, parts: string[]): Equation {
  return sumStatement(placeKey(whole), parts);
}

function amountMeasures(measures: Measure[]): Map<string, Measure> {
  return new Map(measures.filter(isAmount).map((measure) => [measure.code, measure]));
}

export function isAmount({ kind }: Measure): boolean {
  return kind !== 'standard' && kind !== 'rate';
}

function presentPlaces(figures: Figure[], amounts: Map<string, Measure>): Set<string> {
  return new Set(figures.filter(({ key }) => amounts.has(key.measure)).map(placeKey));
}

/** The place of another programme or area that otherwise is the same. */
export function besideFigure({ key, year }: Figure, change: { programme?: string; area?: string }): string {
  return placeKey({ key: { ...key, ...change }, year });
}
