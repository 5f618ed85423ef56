/** The code lists: codes that may be file names, parents without cycles, and known references. */
import type { Problem } from '../../model/problem.ts';
import { ancestors, listCodes, parents } from './codeLists.ts';
import { cellPlace, releaseProblem, tableOf, type CellPlace, type RawPackage } from './dataPackage.ts';

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

/** Codes may name a file, and stand once in their list: Windows and macOS take AID and aid, é and e´ for one name. */
export function checkCodes(codes: { code: string; place: CellPlace }[]): Problem[] {
  const seen = new Set<string>();
  return codes.flatMap(({ code, place }) => {
    const name = code.normalize('NFC').toLowerCase();
    const isRepeated = seen.has(name);
    seen.add(name);
    if (!isFitCode(code)) return [releaseProblem('code-unfit', place)];
    return isRepeated ? [releaseProblem('code-duplicate', place)] : [];
  });
}

const codeGrammar = /^[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}._-]*$/u;

/** Windows keeps these names to itself, with any ending, and drops a point at the end. */
const reservedNames = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|\.$/i;

/** Every list of pages has one of this name. */
const reservedPage = /^index\.html$/i;

/** Codes become addresses, classes of CSS and file names, on any system. */
export function isFitCode(code: string): boolean {
  return codeGrammar.test(code) && !reservedNames.test(code) && !reservedPage.test(code);
}
