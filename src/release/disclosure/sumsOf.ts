import type { Figure } from '../../model/cell.ts';
import { mayAdd } from '../../model/measure.ts';
import { divisions } from '../divisions.ts';
import { parents } from '../parents.ts';
import type { RawPackage } from '../readPackage.ts';
import type { PatternCell } from './companions.ts';

/** A whole is dearer than a part: more is read from it. */
const [part, whole] = [1, 10];

/** The sums that a place stands in: over areas, where any of its measures may be added, and over kinds of a programme. */
export function sumsOf(
  source: RawPackage,
  place: Figure[],
  programme: string,
  area: string,
): Pick<PatternCell, 'ends' | 'cost'> {
  const { top, parts } = divisions(source);
  const adds = place.some(({ key }) =>
    source.descriptor.nianbao.measures.some((measure) => measure.code === key.measure && mayAdd(measure, 'area')),
  );
  const isTop = area === top?.code;
  const isDivided = adds && parts.length > 0 && (isTop || parts.some(({ code }) => code === area));
  const family = parents(source, 'programmes');
  const isParent = [...family.values()].includes(programme);
  const kind = isParent ? programme : family.get(programme);
  return {
    ends: [
      isDivided ? `areas of ${programme}` : undefined,
      kind === undefined ? undefined : `kinds of ${kind} in ${area}`,
    ],
    cost: (isDivided && isTop) || isParent ? whole : part,
  };
}
