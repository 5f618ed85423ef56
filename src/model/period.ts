/** Reference periods: their days, the codes of those that have tables, and calendars whose years end when the office's do. */

/** ISO 8601, both inclusive; without a start for 截至目前 (so far). */
export type Period = { start?: string; end: string };

export const periodKinds = ['month', 'quarter', 'half', 'year', 'span'] as const;

export type PeriodKind = (typeof periodKinds)[number];

/** How an office writes the year that ends in 2022: by its two years where they are two, or by its last. */
export const yearForms = ['2022', 'FY2022', '2021-22', '2021/22'] as const;

export type YearForm = (typeof yearForms)[number];

/** `yearEnds`: month and day, the last day of a month; 12-31 for calendar years. */
export type Calendar = { yearEnds: string; yearForm: YearForm };

export const civilCalendar: Calendar = { yearEnds: '12-31', yearForm: '2022' };

/**
 * Of SDMX: 2021-M07, 2021-Q3, 2021-S2 (of calendar years); a year as its office writes it: 2021, FY2021, 2021-22; other
 * spans as intervals of ISO 8601: 2021-01-01--2021-10-31. Codes of one kind sort in time.
 */
export type PeriodCode = string;

const monthsOfKind = { month: 1, quarter: 3, half: 6, year: 12 } as const;

type RegularKind = keyof typeof monthsOfKind;

/** `number` is that of the year in which it ends, for a part of a year followed by its own. */
type CodeParts = { kind: RegularKind; year: number; part: number; form: YearForm };

const partLetters: Record<string, RegularKind> = { M: 'month', Q: 'quarter', S: 'half' };

const partsOfCodes = new Map<PeriodCode, CodeParts | undefined>();

/** A book has few codes, and asks for their parts at every figure. */
function codeParts(code: PeriodCode): CodeParts | undefined {
  if (!partsOfCodes.has(code)) partsOfCodes.set(code, readCode(code));
  return partsOfCodes.get(code);
}

function readCode(code: PeriodCode): CodeParts | undefined {
  const [, ofPart, letter = '', part] = /^(\d{4})-([MQS])(\d{1,2})$/.exec(code) ?? [];
  const kind = partLetters[letter];
  if (kind !== undefined) return { kind, year: Number(ofPart), part: Number(part), form: '2022' };
  const [, fiscal, year, separator, next] = /^(FY)?(\d{4})(?:([-/])(\d{2}))?$/.exec(code) ?? [];
  if (year === undefined) return undefined;
  const form = formOf(fiscal, separator);
  return { kind: 'year', year: Number(year) + (next === undefined ? 0 : 1), part: 1, form };
}

function formOf(fiscal: string | undefined, separator: string | undefined): YearForm {
  if (separator === undefined) return fiscal === undefined ? '2022' : 'FY2022';
  return separator === '/' ? '2021/22' : '2021-22';
}

export function kindOfCode(code: PeriodCode): PeriodKind {
  return codeParts(code)?.kind ?? 'span';
}

/** The year in which it ends: of a part, or a span, the calendar year. */
export function yearNumber(code: PeriodCode): number {
  return codeParts(code)?.year ?? Number(code.split('--')[1]?.slice(0, 4));
}

/** Of one kind; other spans from and to the same days of their years (1—9月). */
export function areAlike(code: PeriodCode, other: PeriodCode): boolean {
  if (kindOfCode(code) !== 'span') return kindOfCode(code) === kindOfCode(other);
  return shiftedYears(code, yearNumber(other) - yearNumber(code)) === other;
}

/** The code of the year that ends in `year`. */
export function yearCode(year: number, { yearForm }: Pick<Calendar, 'yearForm'>): PeriodCode {
  const last = String(year).padStart(4, '0');
  if (yearForm === '2022') return last;
  if (yearForm === 'FY2022') return `FY${last}`;
  return `${String(year - 1).padStart(4, '0')}${yearForm[4]}${last.slice(2)}`;
}

