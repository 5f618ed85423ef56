import type { Problem } from '../table/problem.ts';
import { ancestors } from './ancestors.ts';
import { checkCodes } from './checkCodes.ts';
import { listCodes } from './listCodes.ts';
import { parents } from './parents.ts';
import { cellPlace, releaseProblem } from './problem.ts';
import { tableOf, type RawPackage } from './readPackage.ts';

/** Code lists hold fit codes; a parent is in the same list, is not a descendant of its own child, and heads one level. */
export function checkLists(source: RawPackage): Problem[] {
  const lists = (['programmes', 'areas', 'sources'] as const).flatMap((role) => {
    const table = tableOf(source, role);
    if (table === undefined) return [];
    const codes = table.rows.flatMap((row) => {
      const { code } = row.cells;
      return code === undefined ? [] : [{ code, place: cellPlace(table, row, 'code') }];
    });
    return [...checkCodes(codes), ...(role === 'sources' ? [] : checkParents(source, role))];
  });
  return [...lists, ...checkPolicies(source)];
}

function checkParents(source: RawPackage, role: 'programmes' | 'areas'): Problem[] {
  const table = tableOf(source, role);
  const known = listCodes(source)[role];
  const family = parents(source, role);
  return (table?.rows ?? []).flatMap((row) => {
    const { code = '', parent } = row.cells;
    if (table === undefined || parent === undefined) return [];
    if (!known.has(parent)) return [releaseProblem('parent-unknown', cellPlace(table, row, 'parent'))];
    const above = ancestors(code, family);
    if (above.includes(code)) return [releaseProblem('parent-cycle', cellPlace(table, row, 'parent'))];
    return isTooDeep(source, role, above) ? [releaseProblem('level-too-deep', cellPlace(table, row, 'parent'))] : [];
  });
}

/** The site has pages of programmes with their parts, and of the publisher's area with the areas directly within. */
function isTooDeep({ descriptor }: RawPackage, role: 'programmes' | 'areas', above: string[]): boolean {
  return role === 'programmes' ? above.length > 1 : above.indexOf(descriptor.nianbao.area) > 0;
}

/** A policy event names a programme or none, and a source of the list. */
function checkPolicies(source: RawPackage): Problem[] {
  const table = tableOf(source, 'policies');
  const { programmes, sources } = listCodes(source);
  const isKnown = (known: Set<string>, code: string | undefined) => code === undefined || known.has(code);
  return (table?.rows ?? []).flatMap((row) => {
    const { programme, source: origin } = row.cells;
    if (table === undefined) return [];
    return [
      ...(isKnown(programmes, programme) ? [] : [releaseProblem('code-unknown', cellPlace(table, row, 'programme'))]),
      ...(isKnown(sources, origin) ? [] : [releaseProblem('code-unknown', cellPlace(table, row, 'source'))]),
    ];
  });
}
