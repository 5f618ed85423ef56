/** A year whose figures are all those of the year before times one factor. */
import { decimals } from '../../model/decimal.ts';
import { rowOf } from '../package/facts.ts';
import { spanOfYear } from '../series/points.ts';
import { isAmount, type Counted } from '../series/screening.ts';
import { figureFinding, type Check, type CheckFinding } from './check.ts';

/**
 * All areas and programmes of a measure are the year before times one factor: an estimate, not a count (Hawaii, July 2001
 * and 2005). Counted areas never change in step to the last digit.
 */

/** So many values known to so small a part of themselves do not agree by chance. */
const fewestAgreeing = 4;
const exactShare = 0.002;

type Pair = { before: Counted; after: Counted };

export const yearScaled: Check = {
  code: 'year-scaled',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '这一年的{count}个数字都是上年（如 {file} 第{first}行）乘以同一系数 {factor}',
      remedy: '核对是否为推算数；如是，请注明 approximate 或按“未取得”（x）发布',
    },
    en: {
      fact: 'all {count} figures of the year are those of the year before (such as {file}, row {first}) times one factor, {factor}',
      remedy: 'see whether they are estimates: say approximate, or release them as not available (x)',
    },
  },
  find: (screened) => {
    const amounts = screened.values.filter((value) => isAmount(value, screened) && value.size > 0);
    const before = new Map(amounts.map((amount) => [placeIn(amount, Number(amount.figure.year)), amount]));
    const pairs = amounts.flatMap((after): Pair[] => {
      const earlier = before.get(placeIn(after, Number(after.figure.year) - 1));
      return earlier === undefined ? [] : [{ before: earlier, after }];
    });
    const groups = Map.groupBy(pairs, ({ after: { figure, isDemonstration, unit } }) =>
      [figure.key.measure, figure.year, isDemonstration, unit.quantity].join('/'),
    );
    return [...groups.values()].flatMap(scaledYear);
  },
};

function scaledYear(pairs: Pair[]): CheckFinding[] {
  const ranges = pairs.map(factors);
  if (ranges.filter(([low, high]) => high - low < exactShare * low).length < fewestAgreeing) return [];
  const low = Math.max(...ranges.map((range) => range[0]));
  const high = Math.min(...ranges.map((range) => range[1]));
  if (low > high || (low <= 1 && high >= 1)) return [];
  const { before, after } = pairs[0]!;
  const params = { count: pairs.length, factor: Number(((low + high) / 2).toPrecision(6)), ...rowOf(before.fact) };
  return [{ ...figureFinding(after, { params }), subject: `${after.figure.key.measure}/${after.figure.year}` }];
}

/** The factors by which a value gives the other, where that is rounded or cut off to its last digit. */
function factors({ before, after }: Pair): [number, number] {
  const last = 10 ** (after.unit.exponent - decimals(after.cell.value));
  return [(after.size - last) / before.size, (after.size + last) / before.size];
}

function placeIn(counted: Counted, year: number): string {
  const { measure, programme, area } = counted.figure.key;
  return [year, measure, programme, area, counted.isDemonstration, counted.unit.quantity, spanOfYear(counted)].join(
    '/',
  );
}
