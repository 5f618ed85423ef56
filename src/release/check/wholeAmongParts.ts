/** An area that is the sum of those beside it: the whole among its parts, or a row of totals taken for an area. */
import type { Check } from '../series/screening.ts';
import { areaOfOthers, siblings } from '../series/siblings.ts';
import { areaFinding } from './areaKinds.ts';

export const wholeAmongParts: Check = {
  code: 'whole-among-parts',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '这个地区的每个数字都是并列的其他{count}个地区之和，像是它们的上级或合计',
      remedy:
        '是上级的，在其他地区的 parent 列写它的代码；是合计的，从地区表和数据表中删去；确是巧合的，在 acknowledgements.csv 中说明',
    },
    en: {
      fact: 'every figure of this area is the sum of the {count} areas beside it, as if it were the whole of them, or a row of totals',
      remedy:
        'where it is the whole, write its code into the column parent of the others; where it is a total, delete it from both tables; where it is chance, say so in acknowledgements.csv',
    },
  },
  find: (screened) =>
    siblings(screened).flatMap((family) => {
      const whole = areaOfOthers(family, fewestParts);
      if (whole === undefined) return [];
      const finding = areaFinding(screened.source, whole, 'code');
      return [{ ...finding, expected: `parent = ${whole.code}`, params: { count: family.areas.length - 1 } }];
    }),
};

const fewestParts = 2;
