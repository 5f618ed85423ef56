/** The withheld positions of every layer and year: small ones, their companions, or a whole breakdown. */
import { isDemonstration } from '../../model/cell.ts';
import { parents } from '../package/codeLists.ts';
import type { RawPackage } from '../package/dataPackage.ts';
import type { OwnReason } from '../rule/withheldFigure.ts';
import { companions, type Cycle } from './companions.ts';
import {
  linkedLayer,
  partsLayer,
  positionId,
  sumLines,
  wholeMeasures,
  type Layers,
  type Position,
  type SumLine,
} from './position.ts';
import { countsPeople, standing, type Standing, type StandingSetting } from './standing.ts';

/** One for each year and layer; the parts (其中) of a measure come after their whole, with which they go. */
export function patternsOf(
  source: RawPackage,
  all: Map<string, Position>,
  setting: StandingSetting,
  layersOf: Layers,
  within: string[],
): GroupPattern[] {
  const groups = [...Map.groupBy(all.values(), ({ layer, year }) => `${layer}/${year}`).values()];
  const wholeLayers = new Map(
    [...wholeMeasures(source).values()].map((whole) => [partsLayer(whole), layersOf.get(whole) ?? linkedLayer]),
  );
  const isOfParts = ([one]: Position[]) => wholeLayers.has(one!.layer);
  const held = new Map<string, PositionReason>();
  const classes = new Map(groups.flatMap((group) => [...standings(source, group, setting)]));
  const burdens = burdensOf([...all.values()], classes);
  return groups
    .toSorted((a, b) => Number(isOfParts(a)) - Number(isOfParts(b)))
    .map((group) => {
      const above = wholeLayers.get(group[0]!.layer);
      const follows = above === undefined ? new Map<string, string[]>() : followers(group, above, held);
      const own = { positions: group, within, follows, standings: classes, burdens };
      const pattern = withCountless(source, group, patternOf(source, own));
      for (const [id, one] of pattern.held) held.set(id, one);
      return pattern;
    });
}

/**
 * Area → how many of its positions, of all years and programmes, are withheld for themselves. Where one of several may be a
 * companion, it is that of which least is published anyway, and the same one year after year.
 */
function burdensOf(all: Position[], classes: Map<string, Standing>): Map<string, number> {
  const hiding = all.filter(({ id }) => classes.get(id)!.reason !== undefined);
  return new Map([...Map.groupBy(hiding, ({ area }) => area)].map(([area, own]) => [area, own.length]));
}

/** Positions of parts whose whole, in the layer `above`, is withheld. */
function followers(group: Position[], above: string, held: Map<string, PositionReason>): Map<string, string[]> {
  return new Map(
    group.flatMap(({ id, programme, area, year }) => {
      const whole = positionId(above, programme, area, year);
      return held.has(whole) ? [[id, [whole]] as const] : [];
    }),
  );
}

/** Of a kind without counts of its own (money alone) its programme tells: it has the class of that. */
function standings(source: RawPackage, group: Position[], setting: StandingSetting): Map<string, Standing> {
  const byId = new Map(group.map((position) => [position.id, position]));
  const family = parents(source, 'programmes');
  return new Map(
    group.map((position) => {
      const { id, layer, programme, area, year } = position;
      const parent = byId.get(positionId(layer, family.get(programme) ?? '', area, year));
      const own = standing(position, setting);
      if (parent === undefined || own.reason !== undefined || countsPeople(position) || !countsPeople(parent))
        return [id, own];
      const above = standing(parent, setting);
      return [id, { ...above, moves: above.moves && !own.isBound, isBound: own.isBound }];
    }),
  );
}

/** A programme without counts of its own, whose kinds have them, goes where one of its kinds is withheld: its money is theirs. */
function withCountless(source: RawPackage, group: Position[], pattern: GroupPattern): GroupPattern {
  const byId = new Map(group.map((position) => [position.id, position]));
  const held = new Map(pattern.held);
  for (const [kind, parent] of parents(source, 'programmes'))
    for (const { id, layer, area, year } of group.filter(({ programme }) => programme === kind)) {
      const whole = byId.get(positionId(layer, parent, area, year));
      if (whole === undefined || held.has(whole.id) || !held.has(id) || countsPeople(whole)) continue;
      held.set(whole.id, { why: 'follows', of: [id] });
    }
  return { ...pattern, held };
}

