import { isClerkLine } from '../table/foot.ts';
import { parseRows } from '../table/parseRows.ts';
import { personalScreen } from '../table/personalScreen.ts';
import type { TableProblem } from '../table/problem.ts';
import type { RawRow } from '../table/row.ts';
import type { LeftOut } from './leftOut.ts';
import { readSheetText } from './readSheetText.ts';
import type { Sheet } from './sheet.ts';
import { withoutRemarks } from './withoutRemarks.ts';
import { withoutTitles } from './withoutTitles.ts';

type Parsed = { sheet?: Sheet; leftOut: LeftOut[]; problems: TableProblem[] };

/**
 * Any CSV or workbook the table room can read, without titles above the header and remarks below the rows. A blank header is named
 * for its column, the second of a name is numbered.
 */
export async function parseSheet(bytes: Uint8Array, file: string): Promise<Parsed> {
  const found = await readSheetText(bytes, file);
  if ('problems' in found) return { leftOut: [], problems: found.problems };
  const { text, leftOut: titles, units } = withoutTitles(found.text);
  const { rows, problems } = parseRows(text, file);
  const personal = personalProblems(rows, file);
  if (personal.length > 0) return { leftOut: [], problems: personal };
  const [header, ...body] = rows;
  if (header === undefined || problems.length > 0) return { leftOut: [], problems };
  const { rows: records, leftOut: remarks } = withoutRemarks(body);
  const leftOut = [...titles, ...remarks];
  const headers = distinctHeaders(header.cells);
  const isKept = leftOut.length === 0 && headers.every((name, index) => name === header.cells[index]?.trim());
  return { sheet: { file, text: isKept ? text : '', header: headers, rows: records, units }, leftOut, problems };
}

/** Nobody is asked about a table of persons, and nothing of it is shown. */
function personalProblems([header, ...body]: RawRow[], file: string): TableProblem[] {
  const screen = personalScreen();
  const columns = (header?.cells ?? []).map((text) => ({ header: text.trim() }));
  if (header !== undefined) screen.look(header, []);
  screen.lookAtHeader(header?.line ?? 1, columns);
  for (const row of body) if (!isClerkLine(row)) screen.look(row, columns);
  return screen.finish(file);
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
