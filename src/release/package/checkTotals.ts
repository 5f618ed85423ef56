/** A declared total over programmes is meaningful: its programmes exist, and nobody is counted twice. */
import { mayAdd, type DeclaredTotal } from '../../model/description.ts';
import { error, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import { checkCodes, codeListProblems } from './checkLists.ts';
import {
  ancestors,
  codeProblems,
  listCodes,
  memberPlace,
  parents,
  type Parents,
  type RawPackage,
} from './dataPackage.ts';

export const totalProblems = {
  'total-not-additive': error({
    'zh-CN': {
      fact: '这些项目的数字不能相加（同一人可能在两个项目中，或上级项目已包含下级）',
      remedy: '去掉这个合计；人数只能在同一上级项目的各类之间相加',
    },
    en: {
      fact: 'these programmes do not add up (a person may be in two of them, or one holds another)',
      remedy: 'take the total out; persons are added only over the kinds of one parent programme',
    },
  }),
} satisfies Record<string, ProblemKind>;

/** Promise 5. */
export function checkTotals(source: RawPackage): Problem[] {
  const { totals } = source.descriptor.nianbao;
  const codes = totals.map(({ code }, index) => ({ code, place: memberPlace(`nianbao.totals[${index}].code`, code) }));
  return [
    ...checkCodes(codes),
    ...totals.flatMap((total, index) => checkTotal(source, total, `nianbao.totals[${index}]`)),
  ];
}

function checkTotal(source: RawPackage, total: DeclaredTotal, path: string): Problem[] {
  const known = listCodes(source);
  const unknown = total.programmes.flatMap((code, index) => {
    const place = memberPlace(`${path}.programmes[${index}]`, code);
    if (!known.programmes.has(code)) return [problemOf(codeProblems, 'code-unknown', place)];
    return total.programmes.indexOf(code) < index ? [problemOf(codeListProblems, 'code-duplicate', place)] : [];
  });
  const measure = source.descriptor.nianbao.measures.find(({ code }) => code === total.measure);
  if (measure === undefined)
    return [...unknown, problemOf(codeProblems, 'code-unknown', memberPlace(`${path}.measure`, total.measure))];
  if (unknown.length > 0) return unknown;
  const family = parents(source, 'programmes');
  const isCount = measure.kind === 'served' || measure.kind === 'stock';
  const means =
    mayAdd(measure, 'programme') || (isCount && (total.exclusive === true || areSiblings(total.programmes, family)));
  if (means && !holdsParentAndChild(total.programmes, family)) return [];
  return [
    problemOf(totalProblems, 'total-not-additive', memberPlace(`${path}.programmes`, total.programmes.join(', '))),
  ];
}

/** A person is in one kind of a programme: only over these may people be added. */
function areSiblings(programmes: string[], family: Parents): boolean {
  const shared = new Set(programmes.map((code) => family.get(code)));
  return shared.size === 1 && !shared.has(undefined);
}

function holdsParentAndChild(programmes: string[], family: Parents): boolean {
  return programmes.some((code) => ancestors(code, family).some((ancestor) => programmes.includes(ancestor)));
}
