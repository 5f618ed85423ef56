/** The table that a package is drafted from: one sheet, or sheets or files of one form that differ by their year or month. */
import path from 'node:path';
import { joinProblems, joinSheets, withoutYear, withMadeColumn } from '../../intake/sheet/joinSheets.ts';
import type { SheetPart } from '../../intake/sheet/joinSheets.ts';
import type { Sheet } from '../../intake/sheet/sheet.ts';
import { error, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import { isHeaded } from '../columns/headerWords.ts';
import { isMonth, partTime, yearOfPart } from './partTime.ts';

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
