import type { Figure } from '../model/cell.ts';
import { areaSums } from './areaSums.ts';
import { programmeSums } from './programmeSums.ts';
import type { RawPackage } from './readPackage.ts';

/** All figures of a release: those of its tables, then areas from their parts, then the declared totals over both. */
export function tabulate(source: RawPackage, figures: Figure[]): Figure[] {
  const all = [...figures, ...areaSums(source, figures)];
  return [...all, ...programmeSums(source.descriptor.nianbao, all)];
}
