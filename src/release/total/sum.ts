/** The sum of published figures, and the declared totals over programmes. */
import {
  figureId,
  flags,
  isDemonstration,
  isValue,
  type Figure,
  type Flag,
  type Key,
  type Value,
} from '../../model/cell.ts';
import { add } from '../../model/decimal.ts';
import { totalCode, type DeclaredTotal, type Description } from '../../model/description.ts';
import { placeKey } from '../package/figures.ts';

/**
 * The computed figure of a key from `count` published parts, which are in one unit. Undefined where a part is not
 * published (a total is not guessed from some of its parts) and where demonstration would meet official (promise 12).
 */
export function sum(key: Key, parts: Figure[], count: number): Figure | undefined {
  const cells = parts.map(({ cell }) => cell).filter(isValue);
  const [first] = parts;
  if (first === undefined || cells.length !== count || !areAlike(cells)) return undefined;
  return { id: figureId(key), key, year: first.year, cell: summed(cells), source: sharedSource(parts) };
}

function summed(cells: Value[]): Value {
  const carried = new Set<Flag>([...cells.flatMap((cell) => cell.flags), 'computed']);
  const unit = cells[0]?.unit ?? '';
  const value = add(...cells.map((cell) => cell.value));
  return { state: 'value', value, unit, flags: flags.filter((flag) => carried.has(flag)) };
}

function areAlike(cells: Value[]): boolean {
  return new Set(cells.map((cell) => `${cell.unit} ${isDemonstration(cell)}`)).size === 1;
}

function sharedSource(parts: Figure[]): string | undefined {
  const sources = new Set(parts.map(({ source }) => source));
  return sources.size === 1 ? parts[0]?.source : undefined;
}

/**
 * The declared totals, for every area and period in which each part is published, in one unit and for one year. One that
 * the source itself prints stays as it is.
 */
export function programmeSums({ totals }: Description, figures: Figure[]): Figure[] {
  const printed = new Set(figures.map(placeKey));
  return totals.flatMap((total) => {
    const parts = figures.filter(
      ({ key }) => key.measure === total.measure && total.programmes.includes(key.programme),
    );
    const places = Map.groupBy(parts, ({ key, year }) => figureId({ ...key, programme: year }));
    return [...places.values()]
      .flatMap((group) => sumOf(total, group) ?? [])
      .filter((figure) => !printed.has(placeKey(figure)));
  });
}

function sumOf(total: DeclaredTotal, parts: Figure[]): Figure | undefined {
  const [first] = parts;
  return first && sum({ ...first.key, programme: totalCode(total) }, parts, total.programmes.length);
}
