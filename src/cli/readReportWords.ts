/** The prose of the reports of a package, by paragraphs, for the release to read. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Words } from '../release/check/withheldInWords.ts';

/** `reports` may not be there. */
export async function readReportWords(reports: string): Promise<Words[]> {
  if (!existsSync(reports)) return [];
  const names = await readdir(reports, { recursive: true });
  const files = names.filter((name) => name.endsWith('.md')).toSorted();
  const words = await Promise.all(
    files.map(async (name) => paragraphs(await readFile(join(reports, name), 'utf8'), join(reports, name))),
  );
  return words.flat();
}

/** At their first line. */
function paragraphs(text: string, path: string): Words[] {
  const file = relative('.', path);
  let line = 1;
  return text.split(/(\r?\n\s*\r?\n)/).flatMap((part) => {
    const row = line;
    line += part.split('\n').length - 1;
    return part.trim() === '' ? [] : [{ text: plainWords(part), place: { file, row }, key: `${file} ${row}` }];
  });
}

/** A reference is a released figure; what is in double brackets is printed as it stands. */
function plainWords(paragraph: string): string {
  return paragraph
    .replaceAll(/\{[^{}]*\}/g, '\uFFFC')
    .replaceAll(/\[\[|\]\]/g, '')
    .replaceAll(/\s+/g, ' ');
}
