/** A column of a sheet once its layout is known: its headings, its unit and, by a schema, its field. */
import type { Field } from './table.ts';

/**
 * `path` is without blank and repeated headings, `header` the path in one text. `unit` is from a row of units, else from
 * the brackets of the lowest heading that has one.
 */
export type Heading = { header: string; path: string[]; unit?: string };

export type Label = { field: Field; unit?: string };

export type LayoutColumn = Heading & Partial<Label>;
