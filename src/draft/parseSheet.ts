import { decodeText, isDecoded } from '../table/decodeText.ts';
import { parseRows } from '../table/parseRows.ts';
import type { TableProblem } from '../table/problem.ts';
import type { Sheet } from './sheet.ts';

/** Any CSV the table room can read. A blank header is named for its column, the second of a name is numbered. */
export function parseSheet(bytes: Uint8Array, file: string): { sheet?: Sheet; problems: TableProblem[] } {
  const decoded = decodeText(bytes, file);
  if (!isDecoded(decoded)) return { problems: [decoded] };
  const { rows, problems } = parseRows(decoded.text, file);
  const [header, ...body] = rows;
  if (header === undefined || problems.length > 0) return { problems };
  const headers = distinctHeaders(header.cells);
  const isKept = headers.every((name, index) => name === header.cells[index]?.trim());
  return { sheet: { file, text: isKept ? decoded.text : '', header: headers, rows: body }, problems };
}

function distinctHeaders(cells: string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, index) => {
    const header = cell.trim().replace(/\s+/g, ' ') || `column ${index + 1}`;
    const count = (seen.get(header) ?? 0) + 1;
    seen.set(header, count);
    return count === 1 ? header : `${header} (${count})`;
  });
}
