import type { RawRow } from '../table/row.ts';

/**
 * A table as it was found. Headers are all there and all different. `text` is the whole file, decoded; it is empty where
 * the table had to be changed to be read. `units` are those that a line above the header says (单位：人、万元).
 */
export type Sheet = { file: string; text: string; header: string[]; rows: RawRow[]; units: string[] };
