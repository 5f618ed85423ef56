/**
 * A row that the draft leaves out, by its line in the file: a remark below the table, another month of the year, the same
 * as line `of` in every cell, or another value of what line `of` is about.
 */
export type LeftOut = { line: number; reason: 'remark' | 'month' | 'same' | 'repeated'; of?: number };
