/** The font faces that print: those of the program, and those that a package brings. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkitten';
import { sha256 } from '../../files/whole.ts';
import { faceRoles, type FaceRole } from '../../model/edition.ts';
import { error, type ProblemKind } from '../../model/problem.ts';
import type { PublishProblem } from '../plan/publication.ts';

/** One static TrueType file per weight: CFF, variable and synthetic bold faces all print as Type 3. */
export type Face = {
  family: string;
  weight: number;
  /** PostScript name, as a PDF gives it. */
  name: string;
  bytes: Uint8Array;
  /** SHA-256 of the whole file. */
  digest: string;
};

const programFaces = [
  ['Nianbao Serif', 400, 'NotoSerifSC-Regular', 'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'],
  ['Nianbao Serif', 700, 'NotoSerifSC-Bold', 'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'],
  ['Nianbao Sans', 400, 'NotoSansSC-Regular', 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'],
  ['Nianbao Sans', 700, 'NotoSansSC-Bold', 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'],
] as const;

export function readFaces(): Promise<Face[]> {
  return Promise.all(
    programFaces.map(async ([family, weight, name, file]) => {
      const bytes = await readFile(fileURLToPath(import.meta.resolve(`@expo-google-fonts/${file}`)));
      return { family, weight, name, bytes, digest: sha256(bytes) };
    }),
  );
}

/** A face that a package brings: its TrueType file, and which family and weight it prints. */
export type FaceFile = { role: FaceRole; file: string };

export const faceProblems = {
  'face-unusable': error({
    'zh-CN': {
      fact: '这个字体不能用于排印',
      remedy: '换成可嵌入的静态 TrueType 字体（.ttf），或在 site.json 的 faces 中去掉它',
    },
    en: {
      fact: 'this face cannot print',
      remedy: 'take a static TrueType face (.ttf) that may be embedded, or leave it out of faces in site.json',
    },
  }),
} satisfies Record<string, ProblemKind>;

type FaceProblem = PublishProblem<keyof typeof faceProblems>;

export async function readPackageFaces(files: FaceFile[]): Promise<{ faces: Face[]; problems: FaceProblem[] }> {
  const read = await Promise.all(files.map(async ({ role, file }) => ({ role, file, bytes: await readFile(file) })));
  const problems = read.flatMap(({ file, bytes }): FaceProblem[] => {
    const fault = checkFace(bytes);
    return fault === undefined ? [] : [{ code: 'face-unusable', file, read: fault }];
  });
  if (problems.length > 0) return { faces: [], problems };
  const faces = read.map(({ role, bytes }) => ({
    ...faceRoles[role],
    name: faceName(bytes),
    bytes,
    digest: sha256(bytes),
  }));
  return { faces, problems };
}

type FaceFault = 'not TrueType' | 'variable' | 'no name' | 'embedding restricted';

/** Only static TrueType outlines print as fonts, and only where the licence does not forbid embedding. */
export function checkFace(face: Uint8Array): FaceFault | undefined {
  const font = parseFace(face);
  if (font === undefined || !font.directory.tables['glyf'] || !font.directory.tables['cmap']) return 'not TrueType';
  if (font.directory.tables['fvar']) return 'variable';
  if (!font.postscriptName) return 'no name';
  const isRestricted = font.directory.tables['OS/2'] !== undefined && font['OS/2'].fsType.noEmbedding;
  return isRestricted ? 'embedding restricted' : undefined;
}

/** The PostScript name of a face, as a PDF gives it; '' where the file has none. */
export function faceName(face: Uint8Array): string {
  return parseFace(face)?.postscriptName ?? '';
}

export function faceCharacters(face: Uint8Array): Set<string> {
  const font = parseFace(face);
  const codes = font?.characterSet.filter((code) => font.hasGlyphForCodePoint(code)) ?? [];
  return new Set(codes.map((code) => String.fromCodePoint(code)));
}

/** The types of the library lack the table directory, which alone tells TrueType outlines from others. */
type ParsedFace = Font & { directory: { tables: Record<string, object | undefined> } };

/** Undefined where the bytes are no single face in the container of TrueType. */
function parseFace(face: Uint8Array): ParsedFace | undefined {
  try {
    const font = create(Buffer.from(face.buffer, face.byteOffset, face.byteLength));
    return font.type === 'TTF' ? (font as ParsedFace) : undefined;
  } catch {
    return undefined;
  }
}
