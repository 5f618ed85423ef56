import { writeCsv } from '../table/writeCsv.ts';
import type { DraftedColumn } from './draftedColumns.ts';
import type { PackageDraft } from './packageDraft.ts';

/** The table as CSV in UTF-8: the very text that was found, where nothing in it had to be changed. */
export function draftedTable({ sheet, rows }: PackageDraft, columns: DraftedColumn[]): string {
  const cells = rows.map((row) => columns.map(({ cell }) => cell(row)));
  const headers = columns.map(({ header }) => header);
  const isAsFound =
    sheet.text !== '' &&
    isSameRow(headers, sheet.header) &&
    cells.length === sheet.rows.length &&
    cells.every((row, index) => isSameRow(row, sheet.rows[index]?.cells ?? []));
  return isAsFound ? sheet.text.replace(/\r\n?/g, '\n') : writeCsv([headers, ...cells], 'plain');
}

function isSameRow(one: string[], other: string[]): boolean {
  return one.length === other.length && one.every((cell, index) => cell === other[index]?.trim());
}
