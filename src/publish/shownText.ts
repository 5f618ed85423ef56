import { decodePDFRawStream, PDFDict, PDFName, PDFRawStream, type PDFPage } from '@cantoo/pdf-lib';
import type { ShownContent } from './markedContents.ts';

const key = PDFName.of;

/** Reads what a page shows, by the characters that its fonts give for their glyphs (ISO 32000-1, 9.10.3). */
export function shownText(page: PDFPage): (shown: ShownContent) => string {
  const fonts = page.node.Resources()?.lookupMaybe(key('Font'), PDFDict);
  const read = new Map<string, Map<string, string>>();
  return ({ font, glyphs }) => {
    const characters = read.get(font) ?? charactersOf(fonts?.lookupMaybe(key(font), PDFDict));
    read.set(font, characters);
    const codes = [...glyphs.matchAll(/<([^>]*)>/g)].flatMap(([, text = '']) => text.match(/[\dA-Fa-f]{4}/g) ?? []);
    return codes.map((code) => characters.get(code.toUpperCase()) ?? '\ufffd').join('');
  };
}

/** By the code of a glyph, four hexadecimal digits. */
function charactersOf(font: PDFDict | undefined): Map<string, string> {
  const stream = font?.lookup(key('ToUnicode'));
  const characters = new Map<string, string>();
  if (!(stream instanceof PDFRawStream)) return characters;
  const text = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  for (const [, body = ''] of text.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, code = '', to = ''] of body.matchAll(/<(\w{4})>\s*<(\w+)>/g))
      characters.set(code.toUpperCase(), utf16(to));
  for (const [, body = ''] of text.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, from = '', until = '', to = ''] of body.matchAll(/<(\w{4})>\s*<(\w{4})>\s*<(\w{4})>/g))
      for (let code = parseInt(from, 16); code <= parseInt(until, 16); code++)
        characters.set(hexadecimal(code), String.fromCharCode(parseInt(to, 16) + code - parseInt(from, 16)));
  return characters;
}

function hexadecimal(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}

function utf16(hex: string): string {
  const units = hex.match(/.{4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => parseInt(unit, 16)));
}
