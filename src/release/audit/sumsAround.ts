/**
 * The sums that a reader may use: the publisher's area over the areas within, and a programme over its parts; figures of
 * one year count as parts of one another whatever their months, to be on the safe side. A declared total is the sum of its
 * programmes.
 */
import type { Figure } from '../../model/cell.ts';
import { mayAdd, type Measure } from '../../model/measure.ts';
import { totalCode } from '../../model/totalCode.ts';
import { divisions, existed } from '../divisions.ts';
import { listCodes } from '../listCodes.ts';
import { parents } from '../parents.ts';
import { placeKey } from '../placeKey.ts';
import type { RawPackage } from '../readPackage.ts';

/** The place of a whole, and of all its parts. */
export type Sum = { whole: string; parts: string[] };

/** Every sum of the measure and the year of a figure. */
export function sumsAround(source: RawPackage, figures: Figure[], { key, year }: Figure): Sum[] {
  const measure = source.descriptor.nianbao.measures.find(({ code }) => code === key.measure);
  if (measure === undefined) return [];
  const at = (programme: string, area: string) => placeKey({ key: { ...key, programme, area }, year });
  const present = new Set(figures.map(placeKey));
  return [
    ...sumsOverAreas(source, measure, year, present, at),
    ...sumsOverProgrammes(source, measure, at),
    ...declaredSums(source, measure, at),
  ];
}

type At = (programme: string, area: string) => string;

function sumsOverAreas(source: RawPackage, measure: Measure, year: string, present: Set<string>, at: At): Sum[] {
  const { top, parts } = divisions(source);
  if (top === undefined || !mayAdd(measure, 'area')) return [];
  return [...listCodes(source).programmes, ...source.descriptor.nianbao.totals.map(totalCode)].flatMap((programme) => {
    const within = parts.filter(
      (part) => existed(part, `${year}-01-01`, `${year}-12-31`) || present.has(at(programme, part.code)),
    );
    if (within.length === 0) return [];
    return [{ whole: at(programme, top.code), parts: within.map(({ code }) => at(programme, code)) }];
  });
}

/** The parts of a programme are kinds of it: they divide what is counted and what is paid, also where nobody adds them. */
function sumsOverProgrammes(source: RawPackage, { kind }: Measure, at: At): Sum[] {
  if (kind === 'standard' || kind === 'rate') return [];
  const families = Map.groupBy(parents(source, 'programmes'), ([, parent]) => parent);
  return [...listCodes(source).areas].flatMap((area) =>
    [...families].map(([parent, parts]) => ({
      whole: at(parent, area),
      parts: parts.map(([code]) => at(code, area)),
    })),
  );
}

function declaredSums(source: RawPackage, { code }: Measure, at: At): Sum[] {
  const totals = source.descriptor.nianbao.totals.filter(({ measure }) => measure === code);
  return [...listCodes(source).areas].flatMap((area) =>
    totals.map((total) => ({
      whole: at(totalCode(total), area),
      parts: total.programmes.map((programme) => at(programme, area)),
    })),
  );
}
