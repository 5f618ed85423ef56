import { isDemonstration, isValue, notAvailable, withheld, type Cell } from '../model/cell.ts';
import type { Series } from '../model/chart.ts';
import { demonstrationBrackets } from './demonstrationBrackets.ts';
import { elementOf } from './element.ts';
import { hatch } from './hatch.ts';
import type { ChartSettings } from './settings.ts';
import { typeSizes } from './typeSizes.ts';
import { cellIn, type YearPlace } from './years.ts';

/** What a chart over the years says beside its values: hatched bands, … on the axis, brackets. */
export type YearStage = { years: string[]; place: YearPlace; step: number; top: number; bottom: number };

/** A withheld year: the full height of the chart, whatever the value, with one ※ for each series in its colour. */
export function withheldBands(
  series: Series[],
  { years, place, step, top, bottom }: YearStage,
  settings: ChartSettings,
): Element[] {
  const draw = elementOf(settings.document);
  const width = Math.min(step * 0.7, 28);
  return years.flatMap((year) => {
    const tones = tonesIn(series, year, (cell) => cell.state === 'withheld');
    if (tones.length === 0) return [];
    const head = top + 18 * tones.length;
    const band = hatch({ x: place(year) - width / 2, y: head, width, height: bottom - head }, settings.document);
    const marks = tones.map((tone, index) =>
      symbolText(settings.format(withheld), tone, place(year), top + 12 + 18 * index, settings),
    );
    return [draw('g', {}, band, ...marks)];
  });
}

/** The same without words, for a drawing too small to carry them. */
export function narrowBands(
  one: Series,
  { years, place, top, bottom }: Omit<YearStage, 'step'>,
  { document }: ChartSettings,
): Element[] {
  const hidden = years.filter((year) => cellIn(one, year)?.state === 'withheld');
  return hidden.map((year) => hatch({ x: place(year) - 4, y: top, width: 8, height: bottom - top }, document));
}

/** A break in series: a hairline before the first year of the new one, so that nobody joins the two by eye. */
export function breakMarks(
  series: Series[],
  { years, place, step, top, bottom }: YearStage,
  { document }: ChartSettings,
): Element[] {
  const isBreak = (cell: Cell) => isValue(cell) && cell.flags.includes('break');
  const breaks = years.filter((year) => tonesIn(series, year, isBreak).length > 0);
  return breaks.map((year) => {
    const x = place(year) - step / 2;
    return elementOf(document)('line', { class: 'break', x1: x, x2: x, y1: top, y2: bottom });
  });
}

/** … on the axis where a figure is not available. */
export function gapMarks(series: Series[], { years, place, bottom }: YearStage, settings: ChartSettings): Element[] {
  const gaps = years.filter((year) => tonesIn(series, year, isGap).length > 0);
  return gaps.map((year) => symbolText(settings.format(notAvailable), 'gap', place(year), bottom - 5, settings));
}

/** A dotted bracket over each run of years that hold demonstration figures. */
export function bracketMarks(series: Series[], { years, place }: YearStage, settings: ChartSettings): Element[] {
  const shown = years.filter((year) => tonesIn(series, year, isDemonstration).length > 0);
  const runs = shown.reduce<string[][]>((found, year) => {
    const before = years[years.indexOf(year) - 1];
    const open = found.at(-1);
    return open !== undefined && open.at(-1) === before ? [...found.slice(0, -1), [...open, year]] : [...found, [year]];
  }, []);
  return demonstrationBrackets(
    runs.map((run) => ({ from: place(run[0]!), to: place(run.at(-1)!) })),
    settings,
  );
}

export function symbolText(
  text: string,
  tone: string,
  x: number,
  y: number,
  { document, medium }: ChartSettings,
): Element {
  const place = { x, y, 'text-anchor': 'middle', 'font-size': typeSizes[medium].unit };
  return elementOf(document)('text', { class: `symbol ${tone}`, ...place }, text);
}

function isGap(cell: Cell): boolean {
  return cell.state === 'absent' && cell.why === 'not available';
}

function tonesIn(series: Series[], year: string, test: (cell: Cell) => boolean): string[] {
  return series.flatMap((one) => {
    const cell = cellIn(one, year);
    return cell !== undefined && test(cell) ? [one.tone] : [];
  });
}
