import type { TableRow } from '../table/tableRow.ts';

/** A code with the first title that its list gives: people know 东镇, not east. */
export function codeWithTitle({ code = '', ...cells }: TableRow['cells']): string {
  const title = Object.entries(cells).find(([name]) => name.startsWith('title_'))?.[1];
  return title === undefined ? code : `${code} (${title})`;
}
