/** 人 ≤ 人次: whoever was served was served at least once in the period (conventions §0.2). */
import { compare } from '../../../model/decimal.ts';
import { rowOf } from '../../rowOf.ts';
import type { Check, Finding } from '../check.ts';
import type { Counted } from '../counted.ts';
import { counts } from '../counts.ts';
import { found } from '../found.ts';
import { printed } from '../printed.ts';
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
    return [...Map.groupBy(flows, sameCase).values()].flatMap(exceeding);
  },
};

function exceeding(group: Counted[]): Finding[] {
  const [times] = of(group, 'person-time').toSorted((a, b) => compare(b.amount, a.amount));
  if (times === undefined) return [];
  return of(group, 'person')
    .filter(({ amount }) => compare(amount, times.amount) > 0)
    .map((one) => found(one, { read: printed(one), expected: `≤ ${printed(times)}`, params: rowOf(times.fact) }));
}

function of(group: Counted[], quantity: string): Counted[] {
  return group.filter(({ unit }) => unit.quantity === quantity);
}
