/** Content streams of PDF pages, and the artifacts of them: what repeats on every sheet and is no part of the text. */
import { decodePDFRawStream, PDFDict, PDFName, PDFRawStream, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib';

/** Layout is paint without words, Pagination what repeats from sheet to sheet. */
export type ArtifactType = 'Layout' | 'Pagination';

/** The marks of each page, counted from 0, that are artifacts. */
export type Artifacts = Map<number, Map<number, ArtifactType>>;

/** Makes artifacts (ISO 32000-1, 14.8.2.2) of what Chrome leaves unmarked, and of these marks. */
export function markArtifacts(pdf: PDFDocument, artifacts: Artifacts): void {
  for (const [index, page] of pdf.getPages().entries()) {
    const reference = page.node.get(PDFName.of('Contents'));
    const content = pageContent(page);
    const types = artifacts.get(index) ?? new Map<number, ArtifactType>();
    const marked = artifactContent(retypedMarks(content, types), (name) => isImage(page, name));
    if (marked !== content && reference instanceof PDFRef)
      pdf.context.assign(reference, pdf.context.flateStream(Buffer.from(marked, 'latin1')));
  }
}

/** False for a form: it may contain marks, and an artifact must not contain what is read out. */
function isImage(page: PDFPage, name: string): boolean {
  const objects = page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  const object = objects?.lookup(PDFName.of(name));
  return object instanceof PDFStream && object.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image');
}

const pathBuilding = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're', 'W', 'W*']);
const pathPainting = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const boundaries = new Set(['BDC', 'BMC', 'EMC']);

type Stretch = { start: number; end: number };

/** The content stream with everything painted outside marked content marked as artifact. */
export function artifactContent(content: string, isImage: (name: string) => boolean): string {
  const pieces: string[] = [];
  let at = 0;
  const operators = contentOperators(content);
  const unmarked = [...unmarkedTexts(operators), ...unmarkedPaths(operators, isImage)];
  for (const { start, end } of joined(unmarked, content)) {
    pieces.push(content.slice(at, start), '/Artifact BMC\n', content.slice(start, end), '\nEMC');
    at = end;
  }
  return [...pieces, content.slice(at)].join('');
}

/** Marked inside BT … ET, run by run: Chrome begins and ends marked content in the middle of a text object. */
function unmarkedTexts(operators: ContentOperator[]): Stretch[] {
  const stretches: Stretch[] = [];
  let depth = 0;
  let isText = false;
  let shows = false;
  let run: Stretch | undefined;
  const close = () => {
    if (run !== undefined && shows) stretches.push(run);
    [run, shows] = [undefined, false];
  };
  for (const { name, start, end } of operators) {
    if (boundaries.has(name) || name === 'ET') close();
    if (name === 'BDC' || name === 'BMC') depth++;
    else if (name === 'EMC') depth--;
    else if (name === 'BT' || name === 'ET') isText = name === 'BT';
    else if (isText && depth === 0) {
      run = { start: run?.start ?? start, end };
      shows ||= textShowing.has(name);
    }
  }
  return stretches;
}

/** Paths from their first point to the stroke or fill, and images. */
function unmarkedPaths(operators: ContentOperator[], isImage: (name: string) => boolean): Stretch[] {
  const stretches: Stretch[] = [];
  let depth = 0;
  let from: number | undefined;
  for (const { name, start, end, operand } of operators) {
    if (name === 'BDC' || name === 'BMC') depth++;
    if (name === 'EMC') depth--;
    if (depth > 0) continue;
    if (pathBuilding.has(name)) from ??= start;
    const paints = pathPainting.has(name) || name === 'sh' || (name === 'Do' && isImage(operand));
    if (paints) stretches.push({ start: from ?? start, end });
    if (name === 'n' || pathPainting.has(name)) from = undefined;
  }
  return stretches;
}

function joined(stretches: Stretch[], content: string): Stretch[] {
  const all: Stretch[] = [];
  for (const stretch of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last !== undefined && content.slice(last.end, stretch.start).trim() === '') last.end = stretch.end;
    else all.push(stretch);
  }
  return all;
}

