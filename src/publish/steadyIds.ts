/**
 * Numbers the ids of table heads from 1, in the order in which the heads stand in the file: Chrome numbers them as it met
 * their elements, which is not the same each time. The name tree is sorted anew, as its readers need it (ISO 32000-2,
 * 7.9.6); no length changes, so that every offset in the file stays right.
 */
export function steadyIds(printed: Uint8Array): Uint8Array {
  const content = Buffer.from(printed).toString('latin1');
  const heads = [...content.matchAll(/\/ID\s*\((node\d{8})\)/g)].flatMap(([, id]) => id ?? []);
  const others = (content.match(/node\d{8}/g) ?? []).toSorted();
  const places = new Map([...new Set([...heads, ...others])].map((id, index) => [id, nodeId(index + 1)]));
  const renamed = content.replace(/node\d{8}/g, (id) => places.get(id) ?? id);
  return Buffer.from(renamed.replace(leaf, sortedLeaf), 'latin1');
}

/** A leaf of the name tree: its first and last name, then each name with its object. */
const leaf =
  /(\/Limits\s*\[\s*)\(node\d{8}\)(\s*)\(node\d{8}\)(\s*\]\s*\/Names\s*\[)((?:\s*\(node\d{8}\)\s+\d+ 0 R)+)/g;

/** What stands between the names keeps its place. */
function sortedLeaf(_: string, before: string, between: string, after: string, names: string): string {
  const spaces = names.match(/\s+(?=\()|^(?=\()/g) ?? [];
  const pairs = (names.match(/\(node\d{8}\)\s+\d+ 0 R/g) ?? []).toSorted();
  const ids = pairs.map((pair) => pair.slice(0, '(node00000001)'.length));
  const sorted = pairs.map((pair, index) => (spaces[index] ?? '') + pair).join('');
  return [before, ids[0], between, ids.at(-1), after, sorted].join('');
}

function nodeId(number: number): string {
  return `node${String(number).padStart(8, '0')}`;
}
