/** Money that is paid is seldom below nought: a sign by mistake, or money taken back, which a note should tell. */
import { sign } from '../../../model/decimal.ts';
import { isMoney } from '../../../model/quantity.ts';
import type { Check } from '../check.ts';
import { figureFinding } from '../found.ts';
import { printedValue } from '../printed.ts';

export const amountNegative: Check = {
  code: 'amount-negative',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '金额是负数',
      remedy: '先对原始资料；如是收回、冲减的款项，请在 acknowledgements.csv 中说明',
    },
    en: {
      fact: 'the amount is below nought',
      remedy: 'look at its source; where money was taken back, say so in acknowledgements.csv',
    },
  },
  find: ({ values }) =>
    values
      .filter(({ cell, unit }) => isMoney(unit.quantity) && sign(cell.value) < 0)
      .map((one) => figureFinding(one, { read: printedValue(one), expected: '≥ 0' })),
};
