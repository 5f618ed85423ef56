import { tableOf, type RawPackage } from './readPackage.ts';

/** Code → code of its parent; codes at the top are not in it. */
export type Parents = Map<string, string>;

export function parents(source: RawPackage, role: 'programmes' | 'areas'): Parents {
  const rows = tableOf(source, role)?.rows ?? [];
  return new Map(rows.flatMap(({ cells: { code, parent } }) => (code && parent ? [[code, parent] as const] : [])));
}
