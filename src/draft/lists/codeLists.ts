/** Code lists from the names in a table: a code for each, fit for addresses and file names, and each text in every language. */
import { comparableText } from '../../intake/cells/parseRow.ts';
import { isSumWord, isTotalLabel, withoutNoteMarks } from '../../intake/layout/label.ts';
import { isLanguage, type Language, languages, type Text } from '../../model/language.ts';
import { titledRole } from '../../model/release.ts';
import { findUnit, unscaled } from '../../model/unit.ts';
import { columnCellText, type ColumnRoles, type DraftColumn, draftNumber } from '../columns/column.ts';
import { fitCodes, isFit } from '../columns/codes.ts';
import { type Summand, type SumOfParts, sumsAmong } from '../cube/sums.ts';
import type { PlannedMeasure } from '../measures/measures.ts';
import type { Ask, Choices, Question } from '../questions/question.ts';
import type { DatedRow } from '../rows/datedRows.ts';

/** `text` is its name in the table; an implied whole has none. `kind` and `adds` are of areas. */
export type DraftEntry = {
  code: string;
  title: string;
  text?: string;
  parent?: string;
  kind?: string;
  adds?: string;
};

/** In the order of the table, of records only. */
export function entries(
  rows: DatedRow[],
  nameOf: (row: DatedRow) => string | undefined,
  codes: DraftColumn | undefined,
  prefix: string,
): DraftEntry[] {
  const codeOf = new Map(
    rows
      .filter(({ kind }) => kind === 'record')
      .map((row) => [nameOf(row) ?? '', codes === undefined ? '' : columnCellText(row, codes.index)]),
  );
  codeOf.delete('');
  const texts = [...codeOf.keys()];
  const made = fitCodes(texts, prefix);
  const codeIn = (text: string) => codeOf.get(text) ?? '';
  // 市本级 has no code of its own among divisions that have
  const isCoded = codes !== undefined && texts.every((text) => codeIn(text) === '' || isFit(codeIn(text)));
  return texts.map((text) => ({
    code: (isCoded && codeIn(text)) || made.get(text) || '',
    title: nameAlone(text),
    text,
  }));
}

