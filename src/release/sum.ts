import { flags, isDemonstration, isValue, type Figure, type Flag, type Key, type Value } from '../model/cell.ts';
import { add } from '../model/decimal.ts';
import { figureId } from '../model/figureId.ts';

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
