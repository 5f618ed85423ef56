import type { Figure } from '../../model/cell.ts';
import type { Measure } from '../../model/measure.ts';
import { placeKey } from '../placeKey.ts';
import type { RawPackage } from '../readPackage.ts';
import type { ReleasedLine } from '../readReleasedFigures.ts';
import type { Placed } from '../reconcile.ts';
import { counted, type Counted } from './counted.ts';

/** Figures with the rows they were read from, and what a check needs to find its way among them. */
export type Screening = {
  source: RawPackage;
  placed: Placed[];
  /** Those of `placed` that have a published value. */
  values: Counted[];
  /** Whether every row became a figure: only then does a missing one mean something. */
  isWhole: boolean;
  measures: Map<string, Measure>;
  /** The figure of measure, programme, area and year. */
  at: (measure: string, programme: string, area: string, year: string) => Placed | undefined;
  /** What stands released of this package now. */
  released: ReleasedLine[];
};

export function screening(
  source: RawPackage,
  placed: Placed[],
  isWhole: boolean,
  released: ReleasedLine[] = [],
): Screening {
  const byPlace = new Map(placed.map((one) => [placeKey(one.figure), one]));
  return {
    ...{ source, placed, isWhole, released },
    values: placed.flatMap((one) => counted(one) ?? []),
    measures: new Map(source.descriptor.nianbao.measures.map((measure) => [measure.code, measure])),
    at: (measure, programme, area, year) => byPlace.get(placeKey(place(measure, programme, area, year))),
  };
}

function place(measure: string, programme: string, area: string, year: string): Pick<Figure, 'key' | 'year'> {
  return { key: { measure, programme, area, period: { end: '' } }, year };
}
