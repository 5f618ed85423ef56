/** The result of a query held to its table: declared columns, exact numbers, listed codes, each key once, few rows. */
import { columnKinds, type ResultColumn } from './source.ts';
import { error, problemOf, type Problem, type ProblemKind } from '../model/problem.ts';

export const resultProblems = {
  'result-column-unknown': error({
    'zh-CN': {
      fact: '查询结果的这一列不在 schema 中',
      remedy: '在查询中用 AS 写成 schema 中的列名，或从查询中去掉这一列',
    },
    en: {
      fact: 'the schema has no such column of the result',
      remedy: 'name it as in the schema with AS, or take it out of the query',
    },
  }),
  'result-column-twice': error({
    'zh-CN': { fact: '查询结果中这一列出现了两次', remedy: '只保留一列' },
    en: { fact: 'the result has this column twice', remedy: 'keep one of them' },
  }),
  'result-column-missing': error({
    'zh-CN': { fact: '查询结果缺少必需的列', remedy: '在查询中加上这一列' },
    en: { fact: 'the result lacks a required column', remedy: 'add it to the query' },
  }),
  'result-not-exact': error({
    'zh-CN': { fact: '这一列的数字不精确，不能发布', remedy: '在汇总之前转换为整数或 DECIMAL：{cast}' },
    en: {
      fact: 'the numbers of this column are not exact and cannot be released',
      remedy: 'cast what is added to a whole number or DECIMAL: {cast}',
    },
  }),
  'result-type-wrong': error({
    'zh-CN': { fact: '这一列的类型与 schema 不符', remedy: '在查询中转换类型：{cast}' },
    en: { fact: 'the column is not of the type of its field', remedy: 'cast it in the query: {cast}' },
  }),
  'result-text-open': error({
    'zh-CN': {
      fact: '这一列可以是任何文字，不能由查询取得',
      remedy: '从查询中去掉，或在 schema 的 constraints.enum 中列出可以有的文字',
    },
    en: {
      fact: 'this column may hold any text, which cannot come from a query',
      remedy: 'take it out of the query, or list its texts in constraints.enum of its field',
    },
  }),
  'result-code-unknown': error({
    'zh-CN': {
      fact: '有{count}行的这一列不是代码表中的代码',
      remedy: '在查询中改为代码表里的代码，或先在代码表中登记',
    },
    en: {
      fact: 'in {count} rows this column holds no code of its list',
      remedy: 'make it a code of the list in the query, or add it to the list first',
    },
  }),
  'result-key-repeated': error({
    'zh-CN': { fact: '有{count}行的键（{key}）与前面的行相同', remedy: '查询须按这些列汇总（GROUP BY），每个键一行' },
    en: {
      fact: '{count} rows have the key ({key}) of an earlier row',
      remedy: 'group by these columns, so that each key has one row',
    },
  }),
  'result-too-long': error({
    'zh-CN': {
      fact: '查询结果超过{most}行',
      remedy: '查询只应取汇总数字：减少 GROUP BY 的列；确需更多，提高 nianbao.source.mostRows',
    },
    en: {
      fact: 'the result has more than {most} rows',
      remedy: 'only sums should leave the engine: group by fewer columns, or raise nianbao.source.mostRows',
    },
  }),
  'result-empty': error({
    'zh-CN': { fact: '查询没有结果', remedy: '核对数据和查询中的条件' },
    en: { fact: 'the result has no rows', remedy: 'look at the data and at the conditions of the query' },
  }),
} satisfies Record<string, ProblemKind>;

/**
 * A field of the table: `names` it may have in the result. A text has `isText` where it is one of listed codes, a period,
 * or of few words.
 */
export type ResultField = {
  names: string[];
  type: 'number' | 'date' | 'truth' | 'text';
  isText?: (cell: string) => boolean;
  isKey: boolean;
  isRequired: boolean;
};

/** Types to cast to. */
const castTypes = { number: 'DECIMAL(18, 2)', date: 'DATE', truth: 'BOOLEAN', text: 'VARCHAR' };

export function checkColumns(columns: ResultColumn[], fields: ResultField[], file: string): Problem[] {
  const isNamed = ({ names }: ResultField): boolean => columns.some(({ name }) => names.includes(name));
  const missing = fields.filter((field) => field.isRequired && !isNamed(field));
  return [
    ...columns.flatMap((column, index) => checkColumn(column, columns.slice(0, index), fields, file)),
    ...missing.map(({ names }) =>
      problemOf(resultProblems, 'result-column-missing', { file, expected: names[0] ?? '' }),
    ),
  ];
}

