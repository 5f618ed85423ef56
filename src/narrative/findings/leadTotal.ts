/** Finding: the declared total that leads the release, and its largest part. */
import { isOfficial, leadTotal, type Book } from '../../figures/book.ts';
import { isAlike, isSamePeriod, share } from '../../figures/derive.ts';
import { leadingProgrammes } from '../../figures/rank.ts';
import type { Figure } from '../../model/cell.ts';
import { titleOf, type Language, type Sentence } from '../../model/language.ts';
import type { Programme } from '../../model/release.ts';
import { fill, strings } from '../../words/strings.ts';
import { derivedNumber, numberOf, periodWords } from '../phrases/figure.ts';
import { midSentence, nameOf } from '../phrases/names.ts';
import type { NamedFigure, Of } from './finding.ts';
import { largestOf } from './largest.ts';
import { servedFinding } from './served.ts';

/**
 * The declared total of the latest year and its largest part: the headline of a site. Where none is declared, what its
 * only programme served. Official figures only.
 */
export function leadFinding(book: Book): Of<'leadTotal'> | Of<'served'> | undefined {
  const lead = leadTotal(book);
  if (lead === undefined) return onlyProgramme(book);
  if (!isOfficial(lead.figure)) return undefined;
  const { total, figure } = lead;
  const parts = book.release.programmes.filter(({ code }) => total.programmes.includes(code));
  const largest = largestOf(parts.map((programme) => moneyOf(book, programme, figure, total.measure)));
  if (largest?.programme === undefined || !isAlike(largest.figure, figure) || !isSamePeriod(largest.figure, figure))
    return { kind: 'leadTotal', total, figure };
  const part = { programme: largest.programme, share: share(largest.figure, figure) };
  return { kind: 'leadTotal', total, figure, largest: part };
}

/** Several programmes without a total have no headline in common. */
function onlyProgramme(book: Book): Of<'served'> | undefined {
  const [programme, ...others] = leadingProgrammes(book).leading;
  const served = programme === undefined || others.length > 0 ? undefined : servedFinding(book, programme);
  if (served === undefined || served.counts.some(({ figure }) => !isOfficial(figure))) return undefined;
  const { standard: _, ...rest } = served;
  return rest;
}

function moneyOf(book: Book, programme: Programme, { key, year }: Figure, measure: string): NamedFigure {
  return { programme, figure: book.at({ measure, programme: programme.code, area: key.area, year }) };
}

export function leadSentence({ total, figure, largest }: Of<'leadTotal'>, book: Book, language: Language): Sentence {
  const words = strings[language];
  const period = periodWords(figure, book, language);
  const whole = midSentence(titleOf(total.title, language), book, language);
  const values = { period, total: whole, funds: [numberOf(figure, language)] };
  if (largest === undefined) return fill(words['finding.leadTotal'], values);
  const part = { part: nameOf(largest.programme, book, language), share: [derivedNumber(largest.share, language)] };
  return fill(words['finding.leadTotalPart'], { ...values, ...part });
}
