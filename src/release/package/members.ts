import { getHashes } from 'node:crypto';
import { parseDateFormat } from '../../intake/cells/parseDate.ts';
import { parsePattern } from '../../intake/cells/constraints.ts';
import { localeGrouping } from '../../model/description.ts';
import { isFitCode, isReservedName } from './checkLists.ts';
import { parseHash } from './packageFile.ts';

/** Where a member of a description is: nianbao.measures[2].kind. */

export type MemberPath = (string | number)[];

export function formatPath(path: MemberPath): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${step}`))
    .join('');
}

/** From a JSON pointer (RFC 6901), which does not tell an index from a name. */
export function pathOf(pointer: string, whole: unknown): MemberPath {
  const path: MemberPath = [];
  let value = whole;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(value) ? Number(name) : name);
    value = (value as Record<string, unknown>)[name];
  }
  return path;
}

/** As they stand in the file; what is missing comes first in its place. */
export function inOrderOf(whole: unknown, a: MemberPath, b: MemberPath): number {
  let value = whole;
  for (let depth = 0; depth < Math.min(a.length, b.length); depth += 1) {
    const names = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    const order = names.indexOf(String(a[depth])) - names.indexOf(String(b[depth]));
    if (order !== 0) return order;
    value = (value as Record<string, unknown> | undefined)?.[String(a[depth])];
  }
  return a.length - b.length;
}

/** By the name that the profile gives them (`format`). */
export const memberFormats: Record<string, (text: string) => boolean> = {
  code: isFitCode,
  name: (text) => !isReservedName(text),
  path: isInside,
  encoding: isEncoding,
  hash: isHash,
  // numbers are printed with commas and a point; how many digits a group has may differ
  locale: (text) => localeGrouping(text) !== undefined,
  re2: (text) => 'matches' in parsePattern(text),
  'date-form': (text) => 'read' in parseDateFormat(text),
};

/** Inside the folder of the package (Data Package v2: no absolute path, no `..`, nothing hidden). */
function isInside(text: string): boolean {
  return text.split('/').every((part) => /^(\.|[^.\\:][^\\:]*)$/.test(part));
}

/** A label of the WHATWG that Node decodes. */
function isEncoding(text: string): boolean {
  try {
    new TextDecoder(text);
    return true;
  } catch {
    return false;
  }
}

function isHash(text: string): boolean {
  const { algorithm, digest } = parseHash(text);
  return /^[0-9a-f]+$/.test(digest) && getHashes().includes(algorithm);
}

export function constructIn(pattern: unknown): string {
  const parsed = parsePattern(String(pattern));
  return 'construct' in parsed ? parsed.construct : '';
}

/** Names that a misspelt one may stand for. */

/** Those at the least distance: one change in a short name, two in a longer one; case and hyphens do not count. */
export function nearNames(name: string, known: string[]): string[] {
  const distances = known.map((other) => ({ other, distance: distance(plainName(name), plainName(other)) }));
  const least = Math.min(...distances.map((candidate) => candidate.distance));
  return distances
    .filter(
      ({ other, distance }) => distance === least && distance <= (Math.min(name.length, other.length) < 5 ? 1 : 2),
    )
    .map(({ other }) => other);
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[-_: ]/g, '');
}

const longestName = 40;

/** Insertions, deletions, replacements and exchanges of neighbours. */
function distance(a: string, b: string): number {
  if (a.length > longestName || b.length > longestName) return longestName;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const above = rows[i - 1]!;
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = above[j - 1]! + Number(a[i - 1] !== b[j - 1]);
      const isExchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const exchanged = isExchanged ? rows[i - 2]![j - 2]! + 1 : Infinity;
      row.push(Math.min(replaced, exchanged, above[j]! + 1, row[j - 1]! + 1));
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
