/** The period of a figure touches the time in which its area exists. */
import type { Check } from '../check.ts';
import { notValid } from '../notValid.ts';

export const areaNotValid: Check = {
  code: 'area-not-valid',
  severity: 'error',
  words: {
    'zh-CN': { fact: '该地区在这一时期不存在', remedy: '改正地区、日期，或地区的起止日期' },
    en: { fact: 'the area does not exist in this period', remedy: 'correct the area, the period or the validity' },
  },
  find: (screened) => notValid(screened, 'areas', 'area'),
};
