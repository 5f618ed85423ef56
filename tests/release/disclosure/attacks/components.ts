import type { Linear, View } from './view.ts';

/** Places that are not known for certain and hang together by rows, each group with its rows. */
export function components({ ranges, rows }: View): { places: string[]; rows: Linear[] }[] {
  const isOpen = (place: string) => ranges.get(place)!.low !== ranges.get(place)!.high;
  const group = new Map<string, string>();
  const rootOf = (place: string): string => {
    const up = group.get(place) ?? place;
    return up === place ? place : rootOf(up);
  };
  const open = rows.map(({ terms }) => terms.map(([place]) => place).filter(isOpen));
  for (const [first, ...rest] of open) for (const place of rest) group.set(rootOf(place), rootOf(first!));
  const places = Map.groupBy(new Set(open.flat()), rootOf);
  const groups = Map.groupBy(rows, (_, at) => (open[at]!.length === 0 ? '' : rootOf(open[at]![0]!)));
  return [...places].map(([root, own]) => ({ places: own, rows: groups.get(root) ?? [] }));
}
