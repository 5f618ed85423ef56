import { columnCellText, type DraftColumn } from './column.ts';
import { fitCodes } from './fitCodes.ts';
import type { DatedRow } from './period.ts';

/** One of a code list. `text` is what the table calls it; a whole that the table only implies has none. */
export type DraftEntry = { code: string; title: string; text?: string; parent?: string };

/** The names in a column in the order of the table, each with a code: of the column of codes beside it, or made. */
export function entries(
  rows: DatedRow[],
  names: DraftColumn,
  codes: DraftColumn | undefined,
  prefix: string,
): DraftEntry[] {
  const given = new Map(
    rows.map(({ row }) => [
      columnCellText(row, names.index),
      codes === undefined ? '' : columnCellText(row, codes.index),
    ]),
  );
  given.delete('');
  const texts = [...given.keys()];
  const made = codes === undefined ? fitCodes(texts, prefix) : given;
  return texts.map((text) => ({ code: made.get(text) ?? '', title: text, text }));
}
