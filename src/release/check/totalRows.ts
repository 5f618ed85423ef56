/** The rows of totals in fact tables: sums of other rows, and never of a stock over time. */
import { absolute, add, compare, parseDecimal, shift, subtract, trim } from '../../model/decimal.ts';
import { mayAdd, type Dimension, type Measure } from '../../model/description.ts';
import { findUnit, rounding, type Unit } from '../../model/unit.ts';
import { listAreas } from '../package/areas.ts';
import { ancestors, factTables, parents, type RawPackage, type RawTable } from '../package/dataPackage.ts';
import { partRoles } from '../package/factPeriod.ts';
import { facts, unitOf, type Fact } from '../package/facts.ts';
import type { Check, CheckFinding, Screening } from '../series/screening.ts';
import type { RoundedAmount, SiblingLine } from '../series/siblings.ts';

/** 合计, 总计, 小计: each number may be off by half a unit of its last digit (分项之和与合计可能不等，未作机械调整). */
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
  const leaves = withoutWholes(source, parts, over);
  const amounts = leaves.flatMap(({ amount }) => amount ?? []);
  if (amounts.length < leaves.length) return [];
  const sum = add(...amounts.map(({ amount }) => amount));
  const allowed = add(total.rounded, ...amounts.map(({ rounded }) => rounded));
  if (compare(absolute(subtract(total.amount, sum)), allowed) <= 0) return [];
  const place = total.place(total.valueField);
  const expected = `${trim(shift(sum, -total.unit.exponent))} ${total.unit.code}`;
  return [{ place, subject: `${place.file}/${total.measure ?? ''}/${place.row ?? 0}`, expected }];
}

/** A whole among its parts (全市 above its towns) would count twice, and a zone within divisions. */
function withoutWholes(source: RawPackage, parts: TotalFact['parts'], over: TotalFact['over']): TotalFact['parts'] {
  const lists = { area: 'areas', programme: 'programmes' } as const;
  return (['area', 'programme'] as const).reduce((left, dimension) => {
    if (!over.includes(dimension)) return left;
    const family = parents(source, lists[dimension]);
    const wholes = new Set(left.flatMap(({ fact }) => ancestors(fact.cells[dimension] ?? '', family)));
    const zones = dimension === 'area' ? listAreas(source).filter(({ isAdded }) => !isAdded) : [];
    const others = new Set([...wholes, ...zones.map(({ code }) => code)]);
    const leaves = left.filter(({ fact }) => !others.has(fact.cells[dimension] ?? ''));
    // a subtotal of zones alone
    return leaves.length === 0 ? left : leaves;
  }, parts);
}

/** Promise 5: a stock (年末户数、人数) is never added over time. */
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

type Amount = RoundedAmount & { unit: Unit };

/** A number of a row 合计 with those of the rows it sums; `over`: the dimensions in which these rows differ. */
type TotalFact = {
  total: Fact & Amount;
  parts: { fact: Fact; amount?: Amount }[];
  measure: Measure;
  over: Dimension[];
};

const coordinates: [string, Dimension][] = [
  ['area', 'area'],
  ['programme', 'programme'],
  ...['year', ...partRoles, 'period_start', 'period_end'].map((name): [string, Dimension] => [name, 'period']),
];

/** The word may be in any column. */
function totalRows({ source, measures }: Screening): TotalFact[] {
  return factTables(source).flatMap((table) => tableTotals(table, measures));
}

function tableTotals(table: RawTable, measures: Map<string, Measure>): TotalFact[] {
  const description = { measures: [...measures.values()] };
  const read = (rows: RawTable['rows']) => facts({ ...table, rows }, description, { area: '' });
  return table.totals.flatMap(({ row, field, isSubtotal }, index) => {
    const before = table.totals[index - 1]?.row.line ?? 0;
    const above = table.rows.filter(({ line }) => line < row.line && (!isSubtotal || line > before));
    const parts = read(above);
    return read([row]).flatMap((fact): TotalFact[] => {
      const measure = measures.get(fact.measure ?? '');
      const total = measure && amountOf(fact, measure);
      if (measure === undefined || total === undefined) return [];
      const rowsOver = parts.filter((part) => part.measure === fact.measure && isOver(fact, part, field));
      const amounts = rowsOver.map((part) => ({ fact: part, amount: amountOf(part, measure) }));
      const over = coordinates.flatMap(([name, dimension]) => (differing(rowsOver, name) > 1 ? [dimension] : []));
      return rowsOver.length > 0
        ? [{ total: { ...fact, ...total }, parts: amounts, measure, over: [...new Set(over)] }]
        : [];
    });
  });
}

/** Rows of totals over areas alone, with the amounts of the areas. */
export function areaTotals(screened: Screening): SiblingLine[] {
  return totalRows(screened)
    .filter(({ over, measure }) => over.length === 1 && over[0] === 'area' && mayAdd(measure, 'area'))
    .map(({ total, parts }) => ({
      whole: total,
      amounts: new Map(parts.flatMap(({ fact, amount }) => (amount ? [[fact.cells['area'] ?? '', amount]] : []))),
    }));
}

function isOver(total: Fact, part: Fact, field: string): boolean {
  return coordinates.every(
    ([name]) => name === field || (total.cells[name] ?? '') === '' || total.cells[name] === part.cells[name],
  );
}

function differing(parts: Fact[], name: string): number {
  return new Set(parts.map(({ cells }) => cells[name])).size;
}

function amountOf(fact: Fact, measure: Measure): Amount | undefined {
  const unit = findUnit(unitOf(fact, measure).written ?? '');
  const value = parseDecimal(fact.value ?? '');
  if (unit === undefined || value === undefined || fact.symbol !== undefined) return undefined;
  return { amount: shift(value, unit.exponent), rounded: rounding(value, unit, measure.average), unit };
}
