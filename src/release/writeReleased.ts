import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../table/problem.ts';
import { descriptorFile } from './dataPackage.ts';
import { problem } from './problem.ts';
import { stampFile, type Released, type Stamp } from './released.ts';
import { replaceFolder } from './replaceFolder.ts';

const historyFolder = 'history';

export type Written = { isChanged: boolean; problems: Problem[] };

/**
 * Publishes a release: the current files, and the same under `history/<id>/`, where an edition stays as it is. Other
 * content under an id that stands there is refused; the same content changes nothing.
 */
export async function writeReleased(folder: string, files: Released): Promise<Written> {
  const { id } = JSON.parse(files.get(stampFile) ?? '') as Stamp;
  const edition = path.join(folder, historyFolder, id);
  const isTaken = existsSync(edition);
  if (isTaken && !(await holds(edition, files))) return { isChanged: false, problems: [taken(id)] };
  if (isTaken && (await holds(folder, files))) return { isChanged: false, problems: [] };
  const kept = { [historyFolder]: path.join(folder, historyFolder) };
  await replaceFolder(folder, withEdition(files, id), kept);
  return { isChanged: true, problems: [] };
}

/** A release to look at, not to publish: into any folder, with the editions published so far. */
export async function writeScratch(folder: string, files: Released, published: string): Promise<void> {
  await replaceFolder(folder, files, { [historyFolder]: path.join(published, historyFolder) });
}

function taken(id: string): Problem {
  return problem('release-id-taken', { file: descriptorFile, column: 'version', read: id });
}

function withEdition(files: Released, id: string): Released {
  const edition = [...files].map(([name, content]) => [`${historyFolder}/${id}/${name}`, content] as const);
  return new Map([...files, ...edition]);
}

/** These files with these contents, and no others beside the history. */
async function holds(folder: string, files: Released): Promise<boolean> {
  const names = (await readdir(folder)).filter((name) => name !== historyFolder);
  if (names.length !== files.size || names.some((name) => !files.has(name))) return false;
  const contents = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return contents.every((content, index) => content === files.get(names[index] ?? ''));
}
