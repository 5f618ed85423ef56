/** The withheld positions of every layer and year, over all levels of areas. */
import type { Figure } from '../../model/cell.ts';
import { sign } from '../../model/decimal.ts';
import type { AreaLine } from '../package/areas.ts';
import { parents, type RawPackage } from '../package/dataPackage.ts';
import { restCode } from '../rule/disclosureRule.ts';
import { linkedLayer, partsLayer, positionId, sumLines, wholeMeasures } from './position.ts';
import type { Layers, Position, SumLine } from './position.ts';
import { countsPeople, standing, type Standing, type StandingSetting } from './standing.ts';
import { tablePattern, type GroupPattern, type PositionReason, type PositionTable } from './tablePattern.ts';

/** A pattern, what it was chosen from, and what would be withheld of it if positions had other classes. */
export type Choice = GroupPattern & {
  lines: SumLine[];
  standings: Map<string, Standing>;
  again: (changed: Map<string, Standing>) => Set<string>;
};

/** One for each year and layer; the parts (其中) of a measure come after their whole, with which they go. */
export function patternsOf(
  source: RawPackage,
  all: Map<string, Position>,
  setting: StandingSetting,
  layersOf: Layers,
  areas: AreaLine[],
): Choice[] {
  const groups = [...Map.groupBy(all.values(), ({ layer, year }) => `${layer}/${year}`).values()];
  const wholeLayers = new Map(
    [...wholeMeasures(source).values()].map((whole) => [partsLayer(whole), layersOf.get(whole) ?? linkedLayer]),
  );
  const isOfParts = ([first]: Position[]) => wholeLayers.has(first!.layer);
  const reasons = new Map<string, PositionReason>();
  const classes = new Map(groups.flatMap((group) => [...standings(source, group, setting)]));
  const burdens = burdensOf([...all.values()], classes);
  const levels = levelsBelow(areas, setting.top);
  return groups
    .toSorted((a, b) => Number(isOfParts(a)) - Number(isOfParts(b)))
    .map((group) => {
      const above = wholeLayers.get(group[0]!.layer);
      const follows = above === undefined ? new Map<string, string[]>() : followers(group, above, reasons, all);
      const tables = areaTables(source, group, areas);
      const choose = (standings: Map<string, Standing>, weights: Map<string, number>) =>
        withCountless(source, group, levelsPattern(tables, { follows, standings, burdens: weights, levels }));
      const pattern = choose(classes, burdens);
      for (const [id, reason] of pattern.reasons) reasons.set(id, reason);
      const again = (changed: Map<string, Standing>) => {
        const standings = new Map([...classes, ...changed]);
        return new Set(choose(standings, burdensOf([...all.values()], standings)).reasons.keys());
      };
      return { ...pattern, lines: tables.flatMap(({ lines }) => lines), standings: classes, again };
    });
}

/** Area → its positions withheld for themselves: areas of which least is published are companions first. */
function burdensOf(all: Position[], classes: Map<string, Standing>): Map<string, number> {
  const hiding = all.filter(({ id }) => classes.get(id)!.reason !== undefined);
  return new Map([...Map.groupBy(hiding, ({ area }) => area)].map(([area, positions]) => [area, positions.length]));
}

/** `areas` from the top down. No area is dearer than the publisher's own: what holds it is left to others to publish. */
function levelsBelow(areas: AreaLine[], own: string): Map<string, number> {
  const levels = new Map<string, number>();
  const above = new Set([own]);
  for (const { whole, parts } of areas.toReversed()) if (parts.some((part) => above.has(part))) above.add(whole);
  above.delete(own);
  for (const { whole, parts } of areas.toReversed())
    levels.set(whole, above.has(whole) ? 1 : 1 + Math.max(0, ...parts.map((part) => levels.get(part) ?? 0)));
  return levels;
}

/** Parts (其中) of withheld counts; not of a whole that has no count itself and goes with one of its kinds. */
function followers(
  group: Position[],
  above: string,
  reasons: Map<string, PositionReason>,
  all: Map<string, Position>,
): Map<string, string[]> {
  return new Map(
    group.flatMap(({ id, programme, area, year }) => {
      const whole = positionId(above, programme, area, year);
      return reasons.has(whole) && countsPeople(all.get(whole)!) ? [[id, [whole]] as const] : [];
    }),
  );
}

