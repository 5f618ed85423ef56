/** What stands across a table: for each column of figures its time, area, programme and measure, from its headings. */
import { isTotalLabel } from '../../intake/layout/label.ts';
import { findUnit } from '../../model/unit.ts';
import { areaNameShare, programmeNameShare } from '../columns/codes.ts';
import type { ColumnRoles, DraftColumn } from '../columns/column.ts';
import { isHeaded } from '../columns/headerWords.ts';
import { measureGuess, measureTextShare } from '../columns/measureWords.ts';
import { withoutSpan, yearsIn } from '../columns/findTime.ts';
import { namedFew, type Ask, type Choices } from '../questions/question.ts';
import {
  askCategories,
  categoriesOf,
  type Category,
  type CategoryItem,
  countedTitle,
  headingParts,
  type HeadingParts,
} from './categories.ts';
import type { Summand } from './sums.ts';

/** Names as in the headings. `isTotal`: the column is the sum of others, over areas or times. */
export type ColumnPlace = {
  column: DraftColumn;
  measure: string;
  period?: string;
  area?: string;
  programme?: string;
  isTotal: boolean;
};

/** `values` are the numbers of a column by row; `name` is the measure where no heading says one. */
export type AcrossContext = {
  roles: ColumnRoles;
  name: string;
  values: (column: DraftColumn) => Summand['values'];
  units: string[];
  choices: Choices;
  ask: Ask;
};

export async function placesAcross(context: AcrossContext): Promise<ColumnPlace[]> {
  const { roles, choices } = context;
  const named = roles.figures.filter((column) => isNamed(column, choices));
  const parts = headingParts(
    roles.figures.filter((column) => !named.includes(column)),
    roles.oneTime?.slice(0, 4),
  );
  const isTimed = parts.some(({ period }) => period !== undefined);
  const totals = parts.filter(
    ({ period, texts }) => isTimed && period === undefined && texts.every((text) => isTotalLabel(withoutSpan(text))),
  );
  const rest = parts.filter((part) => !totals.includes(part));
  const places = await figurePlaces(rest, context);
  return [
    ...places,
    ...totals.map(({ column }) => ({ column, ...timeTotal(column, rest, places), isTotal: true })),
    ...named.map((column) => ({ column, measure: column.header, isTotal: false })),
  ].toSorted((a, b) => a.column.index - b.column.index);
}

/** The sum of all times across, of their only measure: as a control; of others a release knows nothing. */
function timeTotal({ header }: DraftColumn, parts: HeadingParts[], places: ColumnPlace[]): TimeTotal {
  const years = parts.flatMap(({ period }) => period?.slice(0, 4) ?? []).toSorted();
  const named = yearsIn(header);
  const isOfAll = named.every((year) => year === years[0] || year === years.at(-1)) && named.length !== 1;
  const measures = new Set(places.map((item) => JSON.stringify([item.measure, item.area, item.programme])));
  const [only] = places;
  if (!isOfAll || only === undefined || measures.size > 1) return { measure: '' };
  const { measure, area, programme } = only;
  const period = /\p{Script=Han}/u.test(header) ? '合计' : 'Total';
  return { measure, period, ...(area !== undefined && { area }), ...(programme !== undefined && { programme }) };
}

type TimeTotal = Pick<ColumnPlace, 'measure' | 'period' | 'area' | 'programme'>;

/** --measure names its heading: it is a measure, as the person says. */
function isNamed(column: DraftColumn, { measures }: Choices): boolean {
  return measures.some((measure) => measure.column === column.header);
}

async function figurePlaces(parts: HeadingParts[], context: AcrossContext): Promise<ColumnPlace[]> {
  const { roles } = context;
  const texts = parts.map((part) => part.texts);
  const depth = Math.max(0, ...texts.map(({ length }) => length));
  if (roles.measure !== undefined) return besideMeasures(parts, context);
  if (depth === 0) return parts.map((part) => place(part, { measure: context.name }));
  if (depth === 1) return oneLevel(parts, context);
  return severalLevels(parts, context);
}

function place({ column, period }: HeadingParts, at: Partial<ColumnPlace> & { measure: string }): ColumnPlace {
  return { column, isTotal: false, ...(period !== undefined && { period }), ...at };
}

/** Measures stand down: what is across are areas, programmes, or sorts of value (上年同期). */
async function besideMeasures(parts: HeadingParts[], context: AcrossContext): Promise<ColumnPlace[]> {
  const texts = parts.map((part) => namesOf(part).join(' '));
  const names = [...new Set(texts)].filter((text) => text !== '');
  const role = measureTextShare(names) === 0 && names.length > 1 ? await roleAcross(names, context) : undefined;
  return parts.map((part, index) => {
    const name = texts[index] ?? '';
    if (role === 'area') return place(part, { measure: '', area: name, isTotal: isTotalLabel(name) });
    if (role === 'programme') return place(part, { measure: '', programme: name });
    return place(part, { measure: name });
  });
}

/** The role that is free; of both the likelier, which is asked where the names do not say. */
async function roleAcross(
  texts: string[],
  { roles, choices, ask }: AcrossContext,
): Promise<'area' | 'programme' | undefined> {
  if (roles.area !== undefined && roles.programme !== undefined) return undefined;
  if (roles.area !== undefined || roles.programme !== undefined) return roles.area === undefined ? 'area' : 'programme';
  const names = texts.filter((text) => !isTotalLabel(text));
  const areas = areaNameShare(names);
  const isCounted = (text: string) => (measureGuess(text).unit ?? measureGuess(text).worded) !== undefined;
  const counted = names.filter(isCounted).length / names.length;
  const programmes = Math.max(programmeNameShare(names), counted);
  const answer = await ask({
    code: 'across',
    about: namedFew(names),
    choice: choices.across,
    guess: programmes > areas ? 'programmes' : 'areas',
    isSure: Math.max(areas, programmes) > 0.5,
    options: ['areas', 'programmes'],
  });
  return answer === 'programmes' ? 'programme' : 'area';
}

