/** The font faces that print: read and checked, reduced to the characters of one publication, loaded into its page. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkitten';
import type { Page } from 'puppeteer';
import subsetFont from 'subset-font';
import { cachedBytes, sha256 } from '../../files/whole.ts';
import { faceRoles, type FaceRole } from '../../model/edition.ts';
import { error, type ProblemKind } from '../../model/problem.ts';
import type { LocalServer } from '../browser/startServer.ts';
import type { Publication, PublishProblem } from '../plan/publication.ts';

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
  'character-missing': error({
    'zh-CN': {
      fact: '印刷字体中没有这些字',
      remedy: '换用字体中有的字或符号；名称用别的文字写的，在代码表的标题栏写中文或英文名称',
    },
    en: {
      fact: 'no print face has these characters',
      remedy:
        'use characters that the faces have; for names in another script write English or Chinese ones into the titles of the lists',
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
  const faces = read.map(({ role, bytes }) => {
    return { ...faceRoles[role], name: faceName(bytes), bytes, digest: sha256(bytes) };
  });
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

export async function loadFaces(
  page: Page,
  publication: Publication,
  faces: Face[],
  server: LocalServer,
  cache: string,
): Promise<FaceProblem[]> {
  const characters = await printedCharacters(page);
  const subsets = await Promise.all(faces.map((face) => subsetFace(face, characters.all, cache)));
  await page.addStyleTag({ content: ':root { font-synthesis: none }' });
  for (const [index, face] of faces.entries()) {
    const path = `/.faces/${publication.pdf}/${face.name}.ttf`;
    server.put(path, subsets[index]!);
    await loadFace(page, face, server.origin + path);
  }
  const { page: path, pdf: file } = publication;
  const had = subsets.map(faceCharacters);
  const missing = [...characters.places].filter(([character]) => !had.some((set) => set.has(character)));
  const [first] = missing;
  if (first === undefined) return [];
  const named = missing.slice(0, mostCharactersNamed).map(([character]) => namedCharacter(character));
  const read = named.join(', ') + (missing.length > named.length ? ` … (${missing.length})` : '');
  return [{ code: 'character-missing', file, place: `${path} “${first[1]}”`, read }];
}

/** Of another script a page has dozens. */
const mostCharactersNamed = 8;

function namedCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${character} (U+${code})`;
}

/** Subsets that are being made: publications with the same characters share one. */
const underway = new Map<string, Promise<Uint8Array>>();

/** TrueType bytes for the characters of one publication, so that no other changes them; cached by digest. */
export function subsetFace(face: Face, characters: string[], cache: string): Promise<Uint8Array> {
  const text = characters
    // The faces share glyphs between 户人月用民 and radicals, and a PDF would copy out the radicals.
    .filter((character) => !/[\u2e80-\u2fdf]/.test(character))
    .toSorted()
    .join('');
  const key = sha256(face.digest + text).slice(0, 32);
  const file = join(cache, 'faces', `${face.name}-${key}.face`);
  const make = () => subsetFont(face.bytes, text, { targetFormat: 'truetype' });
  const made = underway.get(file) ?? cachedBytes(file, make).finally(() => underway.delete(file));
  underway.set(file, made);
  return made;
}

/** One face at a time: Chrome writes fonts into a PDF in the order in which they were loaded. */
async function loadFace(page: Page, { family, weight }: Face, url: string): Promise<void> {
  const content = `@font-face { font-family: '${family}'; font-weight: ${weight}; src: url('${url}') }`;
  await page.addStyleTag({ content });
  await page.evaluate(load, `${weight} 10px '${family}'`);
}

/** Runs in the browser. Text in a margin box does not load a face by itself, and would print as Type 3. */
async function load(font: string): Promise<void> {
  const faces = await document.fonts.load(font, '一1');
  if (faces.length === 0) throw new Error(`missing face: ${font}`);
}

/** Characters that may be printed without being in the text of the page: counters, list marks, page numbers, breaks. */
const alwaysPrinted =
  Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('') +
  '\u00a0·–—‘’“”…•−×○●※、。〈〉《》「」【】〔〕一丁七万三上下中九二五亿元八六共十千四户人次百第页零（），．：；？！％\u3000';

/** Of the text that may show and of strings in style sheets; `places` has the text around the first occurrence of each. */
async function printedCharacters(page: Page): Promise<{ all: string[]; places: Map<string, string> }> {
  const texts = await page.evaluate(visibleTexts);
  const strings = (await page.evaluate(styleRules)).flatMap(quoted);
  const places = new Map<string, string>();
  for (const text of [...strings, ...texts])
    for (const character of text)
      if (!/\p{C}|\s/u.test(character) && !places.has(character)) places.set(character, near(text, character));
  return { all: [...new Set([...alwaysPrinted, ...places.keys()])], places };
}

function near(text: string, character: string): string {
  const at = text.indexOf(character);
  return text.slice(Math.max(0, at - 12), at + 12).trim();
}

/** In CSS as the browser writes it, only quotes and backslashes are escaped. */
function quoted(rule: string): string[] {
  return [...rule.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text.replace(/\\(.)/g, '$1'));
}

/** Runs in the browser: also what shows at another level of style only. */
function visibleTexts(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node.parentElement?.checkVisibility() || node.parentElement?.closest('[data-at]'))
      texts.push(node.textContent ?? '');
  return texts;
}

/** Runs in the browser: every rule with `content`, and the values of attributes that one names. */
function styleRules(): string[] {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
  const names = rules.flatMap((rule) => [...rule.matchAll(/attr\(([\w-]+)/g)].map(([, name = '']) => name));
  const values = [...new Set(names)].flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((element) => JSON.stringify(element.getAttribute(name))),
  );
  return [...rules.filter((rule) => rule.includes('content')), ...values];
}
