/**
 * A standard may be paid by month in one programme and by year in another; a change of 元/人·月 to 元/人·年 within one
 * programme breaks its line (conventions §0.5).
 */
import type { Check } from '../check.ts';
import { unitFinding, unlikeUnits } from '../unlikeUnits.ts';

export const unitChanged: Check = {
  code: 'unit-changed',
  severity: 'error',
  words: {
    'zh-CN': {
      fact: '同一项目的标准换了计量单位（另见 {file} 第{first}行）',
      remedy: '核对单位；如确属改变，请把两个时期分成两个指标',
    },
    en: {
      fact: 'the standard of one programme is in two units (see {file}, row {first})',
      remedy: 'check the unit; where it did change, make the two periods two measures',
    },
  },
  find: (screened) =>
    unlikeUnits(screened)
      .filter(({ onlySpan }) => onlySpan)
      .map(unitFinding),
};
