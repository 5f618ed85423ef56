/** Checks the numbers of a page: each marked with its source, each equal to the release. */
import { derivations } from '../../figures/derivations.ts';
import type { How } from '../../figures/derive.ts';
import { isValue, type Cell } from '../../model/cell.ts';
import { absolute, sign } from '../../model/decimal.ts';
import type { Language } from '../../model/language.ts';
import { error, type ProblemKind } from '../../model/problem.ts';
import type { CellText } from '../../words/format/cell.ts';
import type { PageFacts } from '../page/facts.ts';
import type { PageNumber } from '../page/numbers.ts';
import type { PdfFault } from '../plan/publication.ts';
import { isWritten, writings, type ReleasedFigures } from './writings.ts';

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
  'number-unmarked': error({
    'zh-CN': { fact: '网页上的数字没有注明来源', remedy: '用 sentenceHtml 或 wordsHtml 写出' },
    en: {
      fact: 'a number of the page does not say where it comes from',
      remedy: 'write it by sentenceHtml or wordsHtml',
    },
  }),
} satisfies Record<string, ProblemKind>;

type Fault = PdfFault<keyof typeof releasedProblems>;

/** Every number marked as a released figure is that figure, in a way in which it may be written. */
export function checkReleased(
  { cells }: Pick<PageFacts, 'cells'>,
  language: Language,
  released: ReleasedFigures,
): Fault[] {
  return cells.flatMap((cell): Fault[] => {
    const { mark: place, text: read } = cell;
    const figure = released(place);
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
    if (cell !== undefined && isWritten(unsigned(number), ways) && isSigned(number, cell)) return [];
    return [{ code: 'derived-differs', place: number.mark, read: number.text, expected: expectedOf(cell, ways) }];
  });
}

/** Undefined where a figure was not released, or the derivation is unknown. */
function derivedAgain(mark: string, released: ReleasedFigures): Cell | undefined {
  const [how = '', ...ids] = mark.split(' ');
  const figures = ids.map(released).filter((figure) => figure !== undefined);
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

function unsigned(number: PageNumber): PageNumber {
  return { ...number, text: number.text.replace(/[−–+＋-](?=\d)/, '') };
}

/** A result rounded to zero may keep its sign. */
function isSigned({ text, isAlone }: PageNumber, cell: Cell): boolean {
  const direction = isValue(cell) ? sign(cell.value) : 0;
  const [, mark] = /([−–+＋-])\d/.exec(text) ?? [];
  if (mark === undefined) return direction >= 0 || !isAlone;
  return direction === 0 ? !/[1-9]/.test(text) : direction > 0 === /[+＋]/.test(mark);
}

function expectedOf(cell: Cell | undefined, [way = { number: '', unit: '' }]: CellText[]): string {
  const mark = cell !== undefined && isValue(cell) && sign(cell.value) < 0 ? '−' : '';
  return mark + way.number + way.unit;
}

/** Every number outside drawings is marked as a figure, a derivation or literal. */
export function checkMarks({ texts }: PageFacts): Fault[] {
  return texts
    .filter(({ source, text }) => source === '' && /\p{Nd}/u.test(text))
    .map(({ text }) => ({ code: 'number-unmarked', place: text }));
}
