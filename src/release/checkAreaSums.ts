import { isValue, type Figure } from '../model/cell.ts';
import type { Problem } from '../table/problem.ts';
import { areaGroups } from './areaSums.ts';
import { releaseProblem, type CellPlace } from './problem.ts';
import type { RawPackage } from './readPackage.ts';

/**
 * Where some areas within have a figure and others none, the publisher's own area gets no sum. It is told, once for a
 * measure and a year: the total that a reader looks for first is then not on the page.
 */
export function checkAreaSums(source: RawPackage, figures: Figure[], place: (figure: Figure) => CellPlace): Problem[] {
  const open = areaGroups(source, figures).filter(
    ({ group, whole }) => whole === undefined && group.some(({ cell }) => isValue(cell)),
  );
  const years = Map.groupBy(open, ({ group }) => `${group[0]!.key.measure}/${group[0]!.year}`);
  return [...years.values()].map((groups) => {
    const { key, year } = groups[0]!.group[0]!;
    const programmes = groups.map(({ group }) => group[0]!.key.programme).join(', ');
    const { file } = place(groups[0]!.group[0]!);
    return releaseProblem('sum-not-made', { file }, { params: { measure: key.measure, year, programmes } });
  });
}
