/** Uniqueness of primary keys and unique fields over a million rows. */
import { error, notice, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import { fieldNames, keyNames, type TableHead, type TableRow, type TableSchema } from '../table/table.ts';
import { contentHash, keyTable, type KeyTable } from './keyTable.ts';

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
