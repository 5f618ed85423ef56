import { isMoney } from '../../model/quantity.ts';
import { ancestors } from '../ancestors.ts';
import { parents } from '../parents.ts';
import type { Counted } from './counted.ts';
import { isAmount } from './isAmount.ts';
import { sameEnd } from './sameEnd.ts';
import type { Screening } from './screened.ts';

/** `ratio` is the money over standard × persons × months. */
export type StandardPayment = { money: Counted; persons: Counted; standard: Counted; months: number; ratio: number };

/** For each programme, area and period the largest amount and count, the wholes, with the standard of the area or of one above it. */
export function paidByStandard(screened: Screening): StandardPayment[] {
  const { values, measures, source } = screened;
  const family = parents(source, 'areas');
  const standards = new Map(
    values.filter((one) => measures.get(one.figure.key.measure)?.kind === 'standard').map((one) => [placeOf(one), one]),
  );
  const amounts = values.filter((one) => isAmount(one, screened));
  return [...Map.groupBy(amounts, sameEnd).values()].flatMap((group) => {
    const persons = largest(group.filter(({ unit }) => unit.quantity === 'person'));
    const money = largest(group.filter(({ unit }) => isMoney(unit.quantity)));
    if (persons === undefined || money === undefined) return [];
    const { area } = money.figure.key;
    const codes = [area, ...ancestors(area, family)];
    const standard = codes.flatMap((code) => standards.get(placeOf(money, code)) ?? [])[0];
    return standard === undefined ? [] : paymentOf(money, persons, standard);
  });
}

function paymentOf(money: Counted, persons: Counted, standard: Counted): StandardPayment[] {
  const months = monthsOf(money);
  const span = { 'person·month': 1, 'person·year': 12 }[standard.unit.per ?? ''];
  if (months === undefined || span === undefined || standard.unit.quantity !== money.unit.quantity) return [];
  const full = (standard.size / span) * persons.size * months;
  return full > 0 ? [{ money, persons, standard, months, ratio: money.size / full }] : [];
}

/** The whole months of a period; undefined where it begins or ends within one, or its start is not known. */
function monthsOf({ figure }: Counted): number | undefined {
  const { start, end } = figure.key.period;
  const after = new Date(`${end}T00:00:00Z`);
  after.setUTCDate(after.getUTCDate() + 1);
  if (start === undefined || !start.endsWith('-01') || after.getUTCDate() !== 1) return undefined;
  const [year = 0, month = 0] = start.split('-').map(Number);
  return (after.getUTCFullYear() - year) * 12 + after.getUTCMonth() + 1 - month;
}

function largest(values: Counted[]): Counted | undefined {
  return values.toSorted((a, b) => b.size - a.size)[0];
}

function placeOf({ figure: { key, year }, isDemonstration }: Counted, area = key.area): string {
  return [isDemonstration, key.programme, area, year].join('/');
}
