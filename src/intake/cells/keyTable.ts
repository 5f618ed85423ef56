/** Where keys were first seen, over a million rows: by hashes in one flat table. */

/** `isSame`: the row of that line has the same hash of its content. */
export type SeenKey = { line: number; isSame: boolean };

export type KeyTable = {
  /** Where the key is seen already; else it is entered with its line and the hash of its row. */
  enter: (line: number, content: number) => SeenKey | undefined;
  hash: KeyHash;
};

const smallestTable = 1 << 12;

/** Three hashes of the key, that of the row, the line; a line of 0 is a free slot. */
const slotLength = 5;

/** 96 bits of a key, 20 bytes a slot: two of a million keys collide once in 10^16 files. */
export function keyTable(): KeyTable {
  const hash = keyHash();
  let slots = new Int32Array(smallestTable * slotLength);
  let size = 0;
  return { enter, hash };

  function enter(line: number, content: number): SeenKey | undefined {
    const lanes = hash.lanes();
    const at = slotOf(slots, lanes);
    if (slots[at + 4] !== 0) return { line: slots[at + 4]!, isSame: slots[at + 3] === content };
    slots.set(lanes, at);
    slots[at + 3] = content;
    slots[at + 4] = line;
    size += 1;
    if (size * 2 * slotLength > slots.length) slots = doubled(slots);
    return undefined;
  }
}

/** Open addressing; the number of slots is a power of two. */
function slotOf(slots: Int32Array, [first, second, third]: Lanes): number {
  const mask = slots.length / slotLength - 1;
  for (let slot = first & mask; ; slot = (slot + 1) & mask) {
    const at = slot * slotLength;
    if (slots[at + 4] === 0) return at;
    if (slots[at] === first && slots[at + 1] === second && slots[at + 2] === third) return at;
  }
}

function doubled(old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(old.length * 2);
  for (let at = 0; at < old.length; at += slotLength)
    if (old[at + 4] !== 0)
      slots.set(old.subarray(at, at + slotLength), slotOf(slots, [old[at]!, old[at + 1]!, old[at + 2]!]));
  return slots;
}

type Lanes = [number, number, number];

/** The texts of a key, one after another, and what parts them; `lanes` begins anew. */
type KeyHash = { add: (text: string) => void; addMissing: () => void; lanes: () => Lanes };

/** Multiplicative hashes (after cyrb53); not for secrets. Neither 0 nor 1 can be a character of a cell. */
export function keyHash(): KeyHash {
  let a = 0;
  let b = 0;
  let c = 0;
  begin();
  return { add, addMissing: () => mix(1), lanes };

  function begin(): void {
    a = 0x9e3779b9 | 0;
    b = 0x41c6ce57;
    c = 0x27d4eb2f;
  }

  function mix(code: number): void {
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
    c = Math.imul(c ^ code, 0x85ebca77);
  }

  function add(text: string): void {
    for (let index = 0; index < text.length; index += 1) mix(text.charCodeAt(index));
    mix(0);
  }

  function lanes(): Lanes {
    const x = spread(a ^ (b >>> 15));
    const y = spread(b ^ (c >>> 13));
    const z = spread(c ^ (a >>> 16));
    begin();
    return [x, y, z];
  }
}

function spread(value: number): number {
  const mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const more = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return more ^ (more >>> 16);
}
