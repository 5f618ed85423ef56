/** A Word document as the bytes of a .docx file: the same for the same view and pictures. */
import {
  Document as WordDocument,
  Footer,
  Header,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
  type FileChild,
  type INumberingOptions,
  type ISectionOptions,
} from 'docx';
import { officeStrings } from '../../words/officeStrings.ts';
import { fillText, joinText } from '../../words/strings.ts';
import { repacked } from '../workbook/officePackage.ts';
import { correctedPart } from './wordView.ts';
import { paragraphStyles, styleId, wordTextWidth } from './looks.ts';
import { child, fieldEnd, fieldRuns, fieldStart, sentenceRuns, textRun, type RunSetting } from './runs.ts';
import { gridTable, wordTable } from './tables.ts';
import type { WordBlock, WordSection, WordView } from './wordView.ts';

/** PNG, with its size on the page in CSS pixels. */
export type DrawnPicture = { bytes: Uint8Array; width: number; height: number };

type Writing = RunSetting & { view: WordView; pictures: Map<string, DrawnPicture> };

/** A picture that is not drawn is left out, with its caption. */
export async function writeDocument(view: WordView, pictures: Map<string, DrawnPicture>): Promise<Uint8Array> {
  let last = 0;
  const writing: Writing = { view, pictures, language: view.language, nameOf: view.nameOf, nextId: () => (last += 1) };
  const document = new WordDocument({
    title: view.title,
    creator: view.publisher,
    lastModifiedBy: view.publisher,
    revision: 1,
    features: { updateFields: true },
    styles: {
      default: { document: { run: { language: { value: 'en-GB', eastAsia: 'zh-CN' } } } },
      paragraphStyles: paragraphStyles(view.genre, view.language),
      characterStyles: [runInStyle(view), { id: 'NianbaoStatus', name: 'Status', run: { bold: true } }],
    },
    numbering: { config: [numbering(view)] },
    sections: view.sections.map((section) => sectionOf(section, writing)),
  });
  const bytes = new Uint8Array(await Packer.toBuffer(document));
  return repacked(bytes, (name, text) => correctedPart(name, text, view));
}

/** 标题2 of the official layout, which runs into its paragraph. */
function runInStyle({ genre }: WordView) {
  const eastAsia = genre === 'official' ? '楷体' : '黑体';
  return {
    id: 'NianbaoRunIn',
    name: 'Run-in',
    run: { font: { eastAsia, ascii: 'Times New Roman', hAnsi: 'Times New Roman' }, bold: genre === 'report' },
  };
}

const levels = 'levels';

/** 一、（一）1. in Chinese; 1, (1), 1. in English. */
function numbering({ language }: WordView): INumberingOptions['config'][number] {
  const words = officeStrings[language];
  const { format, suffix } = counting[language];
  return {
    reference: levels,
    levels: [
      { level: 0, format, text: words['word.level.1'], suffix },
      { level: 1, format, text: words['word.level.2'], suffix },
      { level: 2, format: LevelFormat.DECIMAL, text: words['word.level.3'], suffix: 'space' },
    ],
  };
}

const counting = {
  'zh-CN': { format: LevelFormat.CHINESE_COUNTING, suffix: 'nothing' },
  en: { format: LevelFormat.DECIMAL, suffix: 'space' },
} as const;

const millimetres = (value: number) => Math.round((value / 25.4) * 1440);

function sectionOf(section: WordSection, writing: Writing): ISectionOptions {
  const { view } = writing;
  const isOfficial = view.genre === 'official';
  const [top, right, bottom, left] = isOfficial ? [37, 26, 35, 28] : [29.6, 22.7, 26, 31.75];
  const margin = section.isAcross
    ? { top: millimetres(left), right: millimetres(top), bottom: millimetres(right), left: millimetres(bottom) }
    : { top: millimetres(top), right: millimetres(right), bottom: millimetres(bottom), left: millimetres(left) };
  const width = section.isAcross ? millimetres(297) - margin.left - margin.right : wordTextWidth;
  return {
    properties: {
      page: {
        size: {
          width: millimetres(210),
          height: millimetres(297),
          orientation: section.isAcross ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { ...margin, header: millimetres(15), footer: millimetres(isOfficial ? 25 : 12) },
      },
    },
    headers: { default: section.isCover ? new Header({ children: [new Paragraph({})] }) : header(writing, width) },
    footers: { default: section.isCover ? new Footer({ children: [new Paragraph({})] }) : footer(writing, width) },
    children: section.blocks.flatMap((block, index) => blockParts(block, section.blocks[index + 1], writing, width)),
  };
}

function header({ view }: Writing, width: number): Header {
  const { left, right } = view.head;
  return new Header({
    children: [
      new Paragraph({
        style: styleId('head', view.genre),
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          textRun(left),
          new TextRun({ children: ['\t'] }),
          new TextRun({ text: right, style: 'NianbaoStatus' }),
        ],
      }),
    ],
  });
}

