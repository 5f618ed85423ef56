import type { Text } from '../model/language.ts';

/** The part of a Frictionless Table Schema (Data Package v2) that this room reads. */
export type Field = {
  name: string;
  title?: string;
  /** The title per language: a header may be written in any of them. */
  titles?: Text;
  type: 'string' | 'number' | 'integer' | 'date' | 'boolean';
  constraints?: { required?: boolean; unique?: boolean; enum?: string[]; pattern?: string };
};

export type TableSchema = { fields: Field[]; primaryKey?: string | string[]; missingValues?: string[] };

/** Every header under which a field may stand in a file: its name first, then its titles. */
export function fieldLabels(field: Field): string[] {
  const labels = [field.name, field.title, ...Object.values(field.titles ?? {})];
  return [...new Set(labels.filter((label) => label !== undefined))];
}

export function keyNames({ primaryKey = [] }: TableSchema): string[] {
  return typeof primaryKey === 'string' ? [primaryKey] : primaryKey;
}