function partCode(kind: RegularKind, year: number, part: number, form: YearForm): PeriodCode {
  if (kind === 'year') return yearCode(year, { yearForm: form });
  const named = String(year).padStart(4, '0');
  if (kind === 'month') return `${named}-M${String(part).padStart(2, '0')}`;
  return `${named}-${kind === 'quarter' ? 'Q' : 'S'}${part}`;
}

/** A month by its number since the year 0. */
function monthNumber(iso: string): number {
  return Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
}

function firstDay(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

/** The last of a month, in ISO 8601. */
export function monthEnd(iso: string): string {
  const days = new Date(Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), 0)).getUTCDate();
  return `${iso.slice(0, 7)}-${days}`;
}

/** How many months after December its last one is: 0, or for a year to March −9. */
function lastMonth({ yearEnds }: Pick<Calendar, 'yearEnds'>): number {
  return Number(yearEnds.slice(0, 2)) - 12;
}

/** The number of the last month of the period. */
function lastMonthOf({ kind, year, part }: CodeParts, calendar: Calendar): number {
  return kind === 'year' ? year * 12 + 11 + lastMonth(calendar) : year * 12 + part * monthsOfKind[kind] - 1;
}

/** Throws on a code of no period. */
export function periodOf(code: PeriodCode, calendar: Calendar): Period {
  const parts = codeParts(code);
  if (parts !== undefined) {
    const last = lastMonthOf(parts, calendar);
    return { start: firstDay(last - monthsOfKind[parts.kind] + 1), end: monthEnd(firstDay(last)) };
  }
  const [start, end] = code.split('--');
  if (start === undefined || end === undefined) throw new Error(`unknown period: ${code}`);
  return start === '..' ? { end } : { start, end };
}

/** The kind of whole months that begin and end like those of the calendar. */
export function kindOfPeriod({ start, end }: Period, calendar: Calendar): PeriodKind {
  if (start?.endsWith('-01') !== true || end !== monthEnd(end)) return 'span';
  const last = monthNumber(end);
  const length = last - monthNumber(start) + 1;
  if (length === 12) return (last + 1 - lastMonth(calendar)) % 12 === 0 ? 'year' : 'span';
  const kind = (['month', 'quarter', 'half'] as const).find((name) => monthsOfKind[name] === length);
  return kind !== undefined && (last + 1) % length === 0 ? kind : 'span';
}

export function codeOf(period: Period, calendar: Calendar): PeriodCode {
  const kind = kindOfPeriod(period, calendar);
  return kind === 'span' ? `${period.start ?? '..'}--${period.end}` : codeAt(kind, period.end, calendar);
}

/** The period of that kind in which the day is. */
export function codeAt(kind: RegularKind, day: string, calendar: Calendar): PeriodCode {
  const month = monthNumber(day);
  const shifted = kind === 'year' ? month - lastMonth(calendar) : month;
  const part = Math.floor((shifted % 12) / monthsOfKind[kind]) + 1;
  return partCode(kind, Math.floor(shifted / 12), part, calendar.yearForm);
}

/** The same period a year before or after: 2020-M07, 2020-21. */
export function shiftedYears(code: PeriodCode, years: number): PeriodCode {
  const parts = codeParts(code);
  if (parts !== undefined) return partCode(parts.kind, parts.year + years, parts.part, parts.form);
  return code.replaceAll(/(\d{4})(-\d\d-\d\d)/g, (_, year: string, day: string) => shiftedDay(year, day, years));
}

function shiftedDay(year: string, day: string, years: number): string {
  const shifted = `${String(Number(year) + years).padStart(4, '0')}${day}`;
  // what ends with February ends with its last day
  return day.startsWith('-02-2') && `${year}${day}` === monthEnd(`${year}${day}`) ? monthEnd(shifted) : shifted;
}

/** 2020-M12 before 2021-M01; undefined before other spans. */
export function codeBefore(code: PeriodCode): PeriodCode | undefined {
  const parts = codeParts(code);
  if (parts === undefined) return undefined;
  const { kind, year, part, form } = parts;
  return part > 1 ? partCode(kind, year, part - 1, form) : partCode(kind, year - 1, 12 / monthsOfKind[kind], form);
}

