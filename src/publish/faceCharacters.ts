import { faceTables } from './faceTables.ts';

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
