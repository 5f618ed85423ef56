/** The members of a table's schema agree: keys name fields, and bounds and lists are values that a cell can have. */
import { boundNames, categoryValue, isNumberField } from '../../intake/cells/constraints.ts';
import { literalValue } from '../../intake/cells/parseCell.ts';
import { fieldNames } from '../../intake/table/table.ts';
import type { Field, MissingValue, TableRow, TableSchema } from '../../intake/table/table.ts';
import type { ForeignKey, Literal } from '../../intake/table/tableSchema.ts';
import { error, type Problem, type ProblemKind, problemOf } from '../../model/problem.ts';
import { memberProblems } from './checkShape.ts';
import { cellPlace, type RawPackage, type RawTable } from './dataPackage.ts';

export const tableSchemaProblems = {
  'field-duplicate': error({
    'zh-CN': { fact: 'schema 中有两列同名', remedy: '改用不同的列名' },
    en: { fact: 'two fields of the schema have this name', remedy: 'give them different names' },
  }),
  'field-unknown': error({
    'zh-CN': { fact: '表的 schema 中没有这一列', remedy: '改正列名，或在 schema 的 fields 中补上' },
    en: { fact: 'the schema of the table has no such field', remedy: 'correct the name, or add the field' },
  }),
} satisfies Record<string, ProblemKind>;

/** `file` and the path before the members of the schema. */
export type SchemaPlace = { file: string; path: string };

type Report = (path: string, read: unknown, expected?: string) => Problem;

/** Other tables are named by foreign keys. */
export function checkTableSchema(
  schema: TableSchema,
  { file, path }: SchemaPlace,
  schemas: Map<string, TableSchema>,
): Problem[] {
  const invalid: Report = (member, read, expected) =>
    problemOf(memberProblems, 'member-invalid', {
      file,
      column: `${path}${member}`,
      read: JSON.stringify(read),
      ...(expected !== undefined && { expected }),
    });
  const unknown = (member: string, names: string | string[], { fields }: TableSchema): Problem[] =>
    fieldNames(names)
      .filter((name) => fields.every((field) => field.name !== name))
      .map((read) => {
        const expected = fields.map(({ name }) => name).join(' / ');
        return problemOf(tableSchemaProblems, 'field-unknown', { file, column: `${path}${member}`, read, expected });
      });
  const { fields, primaryKey = [], uniqueKeys = [], foreignKeys = [] } = schema;
  return [
    ...checkFieldNames(fields, { file, path }),
    ...fields.flatMap((field, index) => checkField(field, `fields[${index}]`, invalid)),
    ...checkMissingValues(schema.missingValues, 'missingValues', invalid),
    ...unknown('primaryKey', primaryKey, schema),
    ...uniqueKeys.flatMap((names, index) => unknown(`uniqueKeys[${index}]`, names, schema)),
    ...foreignKeys.flatMap(({ fields: names, reference }, index) => {
      const at = `foreignKeys[${index}]`;
      const other = reference.resource ? schemas.get(reference.resource) : schema;
      const own = unknown(`${at}.fields`, names, schema);
      if (other === undefined)
        return [...own, invalid(`${at}.reference.resource`, reference.resource, [...schemas.keys()].join(' / '))];
      const isLike = fieldNames(names).length === fieldNames(reference.fields).length;
      return [
        ...own,
        ...unknown(`${at}.reference.fields`, reference.fields, other),
        ...(isLike ? [] : [invalid(`${at}.reference.fields`, reference.fields)]),
      ];
    }),
  ];
}

function checkFieldNames(fields: Field[], { file, path }: SchemaPlace): Problem[] {
  const names = fields.map(({ name }) => name);
  return names.flatMap((read, index) => {
    const column = `${path}fields[${index}].name`;
    return names.indexOf(read) < index
      ? [problemOf(tableSchemaProblems, 'field-duplicate', { file, column, read })]
      : [];
  });
}

function checkField(field: Field, path: string, invalid: Report): Problem[] {
  const { constraints = {}, categories = [], decimalChar = '.', groupChar, missingValues } = field;
  const literals: [string, Literal][] = [
    ...boundNames.flatMap((name): [string, Literal][] => {
      const literal = constraints[name];
      return literal === undefined ? [] : [[`${path}.constraints.${name}`, literal]];
    }),
    ...(constraints.enum ?? []).map((literal, index): [string, Literal] => [
      `${path}.constraints.enum[${index}]`,
      literal,
    ]),
    ...categories.map((category, index): [string, Literal] => [
      `${path}.categories[${index}]`,
      categoryValue(category),
    ]),
  ];
  return [
    ...literals
      .filter(([, literal]) => literalValue(literal, field) === undefined)
      .map(([member, literal]) => invalid(member, literal, examples[field.type])),
    ...(groupChar === decimalChar ? [invalid(`${path}.groupChar`, groupChar)] : []),
    ...(field.falseValues ?? []).flatMap((text, index) =>
      field.trueValues?.includes(text) === true ? [invalid(`${path}.falseValues[${index}]`, text)] : [],
    ),
    ...checkMissingValues(missingValues, `${path}.missingValues`, invalid),
  ];
}

const examples: Record<Field['type'], string> = {
  string: '"…"',
  number: '1523 / 44.22 / -3',
  integer: '2021',
  year: '2021',
  date: '2021-12-31',
  boolean: 'true / false',
};

/** One mark has one meaning. */
function checkMissingValues(missingValues: MissingValue[] = [], path: string, invalid: Report): Problem[] {
  const marks = missingValues.map((mark) => (typeof mark === 'string' ? mark : mark.value));
  return marks.flatMap((mark, index) =>
    marks.indexOf(mark) < index ? [invalid(`${path}[${index}]`, missingValues[index])] : [],
  );
}

/** What a row refers to is there: foreign keys (Table Schema), between tables or within one. */
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
