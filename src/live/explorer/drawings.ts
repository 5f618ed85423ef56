/** Charts of an answer as a browser draws them: on the page, and as pictures that readers take away, with its numbers as a table for spreadsheets. */
import { slopesChart } from '../../charts/kinds/changes.ts';
import { trendLines } from '../../charts/kinds/lineCharts.ts';
import { namedBars } from '../../charts/kinds/namedBars.ts';
import { smallLine } from '../../charts/kinds/ornaments.ts';
import { standalone } from '../../charts/standalone.ts';
import type { ChartSettings } from '../../charts/svg.ts';
import type { AnswerDrawing } from '../../components/explorerHtml.ts';
import type { FigureView } from '../../model/block.ts';
import type { Slopes } from '../../model/chart.ts';
import { type Language, plainText } from '../../model/language.ts';
import type { ExplorerAnswer, Query } from '../../model/query.ts';
import charts from '../../styles/charts.css?raw';
import tokens from '../../styles/tokens.css?raw';
import type { Setting } from '../../tables/setting.ts';
import { formatCell } from '../../words/format/cell.ts';
import { joinText } from '../../words/strings.ts';
import { made } from '../readingView.ts';

/** A chart is drawn in the width that it has, but never narrower. */
const narrowest = 280;

/** Drawn in a document of its own, of which only its geometry is taken over. */
export function drawingIn(content: HTMLElement, { book, language }: Setting): AnswerDrawing {
  const settings = { ...drawingSettings(language), current: book.year };
  return {
    chart: (chart, label, count) =>
      drawnChart(chart, { ...settings, width: columnWidth(content, `figures of-${count}`), label }),
    small: ({ points, tone }, ruler) =>
      smallLine(points, tone, ruler, { ...settings, width: columnWidth(content, 'smalls', 1) }),
  };
}

/** The other kinds of chart are not asked for, and stay out of the script. */
function drawnChart(chart: Drawn, settings: ChartSettings): string {
  if (chart.kind === 'namedBars') return namedBars(chart, settings);
  if (chart.kind === 'slopes') return slopesChart(chart, settings);
  return chart.kind === 'trendLines' ? trendLines(chart, settings) : '';
}

/** As the style sheet lays out a grid of this class in the room that there is. */
function columnWidth(content: HTMLElement, grid: string, least = narrowest): number {
  const probe = made('div', grid);
  content.append(probe);
  const [width = ''] = getComputedStyle(probe).gridTemplateColumns.split(' ');
  probe.remove();
  return Math.max(least, Math.floor(parseFloat(width)) || content.clientWidth);
}

export function drawingSettings(language: Language): ChartSettings {
  return {
    document: document.implementation.createHTMLDocument(''),
    width: 0,
    language,
    medium: 'screen',
    label: '',
    format: (cell) => formatCell(cell, language, 'table').number,
  };
}

/** In pixels: of the chart in a picture; those of a file that is shown larger are more. */
const pictureWidth = 752;
const pictureZoom = 2;

type Drawn = FigureView['chart'] | Slopes;

/** `said` is the sentence; `foot` whose it is and of which release. Rows are made when they are asked for, as pictures are. */
type Taking = {
  setting: Setting;
  said: string;
  foot: string;
  rows: () => string[][];
};

/** Below each chart, but for small ones, and below all the numbers. */
export function offerTaking(content: HTMLElement, answered: ExplorerAnswer, taking: Taking): void {
  const { setting, said, foot, rows } = taking;
  const { book, language, words } = setting;
  const drawing = { ...drawingSettings(language), width: pictureWidth, current: book.year };
  const { figures, plain, question, scope, table } = answered;
  const name = fileName(question);
  const drawn = [...figures, ...plain.flatMap((chart) => (chart.kind === 'slopes' ? [chart] : []))];
  const places = content.querySelectorAll('.figure');
  const address = location.protocol === 'file:' ? '' : location.href;
  for (const [index, figure] of drawn.entries()) {
    const { chart, label, unitLine, title } = figure;
    const text = {
      title: drawn.length === 1 ? said : plainText(title),
      unitLine,
      note: joinText([scope, 'source' in figure ? figure.source : (table?.source ?? '')], 'running', language),
      source: joinText([foot, address], 'running', language),
      language,
      css: tokens + charts,
    };
    const svg = () => standalone(drawnChart(chart, { ...drawing, label }), text);
    places[index]?.append(takeChart(words['explore.takeChart'], svg, index === 0 ? name : `${name}-${index + 1}`));
  }
  if (table !== undefined) content.append(takeTable(words['explore.takeTable'], rows, name));
}

/** persons-dibao-2016-2021. */
function fileName({ measure, programmes, from, to, form }: Query): string {
  const parts = [measure, ...programmes, ...new Set([from, to]), ...(form === 'number' ? [] : [form])];
  return parts.join('-').replace(/[^\w.-]+/g, '-');
}

/** PNG for documents and messages, SVG for who sets it anew. */
function takeChart(label: string, svg: () => string, name: string): HTMLElement {
  const asDrawing = () => save(new Blob([svg()], { type: 'image/svg+xml' }), `${name}.svg`);
  const asPicture = () => void pictureOf(svg()).then((picture) => save(picture, `${name}.png`));
  return made('p', 'take-line', `${label} `, button('PNG', asPicture), ' ', button('SVG', asDrawing));
}

/** With byte-order mark, as Excel reads it. */
function takeTable(label: string, rows: () => string[][], name: string): HTMLElement {
  const asTable = () => {
    const lines = rows().map((cells) => cells.map(csvCell).join(','));
    save(new Blob([`\uFEFF${lines.join('\r\n')}\r\n`], { type: 'text/csv' }), `${name}.csv`);
  };
  return made('p', 'take-line', `${label} `, button('CSV', asTable));
}

function button(label: string, press: () => void): HTMLElement {
  const element = made('button', '', label);
  element.setAttribute('type', 'button');
  element.addEventListener('click', press);
  return element;
}

/** A text that a spreadsheet would run as a formula gets an apostrophe (CWE-1236). */
function csvCell(text: string): string {
  const isNumber = /^-?\d+(\.\d+)?$/.test(text);
  const neutral = !isNumber && /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(neutral) ? `"${neutral.replace(/"/g, '""')}"` : neutral;
}

async function pictureOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * pictureZoom;
    canvas.height = image.naturalHeight * pictureZoom;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob))),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), savedAfter);
}

/** Milliseconds after which a browser has surely read what it saves. */
const savedAfter = 60_000;
