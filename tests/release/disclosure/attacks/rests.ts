/** What a part (of which women) leaves of its whole is a count of people as well: rest = persons − women. */
import { placeBeside } from './edition.ts';
import { splitName } from './splitName.ts';
import type { Range, View } from './view.ts';

export function withRests(view: View): View {
  const own: View = { ...view, ranges: new Map(view.ranges), hidden: [...view.hidden], rows: [...view.rows] };
  const isHidden = new Set(view.hidden);
  for (const [part, { low, high }] of view.ranges) {
    const [edition, women] = splitName(part);
    const [whole, rest] = ['persons', 'rest'].map((measure) => edition + placeBeside(women, { measure }));
    const range = view.ranges.get(whole!);
    if (!women.startsWith('women/') || range === undefined) continue;
    own.ranges.set(rest!, restOf(range, { low, high }));
    own.rows.push({
      terms: [
        [whole!, 1],
        [part, -1],
        [rest!, -1],
      ],
      low: 0,
      high: 0,
    });
    if (isHidden.has(part) || isHidden.has(whole!)) own.hidden.push(rest!);
  }
  return own;
}

function restOf(whole: Range, part: Range): Range {
  return { low: Math.max(0, whole.low - part.high), high: whole.high - part.low };
}
