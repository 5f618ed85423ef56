/**
 * The headings of a column of figures, taken apart: a time, and texts from top to bottom, without their units. Columns of like
 * unit as categories: 孤儿人数 and 残疾人数 are two programmes and one measure, 人数.
 */
import { isTotalLabel } from '../../intake/layout/label.ts';
import { countedWords, findUnit, isMoney, unscaled } from '../../model/unit.ts';
import type { DraftColumn } from '../columns/column.ts';
import { isTimeText, isYearText, parsePart, splitTime } from '../columns/findTime.ts';
import { measureGuess, splitNoun, withoutUnit } from '../columns/measureWords.ts';
import { type Ask, type Choices, namedFew } from '../questions/question.ts';
import { type Summand, sumsAmong } from './sums.ts';

/** `title` is without unit; `unit` the one that is stated for it; `values` those of its column. */
export type CategoryItem = { title: string; unit?: string } & Pick<Summand, 'values'>;

export type Category = { programme: string; measure: string };

/** `isByUnit`: no title has a noun of its own. */
type Categories = { byTitle: Map<string, Category>; isByUnit: boolean };

/** Undefined where the columns are measures of their own. `name` is the measure where no unit is known. */
export function categoriesOf(items: CategoryItem[], name: string, { unit }: Choices): Categories | undefined {
  const byNoun = nounCategories(items);
  const byTitle = byNoun ?? unitCategories(items, name, unit);
  return byTitle && { byTitle, isByUnit: byNoun === undefined };
}

export async function askCategories(
  { isByUnit }: Categories,
  titles: string[],
  { categories: choice }: Choices,
  ask: Ask,
): Promise<boolean> {
  const answer = await ask({
    code: 'categories',
    about: namedFew([...new Set(titles)]),
    choice,
    guess: 'programmes',
    isSure: true,
    isTold: isByUnit,
    options: ['programmes', 'measures'],
  });
  return answer === 'programmes';
}

/** Several things counted by one noun, or one thing by several nouns beside another. */
function nounCategories(items: CategoryItem[]): Map<string, Category> | undefined {
  const named = items
    .filter(({ title }) => !isTotalLabel(title))
    .map(({ title }) => ({ title, split: splitNoun(title) }));
  if (named.length < 2 || named.some(({ split }) => split === undefined || split.about === '')) return undefined;
  const abouts = new Set(named.map(({ split }) => split?.about));
  const nouns = new Set(named.map(({ split }) => split?.noun));
  if (abouts.size < 2 || abouts.size * nouns.size === named.length * named.length) return undefined;
  const [noun = ''] = nouns;
  if (nouns.size > 1 && named.length < items.length) return undefined;
  return new Map(
    items.map(({ title }) => {
      const { about = title, noun: measure = noun } = splitNoun(title) ?? {};
      return [title, isTotalLabel(title) ? { programme: title, measure: noun } : { programme: about, measure }];
    }),
  );
}

/** No title has a noun of its own; all have one unit, or one is the sum of others. */
function unitCategories(
  items: CategoryItem[],
  name: string,
  unitChoice: string | undefined,
): Map<string, Category> | undefined {
  const isBare = ({ title }: CategoryItem) => splitNoun(title) === undefined || isTotalLabel(title);
  if (items.length < 2 || !items.every(isBare)) return undefined;
  const units = new Set(items.map((item) => unitOf(item, unitChoice)).filter((unit) => unit !== undefined));
  const hasSum = sumsOfItems(items).length > 0;
  const isStated = items.every(({ title, unit }) => isTotalLabel(title) || (unit ?? unitChoice) !== undefined);
  const isGuessed = items.every((item) => isTotalLabel(item.title) || unitOf(item, unitChoice) !== undefined);
  const isHan = items.some(({ title }) => /\p{Script=Han}/u.test(title));
  if (units.size > 1 || !(hasSum || isStated || (isGuessed && isHan))) return undefined;
  const unit = findUnit([...units][0] ?? '');
  if (unit !== undefined && (unscaled.has(unit.quantity) || unit.per !== undefined)) return undefined;
  // one guessed amount of money among counts is no category
  if (unit !== undefined && isMoney(unit.quantity) && !isStated && !isGuessed) return undefined;
  const measure = unit === undefined ? name : countedTitle(unit.quantity, isHan);
  return new Map(items.map(({ title }) => [title, { programme: title, measure }]));
}

