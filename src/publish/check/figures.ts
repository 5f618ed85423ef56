/** Checks that each chart is whole on one sheet, together with its title and its source. */
import type { Box } from '../page/drawings.ts';
import type { PdfPage, PdfReading } from '../pdf/reading.ts';
import type { PdfContent, PdfTag } from '../pdf/tags.ts';
import type { PdfFault } from '../plan/problem.ts';
import { drawingPlace } from './place.ts';

/** Drawings on the printed sheets: each whole on one of them, with its title, the line over it and its source. */
export function checkFigures(pdf: PdfReading, tags: PdfTag): PdfFault[] {
  return groupsOf(tags).flatMap(({ figure, before, after }) => {
    const [page, ...others] = sheetsOf(figure, pdf);
    if (page === undefined) return [];
    const place = { page, place: drawingPlace({ label: figure.alt }, pdf).place ?? '' };
    const isCut = others.length > 0 || contentsIn(figure).some((piece) => isOut(piece, pdf.pages[piece.page - 1]));
    const heads = before.filter((tag) => sheetsOf(tag, pdf).at(-1) !== undefined);
    const parted =
      heads.find((tag) => sheetsOf(tag, pdf).at(-1) !== page) ??
      after.find((tag) => (sheetsOf(tag, pdf)[0] ?? page) !== page);
    return [
      ...(isCut ? [{ code: 'figure-cut', ...place } as const] : []),
      ...(parted === undefined ? [] : [{ code: 'figure-parted', ...place, read: wordsOf(parted, pdf) } as const]),
    ];
  });
}

/** A drawing with what must stand on its sheet: in a group of its own the last heading before it, and what is just before it, and its caption. */
type Group = { figure: PdfTag; before: PdfTag[]; after: PdfTag[] };

function groupsOf(parent: PdfTag): Group[] {
  const tags = parent.pieces.filter((piece): piece is PdfTag => !('id' in piece));
  return tags.flatMap((tag, index) => {
    if (tag.role !== 'Figure') return groupsOf(tag);
    const before = tags.slice(0, index).filter(({ role }) => role !== 'Figure');
    const heading = parent.role === 'Div' ? before.findLast(({ role }) => /^H\d$/.test(role)) : undefined;
    const after = parent.role === 'Div' ? tags.slice(index + 1).filter(({ role }) => role !== 'Figure') : [];
    return [
      {
        figure: tag,
        after: after.slice(0, 1).filter(({ role }) => role !== 'Table'),
        before: [heading, before.at(-1)].filter((pdfTag) => pdfTag !== undefined),
      },
    ];
  });
}

/** The sheets on which anything of a tag can be seen. */
function sheetsOf(tag: PdfTag, { pages }: PdfReading): number[] {
  const seen = contentsIn(tag).filter((piece) => boxesOf(piece, pages[piece.page - 1]).some(isSeenOn(pages, piece)));
  return [...new Set(seen.map(({ page }) => page))];
}

function contentsIn({ pieces }: PdfTag): PdfContent[] {
  return pieces.flatMap((piece) => ('id' in piece ? [piece] : contentsIn(piece)));
}

/** Points by which a line may stick out, and less than which can't be seen. */
const leeway = 1.5;

/** Chrome paints what goes over a break again on the next sheet, outside the area where it shows. */
function isSeenOn(pages: PdfPage[], { page }: PdfContent): (box: Box) => boolean {
  const area = pages[page - 1]?.area;
  return ({ left, right, low, high }) =>
    area !== undefined &&
    left < area.right - leeway &&
    right > area.left + leeway &&
    low < area.high - leeway &&
    high > area.low + leeway;
}

function isOut(piece: PdfContent, page: PdfPage | undefined): boolean {
  if (page === undefined) return false;
  const seen = boxesOf(piece, page).filter(isSeenOn([page], { ...piece, page: 1 }));
  return seen.some(
    ({ left, right, low, high }) =>
      left < page.area.left - leeway ||
      right > page.area.right + leeway ||
      low < page.area.low - leeway ||
      high > page.area.high + leeway,
  );
}

/** What a content paints: its lines and areas together, and each of its texts. */
function boxesOf({ id }: PdfContent, page: PdfPage | undefined): Box[] {
  const painted = page?.painted.get(id);
  const runs = (page?.runs ?? []).filter(({ mark, text }) => mark === id && text.trim() !== '');
  const texts = runs.map(({ x, y, width, size }) => ({ left: x, right: x + width, low: y, high: y + 0.7 * size }));
  return painted === undefined ? texts : [painted, ...texts];
}

function wordsOf(tag: PdfTag, { pages }: PdfReading): string {
  const ids = new Set(contentsIn(tag).map(({ id }) => id));
  const runs = pages.flatMap((page) => page.runs.filter(({ mark }) => ids.has(mark)));
  return runs
    .map(({ text }) => text)
    .join('')
    .slice(0, 40);
}
