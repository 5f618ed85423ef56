/** 户 ≤ 人: of one programme, area and period. A part (其中) is not what households are set against. */
import type { Check } from '../check.ts';
import type { Counted } from '../counted.ts';
import { ofWhich } from '../../ofWhich.ts';
import { exceeding } from '../exceeding.ts';
import { sameCase } from '../sameCase.ts';

export const householdsExceedPersons: Check = {
  code: 'households-exceed-persons',
  severity: 'error',
  words: {
    'zh-CN': { fact: '户数多于人数（见 {file} 第{first}行）', remedy: '检查两数是否填反，单位是否正确' },
    en: {
      fact: 'there are more households than persons (see {file}, row {first})',
      remedy: 'see whether the two are exchanged, or a unit is wrong',
    },
  },
  find: ({ values, measures }) => {
    const parts = new Set([...ofWhich([...measures.values()]).values()].flat());
    const kindOf = ({ figure }: Counted) => measures.get(figure.key.measure)?.kind ?? '';
    const groups = Map.groupBy(values.filter(isWhole), (one) => `${kindOf(one)}/${sameCase(one)}`);
    return [...groups.values()].flatMap((group) => exceeding(group, 'household', 'person'));

    function isWhole({ figure }: Counted): boolean {
      return !parts.has(figure.key.measure);
    }
  },
};
