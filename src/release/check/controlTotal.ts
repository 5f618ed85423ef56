/** A row of totals that is not the sum of the rows it covers. */
import { absolute, add, compare, shift, subtract, trim } from '../../model/decimal.ts';
import { mayAdd } from '../../model/measure.ts';
import { ancestors, parents } from '../package/codeLists.ts';
import type { RawPackage } from '../package/dataPackage.ts';
import { totalRows, type TotalFact } from '../series/totalRows.ts';
import type { Check, CheckFinding } from './check.ts';

/**
 * A row 合计, 总计 or 小计 is the sum of the rows it is over, as far as rounding allows: each number may be half a unit
 * of its last digit off (分项之和与合计可能不等，未作机械调整). Totals are shown only of measures that may be added.
 */
export const controlTotal: Check = {
  code: 'control-total',
  severity: 'error',
  words: {
    'zh-CN': { fact: '合计与各行之和不符，合计或某一行有误', remedy: '先对各行数字，再对合计；应为一栏是各行之和' },
    en: {
      fact: 'the total is not the sum of its rows: it is wrong, or one of them is',
      remedy: 'check the rows first, then the total; what is expected is the sum of the rows',
    },
  },
  find: (screened) =>
    totalRows(screened).flatMap((total) =>
      total.over.every((dimension) => mayAdd(total.measure, dimension)) ? disagreement(screened.source, total) : [],
    ),
};

function disagreement(source: RawPackage, { total, parts, over }: TotalFact): CheckFinding[] {
  const own = withoutWholes(source, parts, over);
  const amounts = own.flatMap(({ amount }) => amount ?? []);
  if (amounts.length < own.length) return [];
  const sum = add(...amounts.map(({ amount }) => amount));
  const allowed = add(total.rounded, ...amounts.map(({ rounded }) => rounded));
  if (compare(absolute(subtract(total.amount, sum)), allowed) <= 0) return [];
  const place = total.place(total.valueField);
  const expected = `${trim(shift(sum, -total.unit.exponent))} ${total.unit.code}`;
  return [{ place, subject: `${place.file}/${total.measure ?? ''}/${place.row ?? 0}`, expected }];
}

/** A whole that stands among its parts (全市 above its towns) would count twice. */
function withoutWholes(source: RawPackage, parts: TotalFact['parts'], over: TotalFact['over']): TotalFact['parts'] {
  const lists = { area: 'areas', programme: 'programmes' } as const;
  return (['area', 'programme'] as const).reduce((left, dimension) => {
    if (!over.includes(dimension)) return left;
    const family = parents(source, lists[dimension]);
    const wholes = new Set(left.flatMap(({ fact }) => ancestors(fact.cells[dimension] ?? '', family)));
    return left.filter(({ fact }) => !wholes.has(fact.cells[dimension] ?? ''));
  }, parts);
}
