/** What the library writes, made the same in every run and put right where it cannot: dates, links, faces, order, warnings. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** The first day of the format, in every zone. */
export const firstPackedDay = new Date(1980, 0, 1);

/** `codes`: of each sheet the cells that may hold numbers as text. */
type Corrections = { face: string; version: string; codes: string[] };

export function rewritten(bytes: Uint8Array, corrections: Corrections): Uint8Array {
  return repacked(bytes, (name, text) =>
    name.includes('worksheets/_rels/') ? undefined : corrected(name, text, corrections),
  );
}

/** Packed in one order with one date, each part of XML corrected; one that becomes undefined is left out. */
export function repacked(bytes: Uint8Array, correct: (name: string, text: string) => string | undefined): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).toSorted();
  const files: Zippable = {};
  for (const name of ['[Content_Types].xml', ...names.filter((name) => name !== '[Content_Types].xml')]) {
    const content = parts[name];
    if (content === undefined || name.endsWith('/')) continue;
    const part = isXml(name) ? correct(name, strFromU8(content)) : content;
    // pictures do not get smaller
    if (part !== undefined) files[name] = typeof part === 'string' ? strToU8(part) : [part, { level: 0 }];
  }
  return zipSync(files, { level: 6, mtime: firstPackedDay });
}

function isXml(name: string): boolean {
  return /\.(xml|rels)$/.test(name);
}

function corrected(name: string, text: string, { face, version, codes }: Corrections): string {
  if (name === 'xl/styles.xml') return inSchemaOrder(normalFace(text, face));
  if (name === 'docProps/core.xml') return withVersion(text, version);
  const [, sheet] = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name) ?? [];
  return sheet === undefined ? text : withoutWarnings(innerLinks(text), codes[Number(sheet) - 1] ?? 'A1');
}

/** Links within the workbook need no relation to the outside. */
function innerLinks(text: string): string {
  return text.replaceAll(/(<hyperlink [^>]*?) r:id="[^"]*"/g, '$1');
}

/** Of the style Normal, by which widths are counted and which empty cells have. */
function normalFace(text: string, face: string): string {
  const normal = `<font><sz val="10"/><color rgb="FF1A1A1A"/><name val="${face}"/><family val="2"/></font>`;
  return text.replace(/(<fonts[^>]*>)<font>.*?<\/font>/s, `$1${normal}`);
}

/** The size of a font stands before its colour (ECMA-376, part 1, 18.8.22). */
function inSchemaOrder(text: string): string {
  return text.replaceAll(/(<color [^>]*\/>)(<sz [^>]*\/>)/g, '$2$1');
}

function withVersion(text: string, version: string): string {
  return text.replace('</cp:coreProperties>', `<cp:version>${version}</cp:version></cp:coreProperties>`);
}

/** Codes are text on purpose: no green corners. */
function withoutWarnings(text: string, area: string): string {
  const ignored = `<ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors>`;
  return text.replace('</headerFooter>', `</headerFooter>${ignored}`);
}
