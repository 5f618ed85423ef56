/** The latest complete year of a draft: the last one of which the publisher's own area has, or can have, a figure. */
import type { DraftEntry } from '../lists/codeLists.ts';
import type { Ask, Choices } from '../questions/question.ts';
import { isComplete, isNumber, type DraftRow } from './ownFigures.ts';

export type YearContext = { areas: DraftEntry[]; publisherCode: string | undefined; choices: Choices; ask: Ask };

/** Asked where it is not the last year, or has fewer rows than the year before. */
export async function latestYear(rows: DraftRow[], context: YearContext): Promise<string | undefined> {
  const { choices, ask } = context;
  const filled = rows.filter(({ kind, values }) => kind === 'record' && [...values.values()].some(isNumber));
  const years = Map.groupBy(filled, ({ year }) => year);
  const [last, ...before] = [...years.keys()].toSorted().toReversed();
  if (last === undefined) return undefined;
  const guess = [last, ...before].find((year) => isOfOwnArea(years.get(year) ?? [], context)) ?? last;
  const count = (year: string) => years.get(year)?.length ?? 0;
  return ask({
    code: 'latest-year',
    choice: choices.latestYear,
    guess,
    isSure: guess === last && (before[0] === undefined || count(last) >= count(before[0])),
    options: [...years.keys()],
  });
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
