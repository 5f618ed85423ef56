/** Code lists from the names in a column: a code and titles for each, and the area of the publisher. */
import { isLanguage, languages, type Language, type Text } from '../../model/language.ts';
import { columnCellText, distinctValues, type DraftColumn } from '../columns/column.ts';
import { noColumn, type Ask, type Choices, type Question } from '../questions/question.ts';
import type { DatedRow } from '../rows/datedRows.ts';
import type { Sheet } from '../rows/parseSheet.ts';

/** `text` is its name in the table; an implied whole has none. */
export type DraftEntry = { code: string; title: string; text?: string; parent?: string };

/** In the order of the table. */
export function entries(
  rows: DatedRow[],
  names: DraftColumn,
  codes: DraftColumn | undefined,
  prefix: string,
): DraftEntry[] {
  const codeOf = new Map(
    rows.map(({ row }) => [
      columnCellText(row, names.index),
      codes === undefined ? '' : columnCellText(row, codes.index),
    ]),
  );
  codeOf.delete('');
  const texts = [...codeOf.keys()];
  const listed = codes === undefined ? fitCodes(texts, prefix) : codeOf;
  return texts.map((text) => ({ code: listed.get(text) ?? '', title: text, text }));
}

/** No names that Windows reserves. */
const fitCode = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;

const reservedNames = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|\.$|^index\.html$/i;
const longestCode = 40;

/**
 * Fit for addresses and file names, unique in lower case: unchanged where all are codes; else slugs, or prefix and
 * number.
 */
export function fitCodes(texts: string[], prefix: string): Map<string, string> {
  const lower = new Set(texts.map((text) => text.toLowerCase()));
  if (lower.size === texts.length && texts.every(isFit)) return new Map(texts.map((text) => [text, text]));
  const taken = new Set<string>();
  return new Map(texts.map((text, index) => [text, uniqueCode(slug(text) ?? `${prefix}${index + 1}`, taken)]));
}

/** `Maui County` → maui-county; undefined for another script. */
export function slug(text: string): string | undefined {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (/[^\p{Script=Latin}\p{Script=Common}]/u.test(plain)) return undefined;
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
  const [first = ''] = words;
  const short = words
    .slice(1)
    .reduce((code, word) => (code.length + word.length < longestCode ? `${code}-${word}` : code), first);
  return isFit(short) ? short : undefined;
}

export function isFit(code: string): boolean {
  return fitCode.test(code) && !reservedNames.test(code);
}

function uniqueCode(code: string, taken: Set<string>): string {
  let name = code;
  let count = 1;
  while (taken.has(name)) name = `${code}-${(count += 1)}`;
  taken.add(name);
  return name;
}

const wholeWords = /^(合计|总计|总数|全[国省市县区]|total|all|statewide|nationwide)$/i;

/** The row of totals, or an area not in the table, is the parent of all others. */
export async function publisherArea(
  areas: DraftEntry[],
  wholes: DraftColumn[],
  { publisherArea: choice }: Choices,
  ask: Ask,
): Promise<{ areas: DraftEntry[]; publisherCode: string | undefined }> {
  const total = areas.find(({ title }) => wholeWords.test(title));
  const only = areas.length === 1 ? areas[0] : undefined;
  const answer = await ask({
    code: 'publisher-area',
    choice,
    isSure: only !== undefined,
    guess: only?.title ?? (wholes[0] && distinctValues(wholes[0])[0]) ?? total?.title,
    isFit: (text) => text !== noColumn,
  });
  if (answer === undefined) return { areas, publisherCode: undefined };
  const listed = areas.find(({ code, title }) => answer === title || answer === code);
  if (listed !== undefined && listed !== total) return { areas, publisherCode: listed.code };
  const whole = total === undefined ? { code: wholeCode(answer, areas), title: answer } : { ...total, title: answer };
  const parts = areas.filter((area) => area !== total).map((area) => ({ ...area, parent: whole.code }));
  return { areas: [whole, ...parts], publisherCode: whole.code };
}

function wholeCode(title: string, areas: DraftEntry[]): string {
  const code = fitCodes([title], 'own').get(title) ?? '';
  return areas.some((area) => area.code.toLowerCase() === code.toLowerCase()) ? `own-${code}` : code;
}

/** In every language of the package. */
export type Writer = (text: string) => Promise<Text>;

/**
 * Chinese text needs English; in a bilingual package other text needs Chinese, which may be the same. Each text is
 * asked once.
 */
export function writer(languages: Language[], { words }: Choices, ask: Ask): Writer {
  const known = new Map<string, string>();
  return async (text) => {
    const written: [Language, string][] = [];
    for (const language of languages) written.push([language, await inLanguage(text, language)]);
    return Object.fromEntries(written);
  };

  async function inLanguage(text: string, language: Language): Promise<string> {
    const isHan = isHanLanguage(language);
    const isForeign = hasHan(text) !== isHan && (!isHan || languages.length > 1);
    if (!isForeign) return text;
    const question: Question = {
      code: 'word',
      about: text,
      choice: words.get(text),
      guess: isHan ? text : undefined,
      isFit: (answer) => isHan || !hasHan(answer),
    };
    const answer = known.get(text) ?? (await ask(question)) ?? text;
    known.set(text, answer);
    return answer;
  }
}

export async function titledItems<Item extends { title: string }>(
  items: Item[],
  write: Writer,
): Promise<(Item & { titles: Text })[]> {
  const titled: (Item & { titles: Text })[] = [];
  for (const item of items) titled.push({ ...item, titles: await write(item.title) });
  return titled;
}

/** Else the language of the table. */
export async function chooseLanguages(sheet: Sheet, { languages: choices }: Choices, ask: Ask): Promise<Language[]> {
  const text = [...sheet.header, ...sheet.rows.flatMap(({ cells }) => cells)].join('');
  const guess = languages.find((language) => isHanLanguage(language) === hasHan(text));
  const answer = await ask({
    code: 'language',
    guess,
    isSure: true,
    choice: choices.length === 0 ? undefined : choices.join(' '),
    isFit: (text) => text.split(' ').every(isLanguage) && new Set(text.split(' ')).size === choices.length,
  });
  return answer?.split(' ').filter(isLanguage) ?? [...languages];
}

function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** By its likeliest script (CLDR). */
function isHanLanguage(language: Language): boolean {
  return new Intl.Locale(language).maximize().script?.startsWith('Han') === true;
}
