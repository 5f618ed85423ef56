/** The files of a draft: their sheets, read as a person says, and what stands around a table: its source and its notes. */
import path from 'node:path';
import { markKey } from '../intake/cells/mark.ts';
import { isClerkLine, isRemark } from '../intake/layout/label.ts';
import { footnotes } from '../intake/layout/layout.ts';
import { readSheets, type SheetOptions } from '../intake/sheet/readSheets.ts';
import type { PlacedRow, Sheet } from '../intake/sheet/sheet.ts';
import { error, isError, type Problem, type ProblemKind } from '../model/problem.ts';
import { legendMeaning, type MarkMeanings } from './cube/marks.ts';
import { partTime } from './parts/joinParts.ts';
import type { Choices } from './questions/question.ts';

/** A file as an office has it. */
export type TableFile = { bytes: Uint8Array; file: string };

export const filesProblems = {
  'tables-unlike': error({
    'zh-CN': {
      fact: '几张表不是同一种指标表（指标名称、单位、数量），不能起草为一个数据包',
      remedy: '每张表单独起草；或只给出同一种报表的各期',
    },
    en: {
      fact: 'the tables are no forms of one kind (indicator, unit, number), so that they make no package together',
      remedy: 'draft each of them alone, or give the forms of several periods only',
    },
  }),
} satisfies Record<string, ProblemKind>;

/** For whether the name of a sheet is of a time at all. */
const anyYear = '2000';

/** Without sheets where a file cannot be read. Of a workbook one sheet, or those that are called by their times. */
export async function readFiles(
  files: TableFile[],
  choices: Choices,
): Promise<{ sheets: Sheet[]; problems: Problem[] }> {
  const read = [];
  const isPart = (sheet: string) => partTime(sheet, [anyYear]) !== undefined;
  const options = { ...sheetOptions(choices), isPart };
  for (const { bytes, file } of files) read.push(await readSheets(bytes, file, options));
  const problems = read.flatMap((one) => one.problems);
  return { sheets: problems.some(isError) ? [] : read.flatMap(({ sheets }) => sheets), problems };
}

/** A tab cannot be typed everywhere. */
function sheetOptions({ sheet, encoding, delimiter, decimal }: Choices): SheetOptions {
  return {
    ...((decimal === '.' || decimal === ',') && { decimal }),
    ...(sheet !== undefined && { sheet }),
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter: /^(tab|\\t)$/i.test(delimiter) ? '\t' : delimiter }),
  };
}

/** Its own name; of several files one for all. */
export function tidyName(sheets: Sheet[]): string {
  return sheets.length === 1 ? `${path.parse(sheets[0]!.file).name}.csv` : 'indicators.csv';
}

/** `marked` are the notes that marks beside numbers refer to, by the key of the mark. */
export type Surroundings = { sources: string[]; notes: string[]; marked: ReadonlyMap<string, string> };

const sourceWord =
  '(?:资料来源|資料來源|数据来源|數據來源|数据出处|来源|來源|资料|資料|出典|出所|자료|출처|data from database|(?:data )?sources?|(?:daten)?quellen?|fuentes?|fontes?|fonti|источник(?:и)?|джерел[оа]|bron(?:nen)?|källa|kilde(?:r)?|źródł[oa]|zdroj|forrás|sursa|kaynak|sumber|nguồn)';
const noteWord =
  '(?:注释?|註|附注|脚注|备注|備註|備考|说明|說明|주석?|비고|notes?|footnotes?|remarks?|anmerkung(?:en)?|hinweise?|remarques?|notas?|note|observaci[oó]n(?:es)?|примечани[ея])';

const headed = (word: string, end: string) =>
  new RegExp(`^[(（【〔[]?\\s*${word}\\s*\\d{0,2}[)）】〕\\]]?\\s*${end}`, 'iu');
const sourceStart = headed(sourceWord, '(?:[:：]|[.–—](?=\\s))\\s*');
const noteStart = headed(noteWord, '(?:[:：]|[.–—](?=\\s))\\s*');
const sourceHeading = headed(sourceWord, '$');
const noteHeading = headed(noteWord, '$');

/** Between a source and a note in one line. */
const nextPart = new RegExp(`(?<=[;；。.]\\s*)(?=(?:${sourceWord}|${noteWord})\\s*[:：])`, 'iu');

/** `marks` stand beside numbers: their notes are of single figures. `meanings` are of marks in place of a number. */
export function surroundings(sheets: Sheet[], marks: string[], meanings: MarkMeanings): Surroundings {
  const keys = new Set(marks.map(markKey));
  const remarks = sheets.flatMap((sheet) => sheet.remarks);
  const marked = new Map([...footnotes(remarks)].filter(([key]) => keys.has(key)));
  const above = sheets.flatMap((sheet) => sheet.above.filter((row) => isRemark(row) || isLabelled(row)));
  const lines = [...above, ...remarks].filter((row) => !isClerkLine(row) && !isOf(row, marked));
  const found: Surroundings = { sources: [], notes: [], marked };
  const titles = new Set(sheets.map(({ title }) => title));
  let isOfSources = false;
  for (const text of lines.flatMap(({ cells }) => lineOf(cells).split(nextPart)).map(tidy)) {
    if (titles.has(text) || [...meanings.keys()].some((mark) => isLegend(text, mark))) continue;
    if (sourceHeading.test(text) || noteHeading.test(text)) isOfSources = sourceHeading.test(text);
    else if (sourceStart.test(text)) put(found.sources, text.replace(sourceStart, ''));
    else if (isOfSources && !noteStart.test(text)) put(found.sources, text);
    else put(found.notes, text.replace(noteStart, ''));
  }
  return found;
}

/** Data Source | World Development Indicators. */
function isLabelled({ cells }: PlacedRow): boolean {
  const [label = '', ...more] = distinctTexts(cells);
  return more.length === 1 && sourceHeading.test(label);
}

/** A line is a note of a mark only where it says nothing else. */
function isOf(row: PlacedRow, marked: ReadonlyMap<string, string>): boolean {
  return [...footnotes([row]).keys()].some((key) => marked.has(key));
}

/** It explains a mark that the package has its own sign for, and nothing else. */
function isLegend(text: string, mark: string): boolean {
  return text.length <= longestLegend && legendMeaning(mark, [text]) !== undefined;
}

const longestLegend = 60;

/** A note merged over several cells stands in each of them. */
function lineOf(cells: string[]): string {
  const texts = distinctTexts(cells);
  return isLabelled({ line: 0, cells }) ? texts.join(': ') : texts.join(' ');
}

function distinctTexts(cells: string[]): string[] {
  return [...new Set(cells.map((cell) => cell.trim()))].filter((cell) => cell !== '');
}

function tidy(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[;；]\s*$/u, '')
    .trim();
}

function put(texts: string[], text: string): void {
  const whole = text.trim();
  if (/\p{L}{2}/u.test(whole) && !texts.includes(whole)) texts.push(whole);
}

/** Notes of marks as rows below a table, as a release reads them. */
export function footRows({ marked }: Surroundings, width: number): string[][] {
  return [...marked].map(([key, text]) => {
    const mark = /^\w+$/.test(key) ? `[${key}]` : key;
    const line = /\p{Script=Han}/u.test(text) ? `注：${mark} ${text}` : `Note: ${mark} ${text}`;
    return [line, ...Array.from({ length: width - 1 }, () => '')];
  });
}
