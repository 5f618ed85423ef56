/** Which names of a draft, of areas or of programmes, are the sums of others in every figure that may be added. */
import { isSumWord, isTotalLabel } from '../../intake/layout/label.ts';
import { titledRole } from '../../model/area.ts';
import { findUnit, unscaled } from '../../model/unit.ts';
import { draftNumber } from '../columns/column.ts';
import { type Summand, sumsAmong, type SumOfParts } from '../cube/sums.ts';
import type { PlannedMeasure } from '../measures/measures.ts';
import type { DatedRow } from '../rows/datedRows.ts';

/** `isSure`: each holds in several places, or is called a total. */
export type NamedSums = { sums: SumOfParts[]; isSure: boolean };

/** One figure that is the sum of three or more is evidence too, and is asked about. */
export function namedSums(rows: DatedRow[], name: 'area' | 'programme', measures: PlannedMeasure[]): NamedSums {
  const values = summands(rows, name, measures);
  const isNamedSum = (text: string) => isTotalLabel(text) || isSumWord(text);
  const isZone = (text: string) => titledRole({ en: text }) === 'zone';
  const sums = sumsAmong(values, isNamedSum, true, isZone);
  const sure = sumsAmong(values, isNamedSum, false, isZone).map(({ whole }) => whole);
  return { sums, isSure: sums.every(({ whole }) => sure.includes(whole)) };
}

/** The values of each name at every other name, time and measure. */
function summands(rows: DatedRow[], name: 'area' | 'programme', measures: PlannedMeasure[]): Summand[] {
  const additive = new Set(measures.filter(isAdditive).map(({ text }) => text));
  const other = name === 'area' ? 'programme' : 'area';
  const places = new Map<string, number>();
  const byName = new Map<string, Summand>();
  for (const row of rows.filter(({ kind }) => kind === 'record')) {
    const text = row[name];
    if (text === undefined) continue;
    const summand = byName.get(text) ?? { name: text, values: [] };
    byName.set(text, summand);
    for (const [measure, { text: cell, column }] of row.values) {
      if (!additive.has(measure)) continue;
      const place = JSON.stringify([row.year, row.month, row[other], measure]);
      if (!places.has(place)) places.set(place, places.size);
      summand.values[places.get(place)!] = draftNumber(cell, column.form)?.value;
    }
  }
  return [...byName.values()].map((summand) => ({
    ...summand,
    values: Array.from({ length: places.size }, (_, place) => summand.values[place]),
  }));
}

function isAdditive({ unit, kind }: PlannedMeasure): boolean {
  const known = findUnit(unit ?? '');
  return (
    kind !== 'rate' &&
    kind !== 'standard' &&
    (known === undefined || (known.per === undefined && !unscaled.has(known.quantity)))
  );
}
