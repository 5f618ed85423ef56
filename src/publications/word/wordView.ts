/** A Word document as plain data: sections of paragraphs, captions, pictures, tables and lists of contents, and its parts. */
import { drawChart } from '../../charts/kinds/drawChart.ts';
import { dotField } from '../../charts/kinds/ornaments.ts';
import type { ChartSettings } from '../../charts/svg.ts';
import type { Definition, TableView } from '../../model/block.ts';
import { type Language, type Mark, plainText, type Sentence } from '../../model/language.ts';
import type { Setting } from '../../tables/setting.ts';
import { formatCell } from '../../words/format/cell.ts';
import { officeStrings } from '../../words/officeStrings.ts';
import { fillText, joinText } from '../../words/strings.ts';
import type { Dots, ReportFigure } from '../annual/annualView.ts';
import type { BriefFigure } from '../brief/briefView.ts';

/** 公文体例 for briefs and official documents, 报告体例 for the annual report. */
export type Genre = 'official' | 'report';

/** Looks of paragraphs, each a style of the document (`looks.ts`); a table and a picture have theirs. */
export type WordLook =
  | 'title'
  | 'subtitle'
  | 'body'
  | 'heading'
  | 'plainHeading'
  | 'minorHeading'
  | 'notes'
  | 'tableNote'
  | 'coverPublisher'
  | 'coverStatus'
  | 'coverYear'
  | 'coverName'
  | 'coverFoot'
  | 'gridName'
  | 'gridNumber';

/** HTML that the browser draws at its width in CSS pixels, with what a reader hears instead of it. */
type Picture = { id: string; html: string; width: number; label: string };

/** `level` numbers a paragraph in the multilevel list: 1 is （一）, 2 is 1. */
export type WordParagraph = { kind: 'paragraph'; look: WordLook; text: Sentence; runIn?: string; level?: 1 | 2 };

export type WordBlock =
  | WordParagraph
  | { kind: 'caption'; of: 'figure' | 'table'; number: string; text: Sentence; tag?: string }
  | { kind: 'picture'; picture: Picture }
  | { kind: 'table'; table: TableView }
  /** Cells of names above numbers, without a head: the strip of a brief, the key figures of a report. */
  | { kind: 'grid'; rows: GridCell[][] }
  | { kind: 'contents'; of: 'headings' | 'figures' | 'tables'; rows: string[] };

export type GridCell = { look: 'gridName' | 'gridNumber'; text: Sentence }[];

export type WordSection = { isAcross: boolean; isCover: boolean; blocks: WordBlock[] };

export type WordView = {
  genre: Genre;
  language: Language;
  title: string;
  publisher: string;
  release: string;
  /** ISO 8601. */
  date: string;
  /** Kind left and status right at the head of every sheet. */
  head: { left: string; right: string };
  foot: string;
  sections: WordSection[];
  /** What a number is of, for the name of its control. */
  nameOf: (mark: Mark) => string;
};

export function paragraph(look: WordLook, text: Sentence | string, runIn?: string): WordParagraph {
  const sentence = typeof text === 'string' ? [text] : text;
  return { kind: 'paragraph', look, text: sentence, ...(runIn !== undefined && runIn !== '' && { runIn }) };
}

/** A paragraph of each, without empty ones. */
export function paragraphs(look: WordLook, texts: (Sentence | string)[]): WordParagraph[] {
  return texts.filter((text) => text.length > 0).map((text) => paragraph(look, text));
}

/** Symbols, notes and source below a table. */
export function tableNotes({ language }: Setting, { symbols, notes, source = '' }: TableView): WordParagraph[] {
  return paragraphs('tableNote', [joinText(symbols, 'running', language), ...notes, source]);
}

/** The term runs into its text; each of `more` is a paragraph of its own. */
export function definitionBlocks({ language }: Setting, rows: Definition[]): WordParagraph[] {
  const words = officeStrings[language];
  return rows.flatMap(({ term, text, more = [] }) => [
    paragraph('notes', text, fillText(words['word.term'], { term })),
    ...paragraphs('notes', more),
  ]);
}

/** All that are to be drawn. */
export function picturesOf({ sections }: WordView): Picture[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'picture' ? block.picture : [])));
}

/** What a face is called, or is taken for, where it is missing. */
const otherNames: [string, string][] = [
  ['仿宋', '仿宋_GB2312'],
  ['楷体', '楷体_GB2312'],
  ['方正小标宋简体', '华文中宋'],
  ['等线', '微软雅黑'],
  ['宋体', 'SimSun'],
  ['黑体', 'SimHei'],
];