export type PositionReason = { why: OwnReason | 'companion' | 'follows' | 'breakdown'; of: string[] };

type GroupPattern = {
  held: Map<string, PositionReason>;
  cycles: Cycle[];
  /** Positions that nothing hides. */
  unprotected: string[];
};

/** A whole is dearer than a part: more is read from it. */
const wholeCost = 10;

/** Less than any figure costs, whatever is added up of it: it decides between patterns of as many figures. */
const tieCost = 1e-3;

/**
 * One layer and year. `within` are the areas; `follows`: positions that go with something already withheld; `burdens`: how
 * much of each area is withheld anyway.
 */
type Group = {
  positions: Position[];
  within: string[];
  standings: Map<string, Standing>;
  follows: Map<string, string[]>;
  burdens: Map<string, number>;
};

/** What is withheld of a group. */
function patternOf(source: RawPackage, group: Group): GroupPattern {
  const { positions, within, standings, follows } = group;
  if (follows.size === 0 && positions.every(({ id }) => standings.get(id)!.reason === undefined))
    return { held: new Map(), cycles: [], unprotected: [] };
  const own = sumLines(source, positions, within);
  const wholes = new Set(own.map(({ whole }) => whole));
  const real = new Set(officialWholes(positions, own));
  const cells = positions.map(({ id, area, figures, amounts }) => {
    const { reason, moves, isBound } = standings.get(id)!;
    const isReal = real.has(id);
    const cost = figures.length * (wholes.has(id) ? wholeCost : 1) + tieCost / (1 + (group.burdens.get(area) ?? 0));
    return {
      id,
      hides: reason !== undefined,
      moves: moves && !isReal,
      isBound: isBound || isReal,
      measures: amounts,
      cost: follows.has(id) ? 0 : cost,
    };
  });
  const { withheld, cycles, unprotected } = companions(cells, own);
  const held = new Map<string, PositionReason>([...follows].map(([id, of]) => [id, { why: 'follows', of }]));
  for (const id of withheld) {
    const reason = standings.get(id)!.reason;
    const of = [...cycles].filter(([one, cycle]) => one !== id && cycle.has(id)).map(([one]) => one);
    const isCompanion = reason === undefined || (reason === 'earlier' && of.length > 0);
    if (!isCompanion) held.set(id, { why: reason, of: [] });
    else if (!held.has(id)) held.set(id, { why: 'companion', of });
  }
  const open = unprotected.filter((id) => !breakdown(id, own, standings, held));
  return { held, cycles: [...cycles.values()], unprotected: open };
}

/** Nothing official is withheld for the sake of what is made up. */
function officialWholes(positions: Position[], own: SumLine[]): string[] {
  const madeUp = new Set(
    positions.filter(({ figures }) => figures.some(({ cell }) => isDemonstration(cell))).map(({ id }) => id),
  );
  return own
    .filter(({ whole, parts }) => !madeUp.has(whole) && parts.some((part) => madeUp.has(part)))
    .map(({ whole }) => whole);
}

/**
 * Where no companion can be found, the whole breakdown goes, parts of nothing too: nobody is then told where the few are.
 * Whether that is enough is for the audit. False where some part must stay published.
 */
function breakdown(
  id: string,
  own: SumLine[],
  standings: Map<string, Standing>,
  held: Map<string, PositionReason>,
): boolean {
  const parts = allParts(id, own);
  if (parts.size === 0 || [...parts].some((part) => standings.get(part)!.isBound)) return false;
  for (const part of parts)
    if ((held.get(part)?.why ?? 'earlier') === 'earlier') held.set(part, { why: 'breakdown', of: [id] });
  return true;
}

/** Every part beside this one, in each line that any of them stands in. */
function allParts(id: string, own: SumLine[]): Set<string> {
  const found = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const { whole, parts } of own)
      if (whole === next || parts.includes(next)) open.push(...parts.filter((part) => !found.has(part)).map(add));
  return found;

  function add(part: string): string {
    found.add(part);
    return part;
  }
}
