import type { Figure } from '../model/cell.ts';
import { mayAdd } from '../model/measure.ts';
import type { Edition } from './edition.ts';
import { placeKey } from './placeKey.ts';

/** Of a flow, the figures over a shorter period within its own: what lies between is a flow as well. */
export function shorterPeriods({
  source,
  figures,
}: Pick<Edition, 'source' | 'figures'>): (figure: Pick<Figure, 'key' | 'year'>) => Figure[] {
  const { measures } = source.descriptor.nianbao;
  const flows = new Set(measures.filter((measure) => mayAdd(measure, 'period')).map(({ code }) => code));
  const own = figures.filter(({ key }) => flows.has(key.measure) && key.period.start !== undefined);
  const lines = Map.groupBy(own, ({ key }) => `${key.measure}/${key.programme}/${key.area}`);
  const found = new Map(
    [...lines.values()].flatMap((line) =>
      line.map((whole) => [placeKey(whole), line.filter((part) => isWithin(part, whole))] as const),
    ),
  );
  return (figure) => found.get(placeKey(figure)) ?? [];
}

function isWithin({ key: { period: part } }: Figure, { key: { period: whole } }: Figure): boolean {
  const isSame = part.start === whole.start && part.end === whole.end;
  return !isSame && part.start! >= whole.start! && part.end <= whole.end;
}
