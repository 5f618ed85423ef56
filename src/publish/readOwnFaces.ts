import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { packageFaces } from '../editions/ownFaces.ts';
import { faceRoles } from '../model/faceRoles.ts';
import { checkFace } from './checkFace.ts';
import { faceName } from './faceName.ts';
import type { PublishProblem } from './problem.ts';
import type { Face } from './readFaces.ts';

/** The faces that a package brings (`site.json` of its reports folder), and what is wrong with them. */
export async function readOwnFaces(reports: string): Promise<{ faces: Face[]; problems: PublishProblem[] }> {
  const read = await Promise.all(
    (await packageFaces(reports)).map(async ({ role, file }) => ({ role, file, bytes: await readFile(file) })),
  );
  const problems = read.flatMap(({ file, bytes }): PublishProblem[] => {
    const fault = checkFace(bytes);
    return fault === undefined ? [] : [{ code: 'face-unusable', file, read: fault }];
  });
  if (problems.length > 0) return { faces: [], problems };
  const faces = read.map(({ role, bytes }) => ({
    ...faceRoles[role],
    ...{ name: faceName(bytes), bytes, digest: createHash('sha256').update(bytes).digest('hex') },
  }));
  return { faces, problems };
}
