/** A declared total over programmes is meaningful: its programmes exist, and nobody is counted twice. */
import type { DeclaredTotal } from '../../model/description.ts';
import { mayAdd } from '../../model/measure.ts';
import type { Problem } from '../../model/problem.ts';
import { checkCodes } from './checkLists.ts';
import { ancestors, listCodes, parents, type Parents } from './codeLists.ts';
import { descriptorFile, releaseProblem, type CellPlace, type RawPackage } from './dataPackage.ts';

/** Promise 5: a total over programmes is there only where the package declares one that means something. */
export function checkTotals(source: RawPackage): Problem[] {
  const { totals } = source.descriptor.nianbao;
  const own = totals.map(({ code }, index) => ({ code, place: at(`nianbao.totals[${index}].code`, code) }));
  return [
    ...checkCodes(own),
    ...totals.flatMap((total, index) => checkTotal(source, total, `nianbao.totals[${index}]`)),
  ];
}

function checkTotal(source: RawPackage, total: DeclaredTotal, path: string): Problem[] {
  const known = listCodes(source);
  const unknown = total.programmes.flatMap((code, index) => {
    const place = at(`${path}.programmes[${index}]`, code);
    if (!known.programmes.has(code)) return [releaseProblem('code-unknown', place)];
    return total.programmes.indexOf(code) < index ? [releaseProblem('code-duplicate', place)] : [];
  });
  const measure = source.descriptor.nianbao.measures.find(({ code }) => code === total.measure);
  if (measure === undefined) return [...unknown, releaseProblem('code-unknown', at(`${path}.measure`, total.measure))];
  if (unknown.length > 0) return unknown;
  const family = parents(source, 'programmes');
  const isCount = measure.kind === 'served' || measure.kind === 'stock';
  const means =
    mayAdd(measure, 'programme') || (isCount && (total.exclusive === true || areSiblings(total.programmes, family)));
  if (means && !holdsParentAndChild(total.programmes, family)) return [];
  return [releaseProblem('total-not-additive', at(`${path}.programmes`, total.programmes.join(', ')))];
}

/** Kinds of one programme, which a person is in one of: the only programmes over which people may be counted together. */
function areSiblings(programmes: string[], family: Parents): boolean {
  const shared = new Set(programmes.map((code) => family.get(code)));
  return shared.size === 1 && !shared.has(undefined);
}

/** The parent already holds its child: the sum would count it twice. */
function holdsParentAndChild(programmes: string[], family: Parents): boolean {
  return programmes.some((code) => ancestors(code, family).some((ancestor) => programmes.includes(ancestor)));
}

function at(column: string, read: string): CellPlace {
  return { file: descriptorFile, column, read };
}
