/** Released tables as files to download, plain and for Excel. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseRows, writeCsv } from '../intake/text/csv.ts';
import type { Figure } from '../model/cell.ts';

/** By file name, with the description; for Excel with byte-order mark and CRLF. */
export async function releasedFiles(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => /\.(csv|json)$/.test(name)).sort();
  const files = new Map<string, string>();
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8');
    files.set(name, text);
    if (name.endsWith('.csv')) files.set(name.replace('.csv', '-excel.csv'), excelCopy(text, name));
  }
  return files;
}

/** The rows of `figures.csv`, its head first. */
export async function releasedRows(folder: string): Promise<string[][]> {
  const file = join(folder, 'figures.csv');
  return parseRows(await readFile(file, 'utf8'), file, ',').rows.map(({ cells }) => cells);
}

/** Where a cell may begin like a formula: few tables have one, and the others need not be taken apart. */
const signAtStart = /(?:^|[,\n])"?'*[=+\-@\t＝＋－＠]/;

/** Released tables are well formed: \n outside quotes ends a line. */
function excelCopy(text: string, file: string): string {
  if (signAtStart.test(text))
    return writeCsv(
      parseRows(text, file, ',').rows.map(({ cells }) => cells),
      'excel',
    );
  return `\uFEFF${text.replaceAll(/"[^"]*"|\n/g, (match) => (match === '\n' ? '\r\n' : match))}`;
}

const csvColumns = 'measure programme area year period_start period_end value unit symbol flags source'.split(' ');

/** The columns of the released figures. */
export function excelCsv(figures: Figure[]): string {
  return writeCsv([csvColumns, ...figures.map(csvRow)], 'excel');
}

function csvRow({ key, year, cell, source = '' }: Figure): string[] {
  const { start = '', end } = key.period;
  const place = [key.measure, key.programme, key.area, year, start, end];
  if (cell.state === 'value') return [...place, cell.value, cell.unit, '', cell.flags.join(' '), source];
  const symbol = cell.state === 'withheld' ? 'c' : cell.why === 'not available' ? 'x' : 'z';
  return [...place, '', '', symbol, '', source];
}
