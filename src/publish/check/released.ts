/** Checks the numbers of a page: each marked with its source, each equal to the release. */
import { derivations } from '../../figures/derivations.ts';
import type { How } from '../../figures/derive.ts';
import { isValue, type Cell, type Figure } from '../../model/cell.ts';
import { absolute, sign } from '../../model/decimal.ts';
import type { Language } from '../../model/language.ts';
import { error, type ProblemKind } from '../../model/problem.ts';
import { findUnit, scaledCodes } from '../../model/unit.ts';
import { formatCell, formatSteps, type CellText } from '../../words/format/cell.ts';
import { cellGrouping, drawnCell, roundedDigits } from '../../words/format/scale.ts';
import { inUnit, unitWords } from '../../words/format/unit.ts';
import type { PageFacts } from '../page/facts.ts';
import type { PageNumber } from '../page/fit.ts';
import { programFault, type PdfFault } from '../plan/publication.ts';
import { bare } from './place.ts';

export const releasedProblems = {
  'cell-unreleased': error({
    'zh-CN': { fact: '网页上的数字没有发布过', remedy: '重新生成网站' },
    en: { fact: 'a figure of the page was never released', remedy: 'build the site again' },
  }),
  'cell-differs': error({
    'zh-CN': { fact: '网页上的数字与发布的不同', remedy: '重新生成网站' },
    en: { fact: 'a figure of the page is not what was released', remedy: 'build the site again' },
  }),
  'derived-differs': error({
    'zh-CN': { fact: '由发布数字重算，结果与网页不同', remedy: '重新生成网站' },
    en: { fact: 'computed again from the release, this number is another', remedy: 'build the site again' },
  }),
  'number-unmarked': programFault({
    'zh-CN': '网页上的数字没有注明来源',
    en: 'a number of the page does not say where it comes from',
  }),
} satisfies Record<string, ProblemKind>;

type Fault = PdfFault<keyof typeof releasedProblems>;

export function checkReleased(
  { cells }: Pick<PageFacts, 'cells'>,
  language: Language,
  released: ReleasedFigures,
): Fault[] {
  return cells.flatMap((cell): Fault[] => {
    const { mark: place, text: read } = cell;
    const [figure] = released(place);
    if (figure === undefined) return place.startsWith('missing/') ? [] : [{ code: 'cell-unreleased', place, read }];
    const ways = writings(figure.cell, language);
    const [{ number, unit } = { number: '', unit: '' }] = ways;
    return isWritten(cell, ways) ? [] : [{ code: 'cell-differs', place, read, expected: number + unit }];
  });
}

/**
 * Every number marked as derived is computed again from released figures, and is one of the ways in which the result may
 * be written. A sign is that of the result; it may be missing in a sentence, which has words for the direction, not where
 * the number is alone.
 */
export function checkDerived(
  { derived }: Pick<PageFacts, 'derived'>,
  language: Language,
  released: ReleasedFigures,
): Fault[] {
  const numbers = derived.filter(({ text }) => /\p{Nd}/u.test(text));
  return numbers.flatMap((number): Fault[] => {
    const cell = derivedAgain(number.mark, released);
    const ways = cell === undefined ? [] : waysOf(cell, language);
    const unsigned = { ...number, text: number.text.replace(/[−–+＋-](?=\d)/, '') };
    if (cell !== undefined && isWritten(unsigned, ways) && isSigned(number, cell)) return [];
    const [way = { number: '', unit: '' }] = ways;
    const mark = cell !== undefined && isValue(cell) && sign(cell.value) < 0 ? '−' : '';
    const expected = mark + way.number + way.unit;
    return [{ code: 'derived-differs', place: number.mark, read: number.text, expected }];
  });
}

/** Undefined where a figure was not released, or the derivation is unknown. */
function derivedAgain(mark: string, released: ReleasedFigures): Cell | undefined {
  const [how = '', ...ids] = mark.split(' ');
  const figures = ids.flatMap((id) => released(id).slice(0, 1));
  if (figures.length === 0 || figures.length < ids.length || !Object.hasOwn(derivations, how)) return undefined;
  return derivations[how as How](figures).cell;
}

