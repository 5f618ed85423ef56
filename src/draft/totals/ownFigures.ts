/** Rows of totals: those that a person says, and numbers that a release cannot work out, which are the own area's. */
import { isTotalLabel } from '../../intake/layout/label.ts';
import { findUnit, unscaled } from '../../model/unit.ts';
import { draftNumber } from '../columns/column.ts';
import type { CubeCell } from '../cube/cubeRows.ts';
import type { DraftEntry } from '../lists/codeLists.ts';
import type { PlannedMeasure } from '../measures/measures.ts';
import type { DatedRow } from '../rows/datedRows.ts';
import { namedSums } from '../lists/programmes.ts';
import { noColumn, type Ask, type Choices } from '../questions/question.ts';

/** `isOwn`: of the publisher's area, from a row of totals. */
export type DraftRow = DatedRow & { isOwn?: boolean };

/** Averages, rates and standards are never added; a sum needs a number of every part. */
export function withOwnFigures(
  rows: DatedRow[],
  measures: PlannedMeasure[],
  areas: DraftEntry[],
  publisherCode: string | undefined,
): DraftRow[] {
  const own = areas.find(({ code }) => code === publisherCode);
  if (own === undefined || own.text !== undefined || areas.length < 2) return rows;
  const parts = areas.flatMap(({ text, parent }) => (text !== undefined && parent === own.code ? [text] : []));
  const byPlace = Map.groupBy(
    rows.filter(({ kind }) => kind === 'record'),
    placeOf,
  );
  const kinds = new Map(measures.map((measure) => [measure.text, measure]));
  return rows.flatMap((row): DraftRow[] => {
    if (row.kind !== 'total' || !isTotalLabel(row.area ?? '') || row.year === '') return [row];
    const beside = byPlace.get(placeOf(row)) ?? [];
    const isOfOwn = ([text, cell]: [string, CubeCell]) =>
      isNumber(cell) && beside.length > 0 && !(isAdded(kinds.get(text)) && isComplete(text, beside, parts));
    const values = [...row.values];
    const ofOwn = values.filter(isOfOwn);
    const controls = values.filter((value) => !isOfOwn(value));
    return [
      ...(ofOwn.length > 0 ? [{ ...row, kind: 'record' as const, isOwn: true, values: new Map(ofOwn) }] : []),
      ...(controls.some(([, cell]) => cell.text !== '') ? [{ ...row, values: new Map(controls) }] : []),
    ];
  });
}

function placeOf({ year, month, programme, measure }: DatedRow): string {
  return JSON.stringify([year, month, programme, measure]);
}

export function isNumber({ text, column }: CubeCell): boolean {
  return draftNumber(text, column.form) !== undefined;
}

function isAdded(measure: PlannedMeasure | undefined): boolean {
  const unit = findUnit(measure?.unit ?? '');
  const isRate = measure?.kind === 'rate' || measure?.kind === 'standard';
  return !isRate && unit?.per === undefined && !unscaled.has(unit?.quantity ?? '');
}

/** A number of every part. */
export function isComplete(measure: string, rows: DatedRow[], parts: string[]): boolean {
  const cells = new Map(rows.map((row) => [row.area, row.values.get(measure)]));
  return parts.every((part) => {
    const cell = cells.get(part);
    return cell !== undefined && isNumber(cell);
  });
}

/** Below all others, where a release looks for what they sum. A name that is nowhere in the table is asked for. */
export async function withSaidTotal(
  rows: DatedRow[],
  measures: PlannedMeasure[],
  { total }: Choices,
  ask: Ask,
): Promise<DatedRow[]> {
  if (total === undefined || total === noColumn) return rows;
  const roles = ['area', 'programme'] as const;
  const wholes = roles.flatMap((role) => namedSums(rows, role, measures).sums.map(({ whole }) => whole));
  // what is the sum of others becomes their parent
  if (wholes.includes(total) || wholes.join('、') === total) return rows;
  const role = roles.find((name) => rows.some((row) => row[name] === total));
  if (role === undefined) {
    const names = roles.flatMap((name) => rows.flatMap((row) => row[name] ?? []));
    await ask({ code: 'total', about: total, choice: total, options: [...new Set(names), noColumn] });
    return rows;
  }
  const label = /\p{Script=Han}/u.test(total) ? '合计' : 'Total';
  return [
    ...rows.filter((row) => row[role] !== total),
    ...rows.filter((row) => row[role] === total).map((row) => ({ ...row, [role]: label, kind: 'total' as const })),
  ];
}
