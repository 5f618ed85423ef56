/** Positions: the figures of one programme, area and year that are withheld together, and their sums. */
import { placeKey, type Figure } from '../../model/cell.ts';
import { isTotal } from '../../model/description.ts';
import type { AreaLine } from '../package/areas.ts';
import { children, ofWhich, type RawPackage } from '../package/dataPackage.ts';
import { restCode, type Rule } from '../rule/disclosureRule.ts';

/** Figures of the same people; `layer` separates each unlinked measure, and the parts (其中) of a measure. */
export type Position = {
  id: string;
  layer: string;
  programme: string;
  area: string;
  year: string;
  figures: Figure[];
  /** Those that have a row of their own: what withholding them costs. */
  stated: number;
  /** Measures without the rates. */
  amounts: Set<string>;
};

export function positionId(layer: string, programme: string, area: string, year: string): string {
  return [layer, programme, area, year].join('/');
}

/** Without totals over programmes and standards. `unstated`: numbers without a row, of which readers know all the same. */
export function positions(
  figures: Figure[],
  unstated: Figure[],
  layers: Layers,
  rates: Set<string>,
): Map<string, Position> {
  const byId = new Map<string, Position>();
  const places = new Set(unstated.map(placeKey));
  for (const figure of [...figures.filter((one) => !places.has(placeKey(one))), ...unstated]) {
    const layer = layers.get(figure.key.measure);
    if (layer === undefined || isTotal(figure.key.programme)) continue;
    const { programme, area } = figure.key;
    const { year } = figure;
    const id = positionId(layer, programme, area, year);
    const position = byId.get(id) ?? {
      id,
      layer,
      programme,
      area,
      year,
      figures: [],
      stated: 0,
      amounts: new Set<string>(),
    };
    position.figures.push(figure);
    if (!places.has(placeKey(figure))) position.stated += 1;
    if (!rates.has(figure.key.measure)) position.amounts.add(figure.key.measure);
    byId.set(id, position);
  }
  return byId;
}

/** Measure → layer; standards have none: nobody is counted by them. */
export type Layers = Map<string, string>;

export const linkedLayer = 'linked';

/** The parts (其中) of a measure are a layer of their own: withheld with their whole, not the whole with them. */
export function layers(source: RawPackage, { unlinked }: Rule): Layers {
  const { measures } = source.descriptor.nianbao;
  const wholes = wholeMeasures(source);
  const layerOf = (code: string): string => {
    if (unlinked.has(code)) return `only ${code}`;
    const whole = wholes.get(code);
    return whole === undefined ? linkedLayer : partsLayer(whole);
  };
  return new Map(measures.flatMap(({ code, kind }) => (kind === 'standard' ? [] : [[code, layerOf(code)] as const])));
}

export function partsLayer(whole: string): string {
  return `of ${whole}`;
}

/** Measure → the one of which it is a part (其中). */
export function wholeMeasures({ descriptor }: RawPackage): Map<string, string> {
  const families = [...ofWhich(descriptor.nianbao.measures)];
  return new Map(families.flatMap(([whole, parts]) => parts.map((part) => [part, whole] as const)));
}

/** What a reader may add up. */
export type SumLine = { id: string; whole: string; parts: string[] };

/** Each area over its parts, a programme over its kinds; not only of additive measures. */
type PositionSums = { position: Position; overAreas: SumLine[]; overKinds: SumLine[] };

export function positionSums(source: RawPackage, positions: Position[], areas: AreaLine[]): PositionSums[] {
  const byId = new Map(positions.map((position) => [position.id, position]));
  const parts = new Map(areas.map((line) => [line.whole, line.parts]));
  const kinds = children(source, 'programmes');
  const at = (position: Position, change: { programme?: string; area?: string }): string => {
    const { layer, programme, area, year } = { ...position, ...change };
    return positionId(layer, programme, area, year);
  };
  const line = (whole: Position, name: string, ids: string[]): SumLine[] => {
    const parts = ids.filter((id) => isPart(byId.get(id), whole));
    return parts.length === 0 ? [] : [{ id: `${name} ${whole.id}`, whole: whole.id, parts }];
  };
  return positions.map((position) => {
    const within = parts.get(position.area) ?? [];
    const programmes = kinds.get(position.programme) ?? [];
    return {
      position,
      overAreas: line(
        position,
        'areas',
        [...within, restCode(position.area)].map((area) => at(position, { area })),
      ),
      overKinds: line(
        position,
        'kinds',
        [...programmes, restCode(position.programme)].map((programme) => at(position, { programme })),
      ),
    };
  });
}

/**
 * Where an area below the first is divided with all kinds, its sum over kinds follows from those of its parts and is left
 * out: a table with one hierarchy of areas is a network only without.
 */
export function sumLines(source: RawPackage, positions: Position[], areas: AreaLine[]): SumLine[] {
  const below = new Set(areas.flatMap((line) => line.parts));
  const lines = positionSums(source, positions, areas);
  const areaSums = new Map(lines.flatMap(({ overAreas }) => overAreas.map((sum) => [sum.whole, sum])));
  const kindSums = new Set(lines.flatMap(({ overKinds }) => overKinds.map((sum) => sum.whole)));
  return lines.flatMap(({ position, overAreas, overKinds }) => {
    const isTop = !below.has(position.area);
    return [...overAreas, ...overKinds.filter((sum) => isTop || !isImplied(sum, areaSums, kindSums))];
  });
}

/** By the sums over areas of all its figures, and the sums over kinds of each part. */
function isImplied({ whole, parts }: SumLine, areaSums: Map<string, SumLine>, kindSums: Set<string>): boolean {
  const isDivided = [whole, ...parts].every((id) => areaSums.has(id));
  return isDivided && areaSums.get(whole)!.parts.every((part) => kindSums.has(part));
}

function isPart(part: Position | undefined, { amounts }: Position): boolean {
  return part !== undefined && [...part.amounts].some((measure) => amounts.has(measure));
}
