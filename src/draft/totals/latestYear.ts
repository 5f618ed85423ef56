/** The latest complete year of a draft, or a part of one: the last of which the publisher's own area has, or can have, a figure. */
import { codeAt, kindOfCode, periodOf, type Calendar, type PeriodCode } from '../../model/period.ts';
import type { DraftEntry } from '../lists/codeLists.ts';
import type { Ask, Choices } from '../questions/question.ts';
import { isComplete, isNumber, type DraftRow } from './ownFigures.ts';

export type YearContext = {
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
  const periods = Map.groupBy(filled, ({ year }) => year);
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
