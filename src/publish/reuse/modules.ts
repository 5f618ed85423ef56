/** The modules of this program that a module imports, directly or through others, and the digest of their code. */
import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { sha256 } from '../../files/whole.ts';

/** SHA-256 of a module and of all that it imports; packages are apart (`package-lock.json`). */
export async function codeDigest(entry: string): Promise<string> {
  const modules = [...(await moduleGraph(entry))].map(([path, text]) => [relative(dirname(entry), path), sha256(text)]);
  return sha256(JSON.stringify(modules.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1))));
}

/** The text of each module by its path. */
async function moduleGraph(entry: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const visit = async (path: string): Promise<void> => {
    if (texts.has(path)) return;
    texts.set(path, '');
    const text = await readFile(path, 'utf8');
    texts.set(path, text);
    await Promise.all(relativeImports(text).map((target) => visit(resolve(dirname(path), target))));
  };
  await visit(entry);
  return texts;
}

/** Imports and re-exports with a value, not those of types alone, which no code is run for. */
const statement = /^\s*(?:import|export)\s+(?!type\s)(?:[^;'"]*?\sfrom\s+)?['"](\.[^'"]+)['"]/gm;
const dynamicImport = /\bimport\(\s*['"](\.[^'"]+)['"]/g;

function relativeImports(text: string): string[] {
  return [...text.matchAll(statement), ...text.matchAll(dynamicImport)].flatMap(([, target]) => target ?? []);
}
