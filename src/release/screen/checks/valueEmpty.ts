/**
 * A row of a long table that stands for one figure and holds none, without a word why: it may have been forgotten. In a
 * wide table not every measure is for every programme.
 */
import type { Check } from '../check.ts';
import { figureFinding } from '../found.ts';

export const valueEmpty: Check = {
  code: 'value-empty',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '数字为空，将按“未取得”发布',
      remedy: '补上数字，或在 symbol 列写明 x 未取得、z 不适用、c 不予公布',
    },
    en: {
      fact: 'there is no number: it is released as not available',
      remedy: 'give it, or say x (not available), z (not applicable) or c (withheld) in the column symbol',
    },
  },
  find: ({ placed, isWhole }) =>
    (isWhole ? placed : [])
      .filter(({ fact }) => fact.valueField === 'value' && fact.value === undefined && fact.symbol === undefined)
      .map((one) => figureFinding(one, { expected: '1523 / x / z / c' })),
};
