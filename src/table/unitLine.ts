import { knownUnit } from './matchLabel.ts';
import type { Row } from './row.ts';

/** The units of a line 单位：人、万元 above a header; `text` is as it stands there. */
export type UnitLine = { line: number; text: string; units: string[] };

const grammar = /(?:计量单位|单位|units?)[:：]\s*([^()（）]+)/i;

/** Undefined for a row without one, also where 单位 is an office (填报单位：民政局). */
export function unitLine({ line, cells }: Row): UnitLine | undefined {
  for (const cell of cells) {
    const text = grammar.exec(cell.normalize('NFKC').trim());
    const units = (text?.[1] ?? '').split(/[、,，;；\s]+/).flatMap((part) => knownUnit(part.trim()) ?? []);
    if (text !== null && units.length > 0) return { line, text: text[0].trim(), units };
  }
  return undefined;
}
