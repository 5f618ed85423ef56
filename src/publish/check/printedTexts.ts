/** The texts of a PDF in reading order by section, without repeated table heads. */
import type { PdfReading } from '../pdf/reading.ts';
import { contentsOf, repeatedContents, type PdfTag } from '../pdf/tags.ts';

/** The text of a content of the PDF; `section` counts the headings so far. */
export type PrintedText = { text: string; page: number; section: number };

/** The texts of a PDF in the order in which they are read out, without artifacts. */
export function printedTexts(pdf: PdfReading, tags: PdfTag): PrintedText[] {
  const { joined, apart } = textsOf(pdf);
  let section = 0;
  const read = (tag: PdfTag, texts: Map<string, string>): PrintedText[] => {
    if (/^H\d$/.test(tag.role)) section += 1;
    const inner = tag.role === 'Figure' ? apart : texts;
    return piecesOnce(tag, joined).flatMap((piece) => {
      if (!('id' in piece)) return read(piece, inner);
      return [{ text: inner.get(piece.id) ?? '', page: piece.page, section }];
    });
  };
  return read(tags, joined);
}

/** The text of each content: joined, since a number may go on in the next line; or apart, as in a drawing. */
function textsOf({ pages }: PdfReading): Record<'joined' | 'apart', Map<string, string>> {
  const byMark = Map.groupBy(
    pages.flatMap(({ runs }) => runs),
    ({ mark }) => mark,
  );
  const contents = [...byMark].map(([mark, runs]) => [mark, runs.map(({ text }) => text.trim())] as const);
  return {
    joined: new Map(contents.map(([mark, texts]) => [mark, texts.join('').replace(/\s+/g, '')])),
    apart: new Map(contents.map(([mark, texts]) => [mark, texts.join(' ')])),
  };
}

/** What a tag contains, without the repeated head of a table on later sheets. */
function piecesOnce(tag: PdfTag, texts: Map<string, string>): PdfTag['pieces'] {
  if (tag.role !== 'TH') return tag.pieces;
  const contents = contentsOf(tag);
  const repeated = repeatedContents(contents, (sheet) => sheet.map(({ id }) => texts.get(id)).join(''));
  return repeated.length === 0 ? tag.pieces : contents.filter((content) => !repeated.includes(content));
}
