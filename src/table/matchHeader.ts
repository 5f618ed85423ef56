import type { Row } from './parseRows.ts';
import type { TableProblem } from './problem.ts';
import { fieldLabels, type Field, type TableSchema } from './schema.ts';

/** Per column of the file the field it holds; undefined where the header is blank, unknown or stood before. */
export type MatchedHeader = { fields: (Field | undefined)[]; problems: TableProblem[] };

/** Headers in any order, by field name or by any title. A field that is not required may be missing from the file. */
export function matchHeader({ line, cells }: Row, schema: TableSchema, file: string): MatchedHeader {
  const problems: TableProblem[] = [];
  const seen = new Set<Field>();
  const report = (code: TableProblem['code'], rest: Partial<TableProblem>): undefined => {
    problems.push({ code, severity: 'error', file, row: line, ...rest });
  };
  const fields = cells
    .map((cell) => cell.trim())
    .map((header, index) => {
      if (header === '') return report('header-blank', { params: { position: index + 1 } });
      const field = schema.fields.find((candidate) => fieldLabels(candidate).includes(header));
      if (field === undefined) return report('header-unknown', { column: header, expected: allLabels(schema) });
      if (seen.has(field)) return report('header-duplicate', { column: header });
      seen.add(field);
      return field;
    });
  for (const field of schema.fields)
    if (field.constraints?.required === true && !seen.has(field))
      report('header-missing', { expected: fieldLabels(field).join(' / ') });
  return { fields, problems };
}

function allLabels({ fields }: TableSchema): string {
  return fields.map((field) => fieldLabels(field)[0]).join(', ');
}
