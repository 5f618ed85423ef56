/** A rate of change between a cumulative figure and that of the year before. */
import { absolute, compare, decimal, decimals, divide, shift, sign, subtract } from '../../model/decimal.ts';
import { figureFinding, printedValue, type Check, type Counted, type Screening } from '../series/screening.ts';

/** Fujian, January 2020: 76,164.3 after 714,496.8 is not −89.34 % (conventions §0.1). */
export const changeAcrossJanuary: Check = {
  code: 'change-across-january',
  severity: 'error',
  words: {
    'zh-CN': {
      fact: '这是累计数跨年的环比：{after} 与上年累计 {before} 的时期长短不同（见 {file} 第{first}行），不能相比',
      remedy: '删去此数，或改与上年同期相比（同比）',
    },
    en: {
      fact: 'this is the change of a cumulative figure across January: {after} and {before} are of times of different length (see {file}, row {first})',
      remedy: 'leave it out, or compare with the same months of the year before',
    },
  },
  find: (screened) => {
    const rates = Map.groupBy(
      screened.values.filter(({ unit }) => unit.quantity === '%'),
      ({ figure }) => placeOf(figure.key, figure.year),
    );
    return resets(screened).flatMap(({ before, after }) =>
      (rates.get(placeOf(after.figure.key, after.figure.year)) ?? [])
        .filter((rate) => isChange(rate, before, after))
        .map((rate) =>
          figureFinding(rate, { params: { before: printedValue(before), after: printedValue(after) }, other: before }),
        ),
    );
  },
};

type Reset = { before: Counted; after: Counted };

/** A flow since New Year, after the same flow of another length that ended at New Year. */
function resets({ values, measures }: Screening): Reset[] {
  const flows = values.filter(({ figure }) => measures.get(figure.key.measure)?.kind === 'flow');
  const ended = new Map(flows.map((flow) => [flowKey(flow, flow.figure.key.period.end), flow]));
  return flows.flatMap((after) => {
    const { start = '', end } = after.figure.key.period;
    if (!start.endsWith('-01-01')) return [];
    const before = ended.get(flowKey(after, `${Number(start.slice(0, 4)) - 1}-12-31`));
    const { start: earlier = '' } = before?.figure.key.period ?? {};
    const isSameSpan = earlier.slice(4) === start.slice(4) && end.slice(4) === '-12-31';
    return before === undefined || isSameSpan ? [] : [{ before, after }];
  });
}

/** Whether the rate is the change in per cent, as far as it is printed. */
function isChange({ cell }: Counted, before: Counted, after: Counted): boolean {
  if (sign(before.amount) === 0) return false;
  const places = decimals(cell.value);
  const change = shift(divide(subtract(after.amount, before.amount), before.amount, places + 2), 2);
  return compare(absolute(subtract(change, cell.value)), shift(decimal(1), -places)) <= 0;
}

function placeOf({ programme, area }: Counted['figure']['key'], year: string): string {
  return `${programme}/${area}/${year}`;
}

function flowKey({ figure: { key }, unit, isDemonstration }: Counted, end: string): string {
  return [key.measure, key.programme, key.area, unit.quantity, isDemonstration, end].join('/');
}
