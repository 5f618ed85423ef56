/** Promise 5: a stock (年末户数、人数) is never added over time, so a table has no total of one over months or years. */
import { add, compare } from '../../../model/decimal.ts';
import type { Check } from '../check.ts';
import { totalRows } from '../totalRows.ts';

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
