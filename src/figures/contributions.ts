/** What the programmes or areas of a figure contributed to its change. */
import { isValue, type Figure } from '../model/cell.ts';
import { absolute, compare, sign } from '../model/decimal.ts';
import { mayAdd } from '../model/description.ts';
import type { Programme } from '../model/release.ts';
import { addedAreas } from './areas.ts';
import { measureOf, partsOf, type Book } from './book.ts';
import { comparison, comparisonPolicies, comparisonWith, type Comparison, type ComparisonPolicy } from './compare.ts';
import { change, type Derived } from './derive.ts';
import type { MainFigure } from './rank.ts';
import { restOf } from './sum.ts';

/** `rest` counts the parts that are not shown. */
export type Contribution = { programme?: Programme; area?: string; rest?: number; change: Derived };

/** The parts come to the change exactly. */
export type Contributions = { whole: Comparison; parts: Contribution[] };

/** Of a declared total, or of a programme with parts. */
export function programmeContributions(
  book: Book,
  { figure, total }: MainFigure,
  most: number,
  policy: ComparisonPolicy = comparisonPolicies.brief,
): Contributions | undefined {
  const codes = total?.programmes ?? partsOf(book, figure.key.programme).map(({ code }) => code);
  const places = codes.map((programme) => ({ ...figure.key, programme }));
  return contributions(book, { figure, places, policy, most }, ({ key }) => {
    const programme = book.release.programmes.find(({ code }) => code === key.programme);
    return programme === undefined ? {} : { programme };
  });
}

/** Where the measure adds up over areas. */
export function areaContributions(
  book: Book,
  { figure }: MainFigure,
  most: number,
  policy: ComparisonPolicy = comparisonPolicies.brief,
): Contributions | undefined {
  if (!mayAdd(measureOf(book, figure.key.measure), 'area')) return undefined;
  const places = addedAreas(book, figure.key.area)
    .map(({ code }) => ({ ...figure.key, area: code }))
    .filter((place) => book.find({ ...place, year: figure.year }) !== undefined);
  return contributions(book, { figure, places, policy, most }, ({ key }) => ({ area: key.area }));
}

/** Only if every part has both years and the changes add up exactly. */
function contributions(
  book: Book,
  { figure, places, policy, most }: { figure: Figure; places: Figure['key'][]; policy: ComparisonPolicy; most: number },
  named: (figure: Figure) => Pick<Contribution, 'programme' | 'area'>,
): Contributions | undefined {
  const whole = comparison(book, figure, policy);
  if (whole === undefined || places.length < 2) return undefined;
  const parts = places.map((place) => {
    const later = book.at({ ...place, year: figure.year });
    return comparisonWith(book, later, whole.earlier.year, policy);
  });
  if (parts.some((part) => part === undefined)) return undefined;
  const all = parts.map((part) => ({ ...named(part!.later), change: change(part!.later, part!.earlier) }));
  const rest = restOf(
    whole.change.cell,
    all.map((part) => part.change.cell),
  );
  if (rest === undefined || sign(rest.value) !== 0) return undefined;
  return { whole, parts: shortened(all, whole.change, most) };
}

/** The largest changes first, the others in one line. */
function shortened(all: Contribution[], whole: Derived, most: number): Contribution[] {
  const size = ({ change: { cell } }: Contribution) => (isValue(cell) ? absolute(cell.value) : undefined);
  const ranked = all.toSorted((a, b) => compare(size(b)!, size(a)!));
  if (ranked.length <= most) return ranked;
  const shown = ranked.slice(0, most - 1);
  const changes = shown.map((part) => part.change.cell);
  const cell = restOf(whole.cell, changes);
  if (cell === undefined) return ranked;
  const ids = [...whole.ids, ...shown.flatMap((part) => part.change.ids)];
  return [...shown, { rest: ranked.length - shown.length, change: { cell, how: 'restChange', ids } }];
}
