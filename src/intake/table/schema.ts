/** The Frictionless Table Schema (Data Package v2) as far as tables are read by it. */
import { languageTag, type Language, type Text } from '../../model/language.ts';

export const fieldTypes = ['string', 'number', 'integer', 'date', 'boolean'] as const;

export type FieldType = (typeof fieldTypes)[number];
type Constraints = { required?: boolean; unique?: boolean; enum?: string[]; pattern?: string };

/**
 * `titles` holds the title per language: a header may be written in any of them. A date of the format `any` may also be
 * written as Chinese Excel saves it, 2021/12/31; it is read as ISO 8601. `unit` belongs to a column of numbers.
 */
export type Field = {
  name: string;
  title?: string;
  titles?: Text;
  type: FieldType;
  format?: string;
  unit?: string;
  constraints?: Constraints;
};

/** What a missing value means: it was not obtained, there is no such thing, it is withheld, it is zero. */
export const missingLabels = ['not available', 'not applicable', 'withheld', 'zero'] as const;

export type MissingLabel = (typeof missingLabels)[number];

/** A missing value with what it means (Data Package v2), one of `missingLabels`. */
type MissingValue = string | { value: string; label?: MissingLabel };

export type TableSchema = { fields: Field[]; primaryKey?: string | string[]; missingValues?: MissingValue[] };

/** Every header that a field may have in a file: its name first, then its titles. */
export function fieldLabels(field: Field): string[] {
  const labels = [field.name, field.title, ...Object.values(field.titles ?? {})];
  return [...new Set(labels.filter((label) => label !== undefined))];
}

export function keyNames({ primaryKey = [] }: TableSchema): string[] {
  return typeof primaryKey === 'string' ? [primaryKey] : primaryKey;
}

/** Where a table keeps a text in a language: title_zh, title_en. */
export function languageColumn(name: string, language: Language): string {
  return `${name}_${languageTag(language)}`;
}
