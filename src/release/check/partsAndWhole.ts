/** Parts that exceed their whole, each or together, and parts that do not add up to it. */
import { figureFinding, printedValue, type Check, type CheckFinding } from '../series/screening.ts';
import { isOver, printedSum, sums, wholes, type Sum } from '../series/wholes.ts';

/** 其中: an area, a kind of a programme, or what is titled “of which”. */
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
        .filter((part) => isOver(part.amount, [part], whole))
        .map((part) =>
          figureFinding(part, { read: printedValue(part), expected: `≤ ${printedValue(whole)}`, other: whole }),
        ),
    ),
};

/** Of areas (additive measures), kinds of a programme, programmes of a declared total. */
export const partsExceedWhole: Check = {
  code: 'parts-exceed-whole',
  severity: 'error',
  words: {
    'zh-CN': {
      fact: '各部分（{parts}项，如 {file} 第{first}行）之和大于整体',
      remedy: '核对整体和各部分的数字，看是否有数字颠倒或漏位',
    },
    en: {
      fact: 'its {parts} parts (such as {file}, row {first}) add up to more than the whole',
      remedy: 'check the whole and its parts; digits may be swapped or left out',
    },
  },
  find: (screened) =>
    sums(screened)
      .filter(({ excess }) => excess > 0)
      .map((sum) => finding(sum, `≥ ${printedSum(sum)}`)),
};

/**
 * Where every part has a figure, areas and programmes of a declared total make up the whole; kinds of a programme where
 * they do in most areas and years (else 其中). A rest that is not listed may explain it, hence a warning.
 */
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
    return [...groups.values()].flatMap((group) => shortSums(group).map((sum) => finding(sum, printedSum(sum))));
  },
};

function shortSums(group: Sum[]): Sum[] {
  const agreeing = group.filter(({ excess }) => excess === 0);
  const isDivided = group.some((sum) => sum.isDivided) || agreeing.length > group.length / 2;
  return isDivided ? group.filter(({ excess }) => excess < 0) : [];
}

function finding({ whole, parts }: Sum, expected: string): CheckFinding {
  const params = { parts: parts.length };
  return figureFinding(whole, { read: printedValue(whole), expected, params, other: parts[0] });
}