/** — 1 — in the official layout; 1 / 15 after publisher and release in a report. */
function footer({ view }: Writing, width: number): Footer {
  const style = styleId('foot', view.genre);
  const page = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] });
  const official = new Paragraph({ style, indent: { right: 280 }, children: [page] });
  const report = new Paragraph({
    style,
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [
      textRun(view.foot),
      new TextRun({ children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
    ],
  });
  return new Footer({ children: [view.genre === 'official' ? official : report] });
}

function blockParts(block: WordBlock, next: WordBlock | undefined, writing: Writing, width: number): FileChild[] {
  const { view, pictures } = writing;
  const { genre } = view;
  const table = { ...writing, genre, width };
  switch (block.kind) {
    case 'paragraph':
      return [paragraphOf(block, writing)];
    case 'caption': {
      const isMissing = next?.kind === 'picture' && !pictures.has(next.picture.id);
      return isMissing ? [] : [captionOf(block, writing)];
    }
    case 'picture': {
      const drawn = pictures.get(block.picture.id);
      return drawn === undefined ? [] : [pictureOf(block.picture, drawn, writing)];
    }
    case 'table':
      return [wordTable(block.table, table), spacer(genre)];
    case 'grid':
      return [gridTable(block.rows, table), spacer(genre)];
    case 'contents':
      return contentsOf(block, writing);
  }
}

/** Word joins tables without a paragraph between them. */
function spacer(genre: WordView['genre']): Paragraph {
  return new Paragraph({ style: styleId('tableNote', genre), spacing: { line: 120, lineRule: 'exact', after: 0 } });
}

function paragraphOf({ look, text, runIn, level }: Extract<WordBlock, { kind: 'paragraph' }>, writing: Writing) {
  const { genre, language } = writing.view;
  // with what stands between two sentences
  const start = runIn && joinText([runIn.trimEnd(), '.'], 'sentence', language).slice(0, -1);
  const name = start === undefined ? [] : [new TextRun({ text: start, style: 'NianbaoRunIn' })];
  const isNumbered = look === 'heading' || level !== undefined;
  return new Paragraph({
    style: styleId(look, genre),
    ...(isNumbered && { numbering: { reference: levels, level: level ?? 0 } }),
    children: [...name, ...sentenceRuns(text, writing)],
  });
}

/** 图1: the label, the number as a field, the title. */
function captionOf({ number, text, tag = '' }: Extract<WordBlock, { kind: 'caption' }>, writing: Writing): Paragraph {
  const [, label = '', digits = '', rest = ''] = /^(\D*)(\d+)(.*)$/.exec(number) ?? [];
  const field = digits === '' ? [] : fieldRuns(`SEQ ${label.trim()} \\* ARABIC`, [textRun(digits)]);
  const start = number === '' ? [] : [textRun(label), ...field, textRun(`${rest}　`)];
  return new Paragraph({
    style: styleId('caption', writing.view.genre),
    children: [...start, ...sentenceRuns(text, writing), ...(tag === '' ? [] : [textRun(`　${tag}`)])],
  });
}

function pictureOf(
  { id, label }: Extract<WordBlock, { kind: 'picture' }>['picture'],
  { bytes, width, height }: DrawnPicture,
  { view, nextId }: Writing,
): Paragraph {
  const image = new ImageRun({
    type: 'png',
    data: bytes,
    transformation: { width, height },
    altText: { name: id, description: label, id: String(nextId()) },
  });
  return new Paragraph({ style: styleId('picture', view.genre), children: [child(image)] });
}

/** Stored without page numbers, which only Word knows. */
function contentsOf({ of, rows }: Extract<WordBlock, { kind: 'contents' }>, { view }: Writing): Paragraph[] {
  const words = officeStrings[view.language];
  const label = fillText(words[of === 'figures' ? 'figure.number' : 'table.number'], { number: '' }).trim();
  const instruction = of === 'headings' ? 'TOC \\o "1-1" \\h \\z \\u' : `TOC \\h \\z \\c "${label}"`;
  const style = styleId(of === 'headings' ? 'contents' : 'contentsList', view.genre);
  return rows.map(
    (row, index) =>
      new Paragraph({
        style,
        children: [
          ...(index === 0 ? fieldStart(instruction) : []),
          textRun(row),
          ...(index === rows.length - 1 ? [fieldEnd()] : []),
        ],
      }),
  );
}
