/** Checks line breaks: no closing punctuation first on a line, no number parted from its unit. */
import { error, type ProblemKind } from '../../model/problem.ts';
import type { PdfReading, TextRun } from '../pdf/reading.ts';
import type { PdfTag } from '../pdf/tags.ts';
import type { PdfFault } from '../plan/publication.ts';

export const lineProblems = {
  'line-begins-badly': error({
    'zh-CN': { fact: '一行以不应居行首的标点开头', remedy: '改动文字，或在打印样式中防止在此断行' },
    en: {
      fact: 'a line begins with closing punctuation',
      remedy: 'change the words, or keep the line whole in print',
    },
  }),
  'number-parted': error({
    'zh-CN': { fact: '数字和单位分在两行', remedy: '在打印样式中防止在数字和单位之间断行' },
    en: { fact: 'a number and its unit stand on two lines', remedy: 'keep them on one line in print' },
  }),
} satisfies Record<string, ProblemKind>;

type Fault = PdfFault<keyof typeof lineProblems>;

/** What a line must not begin with (GB/T 15834, 5.1). */
const closing = /^[，。、；：？！）》】〉」』”’％,.;:?!)\]%]/;

/** A unit, or the dash of a range, that belongs to the number at the end of the line before. */
const unit = /^(?:—|–|万|亿|千|元|户|人|名|个|次|%|％)/;

/** In each block of text: no line begins with closing punctuation, and no number is parted from its unit. */
export function checkLines({ pages }: PdfReading, tags: PdfTag): Fault[] {
  const byMark = Map.groupBy(
    pages.flatMap(({ runs }, index) => runs.map((run) => ({ ...run, page: index + 1 }))),
    ({ mark }) => mark,
  );
  return blocksIn(tags).flatMap((ids) => {
    const runs = ids.flatMap((id) => byMark.get(id) ?? []).filter(({ text }) => text.trim() !== '');
    return runs.flatMap((run, index) => fault(runs[index - 1], run));
  });
}

type Placed = TextRun & { page: number };

function fault(before: Placed | undefined, run: Placed): Fault[] {
  if (before === undefined || !isNextLine(before, run)) return [];
  const place = { page: run.page, place: before.text.trim().slice(-20), read: run.text.trim().slice(0, 20) };
  if (closing.test(run.text.trim())) return [{ code: 'line-begins-badly', ...place }];
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