function sumsOfItems(items: CategoryItem[]): ReturnType<typeof sumsAmong> {
  return sumsAmong(
    items.map(({ title, values }) => ({ name: title, values })),
    isTotalLabel,
  );
}

function unitOf({ title, unit }: CategoryItem, choice: string | undefined): string | undefined {
  const guess = measureGuess(title).unit;
  // a column of percentages is no count, whatever the others are
  if (unit === undefined && unscaled.has(guess ?? '')) return guess;
  return unit ?? choice ?? guess;
}

/** 人数, Persons; 金额, Amount. */
export function countedTitle(quantity: string, isHan: boolean): string {
  const words = countedWords[quantity];
  if (words === undefined || isMoney(quantity)) return isHan ? '金额' : 'Amount';
  return isHan ? `${words.zh}数` : words.many.charAt(0).toUpperCase() + words.many.slice(1);
}

/** The headings of a column of figures, taken apart: a time, and texts from top to bottom, without their units. */
export type HeadingParts = { column: DraftColumn; period?: string; texts: string[] };

/**
 * A heading over all columns of a table with several rows of headings says nothing of any of them. `year`: of the whole
 * table, where months or quarters across say none.
 */
export function headingParts(columns: DraftColumn[], year?: string): HeadingParts[] {
  const isOfParts = columns.filter(({ path }) => path.some((text) => isPartOf(text, year))).length > 1;
  const parts = columns.map((column) => partsOf(column, isOfParts ? year : undefined));
  const [first] = parts;
  const depth = Math.max(...parts.map(({ texts }) => texts.length));
  const shared = first?.texts[0];
  const isOverAll =
    columns.length > 1 && depth > 1 && parts.every(({ texts }) => texts.length > 1 && texts[0] === shared);
  return isOverAll ? parts.map((part) => ({ ...part, texts: part.texts.slice(1) })) : parts;
}

function partsOf(column: DraftColumn, year: string | undefined): HeadingParts {
  const path = column.path.length === 0 ? [column.header] : column.path;
  const at = path.findIndex((text) => isTimeText(text));
  const yearOf = at >= 0 && isYearText(path[at]!) ? path[at]!.slice(0, 4) : year;
  const part = path.findIndex((text) => isPartOf(text, yearOf));
  if (part >= 0) {
    const others = path.filter((_, index) => index !== at && index !== part);
    return { column, period: withYear(path[part]!, yearOf!), texts: textsOf(others) };
  }
  if (at >= 0) return { column, period: path[at]!, texts: textsOf(path.filter((_, index) => index !== at)) };
  const within = path.findIndex((text) => splitTime(text) !== undefined);
  const split = splitTime(path[within] ?? '');
  if (split === undefined) return { column, texts: textsOf(path) };
  return { column, period: split.period, texts: textsOf(path.with(within, split.rest)) };
}

/** 1月, Q1 or 上半年 under a year. */
function isPartOf(text: string, year: string | undefined): boolean {
  return year !== undefined && parsePart(text) === undefined && parsePart(text, { role: 'period', year }) !== undefined;
}

/** As a release reads it in one cell: 2021年1—7月, Q1 2021. */
function withYear(part: string, year: string): string {
  const written = [`${year}年${part}`, `${year} ${part}`, `${part} ${year}`];
  return written.find((text) => parsePart(text) !== undefined) ?? part;
}

function textsOf(path: string[]): string[] {
  return path.map((text) => withoutUnit(text).title).filter((text) => text !== '');
}
