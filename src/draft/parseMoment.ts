/** A year, a month or a day, as a cell says it; month and day have two digits. */
export type Moment = { year: string; month?: string; day?: string };

const dayPattern = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?:[T ][\d:.]*Z?)?$/;
const monthPattern = /^(\d{4})(?:[-/.年](\d{1,2})月?|(\d{2}))$/;
const yearPattern = /^(\d{4})(?:年度?|\.0)?$/;

/** 2021, 2021年, 2021-07, 2021年7月, 202107, 2021-07-01, 2021/7/1, 20210701, 2021-07-01T00:00; else undefined. */
export function parseMoment(text: string): Moment | undefined {
  const [, ...parts] = dayPattern.exec(text) ?? monthPattern.exec(text) ?? yearPattern.exec(text) ?? [];
  // A group that took no part in the match is undefined, whatever its type says.
  const [ofYear, ...rest] = parts.filter((part: string | undefined) => part !== undefined);
  return ofYear === undefined ? undefined : calendarDay(ofYear, ...rest);
}

function calendarDay(ofYear: string, ofMonth?: string, ofDay?: string): Moment | undefined {
  if (!/^(1[89]|20|21)/.test(ofYear)) return undefined;
  const parts = { month: ofMonth?.padStart(2, '0'), day: ofDay?.padStart(2, '0') };
  const iso = `${ofYear}-${parts.month ?? '01'}-${parts.day ?? '01'}`;
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(iso)) return undefined;
  return { year: ofYear, ...(parts.month && { month: parts.month }), ...(parts.day && { day: parts.day }) };
}

/** The last day of a month, as ISO 8601. */
export function monthEnd(ofYear: string, ofMonth: string): string {
  return new Date(Date.UTC(Number(ofYear), Number(ofMonth), 0)).toISOString().slice(0, 10);
}
