/** 其中: no part is more than its whole, neither an area, nor a kind of a programme, nor what is titled “of which”. */
import { add, compare } from '../../../model/decimal.ts';
import { rowOf } from '../../rowOf.ts';
import { allowance } from '../allowance.ts';
import type { Check } from '../check.ts';
import { figureFinding } from '../found.ts';
import { printedValue } from '../printed.ts';
import { wholes } from '../wholes.ts';

export const partExceedsWhole: Check = {
  code: 'part-exceeds-whole',
  severity: 'error',
  words: {
    'zh-CN': { fact: '部分（“其中”、下级）大于整体（见 {file} 第{first}行）', remedy: '核对两数和单位，看是否填反' },
    en: {
      fact: 'a part is more than its whole (see {file}, row {first})',
      remedy: 'check both figures and their units; they may be exchanged',
    },
  },
  find: (screened) =>
    wholes(screened).flatMap(({ whole, parts }) =>
      parts
        .filter((part) => compare(part.amount, add(whole.amount, allowance([part, whole]))) > 0)
        .map((part) =>
          figureFinding(part, {
            read: printedValue(part),
            expected: `≤ ${printedValue(whole)}`,
            params: rowOf(whole.fact),
          }),
        ),
    ),
};
