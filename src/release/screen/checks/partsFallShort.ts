/**
 * Where every part has a figure, they make up the whole: areas and programmes of a declared total always, the kinds of a
 * programme where they do so in most areas and years (elsewhere they may be some of the kinds only, 其中). A rest that the
 * package does not list may explain it, hence a warning.
 */
import { rowOf } from '../../rowOf.ts';
import type { Check } from '../check.ts';
import { figureFinding } from '../found.ts';
import { printedValue } from '../printed.ts';
import { printedSum, sums, type Sum } from '../sums.ts';

export const partsFallShort: Check = {
  code: 'parts-fall-short',
  severity: 'warning',
  words: {
    'zh-CN': {
      fact: '各部分（{parts}项，如 {file} 第{first}行）之和小于整体',
      remedy: '核对整体和各部分的数字；如有未列出的部分，请说明',
    },
    en: {
      fact: 'its {parts} parts (such as {file}, row {first}) add up to less than the whole',
      remedy: 'check the whole and its parts; where there is a part that is not listed, say so',
    },
  },
  find: (screened) => {
    const groups = Map.groupBy(
      sums(screened).filter(({ isAll }) => isAll),
      ({ relation, whole }) => `${relation}/${whole.figure.key.measure}`,
    );
    return [...groups.values()].flatMap((group) => shortSums(group).map(finding));
  },
};

function shortSums(group: Sum[]): Sum[] {
  const isDivided = group.some((one) => one.isDivided) || agreeingCount(group) > group.length / 2;
  return isDivided ? group.filter(({ excess }) => excess < 0) : [];
}

function agreeingCount(group: Sum[]): number {
  return group.filter(({ excess }) => excess === 0).length;
}

function finding(one: Sum) {
  const params = { parts: one.parts.length, ...rowOf(one.parts[0]!.fact) };
  return figureFinding(one.whole, { read: printedValue(one.whole), expected: printedSum(one), params });
}
