/** A chart as a picture to share, drawn for each size with all that it needs when it stands alone; and as SVG for print. */
import { drawChart } from '../../charts/kinds/drawChart.ts';
import { printWidth, standalone } from '../../charts/standalone.ts';
import type { ChartSettings, Medium } from '../../charts/svg.ts';
import { programmeOf } from '../../figures/book.ts';
import { folderName, type SitePath } from '../../model/address.ts';
import type { FigureView } from '../../model/block.ts';
import { isDemonstration } from '../../model/cell.ts';
import { plainText, type Language, type Sentence } from '../../model/language.ts';
import { programmeTitle, shortTitle } from '../../narrative/phrases/figure.ts';
import type { Setting } from '../../tables/setting.ts';
import { formatCell } from '../../words/format/cell.ts';
import { fillText, joinText } from '../../words/strings.ts';
import { frame, frameRoom, picturePath, pictureStatus, toldTitle, versionLine } from './pictureFrame.ts';
import type { PictureSize, PictureWriting, SharedPicture } from './pictureFrame.ts';

/** For web pages, and for messages and phones. */
export const chartSizes: PictureSize[] = [
  { width: 1200, height: 675 },
  { width: 1080, height: 1080 },
];

/** The widths of a column and of a page. */
export const printWidths = [85, 170];

export function printPath(id: string, millimetres: number, language: Language): SitePath {
  return `pictures/${id}-${millimetres}mm.${folderName(language)}.svg`;
}

/** Type of a chart is 12 to 14 pixels high: the larger the better. */
const zooms = [2, 1.8, 1.6, 1.45, 1.3, 1.15, 1, 0.85];

/** Of lines and columns before they are drawn larger, in pixels; with the numbers of events above them. */
const leastHeight = { plain: 166, withEvents: 206 };

/** At the largest zoom at which the chart fits below its title. */
export function sharedChart(
  setting: Setting,
  onPage: FigureView,
  size: PictureSize,
  writing: PictureWriting,
): SharedPicture {
  const { language } = setting;
  const figure = { ...onPage, title: titleAlone(setting, onPage) };
  const around = { title: figure.title, unitLine: figure.unitLine, foot: footOf(setting, figure) };
  const room = frameRoom(around, size, language);
  const fits = zooms.map((zoom) => ({ zoom, width: room.width / zoom, height: room.height / zoom }));
  const drawnAt = ({ width, height }: { width: number; height: number }, drawn: FigureView) =>
    drawChart(drawn.chart, chartSettings(setting, drawn, { document: writing.document, width, height }));
  const hasRows = figure.chart.kind === 'namedBars' || figure.chart.kind === 'changeSteps';
  const least = hasRows ? 0 : figure.events.length > 0 ? leastHeight.withEvents : leastHeight.plain;
  const fit = fits.find((one) => one.height >= least && heightOf(drawnAt(one, figure)) <= one.height);
  const { zoom, ...box } = fit ?? fits.at(-1)!;
  const drawn = fit === undefined ? fewerBars(figure, box.height) : figure;
  const more = drawn === figure ? [] : [fillText(setting.words['picture.first'], { count: drawn.ids.length })];
  const svg = `<div class="plot" data-cells="${drawn.ids.join(' ')}">${drawnAt(box, drawn)}</div>`;
  const html = frame(setting, size, { ...around, foot: [...more, ...around.foot] }, svg, writing);
  const title = toldTitle(figure.title, language);
  return { file: picturePath(figure.id, size, language), language, title, figure: figure.id, ...size, zoom, html };
}

/** The programme is named, which on its page is the heading. */
function titleAlone({ book, language, words }: Setting, { title, ids }: FigureView): Sentence {
  const released = ids.filter((id) => !id.startsWith('missing/')).map(book.byId);
  const codes = released.map(({ key }) => programmeOf(book, key.programme)?.parent || key.programme);
  const [code = '', ...others] = new Set(codes);
  const programme = programmeOf(book, code);
  if (programme === undefined || others.length > 0) return title;
  const text = plainText(title).toLowerCase();
  const names = [programmeTitle(programme, language), shortTitle(programme, language)];
  if (names.some((name) => text.includes(name.toLowerCase()))) return title;
  return [fillText(words['picture.about'], { programme: names[0]! }), ...title];
}

/** Events, what signs mean, the source, the version. */
function footOf(setting: Setting, { events, table, source, ids }: FigureView): string[] {
  const { book, words, language } = setting;
  const isHidden = table.symbols.includes(words['key.withheld']);
  const released = ids.filter((id) => !id.startsWith('missing/')).map(book.byId);
  const isShown = released.some(({ cell }) => isDemonstration(cell));
  const notes = [
    ...events.map(plainText),
    ...(isHidden ? [words['figure.withheld']] : []),
    ...(isShown ? [words['picture.demonstration']] : []),
  ];
  const last = [source, versionLine(setting)].filter((text) => text !== '');
  return [joinText(notes, 'running', language), joinText(last, 'running', language)].filter((text) => text !== '');
}

function heightOf(svg: string): number {
  return Number(/^<svg [^>]*\sheight="([\d.]+)"/.exec(svg)?.[1]);
}

const barPitch = 24;

/** Of ranked bars the first; other kinds always fit. */
function fewerBars(figure: FigureView, height: number): FigureView {
  const { chart, ids } = figure;
  if (chart.kind !== 'namedBars') return figure;
  const most = Math.max(1, Math.floor(height / barPitch));
  return { ...figure, ids: ids.slice(0, most), chart: { ...chart, bars: chart.bars.slice(0, most) } };
}

type Drawing = { document: Document; width: number; height?: number; medium?: Medium };

function chartSettings(
  { language }: Pick<Setting, 'language'>,
  { label, current }: FigureView,
  { medium = 'screen', ...drawing }: Drawing,
): ChartSettings {
  const format: ChartSettings['format'] = (cell) => formatCell(cell, language, 'table').number;
  return { ...drawing, medium, language, label, current, format };
}

/** Of a chart that stands alone. */
export function aloneTitle(setting: Setting, figure: FigureView): string {
  return toldTitle(titleAlone(setting, figure), setting.language);
}

/**
 * Text as text in the reader's faces, every colour written out, no reference to another file; with what it needs when it
 * stands alone. For print in `millimetres`, else as wide as on its page.
 */
export function chartSvg(
  setting: Setting,
  figure: FigureView,
  { document, css, millimetres }: { document: Document; css: string; millimetres?: number },
): string {
  const { language } = setting;
  const { chart, unitLine, widths } = figure;
  const drawing: Drawing =
    millimetres === undefined
      ? { document, width: widths[0] ?? 470 }
      : { document, width: printWidth(millimetres), medium: 'paper' };
  return standalone(drawChart(chart, chartSettings(setting, figure, drawing)), {
    title: aloneTitle(setting, figure),
    unitLine,
    note: joinText(footOf(setting, figure), 'running', language),
    source: pictureStatus(setting),
    language,
    css,
    ...(millimetres !== undefined && { millimetres }),
  });
}
