/** The programmes of a draft: those that are the sum of others are their parents. */
import { isSumWord, isTotalLabel } from '../../intake/layout/label.ts';
import { titledRole } from '../../model/release.ts';
import { findUnit, unscaled } from '../../model/unit.ts';
import { type ColumnRoles, draftNumber } from '../columns/column.ts';
import { type Summand, type SumOfParts, sumsAmong } from '../cube/sums.ts';
import type { PlannedMeasure } from '../measures/measures.ts';
import type { Ask, Choices } from '../questions/question.ts';
import type { DatedRow } from '../rows/datedRows.ts';
import { type DraftEntry, entries, withParents } from './codeLists.ts';

/** Of three levels the lower two are parents and parts: the site has no page for more. */
export async function draftedProgrammes(
  rows: DatedRow[],
  { programmeCode: codes, programmeParents = new Map() }: ColumnRoles,
  measures: PlannedMeasure[],
  { total: choice }: Choices,
  ask: Ask,
): Promise<DraftEntry[]> {
  const listed = withParents(
    entries(rows, ({ programme }) => programme, codes, 'p'),
    programmeParents,
    'g',
  );
  const { sums, isSure } = namedSums(rows, 'programme', measures);
  const wholes = sums.map(({ whole }) => whole);
  if (wholes.length === 0) return listed;
  const answer = await ask({
    code: 'total',
    about: wholes.join('、'),
    choice: choice !== undefined && [...wholes, 'none'].includes(choice) ? choice : undefined,
    guess: wholes.join('、'),
    isSure,
    isTold: !wholes.every((whole) => isTotalLabel(whole)),
  });
  if (answer === 'none') return listed;
  const parents = new Map(sums.flatMap(({ whole, parts }) => parts.map((part) => [part, whole] as const)));
  return listed.map((entry) => {
    const parent = parents.get(entry.text ?? '');
    if (entry.parent !== undefined) return entry;
    const isTooDeep = parent !== undefined && wholes.some((whole) => parents.get(whole) === parent);
    const code = listed.find(({ text }) => text === parent)?.code;
    return code === undefined || isTooDeep ? entry : { ...entry, parent: code };
  });
}

/** `isSure`: each holds in several places, or is called a total. */
type NamedSums = { sums: SumOfParts[]; isSure: boolean };

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
