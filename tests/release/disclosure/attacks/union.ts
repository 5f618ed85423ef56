/**
 * All editions in one: a number has a name in each edition (`0|place`), and one name for all in which a reader takes it to be the same:
 * where it is printed alike, and where it is withheld and nothing says that it was revised.
 */
import { placeOfRow, type Edition, type Row } from './edition.ts';
import { view, type Linear, type Range, type View } from './view.ts';

export type Trust = 'withheld numbers stay' | 'printed numbers only';

export function union(editions: Edition[], rowsOf: (edition: Edition) => Linear[], trust: Trust): View {
  const views = editions.map((edition) => view(edition, rowsOf));
  const figures = editions.map((edition) => new Map(edition.rows.map((row) => [placeOfRow(row), row] as const)));
  const nameOf = (place: string, edition: number): string => {
    const before = edition - 1;
    const isSame = before >= 0 && isAlike(figures[before]!.get(place), figures[edition]!.get(place), trust);
    return isSame ? nameOf(place, before) : `${edition}|${place}`;
  };
  const ranges = new Map<string, Range>();
  const rows: Linear[] = [];
  views.forEach((own, at) => {
    for (const [place, range] of own.ranges) ranges.set(nameOf(place, at), both(ranges.get(nameOf(place, at)), range));
    for (const row of own.rows)
      rows.push({ ...row, terms: row.terms.map(([place, by]): [string, number] => [nameOf(place, at), by]) });
  });
  const hidden = views.flatMap((own, at) => own.hidden.map((place) => nameOf(place, at)));
  const staying = views.flatMap((own, at) =>
    own.hidden.map((place): [string, string] => [nameOf(place, at), `${at}|${place}`]),
  );
  return { ranges, hidden: [...new Set(hidden)], rows, staying: staying.filter(([first, other]) => first !== other) };
}

function isAlike(before: Row | undefined, after: Row | undefined, trust: Trust): boolean {
  if (before === undefined || after === undefined) return false;
  if ([before, after].every(({ symbol }) => symbol === '')) return before['value'] === after['value'];
  const isRevised = after['flags']?.includes('revised') === true;
  return !isRevised && trust === 'withheld numbers stay';
}

function both(one: Range | undefined, other: Range): Range {
  if (one === undefined) return other;
  return { low: Math.max(one.low, other.low), high: Math.min(one.high, other.high) };
}
