/**
 * Parts of which none holds anything of another (areas of a measure that adds over areas, kinds of a programme, programmes
 * of a declared total) are together not more than their whole: digits may be swapped (2580 for 2850).
 */
import { rowOf } from '../../rowOf.ts';
import type { Check } from '../check.ts';
import { figureFinding } from '../found.ts';
import { printedValue } from '../printed.ts';
import { printedSum, sums } from '../sums.ts';

export const partsExceedWhole: Check = {
  code: 'parts-exceed-whole',
  severity: 'error',
  words: {
    'zh-CN': {
      fact: '各部分（{parts}项，如 {file} 第{first}行）之和大于整体',
      remedy: '核对整体和各部分的数字，看是否有数字颠倒或漏位',
    },
    en: {
      fact: 'its {parts} parts (such as {file}, row {first}) add up to more than the whole',
      remedy: 'check the whole and its parts; digits may be swapped or left out',
    },
  },
  find: (screened) =>
    sums(screened)
      .filter(({ excess }) => excess > 0)
      .map((one) => {
        const { whole, parts } = one;
        const params = { parts: parts.length, ...rowOf(parts[0]!.fact) };
        return figureFinding(whole, { read: printedValue(whole), expected: `≥ ${printedSum(one)}`, params });
      }),
};
