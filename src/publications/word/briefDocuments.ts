/** The press briefing and the leadership brief as Word documents: the sentences and cells of their views. */
import type { TableView } from '../../model/block.ts';
import type { Fitted } from '../../model/fit.ts';
import { plainText, type Sentence } from '../../model/language.ts';
import type { Setting } from '../../tables/setting.ts';
import { officeStrings } from '../../words/officeStrings.ts';
import { fillText, joinSentence, joinText } from '../../words/strings.ts';
import type { BriefTable, LeadPart, LeadView, PressView } from '../brief/briefView.ts';
import {
  type ChartDrawing,
  chartPicture,
  definitionBlocks,
  type GridCell,
  paragraph,
  paragraphs,
  tableNotes,
  type WordBlock,
} from './wordView.ts';
import { digitWidth } from '../sheet/edition.ts';

/** The richest form of each part: Word has as many sheets as the text takes. */
function richest<Content>(parts: Fitted<Content>[]): Content | undefined {
  return parts[0]?.content;
}

export function pressBlocks(setting: Setting, view: PressView, drawing: ChartDrawing): WordBlock[] {
  const { language } = setting;
  const words = officeStrings[language];
  const { meta, say, dontSay, notes } = view;
  const figure = richest(view.figure);
  const table = richest(view.table);
  const issued = meta.date === undefined ? '' : joinText([meta.publisher, meta.date], 'running', language);
  return [
    paragraph('title', view.headline),
    ...paragraphs('subtitle', [
      issued,
      ...(meta.embargo ? [fillText(words['word.bracketed'], { text: meta.embargo.until })] : []),
    ]),
    paragraph('body', view.lead),
    paragraph('heading', view.factsTitle),
    ...(richest(view.facts) ?? []).map(({ alone }) => ({ ...paragraph('body', alone), level: 1 as const })),
    ...(figure === undefined
      ? []
      : [
          { kind: 'caption' as const, of: 'figure' as const, number: figure.number, text: figure.title },
          { kind: 'picture' as const, picture: chartPicture(figure.id, [figure], drawing) },
          ...paragraphs('tableNote', [figure.source]),
        ]),
    ...(table === undefined ? [] : tableBlocks(setting, table, table.number, table.table.title)),
    paragraph('heading', say.title),
    ...paragraphs('body', richest(say.items) ?? []),
    ...paragraphs('tableNote', [say.source]),
    ...(dontSay.items.length === 0
      ? []
      : [paragraph('heading', dontSay.title), ...paragraphs('body', richest(dontSay.items) ?? [])]),
    paragraph('heading', notes.title),
    ...numbered(richest(notes.items) ?? []),
    ...definitionBlocks(setting, view.foot),
  ];
}

function numbered(texts: Sentence[]): WordBlock[] {
  return texts.map((text) => ({ ...paragraph('notes', text), level: 2 as const }));
}

function tableBlocks(setting: Setting, { table, hidden }: BriefTable, number: string, title: Sentence): WordBlock[] {
  const more = hidden && joinSentence([hidden.text, [hidden.label]], 'sentence', setting.language);
  return [
    { kind: 'caption', of: 'table', number, text: title },
    { kind: 'table', table },
    ...tableNotes(setting, table),
    ...paragraphs('tableNote', more === undefined ? [] : [more]),
  ];
}

/** Points of height that a sheet of the official layout has. */
const sheetHeight = 22 * 28;

/**
 * As rich as one sheet holds: at each level first with its chart, then without; at last without the earlier numbers of
 * the strip, and without the strip.
 */
export function leadBlocks(setting: Setting, view: LeadView, drawing: ChartDrawing): WordBlock[] {
  const levels = Array.from({ length: view.fits }, (_, level) => level);
  const level = view.fits - 1;
  const choices = [
    ...levels.flatMap((level) => [true, false].map((hasChart): LeadChoice => ({ level, hasChart, strip: 'whole' }))),
    { level, hasChart: false, strip: 'latest' } as const,
    { level, hasChart: false, strip: 'none' } as const,
  ].map((choice) => leadAt(setting, view, drawing, choice));
  return choices.find((blocks) => heightOf(blocks) <= sheetHeight) ?? choices.at(-1) ?? [];
}

type LeadChoice = { level: number; hasChart: boolean; strip: 'whole' | 'latest' | 'none' };

