import { isDemonstration, isValue, type Figure } from '../model/cell.ts';
import type { Problem } from '../table/problem.ts';
import { descriptorFile } from './dataPackage.ts';
import { divisions } from './divisions.ts';
import { releaseProblem } from './problem.ts';
import type { RawPackage } from './readPackage.ts';

/**
 * The headline is about the latest year of the publisher's area: it has a published figure, and where the area is real
 * an official one. `figures` are all of the release, sums included.
 */
export function checkLatestYear(source: RawPackage, figures: Figure[]): Problem[] {
  const { area, latestYear } = source.descriptor.nianbao;
  const isFictional = divisions(source).top?.isFictional === true;
  const own = figures.filter(({ key, year }) => key.area === area && year === String(latestYear));
  if (own.some(({ cell }) => isValue(cell) && (isFictional || !isDemonstration(cell)))) return [];
  return [
    releaseProblem('latest-year-empty', {
      file: descriptorFile,
      column: 'nianbao.latestYear',
      read: String(latestYear),
    }),
  ];
}
