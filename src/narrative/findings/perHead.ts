/** Findings: money a head among those counted at one time, against the year before and the standard; or why there is none. */
import { isMoneyMeasure, measuresOf, quantityOf, type Book } from '../../figures/book.ts';
import { changedSides, headBase } from '../../figures/changeParts.ts';
import { hasRate } from '../../figures/compare.ts';
import { perHead, perHeadGrowth, perHeadLevel } from '../../figures/perHead.ts';
import { isDemonstration, isValue, type Figure } from '../../model/cell.ts';
import { sign } from '../../model/decimal.ts';
import type { Language, Sentence } from '../../model/language.ts';
import type { Programme } from '../../model/release.ts';
import { fill, strings } from '../../words/strings.ts';
import { derivedNumber, labelOf, sizeNumber } from '../phrases/figure.ts';
import { periodWords, whenWords } from '../phrases/when.ts';
import type { Of, SentenceMaker } from './finding.ts';

/** None where the package gives the amount itself. */
export function perHeadFinding(book: Book, programme: Programme, area = book.area): Of<'perHead'> | undefined {
  const money = moneyOf(book, programme, area);
  const base = money && headBase(book, money);
  if (money === undefined || base === undefined || isGiven(book, money, base.figures)) return undefined;
  const amount = perHead([money, ...base.figures]);
  if (!isValue(amount.cell)) return undefined;
  const growth = growthOf(book, money);
  const against = levelOf(book, money, base.figures);
  return { kind: 'perHead', money, base, amount, ...(growth && { growth }), ...(against && { against }) };
}

/** Where there is a standard to hold it to, and only all who were served in the period are known. */
export function noPerHeadFinding(book: Book, programme: Programme, area = book.area): Of<'noPerHead'> | undefined {
  const money = moneyOf(book, programme, area);
  if (money === undefined || headBase(book, money) !== undefined) return undefined;
  const measures = measuresOf(book, programme.code, area);
  const at = (code: string) => book.at({ ...money.key, measure: code, year: money.year });
  const counted = measures
    .filter(({ code, kind }) => kind === 'served' && quantityOf(book, code) === 'person')
    .map(({ code }) => at(code))
    .find(({ cell }) => isValue(cell) && isDemonstration(cell) === isDemonstration(money.cell));
  const hasStandard = measures.some(({ code, kind }) => kind === 'standard' && isValue(at(code).cell));
  return counted === undefined || !hasStandard ? undefined : { kind: 'noPerHead', money, counted };
}

function moneyOf(book: Book, { code }: Programme, area: string): Figure | undefined {
  return measuresOf(book, code, area)
    .filter((measure) => isMoneyMeasure(book, measure))
    .map((measure) => book.at({ measure: measure.code, programme: code, area, year: book.year }))
    .find(({ cell }) => isValue(cell));
}

function isGiven(book: Book, money: Figure, counted: Figure[]): boolean {
  return book.release.description.measures.some(
    ({ ratio }) => ratio?.of === money.key.measure && ratio.to === counted[0]?.key.measure,
  );
}

function growthOf(book: Book, money: Figure): Of<'perHead'>['growth'] {
  const sides = changedSides(book, money);
  if (sides === undefined || !hasRate(sides.whole)) return undefined;
  const derived = perHeadGrowth(sides.figures);
  return isValue(derived.cell) && sign(derived.cell.value) !== 0 ? { derived, whole: sides.whole } : undefined;
}

/** A standard that held within the period of the money. */
function levelOf(book: Book, money: Figure, counted: Figure[]): Of<'perHead'>['against'] {
  const { programme, area, period } = money.key;
  const standard = measuresOf(book, programme, area)
    .filter(({ kind }) => kind === 'standard')
    .map(({ code }) => book.at({ measure: code, programme, area, year: money.year }))
    .find(
      ({ key, cell }) =>
        isValue(cell) && (key.period.start ?? '') >= (period.start ?? '') && key.period.end <= period.end,
    );
  const derived = standard && perHeadLevel([standard, money, ...counted]);
  return derived !== undefined && isValue(derived.cell) ? { standard: standard!, derived } : undefined;
}

const baseKeys = { month: 'perHead.month', average: 'perHead.average', ends: 'perHead.ends' } as const;

/** 2020年资金支出平均4031元/人·年（按年初和年末人数的平均数推算），比上年增长24.7%，相当于平均标准的67.6%。 */
export const perHeadSentence: SentenceMaker<'perHead'> = ({ money, base, amount, growth, against }, book, language) => {
  const words = strings[language];
  return fill(words['finding.perHead'], {
    period: periodWords(money, book, language),
    label: labelOf(money, book, language),
    amount: [derivedNumber(amount, language, 'prose')],
    base: fill(words[baseKeys[base.way]], { count: labelOf(base.figures[0]!, book, language) }),
    growth: growth === undefined ? '' : growthWords(growth, book, language),
    against:
      against === undefined
        ? ''
        : fill(words['perHead.against'], {
            standard: labelOf(against.standard, book, language),
            level: [derivedNumber(against.derived, language)],
          }),
  });
};

function growthWords(
  { derived, whole }: NonNullable<Of<'perHead'>['growth']>,
  book: Book,
  language: Language,
): Sentence {
  const isUp = isValue(derived.cell) && sign(derived.cell.value) > 0;
  return fill(strings[language][isUp ? 'perHead.up' : 'perHead.down'], {
    when: whenWords(whole, book, language),
    rate: [sizeNumber(derived, language)],
  });
}

/** 发放保障金不折算到每人：人数是2021年保障过的，不是同一时点的。 */
export const noPerHeadSentence: SentenceMaker<'noPerHead'> = ({ money, counted }, book, language) =>
  fill(strings[language]['finding.noPerHead'], {
    label: labelOf(money, book, language),
    count: labelOf(counted, book, language),
    period: periodWords(counted, book, language),
  });
