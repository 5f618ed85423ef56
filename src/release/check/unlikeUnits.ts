/** Units that do not fit: two in one measure or programme, and person-times of a stock. */
import { counts, figureFinding } from '../series/screening.ts';
import type { Check, CheckFinding, Counted, Screening } from '../series/screening.ts';

/** Promise 6, whatever the scale (元, 万元); for a standard, in each programme. */
export const quantityMixed: Check = {
  code: 'quantity-mixed',
  severity: 'error',
  words: {
    'zh-CN': { fact: '同一指标统计的不是同一种数量（另见 {file} 第{first}行）', remedy: '改正单位，或分成两个指标' },
    en: {
      fact: 'one measure counts two different things (see {file}, row {first})',
      remedy: 'correct the unit, or make two measures of it',
    },
  },
  find: (screened) =>
    unlikeUnits(screened)
      .filter(({ onlySpan }) => !onlySpan)
      .map(unitFinding),
};

/** A standard that changes from 元/人·月 to 元/人·年 breaks its series (conventions §0.5). */
export const unitChanged: Check = {
  code: 'unit-changed',
  severity: 'error',
  words: {
    'zh-CN': {
      fact: '同一项目的标准换了计量单位（另见 {file} 第{first}行）',
      remedy: '核对单位；如确属改变，请把两个时期分成两个指标',
    },
    en: {
      fact: 'the standard of one programme is in two units (see {file}, row {first})',
      remedy: 'check the unit; where it did change, make the two periods two measures',
    },
  },
  find: (screened) =>
    unlikeUnits(screened)
      .filter(({ onlySpan }) => onlySpan)
      .map(unitFinding),
};

/** `onlySpan`: a standard for another span (元/人·月, 元/人·年) than usual in its programme. */
type Unlike = { counted: Counted; usual: Counted; onlySpan: boolean };

function unlikeUnits({ values, measures }: Screening): Unlike[] {
  const isStandard = ({ figure }: Counted) => measures.get(figure.key.measure)?.kind === 'standard';
  const groups = Map.groupBy(values, (counted) => {
    const { measure, programme } = counted.figure.key;
    return isStandard(counted) ? `${measure}/${programme}` : measure;
  });
  return [...groups.values()].flatMap((group) => unlike(group, isStandard(group[0]!)));
}

function unitFinding({ counted, usual }: Unlike): CheckFinding {
  const { unitField: field } = counted.fact;
  return figureFinding(counted, { field, read: counted.cell.unit, expected: usual.cell.unit, other: usual });
}

function unlike(group: Counted[], isStandard: boolean): Unlike[] {
  const kinds = Map.groupBy(group, ({ unit }) => `${unit.quantity}/${unit.per ?? ''}`);
  const [usual = [], ...others] = [...kinds.values()].toSorted((a, b) => b.length - a.length);
  return others.flat().map((counted) => {
    const onlySpan = isStandard && counted.unit.quantity === usual[0]!.unit.quantity;
    return { counted, usual: usual[0]!, onlySpan };
  });
}

/** 人次 of a year-end stock is a sum of months (Changji 2010: 年末…20.5万人次; conventions §0.3). */
export const stockInPersonTimes: Check = {
  code: 'stock-in-person-times',
  severity: 'error',
  words: {
    'zh-CN': {
      fact: '年末数（stock）不能以人次计：人次是一段时间内的累计（共{count}个数字）',
      remedy: '改用年末人数；如是全年累计，指标的 kind 应为 flow',
    },
    en: {
      fact: 'a count of one day cannot be in person-times, which add up over a time ({count} figures)',
      remedy: 'give the persons of that day; if it is the sum of a year, the measure is of the kind flow',
    },
  },
  find: (screened) => {
    const wrong = counts(screened).filter(
      ({ figure, unit }) =>
        screened.measures.get(figure.key.measure)?.kind === 'stock' && ['person-time', 'time'].includes(unit.quantity),
    );
    const groups = [...Map.groupBy(wrong, ({ figure }) => figure.key.measure).values()];
    return groups.map((group) => {
      const [first] = group;
      const { unitField } = first!.fact;
      return figureFinding(first!, {
        field: unitField,
        read: first!.cell.unit,
        expected: '人',
        params: { count: group.length },
      });
    });
  },
};