function leadAt(
  setting: Setting,
  view: LeadView,
  drawing: ChartDrawing,
  { level, hasChart, strip }: LeadChoice,
): WordBlock[] {
  const at = <Content>(parts: Fitted<Content>[]) => parts.find((part) => part.at.includes(level))?.content;
  const { words } = setting;
  const table = at(view.table);
  const number = fillText(words['table.number'], { number: 1 });
  const watch = at(view.watch.items) ?? [];
  const points = at(view.points.items) ?? [];
  return [
    paragraph('title', view.headline),
    ...paragraphs('subtitle', view.marks),
    paragraph('body', view.summary),
    ...(strip === 'none' ? [] : [stripGrid(setting, view, strip === 'whole')]),
    ...(points.length === 0 ? [] : [paragraph('heading', view.points.title), ...paragraphs('body', points)]),
    ...(table === undefined ? [] : tableBlocks(setting, table, number, [table.name])),
    ...partBlocks(setting, at(view.why), drawing, hasChart),
    ...partBlocks(setting, view.neighbours, drawing, hasChart),
    ...(watch.length === 0 ? [] : [paragraph('heading', view.watch.title), ...numbered(watch)]),
  ];
}

function stripGrid({ language }: Setting, { strip }: LeadView, hasBefore: boolean): WordBlock {
  const cells = strip.map(({ name, label, number, before }): GridCell => [
    { look: 'gridName', text: [joinText([name, label], 'name', language)] },
    { look: 'gridNumber', text: number },
    ...(before.length === 0 || !hasBefore ? [] : [{ look: 'gridName' as const, text: before }]),
  ]);
  return { kind: 'grid', rows: [cells] };
}

/** Charts with a caption of the part's title and their unit; then what they show in words. */
function partBlocks(
  setting: Setting,
  part: LeadPart | undefined,
  drawing: ChartDrawing,
  hasChart: boolean,
): WordBlock[] {
  if (part === undefined) return [];
  const { title, figures, sentences } = part;
  const [first] = figures;
  const panels = figures.map((figure) => ({ ...figure, title: [figure.name] as Sentence }));
  const isDrawn = first !== undefined && hasChart;
  const number = fillText(setting.words['figure.number'], { number: 1 });
  const drawn: WordBlock[] = isDrawn
    ? [
        { kind: 'caption', of: 'figure', number, text: [title] },
        { kind: 'picture', picture: chartPicture(first.id, panels, drawing) },
      ]
    : [];
  return [
    ...drawn,
    ...(isDrawn || sentences.length === 0 ? [] : [paragraph('heading', title)]),
    ...paragraphs('notes', sentences),
  ];
}

const lineHeights: Partial<Record<string, number>> = { title: 33, notes: 24, tableNote: 16 };

/** Characters of a line in Chinese widths, by the size of the type. */
const lineLengths: Partial<Record<string, number>> = { title: 20, notes: 31, tableNote: 49 };

/** Points of blank below a title. */
const titleGap = 28;

/** Points that the blocks take, estimated from the widths of their characters. */
function heightOf(blocks: WordBlock[]): number {
  return blocks.reduce((sum, block) => {
    if (block.kind === 'paragraph') return sum + paragraphHeight(block.look, plainText(block.text), block.runIn ?? '');
    if (block.kind === 'caption') return sum + 28;
    if (block.kind === 'table') return sum + tableHeight(block.table);
    if (block.kind === 'grid') return sum + gridHeight(block.rows);
    if (block.kind === 'picture') return sum + pictureHeight(block.picture.html);
    return sum;
  }, 0);
}

function paragraphHeight(look: string, text: string, runIn: string): number {
  const line = lineHeights[look] ?? 28;
  const width = 2 + emsOf(runIn + text);
  return Math.ceil(width / (lineLengths[look] ?? 27)) * line + (look === 'title' ? titleGap : 0);
}

/** Of a Latin character in ems, in the widest of the faces that stand in. */
const latinWidth = 0.6;

/** Of one row of cells beside each other, in type of 12 points. */
function gridHeight(rows: GridCell[][]): number {
  const lines = rows.map((row) => {
    const ems = 442 / row.length / 12;
    const heights = row.map((cell) => cell.reduce((sum, { text }) => sum + Math.ceil(emsOf(plainText(text)) / ems), 0));
    return Math.max(0, ...heights);
  });
  return lines.reduce((sum, count) => sum + count * 20, 0) + 12;
}

function emsOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[\u2e80-\uffee]/u.test(character) ? 1 : latinWidth), 0);
}

function tableHeight({ rows, columns }: TableView): number {
  const lines = (text: string, digits: number) => Math.ceil(digitWidth(text) / digits);
  const head = Math.max(
    1,
    ...columns.map(({ title, unit = '' }) => lines(title, headDigits) + lines(unit, headDigits)),
  );
  const body = rows.reduce((sum, { head: name }) => sum + Math.max(1, lines(plainText(name), stubDigits)), 0);
  return (body + head) * 20 + 6;
}

/** Of a column that holds numbers, and of the names of rows. */
const headDigits = 8;
const stubDigits = 18;

function pictureHeight(html: string): number {
  const heights = [...html.matchAll(/<svg [^>]*\sheight="([\d.]+)"/g)].map(([, height]) => Number(height));
  return Math.max(0, ...heights) * 0.75 + 26;
}
