/** Uniqueness of primary keys and unique fields over a million rows, by hashes. */
import { error, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
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
} satisfies Record<string, ProblemKind>;

type KeyIndex = (row: TableRow) => Repeated[];

type Repeated = { code: keyof typeof keyProblems; names: string[]; first: number };

/** A row repeats no primary key that it lacks wholly, and no unique one that it lacks in part (Table Schema). */
export function keyIndex(schema: TableSchema): KeyIndex {
  const unique = [
    ...schema.fields.filter(({ constraints }) => constraints?.unique === true).map(({ name }) => [name]),
    ...(schema.uniqueKeys ?? []).map(fieldNames),
  ];
  const key = keyNames(schema);
  const rules = [
    ...unique.map((names) => ({ code: 'value-duplicate' as const, names, seen: seenKeys() })),
    ...(key.length === 0 ? [] : [{ code: 'key-duplicate' as const, names: key, seen: seenKeys() }]),
  ];
  return (row) =>
    rules.flatMap(({ code, names, seen }) => {
      if (code === 'value-duplicate' && names.some((name) => row.cells[name] === undefined)) return [];
      const first = firstLineOf(row, names, seen);
      return first === undefined ? [] : [{ code, names, first }];
    });
}

function firstLineOf({ line, cells }: TableRow, names: string[], seen: SeenKeys): number | undefined {
  let key = '';
  let isThere = false;
  for (const name of names) {
    const value = cells[name];
    isThere ||= value !== undefined;
    // neither character can be in a cell
    key += value === undefined ? '\u0001' : `${value}\u0000`;
  }
  return isThere ? seen(key, line) : undefined;
}

export function repetition(
  { code, names, first }: Repeated,
  row: TableRow,
  { headers, letters }: Pick<TableHead, 'headers' | 'letters'>,
  file: string,
): Problem {
  const join = (texts: Record<string, string | undefined>) => names.map((name) => texts[name] ?? '').join(', ');
  const column = names.map((name) => headers[name] ?? name).join(', ');
  const place = { file, row: row.line, letter: join(letters), column, read: join(row.cells), params: { first } };
  return problemOf(keyProblems, code, place);
}

type SeenKeys = (key: string, line: number) => number | undefined;

const smallestTable = 1 << 12;

/** Two hashes of a key, 106 bits, save 50 MB in a million rows; two keys collide once in 10^20 such files. */
function seenKeys(): SeenKeys {
  let table = emptyTable(smallestTable);
  return (key, line) => {
    const first = hash(key, 1);
    const second = hash(key, 2);
    const slot = slotOf(table, first, second);
    if (table.lines[slot] !== 0) return table.lines[slot];
    putKey(table, slot, first, second, line);
    if (table.size * 2 > table.lines.length) table = doubledTable(table);
    return undefined;
  };
}

/** Open addressing; a line of 0 is a free slot. */
type HashTable = { size: number; first: Float64Array; second: Float64Array; lines: Uint32Array };

function emptyTable(length: number): HashTable {
  return { size: 0, first: new Float64Array(length), second: new Float64Array(length), lines: new Uint32Array(length) };
}

function slotOf({ first, second, lines }: HashTable, firstHash: number, secondHash: number): number {
  let slot = firstHash % lines.length;
  while (lines[slot] !== 0 && (first[slot] !== firstHash || second[slot] !== secondHash))
    slot = (slot + 1) % lines.length;
  return slot;
}

function putKey(table: HashTable, slot: number, first: number, second: number, line: number): void {
  table.first[slot] = first;
  table.second[slot] = second;
  table.lines[slot] = line;
  table.size += 1;
}

function doubledTable(old: HashTable): HashTable {
  const table = emptyTable(old.lines.length * 2);
  for (const [index, line] of old.lines.entries()) {
    const first = old.first[index]!;
    const second = old.second[index]!;
    if (line !== 0) putKey(table, slotOf(table, first, second), first, second, line);
  }
  return table;
}

/** Two multiplicative hashes of 32 bits mixed into one of 53 (cyrb53); not for secrets. */
function hash(text: string, seed: number): number {
  let a = 0xdeadbeef ^ seed;
  let b = 0x41c6ce57 ^ seed;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (b & 0x1fffff) + (a >>> 0);
}
