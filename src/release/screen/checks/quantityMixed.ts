/** Promise 6: a measure counts one thing, whatever the scale (元, 万元); a standard does in each programme. */
import type { Check } from '../check.ts';
import { unitFinding, unlikeUnits } from '../unlikeUnits.ts';

export const quantityMixed: Check = {
  code: 'quantity-mixed',
  severity: 'error',
  words: {
    'zh-CN': { fact: '同一指标统计的不是同一种数量（另见 {file} 第{first}行）', remedy: '改正单位，或分成两个指标' },
    en: {
      fact: 'one measure counts two different things (see {file}, row {first})',
      remedy: 'correct the unit, or make two measures of it',
    },
  },
  find: (screened) =>
    unlikeUnits(screened)
      .filter(({ onlySpan }) => !onlySpan)
      .map(unitFinding),
};
