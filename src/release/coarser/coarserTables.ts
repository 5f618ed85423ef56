/** Coarser tables in place of those of which much would be withheld, with the marks before and after. */
import { isTotal } from '../../model/description.ts';
import { placeKey, type Figure } from '../../model/cell.ts';
import { areaWholes } from '../package/areas.ts';
import { parents, tableOf, type RawPackage } from '../package/dataPackage.ts';
import type { OwnReason, WithheldFigure } from '../rule/disclosureRule.ts';
import { ofGroup, ofParent, ofYears, type ProgrammeTable } from './coarserFigures.ts';

/** Of the numbers of a table, how many are withheld. */
export type Marks = { marks: number; cells: number };

export type CoarserKind = 'grouped' | 'parent' | 'longer';
/** `figures` in place of those of the table; `group`: an area for the list of areas. */
export type CoarserOffer = { kind: CoarserKind; after: Marks; figures: Figure[]; group?: AreaGroup };
export type CoarserTable = { programme: string; year: string; before: Marks; offers: CoarserOffer[] };

/** What would be withheld of a package. */
export type Chooser = (source: RawPackage, figures: Figure[]) => { withheld: WithheldFigure[] };

/** Above this part of its numbers an office redesigns a table before it withholds them. */
export const mostWithheld = 0.25;

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

export function withGroup(source: RawPackage, group: AreaGroup): RawPackage {
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