/** 年报三线表: rules of 1.5 and 0.75 points, open sides; the first row and the first column by its conditions. */
const tableStyle = [
  '<w:style w:type="table" w:customStyle="1" w:styleId="NianbaoTable"><w:name w:val="年报三线表"/><w:basedOn w:val="TableNormal"/>',
  '<w:uiPriority w:val="59"/><w:qFormat/>',
  '<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="12" w:space="0" w:color="1B1B1B"/>',
  '<w:bottom w:val="single" w:sz="12" w:space="0" w:color="1B1B1B"/></w:tblBorders>',
  '<w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr>',
  '<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>',
  '<w:bottom w:val="single" w:sz="6" w:space="0" w:color="1B1B1B"/></w:tcBorders></w:tcPr></w:tblStylePr>',
  '<w:tblStylePr w:type="lastRow"><w:rPr><w:b/></w:rPr><w:tblPr/><w:tcPr><w:tcBorders>',
  '<w:top w:val="single" w:sz="6" w:space="0" w:color="1B1B1B"/></w:tcBorders></w:tcPr></w:tblStylePr>',
  '</w:style>',
].join('');

/** The text of a part by its name. */
export function correctedPart(name: string, text: string, { date, release, publisher }: WordView): string {
  if (name === 'word/styles.xml') return text.replace('</w:styles>', `${tableStyle}</w:styles>`);
  if (name === 'word/fontTable.xml') return fontTable;
  if (name === 'docProps/core.xml') return coreProperties(text, { date, release });
  if (name === 'docProps/app.xml')
    return text.replace('</Properties>', `<Company>${escaped(publisher)}</Company></Properties>`);
  return text;
}

const fontTable = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  ...otherNames.map(
    ([name, other]) => `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/></w:font>`,
  ),
  '</w:fonts>',
].join('');

function coreProperties(text: string, { date, release }: Pick<WordView, 'date' | 'release'>): string {
  const instant = `${date.slice(0, 10)}T00:00:00Z`;
  return text
    .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${instant}`)
    .replace('</cp:coreProperties>', `<cp:version>${escaped(release)}</cp:version></cp:coreProperties>`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What charts are drawn with beside their data. */
export type ChartDrawing = { document: Document; language: Language };

/** Of the text area, 156 mm, in CSS pixels. */
const fullWidth = 588;

const gap = 20;

type Panel = Pick<BriefFigure, 'chart' | 'label' | 'current' | 'unitLine'> & { title?: Sentence; events?: Sentence[] };

/** With the unit above each panel, and a title where there are two. */
export function chartPicture(id: string, panels: Panel[], drawing: ChartDrawing): Picture {
  const width = panels.length > 1 ? (fullWidth - gap) / 2 : fullWidth;
  const html = panels.map((panel) => {
    const title =
      panels.length > 1 && panel.title ? `<p class="panel-title">${escaped(plainText(panel.title))}</p>` : '';
    const events = (panel.events ?? []).map((event) => `<p>${escaped(plainText(event))}</p>`).join('');
    const svg = drawChart(panel.chart, settings(drawing, width, panel));
    return `<div style="width: ${width}px">${title}<p>${escaped(panel.unitLine)}</p>${svg}${events}</div>`;
  });
  const labels = panels.map(({ label }) => label);
  return {
    id,
    html: `<div class="panels">${html.join('')}</div>`,
    width: fullWidth,
    label: joinText(labels, 'semicolon', drawing.language),
  };
}

export function reportPicture({ id, panels }: ReportFigure, drawing: ChartDrawing): Picture {
  return chartPicture(id, panels, drawing);
}

/** The blocks of a cover, each with its name and number; its note stands below the picture. */
export function dotsPicture({ blocks, perDot, note }: Dots, drawing: ChartDrawing): Picture {
  const names = blocks.map(({ name, count }) =>
    joinText([name, plainText(count)], 'name beside name', drawing.language),
  );
  const html = blocks.map(
    ({ cell, tone }, index) =>
      `<div><p class="panel-title">${escaped(names[index]!)}</p>${dotField(cell, perDot, tone, settings(drawing, 448))}</div>`,
  );
  return {
    id: 'cover-dots',
    html: `<div class="dots">${html.join('')}</div>`,
    width: fullWidth,
    label: joinText([...names, plainText(note)], 'semicolon', drawing.language),
  };
}

function settings(
  { document, language }: ChartDrawing,
  width: number,
  { label = '', current }: { label?: string; current?: string } = {},
): ChartSettings {
  const format: ChartSettings['format'] = (cell) => formatCell(cell, language, 'table').number;
  return { document, width, language, label, medium: 'paper', format, ...(current !== undefined && { current }) };
}
