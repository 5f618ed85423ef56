/** What is counted is never a part of one; 万户 may have decimals. */
import { decimals, trim } from '../../../model/decimal.ts';
import type { Check } from '../check.ts';
import { counts } from '../counts.ts';
import { figureFinding } from '../found.ts';

export const countNotWhole: Check = {
  code: 'count-not-whole',
  severity: 'error',
  words: {
    'zh-CN': { fact: '户数、人数、人次必须是整数（单位 {unit}）', remedy: '核对数字和单位' },
    en: {
      fact: 'households, persons and person-times are whole numbers (in {unit})',
      remedy: 'check the figure and its unit',
    },
  },
  find: (screened) =>
    counts(screened)
      .filter(({ amount }) => decimals(trim(amount)) > 0)
      .map((one) => figureFinding(one, { params: { unit: one.cell.unit } })),
};
