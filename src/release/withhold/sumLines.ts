/** The sums that a reader may add up among positions: areas within an area, kinds of a programme. */
import { parents } from '../package/codeLists.ts';
import type { RawPackage } from '../package/dataPackage.ts';
import { positionId, type Position } from './position.ts';

/** A whole with all its parts, by their positions: what a reader may add up. */
export type SumLine = { id: string; whole: string; parts: string[] };

/**
 * The lines of the positions of a layer and a year: the publisher's area over those `within`, a programme over its
 * kinds. Also where the package doesn't say that a measure may be added: the reader may think so.
 */
export function sumLines(source: RawPackage, positions: Position[], within: string[]): SumLine[] {
  const byId = new Map(positions.map((position) => [position.id, position]));
  const top = source.descriptor.nianbao.area;
  const kinds = [...Map.groupBy(parents(source, 'programmes'), ([, parent]) => parent)].map(
    ([parent, own]) => [parent, own.map(([code]) => code)] as const,
  );
  const at = (position: Position, change: { programme?: string; area?: string }): string => {
    const { layer, programme, area, year } = { ...position, ...change };
    return positionId(layer, programme, area, year);
  };
  const line = (whole: Position, name: string, ids: string[]): SumLine[] => {
    const parts = ids.filter((id) => isPart(byId.get(id), whole));
    return parts.length === 0 ? [] : [{ id: `${name} ${whole.id}`, whole: whole.id, parts }];
  };
  return positions.flatMap((position) => [
    ...(position.area === top
      ? line(
          position,
          'areas',
          within.map((area) => at(position, { area })),
        )
      : []),
    ...kinds
      .filter(([parent]) => parent === position.programme)
      .flatMap(([, own]) =>
        line(
          position,
          'kinds',
          own.map((programme) => at(position, { programme })),
        ),
      ),
  ]);
}

/** Some amount is in both. */
function isPart(part: Position | undefined, { amounts }: Position): boolean {
  return part !== undefined && [...part.amounts].some((measure) => amounts.has(measure));
}
