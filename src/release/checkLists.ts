import type { Problem } from '../table/problem.ts';
import { checkCodes } from './checkCodes.ts';
import { listCodes } from './listCodes.ts';
import { parents } from './parents.ts';
import { cellPlace, problem } from './problem.ts';
import { tableOf, type RawPackage } from './readPackage.ts';

/** Code lists hold well-formed codes; a parent is in the same list and is not a descendant of its own child. */
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
    if (!known.has(parent)) return [problem('parent-unknown', cellPlace(table, row, 'parent'))];
    return isInCycle(code, family) ? [problem('parent-cycle', cellPlace(table, row, 'parent'))] : [];
  });
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
      ...(isKnown(programmes, programme) ? [] : [problem('code-unknown', cellPlace(table, row, 'programme'))]),
      ...(isKnown(sources, origin) ? [] : [problem('code-unknown', cellPlace(table, row, 'source'))]),
    ];
  });
}

function isInCycle(code: string, family: Map<string, string>): boolean {
  const seen = new Set<string>();
  for (let next = family.get(code); next !== undefined && !seen.has(next); next = family.get(next)) {
    if (next === code) return true;
    seen.add(next);
  }
  return false;
}
