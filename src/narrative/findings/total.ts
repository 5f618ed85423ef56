/** Findings: a declared total, its largest parts, the share of a programme in it and how the share moved. */
import { isOfficial, leadTotal, requiredProgramme, type Book } from '../../figures/book.ts';
import { comparison, comparisonPolicies, wayOf } from '../../figures/compare.ts';
import { isAlike, isSamePeriod, share, sharePoints } from '../../figures/derive.ts';
import { leadingProgrammes, type MainFigure } from '../../figures/rank.ts';
import { isValue, type Figure } from '../../model/cell.ts';
import { compare, sign } from '../../model/decimal.ts';
import { totalCode } from '../../model/description.ts';
import { titleOf, type Language, type Sentence } from '../../model/language.ts';
import { fill, listSentence, strings } from '../../words/strings.ts';
import {
  areaName,
  comparedWords,
  derivedNumber,
  measureTitle,
  midSentence,
  nameOf,
  numberOf,
  sizeNumber,
} from '../phrases/figure.ts';
import { periodWords, whenWords } from '../phrases/when.ts';
import type { Of, SentenceMaker } from './finding.ts';
import { largestOf } from './rank.ts';
import { servedFinding } from './served.ts';

/** Of more only the largest is named. */
export const mostParts = 3;

export function totalFinding(book: Book, { figure, total }: Required<MainFigure>): Of<'total'> {
  const change = comparison(book, figure, comparisonPolicies.brief);
  const parts = total.programmes.map((programme) => book.at({ ...figure.key, programme, year: figure.year }));
  return { kind: 'total', figure, total, parts: largestParts(parts, figure), ...(change && { change }) };
}

/** The largest first; only the largest of many; none unless all are official and of one period. */
function largestParts(parts: Figure[], figure: Figure): Figure[] {
  if (!parts.every((part) => isOfficial(part) && isSamePeriod(part, figure))) return [];
  const ranked = parts.toSorted((a, b) => {
    const first = share(a, figure).cell;
    const second = share(b, figure).cell;
    return isValue(first) && isValue(second) ? compare(second.value, first.value) : 0;
  });
  return ranked.slice(0, ranked.length > mostParts ? 1 : mostParts);
}

/** Amounts of the parts, or shares where the level is stated. */
export const totalSentence: SentenceMaker<'total'> = (finding, book, language) =>
  finding.isLevelStated ? sharesSentence(finding, book, language) : amountsSentence(finding, book, language);

function amountsSentence({ figure, total, parts, change }: Of<'total'>, book: Book, language: Language): Sentence {
  const words = strings[language];
  const area = areaName(book, language);
  const list = parts.map((part) =>
    fill(words['total.part'], { name: partName(book, part, language), value: [numberOf(part, language)] }),
  );
  const isWhole = list.length === total.programmes.length && change === undefined;
  const clause = list.length > 0 ? words['total.changeOfWhole'] : words['level.clause'];
  return fill(words['total.level'], {
    area: area === '' ? '' : fill(words['total.ofArea'], { area }),
    period: periodWords(figure, book, language),
    total: midSentence(titleOf(total.title, language), book, language),
    value: [numberOf(figure, language)],
    parts:
      list.length === 0
        ? ''
        : fill(words[isWhole ? 'total.parts' : 'total.partsAfter'], { list: listSentence(list, language) }),
    change: change === undefined ? '' : fill(clause, { clause: comparedWords(change, book, language) }),
  });
}

function sharesSentence({ figure, total, parts, change }: Of<'total'>, book: Book, language: Language): Sentence {
  const words = strings[language];
  const name = midSentence(titleOf(total.title, language), book, language);
  const isOne = parts.length === 1 && total.programmes.length > 1;
  const shared = parts.map((part) => ({ part, share: share(part, figure) })).filter(({ share }) => isValue(share.cell));
  const list = shared.map(({ part, share }) =>
    fill(words[isOne ? 'total.shareOne' : 'total.share'], {
      name: partName(book, part, language),
      value: [derivedNumber(share, language)],
    }),
  );
  if (list.length === 0 && change === undefined)
    return fill(words['total.named'], { name, period: periodWords(figure, book, language) });
  const values = { name, list: listSentence(list, language) };
  if (change === undefined) return fill(words[isOne ? 'total.sharesOne' : 'total.shares'], values);
  const changed = { ...values, change: comparedWords(change, book, language) };
  if (list.length === 0) return fill(words['total.change'], changed);
  return fill(words[isOne ? 'total.sharesChangeOne' : 'total.sharesChange'], changed);
}

