import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** File name → content: every released table, plain for programs and with BOM and CRLF for Excel, and the description. */
export async function releasedFiles(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => /\.(csv|json)$/.test(name)).sort();
  const files = new Map<string, string>();
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8');
    files.set(name, text);
    if (name.endsWith('.csv')) files.set(name.replace('.csv', '-excel.csv'), excelCopy(text));
  }
  return files;
}

/** Released tables are well formed: a line ends where \n stands outside quotes. */
function excelCopy(text: string): string {
  return `\uFEFF${text.replaceAll(/"[^"]*"|\n/g, (found) => (found === '\n' ? '\r\n' : found))}`;
}
