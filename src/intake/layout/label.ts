/** Labels of columns: compared in one spelling, matched to fields, with the unit in their brackets. */
import { findUnit } from '../../model/unit.ts';
import { fieldLabels, type Field, type TableSchema } from '../table/schema.ts';

/** The field that a header names, and the unit it says: 发放资金（万元）. */
export type Label = { field: Field; unit?: string };

export type LabelMatcher = (header: string) => Label | undefined;

/** A header may be the name of a field or its title in any language, with its unit in brackets or after a stroke. */
export function labelMatcher(schema: TableSchema): LabelMatcher {
  const fields = new Map(
    schema.fields.toReversed().flatMap((field) => fieldLabels(field).map((label) => [labelKey(label), field] as const)),
  );
  return (header) => {
    const key = labelKey(header);
    const { base, unit } = labelParts(key);
    const field = fields.get(key) ?? fields.get(base);
    return field && { field, ...(unit !== undefined && { unit }) };
  };
}

/**
 * A label, as a key, without the unit in its brackets or after its stroke. A bracket that looks like a unit and is none
 * (元人/.月) is taken for one, so that it is reported as such.
 */
export function labelParts(key: string): { base: string; unit?: string } {
  const [, base = key, inner] = /^(.+)\(([^()]+)\)$/.exec(key) ?? [];
  if (inner !== undefined) {
    const unit = knownUnit(inner.replace(/^(单位|unit):/, ''));
    return unit !== undefined || /元|人次|户|\/|%/.test(inner) ? { base, unit: unit ?? inner } : { base: key };
  }
  const [, before = key, after = ''] = /^(.+?)\/(.+)$/.exec(key) ?? [];
  return findUnit(after) === undefined ? { base: key } : { base: before, unit: after };
}

/** Labels are compared in small letters: of a currency the code is in capitals. */
export function knownUnit(text: string): string | undefined {
  return [text, text.toUpperCase()].find((code) => findUnit(code) !== undefined);
}

/** What two labels are compared by: full-width and half-width, capitals and spaces (年　份) make no difference. */
export function labelKey(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}
