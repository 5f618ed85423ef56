/** Expenditure that does not fit standard times persons times months. */
import { isMoney } from '../../model/unit.ts';
import { ancestors, parents } from '../package/dataPackage.ts';
import {
  figureFinding,
  formatRatio,
  isAmount,
  printedValue,
  sameEnd,
  type Check,
  type CheckFinding,
  type Counted,
  type Screening,
} from '../series/screening.ts';

/**
 * Standard × persons × months is the most that is paid to people without income: 低保 makes up the difference (补差), 特困
 * pays it in full. More than half above, or less than a twentieth, points to a wrong unit, or months taken for a year.
 */
const leastRatio = 0.05;

const largestRatio = 1.5;

export const standardMoney: Check = {
  code: 'standard-money',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '资金是“标准×人数×月数”的 {ratio} 倍（标准 {standard}，{persons}，{months} 个月；标准见 {file} 第{first}行）',
      remedy: '核对资金、人数、标准的数字和单位；如属实，请在 acknowledgements.csv 中说明',
    },
    en: {
      fact: 'the money is {ratio} times standard × persons × months ({standard}, {persons}, {months} months; the standard is in {file}, row {first})',
      remedy:
        'check money, persons and standard with their units; where they are right, say why in acknowledgements.csv',
    },
  },
  find: (screened) =>
    paidByStandard(screened)
      .filter(({ ratio }) => ratio < leastRatio || ratio > largestRatio)
      .map(finding),
};

function finding({ money, persons, standard, months, ratio }: StandardPayment): CheckFinding {
  const params = {
    ratio: formatRatio(ratio),
    standard: printedValue(standard),
    persons: printedValue(persons),
    months,
  };
  return figureFinding(money, { read: printedValue(money), params, other: standard });
}

type StandardPayment = { money: Counted; persons: Counted; standard: Counted; months: number; ratio: number };

/** The largest amount and count of a programme, area and period, with the standard of the area or one above it. */
function paidByStandard(screened: Screening): StandardPayment[] {
  const { values, measures, source } = screened;
  const family = parents(source, 'areas');
  const standards = new Map(
    values
      .filter((value) => measures.get(value.figure.key.measure)?.kind === 'standard')
      .map((value) => [placeOf(value), value]),
  );
  const amounts = values.filter((value) => isAmount(value, screened));
  return [...Map.groupBy(amounts, sameEnd).values()].flatMap((group) => {
    const persons = largest(group.filter(({ unit }) => unit.quantity === 'person'));
    const money = largest(group.filter(({ unit }) => isMoney(unit.quantity)));
    if (persons === undefined || money === undefined) return [];
    const { area } = money.figure.key;
    const codes = [area, ...ancestors(area, family)];
    const standard = codes.flatMap((code) => standards.get(placeOf(money, code)) ?? [])[0];
    return standard === undefined ? [] : paymentOf(money, persons, standard);
  });
}

function paymentOf(money: Counted, persons: Counted, standard: Counted): StandardPayment[] {
  const months = monthsOf(money);
  const span = { 'person·month': 1, 'person·year': 12 }[standard.unit.per ?? ''];
  if (months === undefined || span === undefined || standard.unit.quantity !== money.unit.quantity) return [];
  const full = (standard.size / span) * persons.size * months;
  return full > 0 ? [{ money, persons, standard, months, ratio: money.size / full }] : [];
}

/** Undefined where a period is not of whole months, or its start is not known. */
function monthsOf({ figure }: Counted): number | undefined {
  const { start, end } = figure.key.period;
  const after = new Date(`${end}T00:00:00Z`);
  after.setUTCDate(after.getUTCDate() + 1);
  if (start === undefined || !start.endsWith('-01') || after.getUTCDate() !== 1) return undefined;
  const [year = 0, month = 0] = start.split('-').map(Number);
  return (after.getUTCFullYear() - year) * 12 + after.getUTCMonth() + 1 - month;
}

function largest(values: Counted[]): Counted | undefined {
  return values.toSorted((a, b) => b.size - a.size)[0];
}

function placeOf({ figure: { key, year }, isDemonstration }: Counted, area = key.area): string {
  return [isDemonstration, key.programme, area, year].join('/');
}
