/** Finding: a few of many areas hold at least half of a count or an amount. */
import { addedAreas, divisionsWithin } from '../../figures/areas.ts';
import type { Book } from '../../figures/book.ts';
import { count } from '../../figures/derivations.ts';
import { isAlike, isSamePeriod } from '../../figures/derive.ts';
import { shareOfSum } from '../../figures/perHead.ts';
import { isValue, type Figure } from '../../model/cell.ts';
import { compare, decimal } from '../../model/decimal.ts';
import { mayAdd } from '../../model/description.ts';
import { measureOf } from '../../figures/book.ts';
import { fill, listText, strings } from '../../words/strings.ts';
import { areaTitle, bareNumber, derivedNumber, labelOf } from '../phrases/figure.ts';
import { periodWords } from '../phrases/when.ts';
import type { Of, SentenceMaker } from './finding.ts';

const fewestAreas = 5;
const half = decimal(50);

/** More than this share of the areas hold half almost anywhere. */
const mostOfAreas = 0.4;
const mostNamed = 3;

/** Only where every area is known, and they make up the whole. */
export function concentrationFinding(book: Book, whole: Figure): Of<'concentration'> | undefined {
  const areas = divisionsWithin(book, whole.key.area);
  if (!mayAdd(measureOf(book, whole.key.measure), 'area') || areas.length < fewestAreas) return undefined;
  if (areas.length < addedAreas(book, whole.key.area).length) return undefined;
  const figures = areas.map(({ code }) => book.at({ ...whole.key, area: code, year: whole.year }));
  if (!figures.every((figure) => isAlike(whole, figure) && isSamePeriod(whole, figure))) return undefined;
  const ranked = figures.toSorted((a, b) =>
    isValue(a.cell) && isValue(b.cell) ? compare(b.cell.value, a.cell.value) : 0,
  );
  for (let size = 1; size <= figures.length * mostOfAreas; size++) {
    const share = shareOfSum([whole, ...ranked.slice(0, size)]);
    if (isValue(share.cell) && compare(share.cell.value, half) >= 0)
      return { kind: 'concentration', whole, parts: ranked.slice(0, size), share, of: count(figures) };
  }
  return undefined;
}

/** 2021年示例一镇、示例二镇和示例三镇合计占人数的53.1%（共10个地区）。 */
export const concentrationSentence: SentenceMaker<'concentration'> = ({ whole, parts, share, of }, book, language) => {
  const words = strings[language];
  const names = parts.slice(0, mostNamed).map(({ key }) => areaTitle(book, key.area, language));
  const isLong = parts.length > mostNamed;
  return fill(words[parts.length === 1 ? 'concentration.one' : isLong ? 'concentration.more' : 'concentration.few'], {
    period: periodWords(whole, book, language),
    names: listText(names, language),
    parts: [bareNumber(count(parts), language)],
    label: labelOf(whole, book, language),
    share: [derivedNumber(share, language)],
    of: [bareNumber(of, language)],
  });
};
