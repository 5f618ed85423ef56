/** Households, persons and person-times are never below nought. */
import { sign } from '../../../model/decimal.ts';
import type { Check } from '../check.ts';
import { counts } from '../counts.ts';
import { figureFinding } from '../found.ts';

export const countNegative: Check = {
  code: 'count-negative',
  severity: 'error',
  words: {
    'zh-CN': { fact: '户数、人数、人次不能小于零', remedy: '核对数字' },
    en: { fact: 'households, persons and person-times are never below nought', remedy: 'check the figure' },
  },
  find: (screened) =>
    counts(screened)
      .filter(({ cell }) => sign(cell.value) < 0)
      .map((one) => figureFinding(one, { expected: '≥ 0' })),
};
