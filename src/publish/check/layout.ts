/** Checks the layout of sheets: text inside and apart, table rows whole, no heading last. */
import type { Box } from '../page/drawings.ts';
import type { PdfPage, PdfReading, TextRun } from '../pdf/reading.ts';
import type { PdfContent, PdfTag } from '../pdf/tags.ts';
import type { PdfFault } from '../plan/problem.ts';

/** Where things lie on the printed sheets: text within them and apart, rows whole, headings with what they head. */
export function checkLayout({ pages }: PdfReading, tags: PdfTag): PdfFault[] {
  return [
    ...pages.flatMap((page, index) => [...checkWithin(page, index + 1), ...checkApart(page, index + 1)]),
    ...checkRows(tags, pages),
    ...checkStranded(tags, pages),
  ];
}

/** Points by which a glyph may stick out of its place: side bearings and the rounding of widths. */
const leeway = 1;

/** What is read out shows only between the margins, what repeats on every sheet also in them. */
function checkWithin({ runs, width, height, area }: PdfPage, page: number): PdfFault[] {
  const sheet = { left: 0, right: width, low: 0, high: height };
  const outside = runs.filter(isLevelText).filter((run) => {
    const { left, right, low, high } = boxOf(run);
    const own = run.mark === '' ? sheet : area;
    return left < own.left - leeway || right > own.right + leeway || low < own.low - leeway || high > own.high + leeway;
  });
  return outside.slice(0, 1).map(({ text }): PdfFault => ({ code: 'text-outside', page, place: text }));
}

/** Letters of two places must not lie on each other; a ring or a unit beside a number may touch it. */
function checkApart({ runs }: PdfPage, page: number): PdfFault[] {
  const ordered = runs.filter(isLevelText).toSorted((a, b) => a.x - b.x);
  for (const [index, one] of ordered.entries())
    for (const other of ordered.slice(index + 1)) {
      if (other.x > one.x + one.width - leeway) break;
      if (isOver(one, other)) return [{ code: 'text-overlapping', page, place: one.text, read: other.text }];
    }
  return [];
}

/** On one line letters may touch, as where an upright digit follows a sloping one, and no more. */
function isOver(textRun: TextRun, other: TextRun): boolean {
  const a = boxOf(textRun);
  const b = boxOf(other);
  const size = Math.min(textRun.size, other.size);
  const isLine = Math.abs(textRun.y - other.y) < 0.05 * size;
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  if (across < (isLine ? 0.15 * size : leeway)) return false;
  return Math.min(a.high, b.high) - Math.max(a.low, b.low) > 0.1 * size;
}

function isLevelText({ text, isLevel }: TextRun): boolean {
  return isLevel && text.trim() !== '';
}

/** Marks of punctuation that leave half of their square empty: the half by which they are squeezed. */
const opening = /^[“‘（《〈「『【〔]/;
const closing = /[”’），。、；：！？》〉」』】〕]$/;

/** The letters of a run between their base line and the height of a capital. */
function boxOf({ text, x, y, width, size }: TextRun): Box {
  const [before, after] = [opening.test(text), closing.test(text)].map((isHalf) => (isHalf ? size / 2 : 0));
  return { left: x + before!, right: x + width - after!, low: y, high: y + 0.7 * size };
}

/** A head that is repeated says the same on each sheet. */
function checkRows(tags: PdfTag, pages: PdfPage[]): PdfFault[] {
  const printed = marksOf(pages);
  for (const row of tagsOf(tags, 'TR')) {
    const parts = Map.groupBy(headedIn(row).filter(isIn(printed)), ({ page }) => page);
    const texts = new Set([...parts.values()].map((pieces) => wordsOf(pieces, pages)));
    const [page = 0] = parts.keys();
    if (texts.size > 1) return [{ code: 'row-split', page, place: [...texts].join(' ') }];
  }
  return [];
}

/** A heading, or the head of a table, that is the last thing on a sheet, while what it heads stands on the next. */
function checkStranded(tags: PdfTag, pages: PdfPage[]): PdfFault[] {
  const read = headedIn(tags).filter(isIn(marksOf(pages)));
  const last = new Map(read.map((piece) => [piece.page, piece]));
  return [...last.values()].flatMap(({ page, heading }): PdfFault[] =>
    heading === undefined || page === pages.length
      ? []
      : [{ code: 'heading-stranded', page, place: wordsOf(headedIn(heading), pages) }],
  );
}

/** Chrome tags content on a sheet where nothing of it is painted: only what has text there counts. */
function marksOf(pages: PdfPage[]): Set<string> {
  return new Set(pages.flatMap(({ runs }) => runs.filter(({ text }) => text.trim() !== '').map(({ mark }) => mark)));
}

function isIn(marks: Set<string>): (piece: PdfContent) => boolean {
  return ({ id }) => marks.has(id);
}

type Headed = PdfContent & { heading?: PdfTag };

/** Content in the order in which it is read, with the heading that it is part of. */
function headedIn(tag: PdfTag, heading?: PdfTag): Headed[] {
  const isHead = /^H\d$/.test(tag.role) || (tag.role === 'TH' && tag.scope === 'Column');
  const own = isHead ? tag : heading;
  return tag.pieces.flatMap((piece) =>
    'id' in piece ? [{ ...piece, ...(own !== undefined && { heading: own }) }] : headedIn(piece, own),
  );
}

function tagsOf(tag: PdfTag, role: string): PdfTag[] {
  const inner = tag.pieces.flatMap((piece) => ('id' in piece ? [] : tagsOf(piece, role)));
  return tag.role === role ? [tag, ...inner] : inner;
}

function wordsOf(pieces: PdfContent[], pages: PdfPage[]): string {
  const ids = new Set(pieces.map(({ id }) => id));
  const runs = pages.flatMap((page) => page.runs.filter(({ mark }) => ids.has(mark)));
  return runs
    .map(({ text }) => text)
    .join('')
    .slice(0, 40);
}
