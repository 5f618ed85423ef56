/** Uniqueness of primary keys and unique fields over a million rows. */
import { error, notice, type Problem, type ProblemKind, problemOf } from '../../model/problem.ts';
import { fieldNames, keyNames, type TableHead, type TableRow, type TableSchema } from '../table/table.ts';

export const keyProblems = {
  'value-duplicate': error({
    'zh-CN': { fact: '取值与第{first}行重复', remedy: '每行取值必须不同' },
    en: { fact: 'the value stands in row {first} already', remedy: 'every row needs its own' },
  }),
  'key-duplicate': error({
    'zh-CN': { fact: '与第{first}行是同一条记录', remedy: '只保留一行' },
    en: { fact: 'this is the same record as row {first}', remedy: 'keep one of the rows' },
  }),
  'row-repeated': notice({
    'zh-CN': { fact: '与第{first}行每一格都相同，只算一行', remedy: '核对不是另一条记录' },
    en: {
      fact: 'the row is the same as row {first} in every cell, and counts once',
      remedy: 'see that it is not a record of its own',
    },
  }),
} satisfies Record<string, ProblemKind>;

type KeyIndex = (row: TableRow) => Repeated[];

export type Repeated = { code: keyof typeof keyProblems; names: string[]; first: number };

/** `rest` are the other fields: rows of one key are the same where these are. */
type KeyRule = { code: 'value-duplicate' | 'key-duplicate'; names: string[]; rest: string[]; table: KeyTable };

/**
 * A row repeats no primary key that it lacks wholly, and no unique one that it lacks in part (Table Schema). One that is
 * the same as an earlier row in every cell repeats that row, whatever its keys.
 */
export function keyIndex(schema: TableSchema): KeyIndex {
  const unique = [
    ...schema.fields.filter(({ constraints }) => constraints?.unique === true).map(({ name }) => [name]),
    ...(schema.uniqueKeys ?? []).map(fieldNames),
  ];
  const key = keyNames(schema);
  const rule = (code: KeyRule['code'], names: string[]): KeyRule => {
    const rest = schema.fields.map(({ name }) => name).filter((name) => !names.includes(name));
    return { code, names, rest, table: keyTable() };
  };
  const rules = unique.map((names) => rule('value-duplicate', names));
  if (key.length > 0) rules.push(rule('key-duplicate', key));
  return rules.length === 0 ? () => noRepeats : (row) => repeatedKeys(row, rules);
}

const noRepeats: Repeated[] = [];

function repeatedKeys(row: TableRow, rules: KeyRule[]): Repeated[] {
  let repeated: Repeated[] | undefined;
  for (const { code, names, rest, table } of rules) {
    if (!hasKey(row, code, names)) continue;
    for (const name of names) table.hash(row.cells[name]);
    const seen = table.enter(row.line, rowContent(row, rest));
    if (seen?.isSame === true) return [{ code: 'row-repeated', names, first: seen.line }];
    if (seen !== undefined) (repeated ??= []).push({ code, names, first: seen.line });
  }
  return repeated ?? noRepeats;
}

function hasKey({ cells }: TableRow, code: KeyRule['code'], names: string[]): boolean {
  return code === 'key-duplicate'
    ? names.some((name) => cells[name] !== undefined)
    : names.every((name) => cells[name] !== undefined);
}

/** Of all that is read of a row in these fields, and of what is said beside its values. */
function rowContent({ cells, units, missing }: TableRow, names: string[]): number {
  const hash = contentHash(cells, names);
  return units === undefined && missing === undefined
    ? hash
    : contentHash({ hash: String(hash), rest: JSON.stringify({ units, missing }) }, ['hash', 'rest']);
}

export function repetition(
  { code, names, first }: Repeated,
  row: TableRow,
  { headers, letters }: Pick<TableHead, 'headers' | 'letters'>,
  file: string,
): Problem {
  const place = { file, row: row.line, params: { first } };
  if (code === 'row-repeated') return problemOf(keyProblems, code, place);
  const join = (texts: Record<string, string | undefined>) => names.map((name) => texts[name] ?? '').join(', ');
  const column = names.map((name) => headers[name] ?? name).join(', ');
  return problemOf(keyProblems, code, { ...place, letter: join(letters), column, read: join(row.cells) });
}

/** Where keys were first seen, over a million rows: by hashes in one flat table. */

/** `isSame`: the row of that line has the same hash of its content. */
type SeenKey = { line: number; isSame: boolean };

/** A key is hashed part by part, then entered with its line and the hash of its row, or found. */
type KeyTable = {
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
function keyTable(): KeyTable {
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
function contentHash(parts: Record<string, string | undefined>, names: string[]): number {
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
