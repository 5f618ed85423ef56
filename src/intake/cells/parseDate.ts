/** A date by the format of its field: ISO 8601, any usual form, or a pattern of strptime such as %d/%m/%Y. */

/** ISO 8601, or undefined where the text is no date that exists. */
export type DateReader = (text: string) => string | undefined;

/** `directive`: the part of a pattern that is not read, or % where the pattern does not give a whole date. */
export function parseDateFormat(format = 'default'): { read: DateReader } | { directive: string } {
  if (format === 'default') return { read: (text) => datedBy(isoDate, text) };
  if (format === 'any') return { read: (text) => datedBy(anyDate, text) };
  return parseStrptime(format.replace(/^fmt:/, ''));
}

export function isCalendarDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;
const anyDate = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;

function datedBy(form: RegExp, text: string): string | undefined {
  const [, year, month, day] = form.exec(text) ?? [];
  return isoDay(year, month, day);
}

/** Only a day that exists. */
export function isoDay(year = '', month = '', day = ''): string | undefined {
  const iso = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return year !== '' && month !== '' && day !== '' && isCalendarDay(iso) ? iso : undefined;
}

type Part = 'year' | 'month' | 'day';

/** As in Python: one digit may stand for two, names are English, and a year of two digits begins with 69. */
const directives = new Map<string, { part: Part; form: RegExp; value: (text: string) => string }>([
  ['%Y', { part: 'year', form: /\d{4}/y, value: (text) => text }],
  ['%y', { part: 'year', form: /\d{2}/y, value: (text) => `${text < '69' ? 20 : 19}${text}` }],
  ['%m', { part: 'month', form: /1[0-2]|0?[1-9]/y, value: (text) => text }],
  ['%d', { part: 'day', form: /3[01]|[12]\d|0?[1-9]/y, value: (text) => text }],
  ['%B', { part: 'month', form: /[a-z]+/iy, value: (text) => monthNumber(text, (name) => name) }],
  ['%b', { part: 'month', form: /[a-z]{3}/iy, value: (text) => monthNumber(text, (name) => name.slice(0, 3)) }],
]);

const months = 'january february march april may june july august september october november december'.split(' ');

/** Empty for another word. */
function monthNumber(text: string, form: (name: string) => string): string {
  const index = months.findIndex((name) => form(name) === text.toLowerCase());
  return index < 0 ? '' : String(index + 1);
}

function parseStrptime(pattern: string): { read: DateReader } | { directive: string } {
  const parts = pattern.match(/%[^]?|\s+|[^%\s]+/g) ?? [];
  const unread = parts.find((part) => part.startsWith('%') && part !== '%%' && !directives.has(part));
  if (unread !== undefined) return { directive: unread };
  const given = parts.flatMap((part) => directives.get(part)?.part ?? []);
  const isWhole = new Set(given).size === 3 && given.length === 3;
  if (!isWhole) return { directive: '%' };
  // a workbook gives its dates as ISO 8601, which are mistaken only for years before days
  if (given.join() === 'year,day,month') return { read: (text) => dateOf(text, parts) };
  return { read: (text) => dateOf(text, parts) ?? datedBy(isoDate, text) };
}

function dateOf(text: string, parts: string[]): string | undefined {
  const date = new Map<Part, string>();
  let at = 0;
  for (const part of parts) {
    const directive = directives.get(part);
    const literal = part === '%%' ? '%' : part;
    if (directive !== undefined) {
      directive.form.lastIndex = at;
      const read = directive.form.exec(text)?.[0];
      if (read === undefined) return undefined;
      date.set(directive.part, directive.value(read));
      at += read.length;
    } else if (literal.trim() === '') at += /^\s*/.exec(text.slice(at))![0].length;
    else if (text.startsWith(literal, at)) at += literal.length;
    else return undefined;
  }
  return at === text.length ? isoDay(date.get('year'), date.get('month'), date.get('day')) : undefined;
}
