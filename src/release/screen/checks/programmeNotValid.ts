/** The period of a figure touches the time in which its programme runs. */
import type { Check } from '../check.ts';
import { notValid } from '../notValid.ts';

export const programmeNotValid: Check = {
  code: 'programme-not-valid',
  severity: 'error',
  words: {
    'zh-CN': { fact: '该项目在这一时期不存在', remedy: '改正项目、日期，或项目的起止日期' },
    en: {
      fact: 'the programme does not run in this period',
      remedy: 'correct the programme, the period or the validity',
    },
  },
  find: (screened) => notValid(screened, 'programmes', 'programme'),
};
