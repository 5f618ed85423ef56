/** Where keys were first seen, over a million rows: by hashes in one flat table. */

/** `isSame`: the row of that line has the same hash of its content. */
type SeenKey = { line: number; isSame: boolean };

/** A key is hashed part by part, then entered with its line and the hash of its row, or found. */
export type KeyTable = {
  hash: (part: string | undefined) => void;
  enter: (line: number, content: number) => SeenKey | undefined;
};

const fewestEntries = 1 << 11;

/** Two hashes of the key, that of the row, the line. */
const entryLength = 4;

const start = 0x2545f491;

/** What parts the texts of a key, and what stands for one that is missing: no character of a cell. */
const partEnd = 0;
const missingPart = 1;

/**
 * 64 bits of a key: of forty million files of a million rows one is refused for two keys that collide. Entries stand in
 * their order, found by an index of their numbers from 1, which is small enough for the caches of a processor.
 */
export function keyTable(): KeyTable {
  let entries = new Int32Array(fewestEntries * entryLength);
  let index = new Int32Array(fewestEntries * 2);
  let size = 0;
  // multiplicative hashes, side by side in one pass; not for secrets
  let a = start;
  let b = start;
  return { hash, enter };

  function hash(part: string | undefined): void {
    let x = a;
    let y = b;
    for (let at = 0; part !== undefined && at < part.length; at += 1) {
      const code = part.charCodeAt(at);
      x = Math.imul(x ^ code, 0x9e3779b1);
      y = Math.imul(y ^ code, 0x5f356495);
    }
    const end = part === undefined ? missingPart : partEnd;
    a = Math.imul(x ^ end, 0x9e3779b1);
    b = Math.imul(y ^ end, 0x5f356495);
  }

  function enter(line: number, content: number): SeenKey | undefined {
    const first = spread(a ^ (b >>> 15));
    const second = spread(b ^ (a >>> 13));
    a = start;
    b = start;
    let slot = slotOf(index, entries, first, second);
    const known = index[slot]!;
    const at = (known === 0 ? size : known - 1) * entryLength;
    if (known !== 0) return { line: entries[at + 3]!, isSame: entries[at + 2] === content };
    if (at === entries.length) {
      grow();
      slot = slotOf(index, entries, first, second);
    }
    entries[at] = first;
    entries[at + 1] = second;
    entries[at + 2] = content;
    entries[at + 3] = line;
    size += 1;
    index[slot] = size;
    return undefined;
  }

  function grow(): void {
    const longer = new Int32Array(entries.length * 2);
    longer.set(entries);
    entries = longer;
    index = new Int32Array(index.length * 2);
    for (let entry = 0; entry < size; entry += 1) {
      const at = entry * entryLength;
      index[slotOf(index, entries, entries[at]!, entries[at + 1]!)] = entry + 1;
    }
  }
}

/** Open addressing: that of the key, or the free one where it would stand. The number of slots is a power of two. */
function slotOf(index: Int32Array, entries: Int32Array, first: number, second: number): number {
  const mask = index.length - 1;
  for (let slot = first & mask; ; slot = (slot + 1) & mask) {
    const entry = index[slot]!;
    const at = (entry - 1) * entryLength;
    if (entry === 0 || (entries[at] === first && entries[at + 1] === second)) return slot;
  }
}

/** One hash of 32 bits: of the rows that share a key, two that differ have the same once in four thousand million. */
export function contentHash(parts: Record<string, string | undefined>, names: string[]): number {
  let hash = start;
  for (const name of names) {
    const part = parts[name];
    if (part !== undefined)
      for (let index = 0; index < part.length; index += 1) hash = Math.imul(hash ^ part.charCodeAt(index), 0x9e3779b1);
    hash = Math.imul(hash ^ (part === undefined ? missingPart : partEnd), 0x5f356495);
    hash ^= hash >>> 15;
  }
  return spread(hash);
}

function spread(value: number): number {
  const mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const more = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return more ^ (more >>> 16);
}
