import type { Figure } from '../../model/cell.ts';
import { mayAdd } from '../../model/measure.ts';
import type { Edition } from '../edition.ts';
import { placeKey } from '../placeKey.ts';
import { sumStatement, type Statement } from './statement.ts';

/** The place of what a longer period holds beside a shorter one. */
export function betweenPlace(whole: string, part: string): string {
  return `between/${whole}/${part}`;
}

/** A flow over a period is that over any period within, with what lies between. */
export function periodStatements({ source, figures }: Edition): Statement[] {
  const measures = new Map(source.descriptor.nianbao.measures.map((measure) => [measure.code, measure]));
  const flows = figures.filter(({ key }) => {
    const measure = measures.get(key.measure);
    return measure !== undefined && mayAdd(measure, 'period') && key.period.start !== undefined;
  });
  const lines = Map.groupBy(flows, ({ key }) => `${key.measure}/${key.programme}/${key.area}`);
  return [...lines.values()].flatMap((line) =>
    line.flatMap((whole) =>
      line
        .filter((part) => isWithin(part, whole))
        .map((part) => sumStatement(placeKey(whole), [placeKey(part), betweenPlace(placeKey(whole), placeKey(part))])),
    ),
  );
}

function isWithin({ key: { period: part } }: Figure, { key: { period: whole } }: Figure): boolean {
  const isSame = part.start === whole.start && part.end === whole.end;
  return !isSame && part.start! >= whole.start! && part.end <= whole.end;
}
