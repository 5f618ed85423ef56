/** The font faces that print: those of the program, and those that a package brings. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { packageFaces } from '../../editions/readReports.ts';
import { faceRoles } from '../../model/edition.ts';
import type { PublishProblem } from '../plan/problem.ts';
import { checkFace, faceName } from './trueType.ts';

/**
 * The faces that print: one static TrueType file per weight, because CFF, variable and synthetic bold faces all print
 * as Type 3. Pages name the families 'Nianbao Serif' and 'Nianbao Sans'.
 */
export type Face = {
  family: string;
  weight: number;
  /** PostScript name, as a PDF gives it. */
  name: string;
  bytes: Uint8Array;
  /** SHA-256 of the whole file. */
  digest: string;
};

const files = [
  ['Nianbao Serif', 400, 'NotoSerifSC-Regular', 'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'],
  ['Nianbao Serif', 700, 'NotoSerifSC-Bold', 'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'],
  ['Nianbao Sans', 400, 'NotoSansSC-Regular', 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'],
  ['Nianbao Sans', 700, 'NotoSansSC-Bold', 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'],
] as const;

export function readFaces(): Promise<Face[]> {
  return Promise.all(
    files.map(async ([family, weight, name, file]) => {
      const bytes = await readFile(fileURLToPath(import.meta.resolve(`@expo-google-fonts/${file}`)));
      return { family, weight, name, bytes, digest: createHash('sha256').update(bytes).digest('hex') };
    }),
  );
}

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
    name: faceName(bytes),
    bytes,
    digest: createHash('sha256').update(bytes).digest('hex'),
  }));
  return { faces, problems };
}
