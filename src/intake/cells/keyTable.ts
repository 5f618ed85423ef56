/** Where keys were first seen, over a million rows: by hashes in one flat table. */

/** `isSame`: the row of that line has the same hash of its content. */
type SeenKey = { line: number; isSame: boolean };

/** A key is hashed part by part, then entered with its line and the hash of its row, or found. */
export type KeyTable = {
  hash: (part: string | undefined) => void;
  enter: (line: number, content: number) => SeenKey | undefined;
};

const smallestTable = 1 << 12;

/** Two hashes of the key, that of the row, the line; a line of 0 is a free slot. */
const slotLength = 4;

const start = 0x2545f491;

/** What parts the texts of a key, and what stands for one that is missing: no character of a cell. */
const partEnd = 0;
const missingPart = 1;

/**
 * 64 bits of a key, 16 bytes a slot: of forty million files of a million rows one is refused for two keys that collide.
 */
export function keyTable(): KeyTable {
  let slots = new Int32Array(smallestTable * slotLength);
  let size = 0;
  // multiplicative hashes, side by side in one pass; not for secrets
  let a = start;
  let b = start;
  return { hash, enter };

  function hash(part: string | undefined): void {
    if (part === undefined) return mix(missingPart);
    for (let index = 0; index < part.length; index += 1) mix(part.charCodeAt(index));
    mix(partEnd);
  }

  function mix(code: number): void {
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
  }

  function enter(line: number, content: number): SeenKey | undefined {
    const first = spread(a ^ (b >>> 15));
    const second = spread(b ^ (a >>> 13));
    a = start;
    b = start;
    const at = slotOf(slots, first, second);
    if (slots[at + 3] !== 0) return { line: slots[at + 3]!, isSame: slots[at + 2] === content };
    slots[at] = first;
    slots[at + 1] = second;
    slots[at + 2] = content;
    slots[at + 3] = line;
    size += 1;
    if (size * 2 * slotLength > slots.length) slots = doubled(slots);
    return undefined;
  }
}

/** Open addressing; the number of slots is a power of two. */
function slotOf(slots: Int32Array, first: number, second: number): number {
  const mask = slots.length / slotLength - 1;
  for (let slot = first & mask; ; slot = (slot + 1) & mask) {
    const at = slot * slotLength;
    if (slots[at + 3] === 0) return at;
    if (slots[at] === first && slots[at + 1] === second) return at;
  }
}

function doubled(old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(old.length * 2);
  for (let from = 0; from < old.length; from += slotLength) {
    if (old[from + 3] === 0) continue;
    const to = slotOf(slots, old[from]!, old[from + 1]!);
    for (let index = 0; index < slotLength; index += 1) slots[to + index] = old[from + index]!;
  }
  return slots;
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