/** Where words say that it is per household, the unit does not (户均1.55人). */
function waysOf(cell: Cell, language: Language): CellText[] {
  if (!isValue(cell)) return [];
  const value = { ...cell, value: absolute(cell.value) };
  const [top = ''] = cell.unit.split('/');
  const units = cell.unit === 'person/household' ? [cell.unit, top] : [cell.unit];
  return units.flatMap((unit) => writings({ ...value, unit }, language));
}

/** A result rounded to zero may keep its sign. */
function isSigned({ text, isAlone }: PageNumber, cell: Cell): boolean {
  const direction = isValue(cell) ? sign(cell.value) : 0;
  const [, mark] = /([−–+＋-])\d/.exec(text) ?? [];
  if (mark === undefined) return direction >= 0 || !isAlone;
  return direction === 0 ? !/[1-9]/.test(text) : direction > 0 === /[+＋]/.test(mark);
}

/** Every number outside drawings is marked as a figure, a derivation or literal. */
export function checkMarks({ texts }: Pick<PageFacts, 'texts'>): Fault[] {
  return texts
    .filter(({ source, text }) => source === '' && /\p{Nd}/u.test(text))
    .map(({ text }) => ({ code: 'number-unmarked', place: text }));
}

/** Finds a released figure by its id; a stock once for each period that it ends, its month, quarter and year. */
export type ReleasedFigures = (id: string) => Figure[];

/** The unit of ranks and of counts of years: no unit is printed with them. */
const unprintedUnit = 'item';

/** In prose and in a table, in its unit and on other scales of it, of a long number rounded to the scale of its sentence. */
export function writings(cell: Cell, language: Language): CellText[] {
  const settings = ['prose', 'table'] as const;
  if (isValue(cell) && cell.unit === unprintedUnit)
    return [...settings, 'computed' as const].map((setting) => ({
      number: formatCell(cell, language, setting).number,
      unit: '',
    }));
  const cells = [cell, ...unitsOf(cell).map((unit) => inUnit(cell, unit))];
  const ways = cells.flatMap((cell) => settings.map((setting) => formatCell(cell, language, setting)));
  // The singular under a head in the plural: 1 in a column of persons.
  const singular = cells.filter(isValue).map((value) => ({
    number: formatCell(value, language, 'table').number,
    unit: unitWords(value.unit, language, false),
  }));
  const rounded = isValue(cell) ? [formatCell(cell, language, 'computed'), ...formatSteps(cell, language)] : [];
  // The title of a drawing has the digits of the drawing.
  const drawn = unitsOf(cell).flatMap((code) =>
    settings.map((setting) => formatCell(drawnCell(cell, { code, digits: roundedDigits }), language, setting)),
  );
  return [...ways, ...singular, ...rounded, ...drawn];
}

/** The codes of every scale of the unit of a cell. */
export function unitsOf(cell: Cell): string[] {
  const unit = isValue(cell) ? findUnit(cell.unit) : undefined;
  return unit === undefined || !isValue(cell) ? [] : scaledCodes(unit, cellGrouping(cell));
}

/** Whether a number is written in one of these ways, with its unit beside it, in its row or column, or in the words around. */
function isWritten({ text, units, around }: PageNumber, ways: CellText[]): boolean {
  return ways.some((way) => {
    const number = bare(way.number);
    const unit = bare(way.unit);
    if (text === number + unit) return true;
    return text === number && (units.includes(unit) || isUnitNamed(text, unit, around));
  });
}

const scales = '万亿|[万亿千百]|thousand|million|billion|trillion|lakhcrore|lakh|crore';

/** 万户 or 户次 do not name the unit 户; the scale alone may be beside the number (Households: 4.889 million). */
function isUnitNamed(text: string, unit: string, words: string): boolean {
  const [, scale = '', counted = ''] = new RegExp(`^(${scales})?(.*)$`, 'u').exec(unit) ?? [];
  const isIn = (pattern: string) => new RegExp(pattern, 'iu').test(words);
  const alone = (name: string) => `(?<!${scales}|/)${exact(name)}(?![次/]|-time|per(?!son))`;
  return isIn(alone(unit)) || (isIn(alone(counted)) && isIn(`${exact(text)}${scale}(?!\\p{Nd}|[.,]\\p{Nd}|${scales})`));
}

function exact(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
