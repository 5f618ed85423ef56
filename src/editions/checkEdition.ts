import { checkMembers, matching, textIn } from './checkMembers.ts';
import { editionKinds } from './edition.ts';
import { problem, type EditionProblem } from './problem.ts';
import type { ReleaseFacts } from './releaseFacts.ts';

const kind = matching(editionKinds.join(' / '), (value) => editionKinds.some((one) => one === value));
const date = matching('2022-06-02 / 2022-06-02T00:00:00+08:00', isDate);

/** edition.json: its members, and that there is something to report on its year. */
export function checkEdition(value: unknown, file: string, { languages, years }: ReleaseFacts): EditionProblem[] {
  const text = textIn(languages);
  const year = matching('2021', isYear);
  const found = checkMembers(value, file, { kind, year, title: text, name: text }, { date, next: text });
  const own = yearOf(value);
  if (own === undefined || years.includes(own)) return found;
  return [
    ...found,
    problem('year-without-figures', { file, member: 'year', read: own }, { expected: years.join(' / ') }),
  ];
}

/** The year of an edition.json, also of one that is wrong elsewhere. */
export function yearOf(value: unknown): string | undefined {
  const { year } = Object(value) as { year?: unknown };
  return isYear(year) ? String(year) : undefined;
}

function isYear(value: unknown): boolean {
  return Number.isInteger(value) && /^\d{4}$/.test(String(value));
}

/** A day that exists, alone or with a time and its offset (ISO 8601). */
function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))?$/.test(value)) return false;
  const day = Date.parse(`${value.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day) || Number.isNaN(Date.parse(value))) return false;
  return new Date(day).toISOString().startsWith(value.slice(0, 10));
}