function partName(book: Book, { key }: Figure, language: Language): string {
  return nameOf(requiredProgramme(book, key.programme), book, language);
}

/**
 * The headline of a site: the declared total and its largest part, or what the only programme served. Official
 * figures only.
 */
export function leadFinding(book: Book): Of<'leadTotal'> | Of<'served'> | undefined {
  const lead = leadTotal(book);
  if (lead === undefined) return onlyProgramme(book);
  if (!isOfficial(lead.figure)) return undefined;
  const { total, figure } = lead;
  const parts = book.release.programmes.filter(({ code }) => total.programmes.includes(code));
  const place = { measure: total.measure, area: figure.key.area, year: figure.year };
  const named = parts.map((programme) => ({ programme, figure: book.at({ ...place, programme: programme.code }) }));
  const largest = largestOf(named);
  if (largest?.programme === undefined || !isAlike(largest.figure, figure) || !isSamePeriod(largest.figure, figure))
    return { kind: 'leadTotal', total, figure };
  const part = { programme: largest.programme, share: share(largest.figure, figure) };
  return { kind: 'leadTotal', total, figure, ...(isValue(part.share.cell) && { largest: part }) };
}

/** Several programmes have no headline in common. */
function onlyProgramme(book: Book): Of<'served'> | undefined {
  const [programme, ...others] = leadingProgrammes(book).leading;
  const served = programme === undefined || others.length > 0 ? undefined : servedFinding(book, programme);
  if (served === undefined || served.counts.some(({ figure }) => !isOfficial(figure))) return undefined;
  const { standard: _, ...rest } = served;
  return rest;
}

export const leadSentence: SentenceMaker<'leadTotal'> = ({ total, figure, largest }, book, language) => {
  const words = strings[language];
  const period = periodWords(figure, book, language);
  const whole = midSentence(titleOf(total.title, language), book, language);
  const values = { period, total: whole, funds: [numberOf(figure, language)] };
  if (largest === undefined) return fill(words['finding.leadTotal'], values);
  const part = { part: nameOf(largest.programme, book, language), share: [derivedNumber(largest.share, language)] };
  return fill(words['finding.leadTotalPart'], { ...values, ...part });
};

/** On the year before; none if it rounds to 0.0. */
export function sharePointsFinding(
  book: Book,
  { money, total }: Pick<Of<'share'>, 'money' | 'total'>,
): Of<'sharePoints'> | undefined {
  const whole = book.find({ ...money.key, programme: totalCode(total), year: money.year });
  const [earlier, before] = [money, whole].map(
    (figure) => figure && comparison(book, figure, comparisonPolicies.series)?.earlier,
  );
  if (whole === undefined || earlier === undefined || before === undefined) return undefined;
  const pairs = [
    [money, whole],
    [earlier, before],
  ] as const;
  if (pairs.some(([part, all]) => !isAlike(part, all) || !isSamePeriod(part, all))) return undefined;
  const points = sharePoints(money, whole, earlier, before);
  if (!isValue(points.cell) || sign(points.cell.value) === 0) return undefined;
  return { kind: 'sharePoints', money, earlier, total, points };
}

export const shareSentence: SentenceMaker<'share'> = ({ money, total, share }, book, language) =>
  fill(strings[language]['finding.shareOf'], {
    ...wholeWords({ money, total }, book, language),
    share: [derivedNumber(share, language)],
  });

/** 占…的比重比上年提高1.7个百分点。 */
export const sharePointsSentence: SentenceMaker<'sharePoints'> = (finding, book, language) => {
  const { points, money, earlier } = finding;
  return fill(strings[language][wayOf(points) > 0 ? 'finding.pointsUp' : 'finding.pointsDown'], {
    ...wholeWords(finding, book, language),
    points: [sizeNumber(points, language)],
    when: whenWords({ later: money, earlier }, book, language),
  });
};

function wholeWords({ money, total }: Pick<Of<'share'>, 'money' | 'total'>, book: Book, language: Language) {
  const label = measureTitle(book, money.key, language);
  return { label, total: midSentence(titleOf(total.title, language), book, language) };
}
