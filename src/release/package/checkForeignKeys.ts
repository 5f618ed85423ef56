/** What a row refers to is there: foreign keys (Table Schema), between tables or within one. */
import { isNumberField } from '../../intake/cells/constraints.ts';
import { fieldNames, type TableRow } from '../../intake/table/table.ts';
import type { ForeignKey } from '../../intake/table/tableSchema.ts';
import { error, problemOf, type Problem, type ProblemKind } from '../../model/problem.ts';
import { cellPlace, type RawPackage, type RawTable } from './dataPackage.ts';

export const foreignKeyProblems = {
  'reference-missing': error({
    'zh-CN': { fact: '表 {table} 中没有这个值（foreignKeys）', remedy: '改正该值，或先在那张表中登记' },
    en: {
      fact: 'the table {table} has no row with this value (foreignKeys)',
      remedy: 'correct the value, or add it to that table first',
    },
  }),
} satisfies Record<string, ProblemKind>;

export function checkForeignKeys({ tables }: RawPackage): Problem[] {
  return [...tables.values()].flatMap((table) =>
    (table.resource.schema.foreignKeys ?? []).flatMap((key) => {
      const other = key.reference.resource ? tables.get(key.reference.resource) : table;
      return other === undefined ? [] : checkForeignKey(table, other, key);
    }),
  );
}

/** A row that lacks a part refers to nothing, as in SQL. */
function checkForeignKey(table: RawTable, other: RawTable, { fields, reference }: ForeignKey): Problem[] {
  const names = fieldNames(fields);
  const known = new Set(other.rows.map((row) => keyIn(row, fieldNames(reference.fields))));
  const isTold = table.resource.schema.fields.every((field) => !names.includes(field.name) || !isNumberField(field));
  return table.rows.flatMap((row) => {
    const key = keyIn(row, names);
    if (key === undefined || known.has(key)) return [];
    const { read: _, ...place } = cellPlace(table, row, names[0] ?? '');
    const read = isTold ? names.map((name) => row.cells[name]).join(', ') : undefined;
    return [problemOf(foreignKeyProblems, 'reference-missing', { ...place, read, params: { table: other.file } })];
  });
}

function keyIn({ cells }: TableRow, names: string[]): string | undefined {
  const values = names.map((name) => cells[name]);
  // no cell holds the separator
  return values.some((value) => value === undefined) ? undefined : values.join('\u0000');
}
