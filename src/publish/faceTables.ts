/** Where each table of a TrueType or OpenType file begins, by its tag; empty where it is no such file. */
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
