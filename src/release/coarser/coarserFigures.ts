/** Figures of a table made coarser: kinds added to their programme, small areas to one, a year to the year before. */
import { figureId, isValue, notApplicable, notAvailable, type Figure, type Flag, type Key } from '../../model/cell.ts';
import { add } from '../../model/decimal.ts';
import { mayAdd, type Measure } from '../../model/description.ts';
import { children, type RawPackage } from '../package/dataPackage.ts';

/** All figures of a programme and its kinds in one year. */
export type ProgrammeTable = { programme: string; year: string; figures: Figure[] };

/** Undefined where there are no kinds. Kinds of one programme may be added, for a person is in one of them only. */
export function ofParent(source: RawPackage, { programme, figures }: ProgrammeTable): Figure[] | undefined {
  if ((children(source, 'programmes').get(programme) ?? []).length === 0) return undefined;
  const own = figures.filter(({ key }) => key.programme === programme);
  const places = new Set(own.map(({ id }) => id));
  const kinds = figures.filter(({ key }) => key.programme !== programme && isAmount(source, key));
  const sums = added(kinds, (key) => ({ ...key, programme }));
  const all = [...own, ...sums.filter(({ id }) => !places.has(id))];
  return all.length === figures.length ? undefined : all;
}

/** Averages and rates of the areas are left out: they are not added. */
export function ofGroup(source: RawPackage, { figures }: ProgrammeTable, areas: string[], group: string): Figure[] {
  const within = new Set(areas);
  const others = figures.filter(({ key }) => !within.has(key.area));
  const members = figures.filter(({ key }) => within.has(key.area) && isAdded(source, key, 'area'));
  return [...others, ...added(members, (key) => ({ ...key, area: group }))];
}

/** Undefined unless everything in both years may be added over time. */
export function ofYears(source: RawPackage, later: ProgrammeTable, before: ProgrammeTable): Figure[] | undefined {
  const all = [...before.figures, ...later.figures].filter(({ key }) => isAmount(source, key));
  if (all.some(({ key }) => !isAdded(source, key, 'period') || key.period.start === undefined)) return undefined;
  const end = later.figures[0]?.key.period.end;
  const start = before.figures[0]?.key.period.start;
  if (end === undefined || start === undefined || start >= end) return undefined;
  return added(all, (key) => ({ ...key, period: { start, end } })).map((figure) => ({ ...figure, year: later.year }));
}

function measureOf({ descriptor }: RawPackage, code: string): Measure {
  const measure = descriptor.nianbao.measures.find((item) => item.code === code);
  if (measure === undefined) throw new Error(`unknown measure: ${code}`);
  return measure;
}

function isAmount(source: RawPackage, { measure }: Key): boolean {
  return !['rate', 'standard'].includes(measureOf(source, measure).kind);
}

function isAdded(source: RawPackage, { measure }: Key, dimension: 'area' | 'period'): boolean {
  return mayAdd(measureOf(source, measure), dimension);
}

function added(figures: Figure[], keyOf: (key: Key) => Key): Figure[] {
  const groups = Map.groupBy(figures, ({ key }) => figureId(keyOf(key)));
  return [...groups].map(([id, parts]) => {
    const [{ key, year }] = parts as [Figure];
    return { id, key: keyOf(key), year, cell: sumCell(parts) };
  });
}

/** Not available where any part is. */
function sumCell(parts: Figure[]): Figure['cell'] {
  const cells = parts.map(({ cell }) => cell).filter((cell) => cell !== notApplicable);
  const [first] = cells;
  if (first === undefined) return notApplicable;
  const values = cells.filter(isValue);
  if (values.length < cells.length || !isValue(first) || values.some(({ unit }) => unit !== first.unit))
    return notAvailable;
  const flags = [...new Set<Flag>([...values.flatMap((cell) => cell.flags), 'computed'])];
  return { ...first, value: add(...values.map(({ value }) => value)), flags };
}
