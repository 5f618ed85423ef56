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
