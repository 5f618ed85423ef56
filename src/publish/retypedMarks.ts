import type { ArtifactType } from './artifacts.ts';
import { contentOperators } from './contentOperators.ts';

/** A content stream in which these marks, by their number, are artifacts of a type (ISO 32000-1, 14.8.2.2.2). */
export function retypedMarks(content: string, types: ReadonlyMap<number, ArtifactType>): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { name, start, end } of types.size > 0 ? contentOperators(content) : []) {
    if (name !== 'BDC') continue;
    const [, mark] = /\/MCID\s+(\d+)/.exec(content.slice(start, end)) ?? [];
    const type = mark === undefined ? undefined : types.get(Number(mark));
    if (type === undefined) continue;
    pieces.push(content.slice(at, start), `/Artifact <</Type /${type} >>BDC`);
    at = end;
  }
  return [...pieces, content.slice(at)].join('');
}
