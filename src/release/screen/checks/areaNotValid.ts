/** The period of a figure touches the time in which its area exists. */
import { tableOf } from '../../readPackage.ts';
import type { Check } from '../check.ts';
import { found } from '../found.ts';

export const areaNotValid: Check = {
  code: 'area-not-valid',
  severity: 'error',
  words: {
    'zh-CN': { fact: '该地区在这一时期不存在', remedy: '改正地区、日期，或地区的起止日期' },
    en: { fact: 'the area does not exist in this period', remedy: 'correct the area, the period or the validity' },
  },
  find: ({ source, placed }) => {
    const areas = new Map(tableOf(source, 'areas')?.rows.map(({ cells }) => [cells['code'], cells]));
    return placed.flatMap((one) => {
      const { area, period } = one.figure.key;
      const { valid_from: from, valid_to: to } = areas.get(area) ?? {};
      const isEarly = from !== undefined && period.end < from;
      const isLate = to !== undefined && (period.start ?? period.end) > to;
      return isEarly || isLate ? [found(one, { field: 'area', expected: `${from ?? '…'} – ${to ?? '…'}` })] : [];
    });
  },
};
