/** Checks that each chart is whole on one sheet with its title and source, and that nothing is cut off or overlaps. */
import { notice, type ProblemKind } from '../../model/problem.ts';
import { commonBox, excess, type Box, type Drawing } from '../page/drawings.ts';
import type { PageFacts } from '../page/facts.ts';
import { lettersBox, type PdfPage, type PdfReading } from '../pdf/reading.ts';
import { contentsOf, type PdfContent, type PdfTag } from '../pdf/tags.ts';
import { programFault, type PdfFault } from '../plan/publication.ts';
import { drawingPlace, printedWords, sheetOf } from './place.ts';

export const drawnFigureProblems = {
  'figure-cut': programFault({
    'zh-CN': '图没有完整地印在一页的版心内',
    en: 'a drawing does not lie whole within the margins of a sheet',
  }),
  'figure-parted': notice({
    'zh-CN': { fact: '图与它的标题不在同一页', remedy: '把图的标题或其中的名称改短' },
    en: {
      fact: 'a drawing and its title stand on two sheets',
      remedy: 'shorten its title or the names in it',
    },
  }),
  'content-clipped': programFault({ 'zh-CN': '内容被自己的边框截去一部分', en: 'a part is cut away by its own box' }),
  'labels-overlap': notice({
    'zh-CN': { fact: '图中两处文字重叠', remedy: '把其中的名称改短，或给它一个简称' },
    en: {
      fact: 'two texts of a drawing lie on each other',
      remedy: 'shorten the longer name, or give it a short title',
    },
  }),
} satisfies Record<string, ProblemKind>;

type Fault = PdfFault<keyof typeof drawnFigureProblems>;

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
    const faults: Fault[] = isCut ? [{ code: 'figure-cut', ...place }] : [];
    if (parted !== undefined)
      faults.push({ code: 'figure-parted', ...place, read: printedWords(contentsOf(parted), pdf) });
    return faults;
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
    const group: Group = {
      figure: tag,
      after: after.slice(0, 1).filter(({ role }) => role !== 'Table'),
      before: [heading, before.at(-1)].filter((pdfTag) => pdfTag !== undefined),
    };
    return [group];
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

export function checkCuts(pdf: PdfReading, { cuts, drawings }: PageFacts): Fault[] {
  return [
    ...cuts.map((text): Fault => ({ code: 'content-clipped', ...sheetOf(text, pdf), read: text })),
    ...drawings.flatMap((drawing) =>
      [...checkFrame(drawing), ...checkLabels(drawing)].map((fault) => ({ ...fault, ...drawingPlace(drawing, pdf) })),
    ),
  ];
}

/** Pixels by which a mark may leave its drawing, or a label touch another: the rounding of widths. */
const rounding = 1;

function checkFrame({ frame, labels, marks }: Drawing): Fault[] {
  const boxes = [...labels.map(({ text, box }) => ({ name: text, box: lettersOf(box) })), ...marks];
  const out = boxes.find(({ box }) => excess(box, frame) > rounding);
  return out === undefined ? [] : [{ code: 'content-clipped', read: out.name }];
}

function checkLabels({ labels }: Drawing): Fault[] {
  const boxes = labels.map(({ text, box }) => ({ text, ...lettersOf(box) }));
  return boxes.flatMap((box, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => isOver(box, other))
      .map((other): Fault => ({ code: 'labels-overlap', read: `${box.text} / ${other.text}` })),
  );
}

/** The letters within the box of a line of text, which is higher. */
function lettersOf(box: Box): Box {
  const free = 0.15 * (box.high - box.low);
  return { ...box, low: box.low + free, high: box.high - free };
}

function isOver(a: Box, b: Box): boolean {
  const { left, right, low, high } = commonBox(a, b);
  return right - left > rounding && high - low > rounding;
}
