/** What a TrueType file holds: tables, PostScript name, characters, and whether it can print. */

/** Why a face cannot print. */
type FaceFault = 'not TrueType' | 'variable' | 'no name' | 'embedding restricted';

/**
 * Only static TrueType outlines print as fonts: CFF and variable faces become Type 3. A licence that forbids embedding is
 * in OpenType `OS/2`, fsType bit 1.
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

const windows = 3;
const postScript = 6;

/** The PostScript name of a face (OpenType `name`, id 6), as a PDF gives it; '' where the file has none. */
export function faceName(face: Uint8Array): string {
  const view = new DataView(face.buffer, face.byteOffset, face.byteLength);
  const table = faceTables(face).get('name');
  if (table === undefined) return '';
  const texts = table + view.getUint16(table + 4);
  for (let index = 0; index < view.getUint16(table + 2); index++) {
    const record = table + 6 + index * 12;
    if (view.getUint16(record) !== windows || view.getUint16(record + 6) !== postScript) continue;
    const start = texts + view.getUint16(record + 10);
    return new TextDecoder('utf-16be').decode(face.subarray(start, start + view.getUint16(record + 8)));
  }
  return '';
}

/** The characters that a TrueType face has glyphs for (OpenType `cmap`, formats 4 and 12). */
export function faceCharacters(face: Uint8Array): Set<string> {
  const view = new DataView(face.buffer, face.byteOffset, face.byteLength);
  const cmap = faceTables(face).get('cmap');
  if (cmap === undefined) throw new Error('missing font table: cmap');
  const codes = new Set<number>();
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const table = cmap + view.getUint32(cmap + 8 + index * 8);
    const format = view.getUint16(table);
    if (format === 4) addSegments(view, table, codes);
    if (format === 12) addGroups(view, table, codes);
  }
  return new Set([...codes].map((code) => String.fromCodePoint(code)));
}

function addSegments(view: DataView, table: number, codes: Set<number>): void {
  const double = view.getUint16(table + 6);
  for (let at = 0; at < double; at += 2) {
    const end = view.getUint16(table + 14 + at);
    const start = view.getUint16(table + 16 + double + at);
    const delta = view.getUint16(table + 16 + 2 * double + at);
    const rangeAt = table + 16 + 3 * double + at;
    const range = view.getUint16(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = range === 0 ? code + delta : view.getUint16(rangeAt + range + 2 * (code - start));
      if ((glyph & 0xffff) !== 0) codes.add(code);
    }
  }
}

function addGroups(view: DataView, table: number, codes: Set<number>): void {
  for (let at = table + 16; at < table + 16 + view.getUint32(table + 12) * 12; at += 12)
    for (let code = view.getUint32(at); code <= view.getUint32(at + 4); code++) codes.add(code);
}

/** The offset of each table of a TrueType or OpenType file, by its tag; empty where it is no such file. */
export function faceTables(face: Uint8Array): Map<string, number> {
  const view = new DataView(face.buffer, face.byteOffset, face.byteLength);
  if (face.byteLength < 12) return new Map();
  const starts = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + index * 16);
  return new Map(
    starts
      .filter((at) => at + 16 <= face.byteLength)
      .map((at) => [String.fromCharCode(...face.subarray(at, at + 4)), view.getUint32(at + 8)]),
  );
}
