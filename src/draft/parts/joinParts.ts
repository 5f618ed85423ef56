/** The table that a package is drafted from: one sheet, or sheets or files of one form that differ by their year or month. */
import path from 'node:path';
import { joinProblems, joinSheets, withMadeColumn, withoutYear } from '../../intake/sheet/joinSheets.ts';
import type { SheetPart } from '../../intake/sheet/joinSheets.ts';
import type { Sheet } from '../../intake/sheet/sheet.ts';
import { error, type Problem, type ProblemKind, problemOf } from '../../model/problem.ts';
import { isHeaded } from '../columns/headerWords.ts';
import { isYearText, parseMoment, yearsIn } from '../columns/findTime.ts';

export const partProblems = {
  ...joinProblems,
  'parts-undated': error({
    'zh-CN': {
      fact: '几张表要合为一张，但名称没有说明是哪一年（月），或说的是同一时期',
      remedy:
        '文件名或工作表名写明年份（如 低保2021.csv、2021年），每张表一个时期；或用 --sheet 指明要读的表，或分别起草',
    },
    en: {
      fact: 'the name does not say the year or month of the table, or another table is of the same, so that they cannot be one',
      remedy:
        'name each file or sheet by its year (households-2021.csv, 2021); or name the sheets to be read with --sheet; or draft each table by itself',
    },
  }),
} satisfies Record<string, ProblemKind>;

/** With an error there is no sheet. `times` are those that the names of the parts say. */
type JoinedParts = { sheet?: Sheet; times?: ReadonlyMap<string, string>; problems: Problem[] };

export function joinParts(sheets: Sheet[]): JoinedParts {
  const [first] = sheets;
  if (sheets.length === 1 && first !== undefined) return { sheet: first, problems: [] };
  const files = new Set(sheets.map(({ file }) => file));
  const isOfSheets = (sheet: Sheet) => sheets.some((other) => other !== sheet && other.file === sheet.file);
  return joined(sheets.map((sheet) => namedSheet(sheet, isOfSheets(sheet), files.size > 1)));
}

type NamedSheet = { name: string; sheet: Sheet; time: string | undefined };

/** Its own name says the time, else the name of its file. */
function namedSheet(sheet: Sheet, isOfSheets: boolean, isOfFiles: boolean): NamedSheet {
  const { file } = sheet;
  const { name: stem } = path.parse(file);
  const own = isOfSheets ? (sheet.name ?? '') : stem;
  const around = [stem, ...(sheet.title === undefined ? [] : [sheet.title])];
  const name = isOfSheets && isOfFiles ? `${file} ${own}` : isOfSheets ? own : file;
  const time = partTime(own, around) ?? (isOfSheets ? undefined : sheet.title && partTime(sheet.title));
  return { name, sheet, time };
}

function joined(parts: NamedSheet[]): JoinedParts {
  const times = new Map(parts.flatMap(({ name, time }) => (time === undefined ? [] : [[name, time] as const])));
  const timed = parts.flatMap(({ time, ...part }): SheetPart[] =>
    time === undefined ? [] : [{ ...part, year: yearOfPart(time) }],
  );
  const undated = parts.filter(
    ({ time }, index) => time === undefined || parts.slice(0, index).some((other) => other.time === time),
  );
  if (undated.length > 0)
    return {
      problems: undated.map(({ name: file, time }) =>
        problemOf(partProblems, 'parts-undated', { file, ...(time !== undefined && { read: time }) }),
      ),
    };
  const { sheet: whole, problems } = joinSheets(timed);
  if (whole === undefined) return { problems };
  const { name: _, ...rest } = whole;
  const sheet = { ...rest, file: commonFile(parts.map((part) => part.sheet.file)) };
  const isOwn = sheet.columns.some(({ header }) => isHeaded(header, 'year'));
  const header = timeHeader(sheet, [...times.values()].some(isMonth));
  return isOwn
    ? { sheet, problems: [] }
    : { sheet: withMadeColumn(sheet, header, ({ part = '' }) => times.get(part) ?? ''), times, problems: [] };
}

/** Several files are named by the first of them without its year. */
function commonFile([first = '', ...others]: string[]): string {
  if (others.every((file) => file === first)) return first;
  const { name } = path.parse(first);
  const stem = withoutYear(name, yearOfPart(partTime(name) ?? ''));
  return `${stem === '' ? 'table' : stem.replaceAll(' ', '-')}.csv`;
}

/** In the language of the table. */
function timeHeader({ columns }: Sheet, isOfMonths: boolean): string {
  const isHan = columns.some(({ header }) => /\p{Script=Han}/u.test(header));
  if (isOfMonths) return isHan ? '统计期' : 'period';
  return isHan ? '年份' : 'year';
}

/** The time that the name of a sheet or a file says of its table: a year or a month. */
const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Of a part of a year nothing is said: it would be taken for the whole. */
const partOfYear =
  /季|半年|quarter|\b[qh][1-4]\b|[qh][1-4]$|\d\s*[-–~至到]\s*\d{1,2}\s*月|to date|ytd|累计|上旬|中旬|下旬/iu;

/** 2019/20 is neither a year nor a month. */
const fiscalYear = /(?<!\d)(19|20)(\d{2})\s?[-–/]\s?(?:(19|20)?(\d{2}))(?!\d)/;

/** 2020, or 2020-03. `around` may say the year of 3月 or March. */
export function partTime(name: string, around: string[] = []): string | undefined {
  const text = name.normalize('NFKC').trim();
  if (partOfYear.test(text) || isFiscal(text)) return undefined;
  const [, year, month] = /(?<!\d)((?:19|20)\d{2})\s*[-_./年]?\s*(1[0-2]|0?[1-9])(?:月|(?!\d))/.exec(text) ?? [];
  if (year !== undefined && month !== undefined) return `${year}-${month.padStart(2, '0')}`;
  const years = yearsIn(text);
  const named = monthIn(text);
  if (years.length > 1) return undefined;
  const of = years[0] ?? (named === undefined ? undefined : onlyYear(around));
  if (of === undefined) return undefined;
  return named === undefined ? of : `${of}-${named}`;
}

function yearOfPart(time: string): string {
  return time.slice(0, 4);
}

/** Not of 2020 alone. */
export function isMonth(time: string): boolean {
  return !isYearText(time) && parseMoment(time)?.month !== undefined;
}

function isFiscal(text: string): boolean {
  const [, , first, , next] = fiscalYear.exec(text) ?? [];
  return first !== undefined && next !== undefined && (Number(first) + 1) % 100 === Number(next);
}

function onlyYear(texts: string[]): string | undefined {
  const years = new Set(texts.flatMap(yearsIn));
  return years.size === 1 ? [...years][0] : undefined;
}

/** 3月, 三月, March, Mar. */
function monthIn(text: string): string | undefined {
  const digits = /(?<!\d)(1[0-2]|0?[1-9])月/.exec(text)?.[1];
  const word = /(?:^|[^a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:[^a-z]|$)/i.exec(text)?.[1];
  const han = /(十[一二]?|[一二三四五六七八九])月/.exec(text)?.[1];
  const number =
    digits ??
    (word && monthNames.indexOf(word.toLowerCase()) + 1) ??
    (han && '一 二 三 四 五 六 七 八 九 十 十一 十二'.split(' ').indexOf(han) + 1);
  return number === undefined || number === '' ? undefined : String(number).padStart(2, '0');
}
