/** Checks the layout of sheets: text inside and apart, rows whole, no heading last, line breaks. */
import { notice, type ProblemKind } from '../../model/problem.ts';
import { commonBox, excess, type Box } from '../page/drawings.ts';
import { lettersBox, type PdfPage, type PdfReading, type TextRun } from '../pdf/reading.ts';
import { tagsOf, type PdfContent, type PdfTag } from '../pdf/tags.ts';
import type { PdfFault } from '../plan/publication.ts';
import { printedWords } from './place.ts';

export const layoutProblems = {
  'text-outside': notice({
    'zh-CN': { fact: '文字超出版心', remedy: '把这段文字或名称改短' },
    en: { fact: 'text runs beyond the margins of the sheet', remedy: 'shorten this text or name' },
  }),
  'text-overlapping': notice({
    'zh-CN': { fact: '两处文字重叠', remedy: '把其中的名称改短，或给它一个简称' },
    en: { fact: 'two texts lie on each other', remedy: 'shorten the longer name, or give it a short title' },
  }),
  'row-split': notice({
    'zh-CN': { fact: '表格的一行被分到两页', remedy: '把这一行的名称改短' },
    en: { fact: 'a row of a table is parted over two sheets', remedy: 'shorten the name of this row' },
  }),
  'heading-stranded': notice({
    'zh-CN': { fact: '标题孤立在页末', remedy: '把这一页的文字略作增减' },
    en: {
      fact: 'a heading stands alone at the foot of a sheet',
      remedy: 'make the text of this sheet a little longer or shorter',
    },
  }),
  'line-begins-badly': notice({
    'zh-CN': { fact: '一行以不应居行首的标点开头', remedy: '把这句话或名称略作改动' },
    en: { fact: 'a line begins with closing punctuation', remedy: 'change this sentence or name a little' },
  }),
  'number-parted': notice({
    'zh-CN': { fact: '数字和单位分在两行', remedy: '把这句话或名称略作改动' },
    en: { fact: 'a number and its unit stand on two lines', remedy: 'change this sentence or name a little' },
  }),
} satisfies Record<string, ProblemKind>;

type Fault = PdfFault<keyof typeof layoutProblems>;

export function checkLayout({ pages }: PdfReading, tags: PdfTag): Fault[] {
  return [
    ...pages.flatMap((page, index) => [...checkWithin(page, index + 1), ...checkApart(page, index + 1)]),
    ...checkRows(tags, pages),
    ...checkStranded(tags, pages),
  ];
}

/** Points by which a glyph may stick out of its place: side bearings and the rounding of widths. */
const leeway = 1;

/** Text that is read out is between the margins; what repeats on every sheet may be in them. */
function checkWithin({ runs, width, height, area }: PdfPage, page: number): Fault[] {
  const sheet = { left: 0, right: width, low: 0, high: height };
  const isOut = (run: TextRun) => excess(squeezedBox(run), run.mark === '' ? sheet : area) > leeway;
  const outside = runs.find((run) => isLevelText(run) && isOut(run));
  return outside === undefined ? [] : [{ code: 'text-outside', page, place: outside.text }];
}

/** Letters of two texts do not overlap; a ring or a unit beside a number may touch it. */
function checkApart({ runs }: PdfPage, page: number): Fault[] {
  const ordered = runs.filter(isLevelText).toSorted((a, b) => a.x - b.x);
  for (const [index, run] of ordered.entries())
    for (const other of ordered.slice(index + 1)) {
      if (other.x > run.x + run.width - leeway) break;
      if (isOver(run, other)) return [{ code: 'text-overlapping', page, place: run.text, read: other.text }];
    }
  return [];
}

/** On one line letters may touch, as where an upright digit follows a sloping one, and no more. */
function isOver(run: TextRun, other: TextRun): boolean {
  const { left, right, low, high } = commonBox(squeezedBox(run), squeezedBox(other));
  const size = Math.min(run.size, other.size);
  const isLine = Math.abs(run.y - other.y) < 0.05 * size;
  return right - left >= (isLine ? 0.15 * size : leeway) && high - low > 0.1 * size;
}

function isLevelText({ text, isLevel }: TextRun): boolean {
  return isLevel && text.trim() !== '';
}

/** Punctuation that leaves half of its square empty, which Chrome may squeeze. */
const opening = /^[“‘（《〈「『【〔]/;
const closing = /[”’），。、；：！？》〉」』】〕]$/;

