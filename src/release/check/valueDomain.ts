/** Values outside their domain: counts below zero or not whole, and amounts below zero. */
import { decimals, sign, trim } from '../../model/decimal.ts';
import { isMoney } from '../../model/unit.ts';
import { counts } from '../series/screening.ts';
import { figureFinding, printedValue, type Check } from './check.ts';

/** Households, persons and person-times are never below nought. */
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
      .map((counted) => figureFinding(counted, { expected: '≥ 0' })),
};

/** What is counted is never a part of one; 万户 may have decimals. */
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
      .map((counted) => figureFinding(counted, { params: { unit: counted.cell.unit } })),
};

/** Money that is paid is seldom below nought: a sign by mistake, or money taken back, which a note should tell. */
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
      .map((value) => figureFinding(value, { read: printedValue(value), expected: '≥ 0' })),
};
