/**
 * Promise 4: what is withheld cannot be computed from what is published. Known are published values, not applicable (no
 * part of a sum), and whatever is the only unknown of a sum whose other members are known, step by step.
 *
 * Sums are the publisher's area over the areas within, and a programme over its parts; figures of one year count as
 * parts of one another whatever their months, to be on the safe side. What the program adds up itself tells nothing
 * more: it adds published values only.
 */
import { mayAdd, type Measure } from '../model/measure.ts';
import type { Problem } from '../table/problem.ts';
import { divisions, existed } from './divisions.ts';
import { listCodes } from './listCodes.ts';
import { parents } from './parents.ts';
import { placeKey } from './placeKey.ts';
import { problem } from './problem.ts';
import type { RawPackage } from './readPackage.ts';
import type { Placed } from './reconcile.ts';

/** The place of a whole, and of all its parts. */
type Sum = { whole: string; parts: string[] };

export function checkWithheld(source: RawPackage, placed: Placed[]): Problem[] {
  const hidden = placed.filter(({ figure: { cell } }) => cell.state === 'withheld');
  const groups = Map.groupBy(hidden, ({ figure: { key, year } }) => `${key.measure}/${year}`);
  const sums = [...groups.values()].flatMap(([one]) => (one === undefined ? [] : sumsAround(source, placed, one)));
  const computed = computable(sums, new Set(placed.filter(isKnown).map(({ figure }) => placeKey(figure))));
  return hidden.flatMap(({ figure, fact }) => {
    const whole = computed.get(placeKey(figure));
    return whole === undefined
      ? []
      : [problem('withheld-derivable', fact.place(fact.valueField), { params: { whole } })];
  });
}

/** Every sum of the measure and the year of a figure. */
function sumsAround(source: RawPackage, placed: Placed[], { figure: { key, year } }: Placed): Sum[] {
  const measure = source.descriptor.nianbao.measures.find(({ code }) => code === key.measure);
  if (measure === undefined) return [];
  const at = (programme: string, area: string) => placeKey({ key: { ...key, programme, area }, year });
  const present = new Set(placed.map(({ figure }) => placeKey(figure)));
  return [...sumsOverAreas(source, measure, year, present, at), ...sumsOverProgrammes(source, measure, at)];
}

type At = (programme: string, area: string) => string;

function sumsOverAreas(source: RawPackage, measure: Measure, year: string, present: Set<string>, at: At): Sum[] {
  const { top, parts } = divisions(source);
  if (top === undefined || !mayAdd(measure, 'area')) return [];
  return [...listCodes(source).programmes].flatMap((programme) => {
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

/** Place → the whole of the sum that gives it away. */
function computable(sums: Sum[], known: Set<string>): Map<string, string> {
  const found = new Map<string, string>();
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const { whole, parts } of sums) {
      const [unknown, ...others] = [whole, ...parts].filter((place) => !known.has(place) && !found.has(place));
      if (unknown !== undefined && others.length === 0) found.set(unknown, whole);
    }
  }
  return found;
}

function isKnown({ figure: { cell } }: Placed): boolean {
  return cell.state === 'value' || (cell.state === 'absent' && cell.why === 'not applicable');
}
