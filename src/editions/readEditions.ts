import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../model/language.ts';
import { checkReferences } from './checkReferences.ts';
import type { Edition, Identity, Prose } from './edition.ts';
import { parseProse } from './parseProse.ts';

type EditionFile = Omit<Edition, 'code' | 'prose' | 'year'> & { year: number };

/** reports/<package>/site.json; a package without one has no identity to print. */
export async function readIdentity(folder: string): Promise<Identity> {
  const file = join(folder, 'site.json');
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Identity) : {};
}

/** Every edition of a package, newest first. Throws where a language has no prose file or refers to other figures. */
export async function readEditions(folder: string, languages: Language[]): Promise<Edition[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  const codes = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const editions = await Promise.all(codes.sort().map((code) => readEdition(folder, code, languages)));
  return editions.sort((a, b) => Number(b.year) - Number(a.year));
}

async function readEdition(folder: string, code: string, languages: Language[]): Promise<Edition> {
  const file = JSON.parse(await readFile(join(folder, code, 'edition.json'), 'utf8')) as EditionFile;
  const prose = await Promise.all(
    languages.map(async (language) => [language, await readProse(join(folder, code), language)] as const),
  );
  const byLanguage: Edition['prose'] = Object.fromEntries(prose);
  const [unlike] = checkReferences(byLanguage);
  if (unlike !== undefined) throw new Error(`${unlike} in ${join(folder, code)}`);
  return { ...file, code, year: String(file.year), prose: byLanguage };
}

async function readProse(folder: string, language: Language): Promise<Prose> {
  const file = join(folder, `${language.split('-')[0]}.md`);
  if (!existsSync(file)) throw new Error(`missing prose: ${file}`);
  return parseProse(await readFile(file, 'utf8'), file);
}