/** 2021-Q1 after 2020-Q4; undefined after other spans. */
export function codeAfter(code: PeriodCode): PeriodCode | undefined {
  const parts = codeParts(code);
  if (parts === undefined) return undefined;
  const { kind, year, part, form } = parts;
  return part < 12 / monthsOfKind[kind] ? partCode(kind, year, part + 1, form) : partCode(kind, year + 1, 1, form);
}

/** More are not filled in: one of them is a slip. */
const mostCodes = 1000;

/** From the first to the last, with those between; unlike kinds, and other spans, as they are. */
export function consecutiveCodes(codes: PeriodCode[]): PeriodCode[] {
  const known = [...new Set(codes)].toSorted();
  const last = known.at(-1);
  if (new Set(known.map(kindOfCode)).size !== 1) return known;
  const filled = known.slice(0, 1);
  while (filled.at(-1) !== last && filled.length < mostCodes) {
    const next = codeAfter(filled.at(-1)!);
    if (next === undefined) return known;
    filled.push(next);
  }
  return filled.at(-1) === last ? filled : known;
}

/** The periods of a kind of which a longer one consists, in time; none where its days are not theirs. */
export function partCodes(code: PeriodCode, kind: RegularKind, calendar: Calendar): PeriodCode[] {
  const { start = '', end } = periodOf(code, calendar);
  const first = monthNumber(start);
  const length = monthsOfKind[kind];
  const months = monthNumber(end) - first + 1;
  if (months % length !== 0 || (kind !== 'year' && first % length !== 0)) return [];
  return Array.from({ length: months / length }, (_, index) =>
    codeAt(kind, firstDay(first + (index + 1) * length - 1), calendar),
  );
}

/** From the start of the office's year to a day (累计): 2021-01-01--2021-07-31, 2021-Q1, 2021-S1, 2021. */
export function runningCode(end: string, calendar: Calendar): PeriodCode {
  return codeOf({ ...periodOf(codeAt('year', end, calendar), calendar), end }, calendar);
}

const longerKinds = ['quarter', 'half', 'year'] as const;

/** The longer periods that end with it: a quarter, a half, a year. */
export function codesEndingWith(code: PeriodCode, calendar: Calendar): PeriodCode[] {
  const parts = codeParts(code);
  if (parts === undefined || parts.kind === 'year') return [];
  const { end } = periodOf(code, calendar);
  return longerKinds
    .slice(longerKinds.findIndex((kind) => kind === parts.kind) + 1)
    .map((kind) => codeAt(kind, end, calendar))
    .filter((longer) => periodOf(longer, calendar).end === end);
}

/** As in addresses and names of files: 2021-07, 2021-q3, 2021-h1, 2021-22; of whole months 2021-01--2021-07. */
export function addressOfCode(code: PeriodCode): string {
  const kind = kindOfCode(code);
  if (kind === 'span' && monthsIn(periodOf(code, civilCalendar))) return code.replaceAll(/-\d\d(?=--|$)/g, '');
  if (kind === 'month') return code.replace('M', '');
  return code.replace('/', '-').replace('Q', 'q').replace('S', 'h');
}

export function wholeYear({ start, end }: Period): string | undefined {
  const year = end.slice(0, 4);
  return start === `${year}-01-01` && end === `${year}-12-31` ? year : undefined;
}

/** 2021-07. */
export function wholeMonth(period: Period): string | undefined {
  return kindOfPeriod(period, civilCalendar) === 'month' ? period.end.slice(0, 7) : undefined;
}

/** Undefined where the period is not of whole months, or its start is not known. */
export function monthsIn({ start, end }: Period): number | undefined {
  const after = new Date(`${end}T00:00:00Z`);
  after.setUTCDate(after.getUTCDate() + 1);
  if (start === undefined || !start.endsWith('-01') || after.getUTCDate() !== 1) return undefined;
  const [year = 0, month = 0] = start.split('-').map(Number);
  return (after.getUTCFullYear() - year) * 12 + after.getUTCMonth() + 1 - month;
}
