/** Numbers in rows of totals that a release cannot work out: figures of the publisher's own area. Others are controls. */
import { isTotalLabel } from '../../intake/layout/label.ts';
import { findUnit, unscaled } from '../../model/unit.ts';
import { draftNumber } from '../columns/column.ts';
import type { CubeCell } from '../cube/cubeRows.ts';
import type { DraftEntry } from '../lists/codeLists.ts';
import type { PlannedMeasure } from '../measures/measures.ts';
import type { DatedRow } from '../rows/datedRows.ts';

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
