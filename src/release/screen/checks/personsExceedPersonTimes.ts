/** 人 ≤ 人次: whoever was served was served at least once in the period (conventions §0.2). */
import type { Check } from '../check.ts';
import { counts } from '../counts.ts';
import { exceeding } from '../exceeding.ts';
import { sameCase } from '../sameCase.ts';

export const personsExceedPersonTimes: Check = {
  code: 'persons-exceed-person-times',
  severity: 'error',
  words: {
    'zh-CN': { fact: '人数多于人次（见 {file} 第{first}行）', remedy: '检查两数是否填反，单位是否正确' },
    en: {
      fact: 'there are more persons than person-times (see {file}, row {first})',
      remedy: 'see whether the two are exchanged, or a unit is wrong',
    },
  },
  find: (screened) => {
    const flows = counts(screened).filter(({ figure }) => screened.measures.get(figure.key.measure)?.kind !== 'stock');
    return [...Map.groupBy(flows, sameCase).values()].flatMap((group) => exceeding(group, 'person', 'person-time'));
  },
};
