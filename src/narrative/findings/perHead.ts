/**
 * Findings: money a head among those counted at one time, against the year before and the standard, or why there is none;
 * money for each case, persons per household, persons per 10,000 residents.
 */
import { type Book, isMoneyMeasure, measuresOf, quantityOf } from '../../figures/book.ts';
import { changedSides, headBase } from '../../figures/changeParts.ts';
import { hasRate } from '../../figures/compare.ts';
import { average, householdSize, isSamePeriod, perTenThousand } from '../../figures/derive.ts';
import { perHead, perHeadGrowth, perHeadLevel, residentsOf } from '../../figures/perHead.ts';
import { type Figure, isDemonstration, isValue } from '../../model/cell.ts';
import { sign } from '../../model/decimal.ts';
import type { Language, Sentence } from '../../model/language.ts';
import type { Programme } from '../../model/release.ts';
import { unitWords } from '../../words/format/unit.ts';
import { fill, strings } from '../../words/strings.ts';
import { derivedNumber, labelOf, numberOf, sizeNumber } from '../phrases/figure.ts';
import { periodWords, verbOf, whenWords } from '../phrases/when.ts';
import type { Of, SentenceMaker } from './finding.ts';
import { servedFinding } from './served.ts';

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

/** A payment: who was served in a period shares no amount (see `headBase`). */
export function averageFinding(book: Book, programme: Programme, area = book.area): Of<'average'> | undefined {
  const served = servedFinding(book, programme, area);
  if (served?.money?.key.period.start === undefined) return undefined;
  const { money } = served;
  const counts = served.counts.filter(({ figure, part }) => part === undefined && isSamePeriod(figure, money));
  const count = counts.find(({ figure }) => quantityOf(book, figure.key.measure) === 'person-time');
  const each = count && average(money, count.figure);
  return each && isValue(each.cell) ? { kind: 'average', money, average: each } : undefined;
}

export function householdSizeFinding(
  book: Book,
  programme: Programme,
  area = book.area,
): Of<'householdSize'> | undefined {
  const served = servedFinding(book, programme, area);
  const counts = served?.counts.filter(({ part }) => part === undefined) ?? [];
  const [persons, households] = ['person', 'household'].map(
    (quantity) => counts.find(({ figure }) => quantityOf(book, figure.key.measure) === quantity)?.figure,
  );
  if (persons === undefined || households === undefined || !isSamePeriod(persons, households)) return undefined;
  const size = householdSize(persons, households);
  return isValue(size.cell) ? { kind: 'householdSize', persons, size } : undefined;
}

/** At the end of the year in the same area; none if it rounds to 0.0. */
export function perResidentsFinding(
  book: Book,
  programme: Programme,
  area = book.area,
): Of<'perResidents'> | undefined {
  const served = servedFinding(book, programme, area);
  const counts = served?.counts ?? [];
  const figure = counts.find(
    (count) => count.part === undefined && quantityOf(book, count.figure.key.measure) === 'person',
  )?.figure;
  const residents = figure && residentsOf(book, figure);
  if (figure === undefined || residents === undefined) return undefined;
  const rate = perTenThousand(figure, residents);
  if (!isValue(rate.cell) || sign(rate.cell.value) === 0) return undefined;
  return { kind: 'perResidents', programme, figure, residents, rate };
}

export const averageSentence: SentenceMaker<'average'> = ({ money, average, isLevelStated }, book, language) =>
  fill(strings[language][isLevelStated ? 'finding.averageSaid' : 'finding.average'], {
    period: periodWords(money, book, language),
    label: labelOf(money, book, language),
    average: [derivedNumber(average, language)],
  });

export const householdSizeSentence: SentenceMaker<'householdSize'> = (
  { persons, size, isLevelStated },
  book,
  language,
) =>
  fill(strings[language][isLevelStated ? 'finding.householdSizeSaid' : 'finding.householdSize'], {
    period: periodWords(persons, book, language),
    size: [{ ...derivedNumber(size, language), unit: unitWords('person', language, false) }],
  });

export const perResidentsSentence: SentenceMaker<'perResidents'> = (finding, book, language) => {
  const { programme, figure, residents, rate } = finding;
  return fill(strings[language]['finding.perResidents'], {
    period: periodWords(figure, book, language),
    rate: [derivedNumber(rate, language)],
    verb: verbOf(book, figure, programme.code, language).replace('{be}', 'were'),
    count: [numberOf(figure, language)],
    residents: [numberOf(residents, language)],
    label: labelOf(residents, book, language),
  });
};
