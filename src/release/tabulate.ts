import { flags, isDemonstration, isValue, type Figure, type Flag, type Key, type Value } from '../model/cell.ts';
import { add } from '../model/decimal.ts';
import type { DeclaredTotal, Description } from '../model/description.ts';
import { figureId } from './figureId.ts';

/** The programme code of a declared total: what the package calls it, kept apart from real programmes by `total:`. */
function totalProgramme(total: DeclaredTotal): string {
  return `total:${total.code}`;
}

/**
 * The declared totals, for every area and period in which each part is published, in one unit and for one year. A total
 * is not guessed from some of its parts, and demonstration parts are never added to official ones (promise 12).
 */
export function tabulate({ totals }: Description, figures: Figure[]): Figure[] {
  return totals.flatMap((total) => {
    const parts = figures.filter(
      ({ key }) => key.measure === total.measure && total.programmes.includes(key.programme),
    );
    const places = Map.groupBy(parts, ({ key, year }) => figureId({ ...key, programme: year }));
    return [...places.values()].flatMap((group) => sum(total, group) ?? []);
  });
}

function sum(total: DeclaredTotal, parts: Figure[]): Figure | undefined {
  const cells = parts.map(({ cell }) => cell).filter(isValue);
  const [first] = parts;
  if (first === undefined || cells.length !== total.programmes.length || !areAlike(cells)) return undefined;
  const key: Key = { ...first.key, programme: totalProgramme(total) };
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
