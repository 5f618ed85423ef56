/** Marks what is not read out in a PDF as artifact: running heads, backgrounds, repeated heads. */
import { PDFDict, PDFName, PDFRef, PDFStream, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { contentOperators, markNumber, pageContent, textShowing, type ContentOperator } from './content.ts';

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
