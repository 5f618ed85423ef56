import highsLoader from 'highs';
import { components } from './components.ts';
import type { Linear, Range, View } from './view.ts';

type Highs = Awaited<ReturnType<typeof highsLoader>>;
let highs: Highs | undefined;

/** Whether an end need not be looked for any more: what was found possible is as wide as anybody minds. */
export type IsEnough = (place: string, found: Range, end: 'low' | 'high') => boolean;

/**
 * The least and the greatest that hidden numbers can be, all rows together and in whole numbers, as far as is asked for.
 * Every answer tells of all numbers, so that few are asked for.
 */
export async function extremes(view: View, isEnough: IsEnough): Promise<Map<string, Range>> {
  const found = new Map<string, Range>();
  const isHidden = new Set(view.hidden);
  for (const { places, rows } of components(view)) {
    const own = places.filter((place) => isHidden.has(place));
    highs ??= await highsLoader();
    if (own.length > 0) ofComponent(view, rows, places, own, isEnough, found);
  }
  return found;
}

function ofComponent(
  { ranges }: View,
  rows: Linear[],
  places: string[],
  own: string[],
  isEnough: IsEnough,
  found: Map<string, Range>,
): void {
  const body = constraints(ranges, rows, places);
  const seen = new Map(own.map((place) => [place, { low: Infinity, high: -Infinity }]));
  for (const place of own)
    for (const end of ['low', 'high'] as const) {
      if (isEnough(place, seen.get(place)!, end)) continue;
      const answer = solved(body, places, place, end);
      if (answer === undefined) return;
      for (const other of own) {
        const value = answer.get(other)!;
        const range = seen.get(other)!;
        seen.set(other, { low: Math.min(range.low, value), high: Math.max(range.high, value) });
      }
    }
  for (const [place, range] of seen) found.set(place, range);
}

/** Numbers that nothing bounds are held below this, far above any of these packages. */
const most = 1e7;

function constraints(ranges: Map<string, Range>, rows: Linear[], places: string[]): string {
  const nameOf = new Map(places.map((place, at) => [place, `x${at}`]));
  const conditions = rows.flatMap((row) => {
    let known = 0;
    const terms: string[] = [];
    for (const [place, by] of row.terms) {
      const name = nameOf.get(place);
      if (name === undefined) known += by * ranges.get(place)!.low;
      else if (by !== 0) terms.push(`${by < 0 ? '-' : '+'} ${Math.abs(by)} ${name}`);
    }
    if (terms.length === 0) return [];
    const text = terms.join(' ');
    const low = row.low - known;
    const high = row.high - known;
    if (low === high) return [`${text} = ${low}`];
    return [
      ...(Number.isFinite(low) ? [`${text} >= ${low - 1e-7}`] : []),
      ...(Number.isFinite(high) ? [`${text} <= ${high + 1e-7}`] : []),
    ];
  });
  const bounds = places.map((place) => {
    const { low, high } = ranges.get(place)!;
    return `${Math.max(low, 0)} <= ${nameOf.get(place)} <= ${Math.min(high, most)}`;
  });
  return `Subject To\n${conditions.join('\n')}\nBounds\n${bounds.join('\n')}\nGeneral\n${places.map((place) => nameOf.get(place)).join(' ')}\nEnd`;
}

function solved(body: string, places: string[], place: string, end: 'low' | 'high'): Map<string, number> | undefined {
  const goal = `${end === 'low' ? 'Minimize' : 'Maximize'}\nobj: x${places.indexOf(place)}\n`;
  const { Status, Columns } = answered(goal + body);
  if (Status !== 'Optimal') return undefined;
  return new Map(places.map((one, at) => [one, Math.round((Columns[`x${at}`] as { Primal: number }).Primal)] as const));
}

/** Where the solver breaks off, the attack has failed; a broken one answers nothing more. */
function answered(programme: string): Pick<ReturnType<Highs['solve']>, 'Status' | 'Columns'> {
  try {
    return highs!.solve(programme, { presolve: 'on' });
  } catch {
    highs = undefined;
    return { Status: 'Unknown', Columns: {} };
  }
}
