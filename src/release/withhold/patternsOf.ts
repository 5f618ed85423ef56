/** The patterns of withheld positions of all years and layers, parts after their wholes. */
import { parents } from '../package/codeLists.ts';
import type { RawPackage } from '../package/dataPackage.ts';
import { patternOf, type GroupPattern, type PositionReason } from './patternOf.ts';
import { linkedLayer, partsLayer, positionId, wholeMeasures, type Layers, type Position } from './position.ts';
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
