/** Rows of totals: those that a person says, and numbers that a release cannot work out, which are the own area's. */
import { isTotalLabel } from '../../intake/layout/label.ts';
import {
  type Calendar,
  codeAt,
  codeOf,
  kindOfCode,
  monthEnd,
  type PeriodCode,
  periodOf,
  runningCode,
} from '../../model/period.ts';
import { findUnit, unscaled } from '../../model/unit.ts';
import { draftNumber } from '../columns/column.ts';
import type { CubeCell } from '../cube/cubeRows.ts';
import type { DraftEntry } from '../lists/codeLists.ts';
import { namedSums } from '../lists/codeLists.ts';
import type { PlannedMeasure } from '../measures/measures.ts';
import { type Ask, type Choices, noColumn } from '../questions/question.ts';
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
function isComplete(measure: string, rows: DatedRow[], parts: string[]): boolean {
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

/** The latest complete year of a draft, or a part of one: the last of which the publisher's own area has, or can have, a figure. */
type YearContext = {
  areas: DraftEntry[];
  publisherCode: string | undefined;
  calendar: Calendar;
  choices: Choices;
  ask: Ask;
};

/** Asked where it is not the last year, or has fewer rows than the year before. */
export async function latestYear(rows: DraftRow[], context: YearContext): Promise<string | undefined> {
  const { choices, ask, calendar } = context;
  const filled = rows.filter(({ kind, values }) => kind === 'record' && [...values.values()].some(isNumber));
  const years = Map.groupBy(filled, ({ year }) => yearOfCode(year, calendar));
  const complete = completeYears(years, calendar);
  const periods = Map.groupBy(filled, (row) => codeOfRun(row, filled, context) ?? row.year);
  const groups = complete.length > 0 ? years : periods;
  const [last, ...before] = complete.length > 0 ? complete : latestParts([...periods.keys()], calendar);
  if (last === undefined) return undefined;
  const guess = [last, ...before].find((year) => isOfOwnArea(groups.get(year) ?? [], context)) ?? last;
  const count = (year: string) => groups.get(year)?.length ?? 0;
  return ask({
    code: 'latest-year',
    choice: choices.latestYear,
    guess,
    isSure: guess === last && (before[0] === undefined || count(last) >= count(before[0])),
    options: [...groups.keys()],
  });
}

/** What has run since January where nothing tells of less: 2024-S1 of 1—6月 alone, from which no month can be worked out. */
function codeOfRun({ start, end }: DraftRow, rows: DraftRow[], { calendar }: YearContext): PeriodCode | undefined {
  if (start === undefined || end === undefined || end !== monthEnd(end)) return undefined;
  const code = codeOf({ start, end }, calendar);
  const isShorter = (row: DraftRow) => row.end !== undefined && row.end !== end && row.end > start && row.end < end;
  return code === runningCode(end, calendar) && !rows.some(isShorter) ? code : undefined;
}

function yearOfCode(code: PeriodCode, calendar: Calendar): PeriodCode {
  return kindOfCode(code) === 'year' ? code : codeAt('year', periodOf(code, calendar).end, calendar);
}

/**
 * The latest first: years with figures of their own, and those with their last day and the most months or quarters.
 */
function completeYears(years: Map<PeriodCode, DraftRow[]>, calendar: Calendar): PeriodCode[] {
  const all = [...years.keys()].toSorted().toReversed();
  const codes = new Map(all.map((year) => [year, new Set((years.get(year) ?? []).map((row) => row.year))]));
  const isEnded = (year: PeriodCode) =>
    [...codes.get(year)!].some((code) => periodOf(code, calendar).end === periodOf(year, calendar).end);
  const ended = all.filter(isEnded);
  const most = Math.max(...ended.map((year) => codes.get(year)!.size));
  return ended.filter((year) => codes.get(year)!.has(year) || codes.get(year)!.size === most);
}

/** Months or quarters, where no year is complete: of the kind that ends last. */
function latestParts(codes: PeriodCode[], calendar: Calendar): PeriodCode[] {
  const ended = codes.toSorted((a, b) => (periodOf(a, calendar).end < periodOf(b, calendar).end ? 1 : -1));
  return ended.filter((code) => kindOfCode(code) === kindOfCode(ended[0]!));
}

function isOfOwnArea(rows: DraftRow[], { areas, publisherCode }: YearContext): boolean {
  const own = areas.find(({ code }) => code === publisherCode);
  if (own === undefined) return true;
  const isOwn = (row: DraftRow) => row.isOwn === true || (own.text !== undefined && row.area === own.text);
  if (rows.some((row) => isOwn(row) && [...row.values.values()].some(isNumber))) return true;
  const parts = areas.flatMap(({ text, parent }) => (text !== undefined && parent === own.code ? [text] : []));
  const groups = Map.groupBy(rows, ({ programme, measure }) => JSON.stringify([programme, measure]));
  return [...groups.values()].some((group) =>
    [...(group[0]?.values.keys() ?? [])].some((measure) => isComplete(measure, group, parts)),
  );
}
