import { faceTables } from './faceTables.ts';

const [windows, postScript] = [3, 6];

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
