/**
 * Loads into a page the faces for the characters it prints, and reports characters without a glyph. A face is reduced to
 * the characters of one publication, so that no other publication changes its bytes.
 */
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import subsetFont from 'subset-font';
import { cachedBytes, sha256 } from '../../files/whole.ts';
import { error, type ProblemKind } from '../../model/problem.ts';
import type { LocalServer } from '../browser/startServer.ts';
import type { Publication, PublishProblem } from '../plan/publication.ts';
import { faceCharacters, type Face } from './faces.ts';

export const characterProblems = {
  'character-missing': error({
    'zh-CN': { fact: '印刷字体中没有此字', remedy: '换用字体中有的字或符号' },
    en: { fact: 'no print face has this character', remedy: 'use a character that the faces have' },
  }),
} satisfies Record<string, ProblemKind>;

type CharacterProblem = PublishProblem<keyof typeof characterProblems>;

export async function loadFaces(
  page: Page,
  publication: Publication,
  faces: Face[],
  server: LocalServer,
  cache: string,
): Promise<CharacterProblem[]> {
  const characters = await printedCharacters(page);
  const subsets = await Promise.all(faces.map((face) => subsetFace(face, characters.all, cache)));
  await page.addStyleTag({ content: ':root { font-synthesis: none }' });
  for (const [index, face] of faces.entries()) {
    const path = `/.faces/${publication.pdf}/${face.name}.ttf`;
    server.put(path, subsets[index]!);
    await loadFace(page, face, server.origin + path);
  }
  return missingCharacters(publication, characters, subsets);
}

/** Subsets that are being made: publications with the same characters share one. */
const underway = new Map<string, Promise<Uint8Array>>();

/** TrueType bytes, cached by the digest of the face and of the characters. */
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

function missingCharacters(
  { page, pdf }: Publication,
  { places }: PrintedCharacters,
  subsets: Uint8Array[],
): CharacterProblem[] {
  const had = subsets.map(faceCharacters);
  return [...places]
    .filter(([character]) => !had.some((set) => set.has(character)))
    .map(([character, place]) => {
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return { code: 'character-missing', file: pdf, place: `${page} “${place}”`, read: `${character} (U+${code})` };
    });
}

/** Characters that may be printed without being in the text of the page: counters, list marks, page numbers, breaks. */
const alwaysPrinted =
  Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('') +
  '\u00a0·–—‘’“”…•−×○●※、。〈〉《》「」【】〔〕一丁七万三上下中九二五亿元八六共十千四户人次百第页零（），．：；？！％\u3000';

/** `places` has for each character the text around its first occurrence. */
type PrintedCharacters = { all: string[]; places: Map<string, string> };

/** The characters of the visible text and of the strings in style sheets. */
async function printedCharacters(page: Page): Promise<PrintedCharacters> {
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

/** Runs in the browser. */
function visibleTexts(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node.parentElement?.checkVisibility()) texts.push(node.textContent ?? '');
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
