import type { Figure } from '../../model/cell.ts';

/**
 * What is withheld or published together: the figures of a programme, an area and a year that say something of the same
 * people. `layer` sets apart what does not go with them: each unlinked measure, and the parts (其中) of a measure.
 */
export type Position = {
  id: string;
  layer: string;
  programme: string;
  area: string;
  year: string;
  figures: Figure[];
  /** The measures that may be added up: not the rates. */
  amounts: Set<string>;
};

export function positionId(layer: string, programme: string, area: string, year: string): string {
  return [layer, programme, area, year].join('/');
}
