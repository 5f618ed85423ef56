import { scalePoint } from 'd3';
import { isDemonstration, isValue, notAvailable } from '../model/cell.ts';
import { demonstrationBracket } from './demonstrationBracket.ts';
import { elementOf, type Child } from './element.ts';
import { endLabel, endLineHeight, endLines, endWidth, type EndText } from './endLabel.ts';
import { magnitude, sharedUnit } from './magnitude.ts';
import { picture } from './picture.ts';
import { seriesLine } from './seriesLine.ts';
import type { ChartSettings, Series } from './settings.ts';
import { spread } from './spread.ts';
import { valueAxis, valueScale } from './valueAxis.ts';
import { withheldBand } from './withheldBand.ts';
import { yearAxis, type YearPlace } from './yearAxis.ts';

/** `unit` is the text of the unit in the chart's language. At most three series, all in one unit. */
export type TrendInput = { unit: string; series: Series[] };

/** Lines over the years: solid is official, hollow is demonstration, a hatched band withheld, a gap not available. */
export function trendLines({ unit, series }: TrendInput, settings: ChartSettings): string {
  if (series.length > 3) throw new Error(`too many series: ${series.length}`);
  const cells = series.flatMap(({ points }) => points.map(({ cell }) => cell));
  sharedUnit(cells);
  const values = cells.flatMap((cell) => magnitude(cell) ?? []);
  const years = [...new Set(series.flatMap(({ points }) => points.map(({ year }) => year)))].sort();
  const ends = series.map((one) => endText(one, years, unit));
  const lines = ends.map((end) => endLines(end, settings.width * 0.36, settings));
  const right = settings.width - Math.max(...lines.map(endWidth)) - 14;
  const [top, bottom] = [44, Math.round(Math.min(Math.max(settings.width * 0.5, 180), 280))];
  const x = yearPlace(years, 52, right);
  const y = valueScale(values, [bottom, top]);
  const wishes = series.map((one) => y(lastMagnitude(one)));
  const gap = Math.max(...lines.map(({ length }) => length)) * endLineHeight + 4;
  const places = spread(wishes, gap, Math.max(bottom - 10, ...wishes));
  return picture('trend', settings, bottom + 28, [
    valueAxis(y, right, settings),
    ...stateMarks(series, years, x, { top, bottom }, settings),
    ...series.map((one) => seriesLine(one, years, { x, y }, settings)),
    ...series.flatMap((one) => startLabel(one, x, y, settings)),
    ...ends.map((end, index) => endLabel(end, lines[index]!, right + 12, places[index]!, settings)),
    yearAxis(years, x, bottom, settings),
  ]);
}

function endText({ name, tone, points }: Series, years: string[], unit: string): EndText {
  return { name, tone, unit, cell: points.find(({ year }) => year === years.at(-1))?.cell ?? notAvailable };
}

function yearPlace(years: string[], left: number, right: number): YearPlace {
  const scale = scalePoint(years, [left, right]);
  return (year) => (years.length === 1 ? right : scale(year)!);
}

function lastMagnitude({ points }: Series): number {
  const known = [...points].sort((a, b) => (a.year < b.year ? 1 : -1)).find(({ cell }) => isValue(cell));
  return (known && magnitude(known.cell)) ?? 0;
}

/** Hatched bands, … on the axis, and brackets over the demonstration years. */
function stateMarks(
  series: Series[],
  years: string[],
  x: YearPlace,
  { top, bottom }: { top: number; bottom: number },
  settings: ChartSettings,
): Child[] {
  const draw = elementOf(settings.document);
  const at = (year: string, test: (cell: Series['points'][number]['cell']) => boolean) =>
    series.filter(({ points }) => points.some((point) => point.year === year && test(point.cell)));
  const step = years.length > 1 ? x(years[1]!) - x(years[0]!) : 28;
  const bands = years.flatMap((year) => {
    const tones = at(year, (cell) => cell.state === 'withheld').map(({ tone }) => tone);
    return tones.length
      ? [withheldBand({ x: x(year), top, bottom, width: Math.min(step * 0.7, 28) }, tones, settings)]
      : [];
  });
  const gaps = years.filter(
    (year) => at(year, (cell) => cell.state === 'absent' && cell.why === 'not available').length,
  );
  const dots = gaps.map((year) =>
    draw(
      'text',
      { class: 'symbol', x: x(year), y: bottom - 5, 'text-anchor': 'middle', 'font-size': 13 },
      settings.format(notAvailable),
    ),
  );
  const brackets = runs(years, (year) => at(year, isDemonstration).length > 0).map((run) =>
    demonstrationBracket(x(run[0]!), x(run.at(-1)!), 8, settings),
  );
  return [...bands, ...dots, ...brackets];
}

function runs(years: string[], test: (year: string) => boolean): string[][] {
  return years.reduce<string[][]>((found, year, index) => {
    if (!test(year)) return found;
    const open = index > 0 && test(years[index - 1]!);
    return open ? [...found.slice(0, -1), [...found.at(-1)!, year]] : [...found, [year]];
  }, []);
}

/** The first value, small, above its dot; left out where the line is its own end. */
function startLabel(
  { points, tone }: Series,
  x: YearPlace,
  y: (value: number) => number,
  settings: ChartSettings,
): Child[] {
  const first = points.filter(({ cell }) => isValue(cell)).sort((a, b) => (a.year < b.year ? -1 : 1))[0];
  if (!first || points.length < 2) return [];
  const place = { x: x(first.year), y: y(magnitude(first.cell)!) - 9, 'text-anchor': 'middle', 'font-size': 12 };
  return [elementOf(settings.document)('text', { class: `start ${tone}`, ...place }, settings.format(first.cell))];
}