function checkColumn(column: ResultColumn, before: ResultColumn[], fields: ResultField[], file: string): Problem[] {
  const { name, type, kind } = column;
  const field = fieldOf(column, fields);
  const place = { file, column: name };
  if (field === undefined) {
    const expected = fields.flatMap(({ names }) => names[0] ?? []).join(' / ');
    return [problemOf(resultProblems, 'result-column-unknown', { ...place, expected })];
  }
  if (before.some((other) => fieldOf(other, fields) === field))
    return [problemOf(resultProblems, 'result-column-twice', place)];
  const params = { cast: `CAST(${name} AS ${castTypes[field.type]})` };
  if (kind === 'real') return [problemOf(resultProblems, 'result-not-exact', { ...place, read: type, params })];
  if (!columnKinds[field.type].includes(kind))
    return [problemOf(resultProblems, 'result-type-wrong', { ...place, read: type, params })];
  const isOpen = field.type === 'text' && kind === 'text' && field.isText === undefined;
  return isOpen ? [problemOf(resultProblems, 'result-text-open', place)] : [];
}

/** Of a result for which there is no schema yet. */
export function checkKinds(columns: ResultColumn[], file: string): Problem[] {
  return columns.flatMap(({ name, type, kind }) => {
    if (kind !== 'real' && kind !== 'other') return [];
    const params = { cast: `CAST(${name} AS ${kind === 'real' ? castTypes.number : castTypes.text})` };
    const code = kind === 'real' ? 'result-not-exact' : 'result-type-wrong';
    return [problemOf(resultProblems, code, { file, column: name, read: type, params })];
  });
}

function fieldOf({ name }: ResultColumn, fields: ResultField[]): ResultField | undefined {
  return fields.find(({ names }) => names.includes(name));
}

export type RowCheck = {
  /** `line` as it will be in the snapshot, whose header is 1. Problems after which no further row need be read. */
  look: (row: string[], line: number) => Problem[];
  finish: () => Problem[];
};

/** Columns that `checkColumns` has accepted. */
export function rowCheck(
  columns: ResultColumn[],
  fields: ResultField[],
  { file, mostRows }: { file: string; mostRows: number },
): RowCheck {
  const places = columns.map((column) => fieldOf(column, fields));
  const texts = places.flatMap((field, index) =>
    field?.isText === undefined ? [] : [{ index, isText: field.isText }],
  );
  const keys = places.flatMap((field, index) => (field?.isKey ? [index] : []));
  const strange = new Map<number, { row: number; count: number; cell: string }>();
  const seen = new Set<string>();
  let rows = 0;
  let repeated: { row: number; count: number } | undefined;
  return { look, finish };

  function look(row: string[], line: number): Problem[] {
    rows += 1;
    if (rows > mostRows) return [problemOf(resultProblems, 'result-too-long', { file, params: { most: mostRows } })];
    for (const { index, isText } of texts) {
      const cell = row[index]!;
      if (cell !== '' && !isText(cell)) {
        const { row: first, count, cell: shown } = strange.get(index) ?? { row: line, count: 0, cell };
        strange.set(index, { row: first, count: count + 1, cell: shown });
      }
    }
    if (keys.length > 0) lookAtKey(keys.map((index) => row[index]).join('\u001F'), line);
    return [];
  }

  function lookAtKey(key: string, line: number): void {
    if (!seen.has(key)) seen.add(key);
    else repeated = { row: repeated?.row ?? line, count: (repeated?.count ?? 0) + 1 };
  }

  function finish(): Problem[] {
    const unlisted = [...strange].map(([index, { row, count, cell }]) => {
      const place = { file, row, column: columns[index]?.name ?? '', params: { count } };
      return problemOf(resultProblems, 'result-code-unknown', isShort(cell) ? { ...place, read: cell } : place);
    });
    const key = keys.map((index) => columns[index]?.name).join(', ');
    const twice = repeated && {
      ...problemOf(resultProblems, 'result-key-repeated', { file, row: repeated.row }),
      params: { count: repeated.count, key },
    };
    const empty = rows === 0 ? [problemOf(resultProblems, 'result-empty', { file })] : [];
    return [...empty, ...unlisted, ...(twice === undefined ? [] : [twice])];
  }
}

/** Too short for the number of a person, and no name in Chinese: a code that was mistyped may be shown. */
function isShort(cell: string): boolean {
  return /^[\w.:-]{1,9}$/.test(cell);
}
