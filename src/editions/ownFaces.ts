import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isFaceRole, type FaceRole } from '../model/faceRoles.ts';
import type { Identity } from './edition.ts';

/** The files of the faces that site.json of a checked reports/<package>/ brings, by what they stand for. */
export async function packageFaces(folder: string): Promise<{ role: FaceRole; file: string }[]> {
  const identity = join(folder, 'site.json');
  if (!existsSync(identity)) return [];
  const { faces = {} } = JSON.parse(await readFile(identity, 'utf8')) as Identity;
  return Object.entries(faces).flatMap(([role, { file }]) =>
    isFaceRole(role) ? [{ role, file: join(folder, file) }] : [],
  );
}