/** The letters of a run without the empty halves of its first and last mark. */
function squeezedBox(run: TextRun): Box {
  const { left, right, low, high } = lettersBox(run);
  const half = run.size / 2;
  const start = opening.test(run.text) ? left + half : left;
  return { left: start, right: closing.test(run.text) ? right - half : right, low, high };
}

/** A row is on one sheet; a head that is repeated has the same text on each. */
function checkRows(tags: PdfTag, pages: PdfPage[]): Fault[] {
  const printed = marksOf(pages);
  for (const row of tagsOf(tags, 'TR')) {
    const parts = Map.groupBy(headedIn(row).filter(isIn(printed)), ({ page }) => page);
    const texts = new Set([...parts.values()].map((pieces) => printedWords(pieces, { pages })));
    const [page = 0] = parts.keys();
    if (texts.size > 1) return [{ code: 'row-split', page, place: [...texts].join(' ') }];
  }
  return [];
}

/** A heading, or the head of a table, must not be the last on its sheet, before what it heads. */
function checkStranded(tags: PdfTag, pages: PdfPage[]): Fault[] {
  const read = headedIn(tags).filter(isIn(marksOf(pages)));
  const last = new Map(read.map((piece) => [piece.page, piece]));
  return [...last.values()].flatMap(({ page, heading }): Fault[] =>
    heading === undefined || page === pages.length
      ? []
      : [{ code: 'heading-stranded', page, place: printedWords(headedIn(heading), { pages }) }],
  );
}

/** Only content with text counts: Chrome also tags content on a sheet where nothing of it is painted. */
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
  const inner = isHead ? tag : heading;
  return tag.pieces.flatMap((piece) =>
    'id' in piece ? [{ ...piece, ...(inner !== undefined && { heading: inner }) }] : headedIn(piece, inner),
  );
}

/** What a line must not begin with (GB/T 15834, 5.1). */
const barredFirst = /^[，。、；：？！）》】〉」』”’％,.;:?!)\]%]/;

/** A unit, or the dash of a range, that belongs to the number at the end of the line before. */
const unit = /^(?:—|–|万|亿|千|元|户|人|名|个|次|%|％)/;

/** In each block of text: no line begins with barredFirst punctuation, and no number is parted from its unit. */
export function checkLines({ pages }: PdfReading, tags: PdfTag): Fault[] {
  const byMark = Map.groupBy(
    pages.flatMap(({ runs }, index) => runs.map((run) => ({ ...run, page: index + 1 }))),
    ({ mark }) => mark,
  );
  return blocksIn(tags).flatMap((ids) => {
    const runs = ids.flatMap((id) => byMark.get(id) ?? []).filter(({ text }) => text.trim() !== '');
    return runs.flatMap((run, index) => checkBreak(runs[index - 1], run));
  });
}

type Placed = TextRun & { page: number };

function checkBreak(before: Placed | undefined, run: Placed): Fault[] {
  if (before === undefined || !isNextLine(before, run)) return [];
  const place = { page: run.page, place: before.text.trim().slice(-20), read: run.text.trim().slice(0, 20) };
  if (barredFirst.test(run.text.trim())) return [{ code: 'line-begins-badly', ...place }];
  // A large number may have its unit below it, set smaller.
  const isOneSize = before.size < 1.3 * run.size;
  return isOneSize && /\d\s*$/.test(before.text) && unit.test(run.text.trim())
    ? [{ code: 'number-parted', ...place }]
    : [];
}

/** Lower, and back at the left; or on another sheet. */
function isNextLine(before: Placed, run: Placed): boolean {
  if (before.page !== run.page) return true;
  return before.isLevel && run.isLevel && before.y - run.y > 0.6 * run.size && run.x < before.x + before.width;
}

const inline = new Set(['Span', 'Link', 'Strong', 'Em', 'NonStruct', 'Reference', 'Lbl']);

/** The contents of each block, without those of blocks in it; drawings and column heads, which end in a unit, are left out. */
function blocksIn(tag: PdfTag): string[][] {
  if (tag.role === 'Figure' || tag.role === 'TH') return [];
  const ids: string[] = [];
  const blocks: PdfTag[] = [];
  const gather = ({ pieces }: PdfTag): void => {
    for (const piece of pieces) {
      if ('id' in piece) ids.push(piece.id);
      else if (inline.has(piece.role)) gather(piece);
      else blocks.push(piece);
    }
  };
  gather(tag);
  return [...(ids.length === 0 ? [] : [ids]), ...blocks.flatMap(blocksIn)];
}