/** A kind without counts (money alone) has the class of its programme; not one that got nothing, which hides nobody. */
function standings(source: RawPackage, group: Position[], setting: StandingSetting): Map<string, Standing> {
  const byId = new Map(group.map((position) => [position.id, position]));
  const family = parents(source, 'programmes');
  return new Map(
    group.map((position) => {
      const { id, layer, programme, area, year } = position;
      const parent = byId.get(positionId(layer, family.get(programme) ?? '', area, year));
      const ownStanding = standing(position, setting);
      const isMoneyAlone = !countsPeople(position) && position.figures.some(isPaid);
      if (parent === undefined || ownStanding.reason !== undefined || !isMoneyAlone || !countsPeople(parent))
        return [id, ownStanding];
      const above = standing(parent, setting);
      return [id, { ...above, moves: above.moves && !ownStanding.isBound, isBound: ownStanding.isBound }];
    }),
  );
}

/** Withheld, or an amount that is not nought. */
function isPaid({ cell }: Figure): boolean {
  return cell.state === 'withheld' || (cell.state === 'value' && sign(cell.value) !== 0);
}

/** A programme without counts is withheld with any of its kinds that have them. */
function withCountless(source: RawPackage, group: Position[], pattern: GroupPattern): GroupPattern {
  const byId = new Map(group.map((position) => [position.id, position]));
  const reasons = new Map(pattern.reasons);
  for (const [kind, parent] of parents(source, 'programmes'))
    for (const { id, layer, area, year } of group.filter(({ programme }) => programme === kind)) {
      const whole = byId.get(positionId(layer, parent, area, year));
      if (whole === undefined || reasons.has(whole.id) || !reasons.has(id) || countsPeople(whole)) continue;
      reasons.set(whole.id, { why: 'follows', of: [id] });
    }
  return { ...pattern, reasons };
}

type AreaTable = Pick<PositionTable, 'positions' | 'lines'>;

/**
 * One table, where no figure is in more than two sums. Else (kinds at one level of areas only) a table for each area
 * with parts, from the top down; areas that divide none are with the first.
 */
function areaTables(source: RawPackage, positions: Position[], areas: AreaLine[]): AreaTable[] {
  const whole = { positions, lines: sumLines(source, positions, areas) };
  if (isGraph(whole.lines)) return [whole];
  const [top, ...others] = areas;
  const lower = others.filter(({ parts }) => parts.length > 0);
  const below = new Set(lower.flatMap(({ whole: area, parts }) => [...parts, restCode(area)]));
  const byArea = Map.groupBy(positions, ({ area }) => area);
  const first = positions.filter(({ area }) => !below.has(area));
  return [
    { positions: first, lines: sumLines(source, first, [top!]) },
    ...lower.map((line) => {
      const within = [line.whole, ...line.parts, restCode(line.whole)].flatMap((area) => byArea.get(area) ?? []);
      return { positions: within, lines: sumLines(source, within, [line]) };
    }),
  ];
}

function isGraph(lines: SumLine[]): boolean {
  const sums = Map.groupBy(
    lines.flatMap(({ whole, parts }) => [whole, ...parts]),
    (id) => id,
  );
  return [...sums.values()].every(({ length }) => length <= 2);
}

/** What one table withholds of an area is withheld in the other that has it, until none withholds more. */
function levelsPattern(
  tables: AreaTable[],
  setting: Pick<PositionTable, 'follows' | 'standings' | 'burdens' | 'levels'>,
): GroupPattern {
  const withheld = new Map<string, PositionReason>();
  const times = Map.groupBy(
    tables.flatMap(({ positions }) => positions.map(({ id }) => id)),
    (id) => id,
  );
  const shared = new Set([...times].flatMap(([id, { length }]) => (length > 1 ? [id] : [])));
  for (;;) {
    const patterns = tables.map((table) => {
      const pattern = tablePattern({ ...table, ...setting, withheld, shared });
      for (const [id, reason] of pattern.reasons)
        if (shared.has(id) && reason.why !== 'follows' && !withheld.has(id)) withheld.set(id, reason);
      return pattern;
    });
    const isKept = ({ positions }: AreaTable, index: number) =>
      positions.every(({ id }) => !withheld.has(id) || patterns[index]!.reasons.has(id));
    if (tables.every(isKept)) return joinedPattern(patterns);
  }
}

function joinedPattern(patterns: GroupPattern[]): GroupPattern {
  return {
    reasons: new Map(patterns.flatMap(({ reasons }) => [...reasons])),
    cycles: patterns.flatMap(({ cycles }) => cycles),
    unprotected: [...new Set(patterns.flatMap(({ unprotected }) => unprotected))],
  };
}
