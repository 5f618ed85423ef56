/** Whether a header fits its schema: columns that are blank, unknown, repeated or missing. */
import { error, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import { columnLetter, fieldLabels, type Field, type TableSchema } from '../table/table.ts';
import type { Layout } from './layout.ts';

export const headerProblems = {
  'header-blank': error({
    'zh-CN': { fact: '第{position}列没有表头', remedy: '填写表头，或删除该列' },
    en: { fact: 'column {position} has no header', remedy: 'give it one, or delete the column' },
  }),
  'header-unknown': error({
    'zh-CN': { fact: '表头在 datapackage.json 中没有说明', remedy: '改用已说明的表头，或删除该列' },
    en: { fact: 'datapackage.json does not describe this header', remedy: 'use a described one, or delete the column' },
  }),
  'header-duplicate': error({
    'zh-CN': { fact: '同一列出现两次', remedy: '只保留一列' },
    en: { fact: 'this column stands twice', remedy: 'keep one of them' },
  }),
  'header-missing': error({
    'zh-CN': { fact: '缺少必需的列', remedy: '补上该列' },
    en: { fact: 'a required column is missing', remedy: 'add the column' },
  }),
  'header-repeated': error({
    'zh-CN': { fact: '这一行又是表头，像是两张表放在了一起', remedy: '一个文件（工作表）只放一张表；重复的表头请删除' },
    en: {
      fact: 'this row is a header again: there seem to be two tables',
      remedy: 'keep one table in a file or sheet, and delete a header that is repeated',
    },
  }),
} satisfies Record<string, ProblemKind>;

/** In any order; only fields that are not required may be missing, and no other column may be present. */
export function checkHeader(
  { lines, columns, tables }: Pick<Layout, 'lines' | 'columns' | 'tables'>,
  schema: TableSchema,
  file: string,
): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<Field>();
  const report = (code: keyof typeof headerProblems, rest: Partial<Problem>): void => {
    problems.push(problemOf(headerProblems, code, { file, row: lines.at(-1), ...rest }));
  };
  const labels = schema.fields.map((field) => fieldLabels(field)[0]).join(', ');
  for (const [index, { header, field }] of columns.entries()) {
    const letter = columnLetter(index);
    if (header === '') report('header-blank', { letter, params: { position: index + 1 } });
    else if (field === undefined) report('header-unknown', { letter, column: header, expected: labels });
    else if (seen.has(field)) report('header-duplicate', { letter, column: header });
    if (field !== undefined) seen.add(field);
  }
  for (const field of schema.fields)
    if (field.constraints?.required === true && !seen.has(field))
      report('header-missing', { expected: fieldLabels(field).join(' / ') });
  for (const { line } of tables) report('header-repeated', { row: line });
  return problems;
}
