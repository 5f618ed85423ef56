/** Stocks in units of flows, and stocks added up over months or years. */
import { add, compare } from '../../model/decimal.ts';
import { counts } from '../series/screening.ts';
import { totalRows } from '../series/totalRows.ts';
import { figureFinding, type Check } from './check.ts';

/** A year-end stock counts heads: 人次 there is a sum of months (Changji 2010: 年末…20.5万人次; conventions §0.3). */
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

/** Promise 5: a stock (年末户数、人数) is never added over time, so a table has no total of one over months or years. */
export const stockTotalOverTime: Check = {
  code: 'stock-total-over-time',
  severity: 'error',
  words: {
    'zh-CN': { fact: '时点数（户数、人数）不能按月份或年份相加', remedy: '删除合计行中的这个数；年度数用年末数' },
    en: {
      fact: 'a stock is added over months or years here',
      remedy: 'delete the number from the row of totals; the figure of a year is that of its end',
    },
  },
  find: (screened) =>
    totalRows(screened).flatMap(({ total, parts, measure, over }) => {
      const isOverTime = over.length === 1 && over[0] === 'period';
      const amounts = parts.flatMap(({ amount }) => amount?.amount ?? []);
      if (measure.kind !== 'stock' || !isOverTime || amounts.length < 2) return [];
      const place = total.place(total.valueField);
      const isSum = compare(add(...amounts), total.amount) === 0;
      return isSum ? [{ place, subject: `${place.file}/${measure.code}/${place.row ?? 0}` }] : [];
    }),
};
