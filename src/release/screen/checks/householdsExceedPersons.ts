/** 户 ≤ 人: of one programme, area and period. Of several counts of 人 (of whom elderly, children) the largest is the whole. */
import { compare } from '../../../model/decimal.ts';
import { rowOf } from '../../rowOf.ts';
import type { Check, Finding } from '../check.ts';
import type { Counted } from '../counted.ts';
import { found } from '../found.ts';
import { printed } from '../printed.ts';
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
    const kindOf = ({ figure }: Counted) => measures.get(figure.key.measure)?.kind ?? '';
    const groups = Map.groupBy(values, (one) => `${kindOf(one)}/${sameCase(one)}`);
    return [...groups.values()].flatMap(exceeding);
  },
};

function exceeding(group: Counted[]): Finding[] {
  const [persons] = of(group, 'person').toSorted((a, b) => compare(b.amount, a.amount));
  if (persons === undefined) return [];
  return of(group, 'household')
    .filter(({ amount }) => compare(amount, persons.amount) > 0)
    .map((one) => found(one, { read: printed(one), expected: `≤ ${printed(persons)}`, params: rowOf(persons.fact) }));
}

function of(group: Counted[], quantity: string): Counted[] {
  return group.filter(({ unit }) => unit.quantity === quantity && unit.per === undefined);
}
