import { existed, listAreas, type AreaDivision } from '../divisions.ts';
import type { Placed } from '../reconcile.ts';
import type { Screening } from './screened.ts';

/** A figure that an area has not: `line` is its measure and programme, `beside` one that is there. */
export type Gap = { area: string; year: string; line: string; beside: Placed };

/** Of so many areas so large a part has a figure; a series of so many years has one hole. */
const [fewestAreas, usualShare, fewestYears] = [3, 0.75, 4];

/** Year → area → the figure, of one measure and programme. */
type Line = Map<string, Map<string, Placed>>;

export function gaps({ placed, source }: Screening): Gap[] {
  const families = [
    ...Map.groupBy(listAreas(source), ({ parent, isFictional }) => `${parent ?? ''}/${isFictional}`).values(),
  ];
  return [...Map.groupBy(placed, ({ figure: { key } }) => `${key.measure}/${key.programme}`)].flatMap(
    ([line, figures]) => {
      const years = lineOf(figures);
      const found = [...unlikeSiblings(years, families), ...holes(years, figures)];
      const byPlace = new Map(found.map((one) => [`${one.area}/${one.year}`, { ...one, line }]));
      return [...byPlace.values()];
    },
  );
}

function lineOf(figures: Placed[]): Line {
  const years = Map.groupBy(figures, ({ figure }) => figure.year);
  return new Map([...years].map(([year, group]) => [year, new Map(group.map((one) => [one.figure.key.area, one]))]));
}

function unlikeSiblings(years: Line, families: AreaDivision[][]): Omit<Gap, 'line'>[] {
  return [...years].flatMap(([year, present]) =>
    families.flatMap((family) => {
      const existing = family.filter((area) => existed(area, `${year}-01-01`, `${year}-12-31`));
      const missing = existing.filter(({ code }) => !present.has(code));
      const isUsual = existing.length >= fewestAreas && missing.length <= (1 - usualShare) * existing.length;
      return isUsual ? missing.map(({ code }) => ({ area: code, year, beside: [...present.values()][0]! })) : [];
    }),
  );
}

/** A year that others have is for the rule above; here it is one that no area has. */
function holes(years: Line, figures: Placed[]): Omit<Gap, 'line'>[] {
  const numbers = [...years.keys()].map(Number);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const missing = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (year) => !years.has(String(year)),
  );
  if (numbers.length < fewestYears || missing.length !== 1) return [];
  return missing.map((year) => ({ area: figures[0]!.figure.key.area, year: String(year), beside: figures[0]! }));
}
