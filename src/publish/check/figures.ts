/** Checks that each chart is whole on one sheet, together with its title and its source. */
import { error, type ProblemKind } from '../../model/problem.ts';
import { excess, type Box } from '../page/box.ts';
import { lettersBox, type PdfPage, type PdfReading } from '../pdf/reading.ts';
import { contentsOf, type PdfContent, type PdfTag } from '../pdf/tags.ts';
import type { PdfFault } from '../plan/publication.ts';
import { drawingPlace, printedWords } from './place.ts';

export const drawnFigureProblems = {
  'figure-cut': error({
    'zh-CN': { fact: '图没有完整地印在一页的版心内', remedy: '检查图的大小和位置' },
    en: {
      fact: 'a drawing does not lie whole within the margins of a sheet',
      remedy: 'look at its size and its place',
    },
  }),
  'figure-parted': error({
    'zh-CN': { fact: '图与它的标题不在同一页', remedy: '打印样式中给图和标题加 break-inside: avoid' },
    en: {
      fact: 'a drawing and its title stand on two sheets',
      remedy: 'give both together break-inside: avoid in print',
    },
  }),
} satisfies Record<string, ProblemKind>;

type Fault = PdfFault<keyof typeof drawnFigureProblems>;

/** Each drawing is whole on one sheet, with its title, the line over it and its source. */
export function checkFigures(pdf: PdfReading, tags: PdfTag): Fault[] {
  return groupsOf(tags).flatMap(({ figure, before, after }) => {
    const [page, ...others] = sheetsOf(figure, pdf);
    if (page === undefined) return [];
    const place = { page, place: drawingPlace({ label: figure.alt }, pdf).place ?? '' };
    const isCut = others.length > 0 || contentsOf(figure).some((piece) => isOut(piece, pdf.pages[piece.page - 1]));
    const heads = before.filter((tag) => sheetsOf(tag, pdf).at(-1) !== undefined);
    const parted =
      heads.find((tag) => sheetsOf(tag, pdf).at(-1) !== page) ??
      after.find((tag) => (sheetsOf(tag, pdf)[0] ?? page) !== page);
    return [
      ...(isCut ? [{ code: 'figure-cut', ...place } as const] : []),
      ...(parted === undefined
        ? []
        : [{ code: 'figure-parted', ...place, read: printedWords(contentsOf(parted), pdf) } as const]),
    ];
  });
}

/** A drawing with what must be on its sheet: what is just before it, in a Div also the last heading before and its caption. */
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
  const seen = contentsOf(tag).filter((piece) => boxesOf(piece, pages[piece.page - 1]).some(isSeenOn(pages, piece)));
  return [...new Set(seen.map(({ page }) => page))];
}

/** Points by which a line may stick out; what is narrower cannot be seen. */
const leeway = 1.5;

/** Chrome paints what crosses a break again on the next sheet, outside the area where it shows. */
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
  return seen.some((box) => excess(box, page.area) > leeway);
}

/** The box of the lines and areas of a content, and that of each of its texts. */
function boxesOf({ id }: PdfContent, page: PdfPage | undefined): Box[] {
  const painted = page?.painted.get(id);
  const runs = (page?.runs ?? []).filter(({ mark, text }) => mark === id && text.trim() !== '');
  const texts = runs.map(lettersBox);
  return painted === undefined ? texts : [painted, ...texts];
}
