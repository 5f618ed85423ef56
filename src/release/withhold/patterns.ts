/** The withheld positions of every layer and year: small ones, their companions, or a whole breakdown. */
import { isDemonstration } from '../../model/cell.ts';
import { parents, type RawPackage } from '../package/dataPackage.ts';
import type { OwnReason } from '../rule/disclosureRule.ts';
import { companions, type Cycle } from './companions.ts';
import { linkedLayer, partsLayer, positionId, sumLines, wholeMeasures } from './position.ts';
import type { Layers, Position, SumLine } from './position.ts';
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
  const isOfParts = ([first]: Position[]) => wholeLayers.has(first!.layer);
  const reasons = new Map<string, PositionReason>();
  const classes = new Map(groups.flatMap((group) => [...standings(source, group, setting)]));
  const burdens = burdensOf([...all.values()], classes);
  return groups
    .toSorted((a, b) => Number(isOfParts(a)) - Number(isOfParts(b)))
    .map((group) => {
      const above = wholeLayers.get(group[0]!.layer);
      const follows = above === undefined ? new Map<string, string[]>() : followers(group, above, reasons);
      const input = { positions: group, within, follows, standings: classes, burdens };
      const pattern = withCountless(source, group, patternOf(source, input));
      for (const [id, reason] of pattern.reasons) reasons.set(id, reason);
      return pattern;
    });
}

/** Area → its positions withheld for themselves: areas of which least is published are companions first. */
function burdensOf(all: Position[], classes: Map<string, Standing>): Map<string, number> {
  const hiding = all.filter(({ id }) => classes.get(id)!.reason !== undefined);
  return new Map([...Map.groupBy(hiding, ({ area }) => area)].map(([area, positions]) => [area, positions.length]));
}

function followers(group: Position[], above: string, reasons: Map<string, PositionReason>): Map<string, string[]> {
  return new Map(
    group.flatMap(({ id, programme, area, year }) => {
      const whole = positionId(above, programme, area, year);
      return reasons.has(whole) ? [[id, [whole]] as const] : [];
    }),
  );
}

/** A kind without counts (money alone) has the class of its programme. */
function standings(source: RawPackage, group: Position[], setting: StandingSetting): Map<string, Standing> {
  const byId = new Map(group.map((position) => [position.id, position]));
  const family = parents(source, 'programmes');
  return new Map(
    group.map((position) => {
      const { id, layer, programme, area, year } = position;
      const parent = byId.get(positionId(layer, family.get(programme) ?? '', area, year));
      const ownStanding = standing(position, setting);
      if (parent === undefined || ownStanding.reason !== undefined || countsPeople(position) || !countsPeople(parent))
        return [id, ownStanding];
      const above = standing(parent, setting);
      return [id, { ...above, moves: above.moves && !ownStanding.isBound, isBound: ownStanding.isBound }];
    }),
  );
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

export type PositionReason = { why: OwnReason | 'companion' | 'follows' | 'breakdown'; of: string[] };

type GroupPattern = {
  reasons: Map<string, PositionReason>;
  cycles: Cycle[];
  unprotected: string[];
};

/** A whole is dearer than a part: more is read from it. */
const wholeCost = 10;

/** Less than any figure costs: decides between patterns of as many figures. */
const tieCost = 1e-3;

/** One layer and year; `follows`: positions that go with something withheld; `burdens`: by area. */
type Group = {
  positions: Position[];
  within: string[];
  standings: Map<string, Standing>;
  follows: Map<string, string[]>;
  burdens: Map<string, number>;
};

function patternOf(source: RawPackage, group: Group): GroupPattern {
  const { positions, within, standings, follows } = group;
  if (follows.size === 0 && positions.every(({ id }) => standings.get(id)!.reason === undefined))
    return { reasons: new Map(), cycles: [], unprotected: [] };
  const lines = sumLines(source, positions, within);
  const wholes = new Set(lines.map(({ whole }) => whole));
  const real = new Set(officialWholes(positions, lines));
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
  const { withheld, cycles, unprotected } = companions(cells, lines);
  const reasons = new Map<string, PositionReason>([...follows].map(([id, of]) => [id, { why: 'follows', of }]));
  for (const id of withheld) {
    const reason = standings.get(id)!.reason;
    const of = [...cycles]
      .filter(([hiddenId, cycle]) => hiddenId !== id && cycle.has(id))
      .map(([hiddenId]) => hiddenId);
    const isCompanion = reason === undefined || (reason === 'earlier' && of.length > 0);
    if (!isCompanion) reasons.set(id, { why: reason, of: [] });
    else if (!reasons.has(id)) reasons.set(id, { why: 'companion', of });
  }
  const open = unprotected.filter((id) => !breakdown(id, lines, standings, reasons));
  return { reasons, cycles: [...cycles.values()], unprotected: open };
}

/** Nothing official is withheld for the sake of demonstration. */
function officialWholes(positions: Position[], lines: SumLine[]): string[] {
  const madeUp = new Set(
    positions.filter(({ figures }) => figures.some(({ cell }) => isDemonstration(cell))).map(({ id }) => id),
  );
  return lines
    .filter(({ whole, parts }) => !madeUp.has(whole) && parts.some((part) => madeUp.has(part)))
    .map(({ whole }) => whole);
}

/**
 * Without companions the whole breakdown goes, zeros too; whether that is enough is for the audit. False where some
 * part must stay published.
 */
function breakdown(
  id: string,
  lines: SumLine[],
  standings: Map<string, Standing>,
  reasons: Map<string, PositionReason>,
): boolean {
  const parts = allParts(id, lines);
  if (parts.size === 0 || [...parts].some((part) => standings.get(part)!.isBound)) return false;
  for (const part of parts)
    if ((reasons.get(part)?.why ?? 'earlier') === 'earlier') reasons.set(part, { why: 'breakdown', of: [id] });
  return true;
}

function allParts(id: string, lines: SumLine[]): Set<string> {
  const collected = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const { whole, parts } of lines)
      if (whole === next || parts.includes(next)) open.push(...parts.filter((part) => !collected.has(part)).map(add));
  return collected;

  function add(part: string): string {
    collected.add(part);
    return part;
  }
}
