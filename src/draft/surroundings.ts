/** What stands around a table beside its title: where its numbers are from, and the notes on them. */
import { markKey } from '../intake/cells/mark.ts';
import { footnotes } from '../intake/layout/layout.ts';
import { isClerkLine, isRemark } from '../intake/layout/label.ts';
import type { PlacedRow, Sheet } from '../intake/sheet/sheet.ts';
import { legendMeaning, type MarkMeanings } from './cube/marks.ts';

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
