/** The release calendar of a package (calendar.csv): what comes when, and of what was put off the old date and the reason. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { decodeText } from '../intake/readTable.ts';
import { languageColumn } from '../intake/table/table.ts';
import { parseRows } from '../intake/text/csv.ts';
import type { CalendarEntry } from '../model/edition.ts';
import type { Language, Text } from '../model/language.ts';
import { error, type ProblemKind } from '../model/problem.ts';
import { checkMemberWords } from './checkMembers.ts';
import { editionProblem, isOutside, ownFolderProblems, type EditionProblem } from './problem.ts';

export const calendarProblems = {
  'calendar-unreadable': error({
    'zh-CN': { fact: '发布日历不是可以读取的 CSV', remedy: '在 Excel 中另存为“CSV UTF-8”' },
    en: { fact: 'the release calendar is no CSV that can be read', remedy: 'save it in Excel as “CSV UTF-8”' },
  }),
  'calendar-column-missing': error({
    'zh-CN': { fact: '发布日历缺少此列', remedy: '补上此列；每种已声明的语言都要有' },
    en: {
      fact: 'the release calendar lacks this column',
      remedy: 'add it, in every language that the package declares',
    },
  }),
  'calendar-cell-invalid': error({
    'zh-CN': { fact: '发布日历中此格不对', remedy: '按要求改正；改期的须写明原日期和原因' },
    en: {
      fact: 'this cell of the release calendar is wrong',
      remedy: 'correct it; what was put off needs its old date and a reason',
    },
  }),
} satisfies Record<string, ProblemKind>;

export const calendarFile = 'calendar.csv';

type CalendarReading = { calendar: CalendarEntry[]; problems: EditionProblem[] };

/** The earliest first; without the file there is none. */
export async function readCalendar(folder: string, languages: Language[]): Promise<CalendarReading> {
  const file = join(folder, calendarFile);
  if (!existsSync(file)) return { calendar: [], problems: [] };
  if (isOutside(dirname(file), file))
    return { calendar: [], problems: [editionProblem(ownFolderProblems, 'file-outside', { file })] };
  const decoded = decodeText(await readFile(file), file);
  if (!('text' in decoded)) return unreadable(file);
  const { rows, problems } = parseRows(decoded.text, file);
  const [first] = problems;
  if (first !== undefined) return unreadable(file, first.row);
  const header = rows[0]?.cells.map((cell) => cell.trim()) ?? [];
  const lacking = columnsOf(languages).filter((column) => !header.includes(column));
  if (lacking.length > 0) {
    const missing = lacking.map((column) => ({ file, member: column }));
    return {
      calendar: [],
      problems: missing.map((at) => editionProblem(calendarProblems, 'calendar-column-missing', at)),
    };
  }
  const records = rows.slice(1).map(({ line, cells }) => ({
    line,
    cell: (column: string) => cells[header.indexOf(column)]?.trim() ?? '',
  }));
  return {
    calendar: records.map((record) => entryOf(record, languages)).toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    problems: records.flatMap((record) => checkEntry(record, file, languages)),
  };
}

function unreadable(file: string, line?: number): CalendarReading {
  const at = line === undefined ? { file } : { file, line };
  return { calendar: [], problems: [editionProblem(calendarProblems, 'calendar-unreadable', at)] };
}

function columnsOf(languages: Language[]): string[] {
  return [
    'date',
    'was',
    ...['title', 'reason'].flatMap((name) => languages.map((tongue) => languageColumn(name, tongue))),
  ];
}

type CalendarRecord = { line: number; cell: (column: string) => string };

function entryOf({ cell }: CalendarRecord, languages: Language[]): CalendarEntry {
  const text = (name: string): Text =>
    Object.fromEntries(languages.map((language) => [language, cell(languageColumn(name, language))]));
  const was = cell('was');
  return { date: cell('date'), title: text('title'), ...(was !== '' && { was, reason: text('reason') }) };
}

/** A day or a month. */
const datePattern = /^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/;

function checkEntry({ line, cell }: CalendarRecord, file: string, languages: Language[]): EditionProblem[] {
  const isChanged = cell('was') !== '';
  const dates = ['date', ...(isChanged ? ['was'] : [])].filter((column) => !datePattern.test(cell(column)));
  const words = ['title', ...(isChanged ? ['reason'] : [])].flatMap((name) =>
    languages.map((language) => languageColumn(name, language)),
  );
  const wrong = (column: string, expected: string) =>
    editionProblem(calendarProblems, 'calendar-cell-invalid', {
      file,
      line,
      member: column,
      read: cell(column),
      expected,
    });
  return [
    ...dates.map((column) => wrong(column, '2022-06-02 / 2022-06')),
    ...words.filter((column) => cell(column) === '').map((column) => wrong(column, '"…"')),
    ...words.flatMap((column) =>
      checkMemberWords(cell(column), { file, member: column }).map((one) => ({ ...one, line })),
    ),
  ];
}
