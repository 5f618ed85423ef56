import type { Counted } from './counted.ts';
import type { Screening } from './screened.ts';

/** People, households, money: what is there or was paid; not what is set for each person, nor a rate. */
export function isAmount({ figure, unit }: Counted, { measures }: Pick<Screening, 'measures'>): boolean {
  const kind = measures.get(figure.key.measure)?.kind;
  return kind !== 'standard' && kind !== 'rate' && unit.per === undefined;
}
