import { faceName } from './faceName.ts';
import { faceTables } from './faceTables.ts';

/** Why a face cannot print, as what was read of it: undefined where it can. */
export type FaceFault = 'not TrueType' | 'variable' | 'no name' | 'embedding restricted';

/**
 * Only static TrueType outlines print as fonts: CFF and variable faces come out as Type 3. A face whose licence forbids
 * embedding says so itself (OpenType `OS/2`, fsType bit 1).
 */
export function checkFace(face: Uint8Array): FaceFault | undefined {
  const tables = faceTables(face);
  if (!tables.has('glyf') || !tables.has('cmap')) return 'not TrueType';
  if (tables.has('fvar')) return 'variable';
  if (faceName(face) === '') return 'no name';
  const usage = tables.get('OS/2');
  const isRestricted = usage !== undefined && ((face[usage + 9] ?? 0) & 2) !== 0;
  return isRestricted ? 'embedding restricted' : undefined;
}