/** A heading such as 数量 or value says nothing. */
function namesOf({ texts }: HeadingParts): string[] {
  return texts.filter((text) => !isHeaded(text, 'value'));
}

function isOfAreas(texts: string[]): boolean {
  const names = [...new Set(texts)].filter((text) => !isTotalLabel(text));
  return names.length > 1 && areaNameShare(names) > 0.5 && measureTextShare(names) === 0;
}

async function oneLevel(parts: HeadingParts[], context: AcrossContext): Promise<ColumnPlace[]> {
  const { roles, name, choices, ask } = context;
  const texts = parts.map((part) => part.texts[0] ?? '');
  const ofAreas = () =>
    parts.map((part, index) =>
      place(part, { measure: name, area: texts[index] ?? '', isTotal: isTotalLabel(texts[index] ?? '') }),
    );
  if (roles.area === undefined && isOfAreas(texts)) return ofAreas();
  const found = roles.programme === undefined ? categoriesOf(itemsOf(parts, context), name, choices) : undefined;
  const mayBeAreas = found?.isByUnit === true && choices.categories === undefined;
  if (mayBeAreas && (await roleAcross([...new Set(texts)], context)) === 'area') return ofAreas();
  const categories = found && (await askCategories(found, texts, choices, ask)) ? found.byTitle : undefined;
  return parts.map((part, index) => {
    const text = texts[index] ?? '';
    const isUnnamed = text === '' || (parts.length === 1 && isHeaded(text, 'value'));
    return place(part, categories?.get(text) ?? { measure: isUnnamed ? name : plainMeasure(part, text) });
  });
}

/** As in the file where the column has its own. */
function plainMeasure({ column, period }: HeadingParts, text: string): string {
  return period === undefined ? column.header : text;
}

function itemsOf(parts: HeadingParts[], { values, units }: AcrossContext): CategoryItem[] {
  const titles = Map.groupBy(parts, ({ texts }) => texts[0] ?? '');
  const ofLine = units.length === 1 ? units[0] : undefined;
  return [...titles].map(([title, group]) => {
    const unit = group.find(({ column }) => column.unit !== undefined)?.column.unit ?? ofLine;
    return { title, values: group.flatMap(({ column }) => values(column)), ...(unit !== undefined && { unit }) };
  });
}

/** The lowest two count; where only one of them is named there, the column has no more. */
function severalLevels(parts: HeadingParts[], context: AcrossContext): ColumnPlace[] {
  const { roles } = context;
  const pairs = parts.map((part) => ({ part, upper: upperText(part), lower: part.texts.at(-1) ?? '' }));
  const uppers = pairs.flatMap(({ upper }) => (upper === '' ? [] : [upper]));
  const lowers = pairs.flatMap(({ upper, lower }) => (upper === '' ? [] : [lower]));
  if (roles.area === undefined && isOfAreas(uppers))
    return pairs.map(({ part, upper, lower }) =>
      place(part, { measure: upper === '' ? part.column.header : lower, area: upper, isTotal: isTotalLabel(upper) }),
    );
  if (roles.area === undefined && isOfAreas(lowers))
    return pairs.map(({ part, upper, lower }) =>
      place(part, { measure: upper === '' ? part.column.header : upper, area: lower, isTotal: isTotalLabel(lower) }),
    );
  if (roles.programme !== undefined) return parts.map((part) => place(part, { measure: part.texts.join(' ') }));
  const counted = countedOf(lowers) ?? context.name;
  return pairs.map(({ part, upper, lower }) => place(part, levelNames(upper, lower, { uppers, lowers, counted })));
}

function upperText({ texts }: HeadingParts): string {
  return texts.slice(0, -1).join(' ');
}

/**
 * Both are nouns of measures, or the lower is: the upper is the programme. Where neither is one, `counted` is the
 * measure of all.
 */
function levelNames(
  upper: string,
  lower: string,
  levels: { uppers: string[]; lowers: string[]; counted: string },
): Category | { measure: string } {
  const { uppers, lowers, counted } = levels;
  if (isOfRates(lowers)) return { measure: [upper, lower].filter((text) => text !== '').join(' ') };
  const lowerShare = measureTextShare(lowers.filter((text) => !isTotalLabel(text)));
  const upperShare = measureTextShare(uppers.filter((text) => !isTotalLabel(text)));
  const areClasses = lowerShare === 0 && upperShare === 0;
  const isRepeated = new Set(lowers).size < lowers.length;
  if (upper === '') {
    const isClass = areClasses && !isRepeated && measureTextShare([lower]) === 0;
    return isClass ? { programme: lower, measure: counted } : { measure: lower };
  }
  if (areClasses)
    return isRepeated ? { programme: upper, measure: lower } : { programme: `${upper} ${lower}`, measure: counted };
  return lowerShare >= upperShare ? { programme: upper, measure: lower } : { programme: lower, measure: upper };
}

/** Number and Percentage under one heading are two measures of it. */
function isOfRates(texts: string[]): boolean {
  const rates = texts.filter((text) => measureGuess(text).worded === 'rate').length;
  return rates > 0 && rates < texts.length;
}

/** Undefined where it is not plain what all of them count. */
function countedOf(texts: string[]): string | undefined {
  const units = new Set(texts.map((text) => measureGuess(text).unit));
  const quantity = findUnit([...units][0] ?? '')?.quantity;
  const isHan = texts.some((text) => /\p{Script=Han}/u.test(text));
  return units.size === 1 && quantity !== undefined ? countedTitle(quantity, isHan) : undefined;
}