/** A content stream in which these marks, by their number, are artifacts of a type (ISO 32000-1, 14.8.2.2.2). */
export function retypedMarks(content: string, types: ReadonlyMap<number, ArtifactType>): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { name, start, end } of types.size > 0 ? contentOperators(content) : []) {
    if (name !== 'BDC') continue;
    const mark = markNumber(content.slice(start, end));
    const type = mark === undefined ? undefined : types.get(mark);
    if (type === undefined) continue;
    pieces.push(content.slice(at, start), `/Artifact <</Type /${type} >>BDC`);
    at = end;
  }
  return [...pieces, content.slice(at)].join('');
}

/** The content stream, one character a byte. Throws where it is in parts, as Chrome never writes it. */
export function pageContent(page: PDFPage): string {
  const stream = page.node.lookup(PDFName.of('Contents'));
  if (!(stream instanceof PDFRawStream)) throw new Error('invalid page: its content is in parts');
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
}

/** An operator from the start of its first operand to its end; `operand` is its last operand that is a name. */
type ContentOperator = { name: string; start: number; end: number; operand: string };

const token =
  /%[^\r\n]*|<<|>>|<[\dA-Fa-f\s]*>|\((?:[^()\\]|\\[^]|\((?:[^()\\]|\\[^])*\))*\)|[[\]]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/g;

/**
 * Splits a content stream (ISO 32000-1, 7.8.2). Throws on inline images and on strings with parentheses nested deeper
 * than one level.
 */
export function contentOperators(content: string): ContentOperator[] {
  const operators: ContentOperator[] = [];
  let start: number | undefined;
  let operand = '';
  let read = 0;
  for (const match of content.matchAll(token)) {
    if (content.slice(read, match.index).trim() !== '')
      throw new Error(`invalid content: ${content.slice(read, match.index)}`);
    const [text] = match;
    read = match.index + text.length;
    if (text.startsWith('%')) continue;
    start ??= match.index;
    if (text.startsWith('/')) operand = text.slice(1);
    if (!/^[A-Za-z'"]/.test(text) || text === 'true' || text === 'false' || text === 'null') continue;
    if (text === 'BI') throw new Error('invalid content: BI');
    operators.push({ name: text, start, end: read, operand });
    start = undefined;
    operand = '';
  }
  return operators;
}

/** A text as it is shown: the name of its font, and its glyphs as the operator writes them. */
type ShownContent = { font: string; glyphs: string };

/** What a page paints under one mark; `isPicture` where it places an image or a form. */
export type Painted = { shown: ShownContent[]; isPicture: boolean };

/** Operators that show text (ISO 32000-1, 9.4.3). */
const textShowing = new Set(['Tj', 'TJ', "'", '"']);

/** The marked content of a page by its mark (ISO 32000-1, 14.6). */
export function markedContents(content: string): Map<number, Painted> {
  const contents = new Map<number, Painted>();
  const open: (Painted | undefined)[] = [];
  let font = '';
  for (const { name, start, end, operand } of contentOperators(content)) {
    const text = content.slice(start, end);
    if (name === 'BDC' || name === 'BMC') {
      const mark = markNumber(text);
      const begun = mark === undefined ? undefined : (contents.get(mark) ?? { shown: [], isPicture: false });
      if (mark !== undefined && begun !== undefined) contents.set(mark, begun);
      open.push(begun);
    }
    if (name === 'EMC') open.pop();
    if (name === 'Tf') font = operand;
    const painted = open.findLast((painted) => painted !== undefined);
    if (textShowing.has(name)) painted?.shown.push({ font, glyphs: text.slice(0, -name.length).trim() });
    if (name === 'Do' && painted !== undefined) painted.isPicture = true;
  }
  return contents;
}

/** The mark that a BDC operator gives to its content; undefined of an artifact. */
function markNumber(operator: string): number | undefined {
  const [, mark] = /\/MCID\s+(\d+)/.exec(operator) ?? [];
  return mark === undefined ? undefined : Number(mark);
}

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
        characters.set(
          code.toString(16).toUpperCase().padStart(4, '0'),
          String.fromCharCode(parseInt(to, 16) + code - parseInt(from, 16)),
        );
  return characters;
}

function utf16(hex: string): string {
  const units = hex.match(/.{4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => parseInt(unit, 16)));
}
