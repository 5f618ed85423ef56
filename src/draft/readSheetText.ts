import { decodeText, isDecoded, workbookKind } from '../table/decodeText.ts';
import type { TableProblem } from '../table/problem.ts';
import type { RawRow } from '../table/row.ts';
import { writeCsv } from '../table/writeCsv.ts';

/** The text of a CSV, or of the first sheet of a workbook as CSV with its rows on their lines. */
export async function readSheetText(
  bytes: Uint8Array,
  file: string,
): Promise<{ text: string } | { problems: TableProblem[] }> {
  if (workbookKind(bytes) !== 'xlsx') {
    const decoded = decodeText(bytes, file);
    return isDecoded(decoded) ? { text: decoded.text } : { problems: [decoded] };
  }
  const { parseWorkbook } = await import('../table/parseWorkbook.ts');
  const { rows, problems } = await parseWorkbook(bytes, file);
  const wrong = problems.filter(({ severity }) => severity === 'error');
  if (rows === undefined || wrong.length > 0) return { problems: wrong };
  return { text: sheetText(rows) };
}

/** A line break in a cell would move the rows below it. */
function sheetText(rows: RawRow[]): string {
  const lines: string[] = [];
  for (const { line, cells } of rows)
    lines[line - 1] = writeCsv([cells.map((cell) => cell.replace(/\s*\n\s*/g, ' '))], 'plain').trimEnd();
  return `${Array.from(lines, (line) => line).join('\n')}\n`;
}
