/** Coarser tables in place of those of which much would be withheld, with the marks before and after. */
import { figureId, isValue, notApplicable, notAvailable, placeKey } from '../../model/cell.ts';
import type { Figure, Flag, Key } from '../../model/cell.ts';
import { add } from '../../model/decimal.ts';
import { isActualAmount, isTotal, mayAdd, type Measure } from '../../model/description.ts';
import { areaWholes } from '../package/areas.ts';
import { children, parents, type RawPackage, tableOf } from '../package/dataPackage.ts';
import type { OwnReason, WithheldFigure } from '../rule/disclosureRule.ts';

/** Of the numbers of a table, how many are withheld. */
export type Marks = { marks: number; cells: number };

export type CoarserKind = 'grouped' | 'parent' | 'longer';
/** `figures` in place of those of the table; `group`: an area for the list of areas. */
export type CoarserOffer = { kind: CoarserKind; after: Marks; figures: Figure[]; group?: AreaGroup };
export type CoarserTable = { programme: string; year: string; before: Marks; offers: CoarserOffer[] };

/** What would be withheld of a package. */
export type Chooser = (source: RawPackage, figures: Figure[]) => { withheld: WithheldFigure[] };

/** Above this part of its numbers an office redesigns a table before it withholds them. */
const mostWithheld = 0.25;

/** More on one page are not read: those with the most marks are. */
const mostTables = 12;

const mostGroups = 4;

/** `figures` before anything is withheld. */
export function coarserTables(
  source: RawPackage,
  figures: Figure[],
  withheld: WithheldFigure[],
  choose: Chooser,
): CoarserTable[] {
  const tables = programmeTables(source, figures);
  const heavy = tables
    .map((table) => ({ table, before: marksOf(table.figures, withheld) }))
    .filter(({ before: { marks, cells } }) => marks > cells * mostWithheld)
    .toSorted((a, b) => b.before.marks - a.before.marks);
  return heavy.slice(0, mostTables).map(({ table, before }) => {
    const { programme, year } = table;
    const judge = (kind: CoarserKind, coarser: Figure[] | undefined, group?: AreaGroup): CoarserOffer[] => {
      if (coarser === undefined) return [];
      const listed = group === undefined ? source : withGroup(source, group);
      const after = marksOf(coarser, choose(listed, coarser).withheld);
      const isBetter = after.cells > 0 && after.marks * before.cells < before.marks * after.cells;
      return isBetter ? [{ kind, after, figures: coarser, ...(group && { group }) }] : [];
    };
    const groups = groupsOf(source, table, withheld).flatMap((group) =>
      judge('grouped', ofGroup(source, table, group.members, group.code), group),
    );
    const earlier = tables.find((other) => other.programme === programme && Number(other.year) === Number(year) - 1);
    const offers = [
      ...groups.toSorted((a, b) => a.after.marks - b.after.marks).slice(0, 1),
      ...judge('parent', ofParent(source, table)),
      ...judge('longer', earlier && ofYears(source, table, earlier)),
    ];
    return { programme, year, before, offers };
  });
}

function programmeTables(source: RawPackage, figures: Figure[]): ProgrammeTable[] {
  const family = parents(source, 'programmes');
  const rootOf = ({ key }: Figure) => family.get(key.programme) ?? key.programme;
  const listed = figures.filter(({ key }) => !isTotal(key.programme));
  const groups = Map.groupBy(listed, (figure) => `${rootOf(figure)}/${figure.year}`);
  return [...groups.values()].map((group) => ({
    programme: rootOf(group[0]!),
    year: group[0]!.year,
    figures: group,
  }));
}

function marksOf(figures: Figure[], withheld: WithheldFigure[]): Marks {
  const hidden = new Set(withheld.map(({ figure }) => placeKey(figure)));
  const numbers = figures.filter(({ cell }) => cell.state !== 'absent');
  return { marks: numbers.filter((figure) => hidden.has(placeKey(figure))).length, cells: numbers.length };
}

const ownReasons = new Set<string>(['small', 'rest', 'marked', 'protected'] satisfies OwnReason[]);

/** The areas with something small as one, alone and with ever more of the areas after them. */
function groupsOf(source: RawPackage, { figures }: ProgrammeTable, withheld: WithheldFigure[]): AreaGroup[] {
  const places = new Set(figures.map(placeKey));
  const small = new Set(
    withheld.flatMap(({ figure, why }) =>
      ownReasons.has(why) && places.has(placeKey(figure)) ? [figure.key.area] : [],
    ),
  );
  const present = new Set(figures.map(({ key }) => key.area));
  return areaWholes(source).flatMap(({ whole, parts }) => {
    const codes = parts.map(({ code }) => code).filter((code) => present.has(code));
    const first = codes.filter((code) => small.has(code));
    if (first.length === 0) return [];
    const ordered = [...first, ...codes.filter((code) => !small.has(code))];
    const sizes = [0, 1, 2, 3].map((more) => Math.max(2, first.length) + more);
    return sizes
      .filter((size) => size < ordered.length)
      .slice(0, mostGroups)
      .map((size) => ({ code: ordered.slice(0, size).join('-'), whole: whole.code, members: ordered.slice(0, size) }));
  });
}

export type AreaGroup = { code: string; whole: string; members: string[] };

function withGroup(source: RawPackage, group: AreaGroup): RawPackage {
  const table = tableOf(source, 'areas');
  if (table === undefined) return source;
  const within = new Set(group.members);
  const rows = table.rows.map((row) =>
    within.has(row.cells['code'] ?? '') ? { ...row, cells: { ...row.cells, parent: group.code } } : row,
  );
  const model = rows.find(({ cells }) => within.has(cells['code'] ?? ''));
  const cells = { code: group.code, parent: group.whole, demonstration: model?.cells['demonstration'] };
  const tables = new Map(source.tables);
  tables.set(table.resource.name, { ...table, rows: [...rows, { line: 0, cells }] });
  return { ...source, tables };
}

/** All figures of a programme and its kinds in one year. */
type ProgrammeTable = { programme: string; year: string; figures: Figure[] };

/** Undefined where there are no kinds. Kinds of one programme may be added, for a person is in one of them only. */
function ofParent(source: RawPackage, { programme, figures }: ProgrammeTable): Figure[] | undefined {
  if ((children(source, 'programmes').get(programme) ?? []).length === 0) return undefined;
  const own = figures.filter(({ key }) => key.programme === programme);
  const places = new Set(own.map(({ id }) => id));
  const kinds = figures.filter(({ key }) => key.programme !== programme && isAmount(source, key));
  const sums = added(kinds, (key) => ({ ...key, programme }));
  const all = [...own, ...sums.filter(({ id }) => !places.has(id))];
  return all.length === figures.length ? undefined : all;
}

/** Averages and rates of the areas are left out: they are not added. */
function ofGroup(source: RawPackage, { figures }: ProgrammeTable, areas: string[], group: string): Figure[] {
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
  return isActualAmount(measureOf(source, measure));
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
