/** Checks the layout of sheets: text inside and apart, rows whole, no heading last, line breaks. */
import { error, type ProblemKind } from '../../model/problem.ts';
import { commonBox, excess, type Box } from '../page/box.ts';
import { lettersBox, type PdfPage, type PdfReading, type TextRun } from '../pdf/reading.ts';
import { tagsOf, type PdfContent, type PdfTag } from '../pdf/tags.ts';
import type { PdfFault } from '../plan/publication.ts';
import { printedWords } from './place.ts';

export const layoutProblems = {
  'text-outside': error({
    'zh-CN': { fact: '文字超出纸张', remedy: '检查打印样式中的宽度和位置' },
    en: { fact: 'text lies outside the sheet', remedy: 'look at widths and places in the print styles' },
  }),
  'text-overlapping': error({
    'zh-CN': { fact: '两处文字重叠', remedy: '检查图的标注或打印样式' },
    en: { fact: 'two texts lie on each other', remedy: 'look at the labels of the drawing, or the print styles' },
  }),
  'row-split': error({
    'zh-CN': { fact: '表格的一行被分到两页', remedy: '打印样式中给 tr 加 break-inside: avoid' },
    en: { fact: 'a row of a table is parted over two sheets', remedy: 'give tr break-inside: avoid in print' },
  }),
  'heading-stranded': error({
    'zh-CN': { fact: '标题孤立在页末', remedy: '打印样式中给标题加 break-after: avoid' },
    en: { fact: 'a heading stands alone at the foot of a sheet', remedy: 'give it break-after: avoid in print' },
  }),
  'line-begins-badly': error({
    'zh-CN': { fact: '一行以不应居行首的标点开头', remedy: '改动文字，或在打印样式中防止在此断行' },
    en: {
      fact: 'a line begins with barredFirst punctuation',
      remedy: 'change the words, or keep the line whole in print',
    },
  }),
  'number-parted': error({
    'zh-CN': { fact: '数字和单位分在两行', remedy: '在打印样式中防止在数字和单位之间断行' },
    en: { fact: 'a number and its unit stand on two lines', remedy: 'keep them on one line in print' },
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
  const ids = inlineContents(tag);
  return [...(ids.length === 0 ? [] : [ids]), ...tagsBelow(tag).flatMap(blocksIn)];
}

function inlineContents(tag: PdfTag): string[] {
  return tag.pieces.flatMap((piece) => {
    if ('id' in piece) return [piece.id];
    return inline.has(piece.role) ? inlineContents(piece) : [];
  });
}

/** The nearest blocks within. */
function tagsBelow(tag: PdfTag): PdfTag[] {
  return tag.pieces.flatMap((piece) => {
    if ('id' in piece) return [];
    return inline.has(piece.role) ? tagsBelow(piece) : [piece];
  });
}
