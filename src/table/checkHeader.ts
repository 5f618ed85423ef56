import { columnLetter } from './columnLetter.ts';
import type { Layout } from './layout.ts';
import type { TableProblem } from './problem.ts';
import { fieldLabels, type Field, type TableSchema } from './schema.ts';

/** Headers in any order. A field that is not required may be missing from the file; no other column may be there. */
export function checkHeader({ lines, columns, tables }: Layout, schema: TableSchema, file: string): TableProblem[] {
  const problems: TableProblem[] = [];
  const seen = new Set<Field>();
  const report = (code: TableProblem['code'], rest: Partial<TableProblem>): void => {
    problems.push({ code, severity: 'error', file, row: lines.at(-1), ...rest });
  };
  for (const [index, { header, field }] of columns.entries()) {
    const letter = columnLetter(index);
    if (header === '') report('header-blank', { letter, params: { position: index + 1 } });
    else if (field === undefined) report('header-unknown', { letter, column: header, expected: allLabels(schema) });
    else if (seen.has(field)) report('header-duplicate', { letter, column: header });
    if (field !== undefined) seen.add(field);
  }
  for (const field of schema.fields)
    if (field.constraints?.required === true && !seen.has(field))
      report('header-missing', { expected: fieldLabels(field).join(' / ') });
  for (const { line } of tables) report('header-repeated', { row: line });
  return problems;
}

function allLabels({ fields }: TableSchema): string {
  return fields.map((field) => fieldLabels(field)[0]).join(', ');
}