/** Without the mark of a note, a # that says “of which”, and spaces that fill a column (北  京). */
function nameAlone(text: string): string {
  return comparableText(withoutNoteMarks(text).replace(/^#\s*(?=\S)/u, ''));
}

/** `parents` are by text; one that has no row of its own is listed before the others. */
export function withParents(listed: DraftEntry[], parents: ReadonlyMap<string, string>, prefix: string): DraftEntry[] {
  const missing = [...new Set(parents.values())].filter((parent) => !listed.some(({ text }) => text === parent));
  const taken = new Set(listed.map(({ code }) => code.toLowerCase()));
  const made = fitCodes(missing, prefix);
  const added = missing.map((title) => {
    const code = made.get(title) ?? '';
    return { code: taken.has(code.toLowerCase()) ? `${prefix}-${code}` : code, title };
  });
  const codes = new Map([
    ...listed.map(({ text = '', code }) => [text, code] as const),
    ...added.map(({ title, code }) => [title, code] as const),
  ]);
  const placed = listed.map((entry) => {
    const code = codes.get(parents.get(entry.text ?? '') ?? '');
    return code === undefined ? entry : { ...entry, parent: code };
  });
  return [...added, ...placed];
}

/** The sources named in a column, else the one named around the table, of all its rows. */
export function draftedSources(rows: DatedRow[], source: DraftColumn | undefined, around: string[]): DraftEntry[] {
  if (source !== undefined) return entries(rows, (row) => columnCellText(row, source.index), undefined, 's');
  const title = around.join(around.some((text) => /\p{Script=Han}/u.test(text)) ? '；' : '; ');
  return title === '' ? [] : [{ code: 's1', title }];
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
export async function chooseLanguages(texts: string[], { languages: choices }: Choices, ask: Ask): Promise<Language[]> {
  const guess = languages.find((language) => isHanLanguage(language) === texts.some(hasHan));
  const answer = await ask({
    code: 'language',
    guess,
    isSure: true,
    choice: choices.length === 0 ? undefined : choices.join(' '),
    isFit: (text) => text.split(' ').every(isLanguage) && new Set(text.split(' ')).size === choices.length,
  });
  return answer?.split(' ').filter(isLanguage) ?? [...languages];
}

export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** By its likeliest script (CLDR). */
export function isHanLanguage(language: Language): boolean {
  return new Intl.Locale(language).maximize().script?.startsWith('Han') === true;
}

/** Of three levels the lower two are parents and parts: the site has no page for more. */
export async function draftedProgrammes(
  rows: DatedRow[],
  { programmeCode: codes, programmeParents = new Map() }: ColumnRoles,
  measures: PlannedMeasure[],
  { total: choice }: Choices,
  ask: Ask,
): Promise<DraftEntry[]> {
  const listed = withParents(
    entries(rows, ({ programme }) => programme, codes, 'p'),
    programmeParents,
    'g',
  );
  const { sums, isSure } = namedSums(rows, 'programme', measures);
  const wholes = sums.map(({ whole }) => whole);
  if (wholes.length === 0) return listed;
  const answer = await ask({
    code: 'total',
    about: wholes.join('、'),
    choice: choice !== undefined && [...wholes, 'none'].includes(choice) ? choice : undefined,
    guess: wholes.join('、'),
    isSure,
    isTold: !wholes.every((whole) => isTotalLabel(whole)),
  });
  if (answer === 'none') return listed;
  const parents = new Map(sums.flatMap(({ whole, parts }) => parts.map((part) => [part, whole] as const)));
  return listed.map((entry) => {
    const parent = parents.get(entry.text ?? '');
    if (entry.parent !== undefined) return entry;
    const isTooDeep = parent !== undefined && wholes.some((whole) => parents.get(whole) === parent);
    const code = listed.find(({ text }) => text === parent)?.code;
    return code === undefined || isTooDeep ? entry : { ...entry, parent: code };
  });
}

/** `isSure`: each holds in several places, or is called a total. */
type NamedSums = { sums: SumOfParts[]; isSure: boolean };

/** One figure that is the sum of three or more is evidence too, and is asked about. */
export function namedSums(rows: DatedRow[], name: 'area' | 'programme', measures: PlannedMeasure[]): NamedSums {
  const values = summands(rows, name, measures);
  const isNamedSum = (text: string) => isTotalLabel(text) || isSumWord(text);
  const isZone = (text: string) => titledRole({ en: text }) === 'zone';
  const sums = sumsAmong(values, isNamedSum, true, isZone);
  const sure = sumsAmong(values, isNamedSum, false, isZone).map(({ whole }) => whole);
  return { sums, isSure: sums.every(({ whole }) => sure.includes(whole)) };
}

/** The values of each name at every other name, time and measure. */
function summands(rows: DatedRow[], name: 'area' | 'programme', measures: PlannedMeasure[]): Summand[] {
  const additive = new Set(measures.filter(isAdditive).map(({ text }) => text));
  const other = name === 'area' ? 'programme' : 'area';
  const places = new Map<string, number>();
  const byName = new Map<string, Summand>();
  for (const row of rows.filter(({ kind }) => kind === 'record')) {
    const text = row[name];
    if (text === undefined) continue;
    const summand = byName.get(text) ?? { name: text, values: [] };
    byName.set(text, summand);
    for (const [measure, { text: cell, column }] of row.values) {
      if (!additive.has(measure)) continue;
      const place = JSON.stringify([row.year, row.month, row[other], measure]);
      if (!places.has(place)) places.set(place, places.size);
      summand.values[places.get(place)!] = draftNumber(cell, column.form)?.value;
    }
  }
  return [...byName.values()].map((summand) => ({
    ...summand,
    values: Array.from({ length: places.size }, (_, place) => summand.values[place]),
  }));
}

function isAdditive({ unit, kind }: PlannedMeasure): boolean {
  const known = findUnit(unit ?? '');
  return (
    kind !== 'rate' &&
    kind !== 'standard' &&
    (known === undefined || (known.per === undefined && !unscaled.has(known.quantity)))
  );
}
