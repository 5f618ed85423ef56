/**
 * Numbers the ids of table heads from 1: Chrome numbers them as it met their elements, which is not the same each time.
 * The order stays, as the name tree needs it, and the length, so that every offset in the file stays right.
 */
export function steadyIds(printed: Uint8Array): Uint8Array {
  const content = Buffer.from(printed).toString('latin1');
  const ids = [...new Set(content.match(/\(node\d{8}\)/g))].toSorted();
  const places = new Map(ids.map((id, index) => [id, `(node${String(index + 1).padStart(8, '0')})`]));
  return Buffer.from(
    content.replace(/\(node\d{8}\)/g, (id) => places.get(id) ?? id),
    'latin1',
  );
}
