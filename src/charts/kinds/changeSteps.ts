/** From one total to another in signed steps, a row each: totals are ticks, since the scale does not begin at zero. */
import * as Plot from '@observablehq/plot';
import type { ChangeSteps, NamedCell } from '../../model/chart.ts';
import { cellSpans, cellText } from '../labels/endLabels.ts';
import { elementOf, picture, rounded, typeSizes, type ChartSettings } from '../svg.ts';
import { cellState, evenLines, magnitude, screenSans, sharedUnit, textWidth } from '../text.ts';

/** Where a step starts and ends on the scale; a total ends where it starts. `middle` is that of its bar. */
type StepRow = {
  named: NamedCell;
  isTotal: boolean;
  before: number;
  after: number;
  lines: string[];
  firstLine: number;
  middle: number;
  end: number;
};

type StepLayout = { rows: StepRow[]; place: (value: number) => number; lineHeight: number; size: number };

const rowPitch = 28;
const barHeight = 16;
const edgeWidth = 4;
const valueGap = 6;
const nameGap = 12;

export function changeStepsChart(input: ChangeSteps, settings: ChartSettings): string {
  sharedUnit([input.from, ...input.steps, input.to].map(({ cell }) => cell));
  const layout = stepLayout(input, settings);
  const draw = elementOf(settings.document);
  const { rows } = layout;
  const drawn = [
    ...rows.map(({ end }) => draw('path', { class: 'grid', d: `M0,${rounded(end - 0.5)}H${settings.width}` })),
    ...rows.slice(1).map((row, index) => joint(rows[index]!, row, layout, settings)),
    ...rows.flatMap((row) => [
      nameText(row, layout, settings),
      ...(row.isTotal ? [totalTick(row, layout, settings)] : stepBar(row, layout, settings)),
      valueText(row, layout, settings),
    ]),
  ];
  const places = rows.map(({ middle }) => ({ middle, height: barHeight }));
  return picture('steps', settings, rows.at(-1)!.end, drawn, { by: 'row', rows: places });
}

function nameText(
  { isTotal, lines, firstLine }: StepRow,
  { lineHeight, size }: StepLayout,
  { document }: ChartSettings,
): Element {
  const draw = elementOf(document);
  const spans = lines.map((line, index) => draw('tspan', { x: 0, y: firstLine + index * lineHeight }, line));
  return draw('text', { class: isTotal ? 'row strong' : 'row', 'font-size': size, 'data-literal': '' }, ...spans);
}

function totalTick({ after, middle }: StepRow, { place }: StepLayout, { document }: ChartSettings): Element {
  const d = `M${place(after)},${rounded(middle - barHeight / 2)}v${barHeight}`;
  return elementOf(document)('path', { class: 'step-total', d });
}

/** The bold edge says where it goes to. */
function stepBar(
  { named, before, after, middle }: StepRow,
  { place }: StepLayout,
  { document }: ChartSettings,
): Element[] {
  const draw = elementOf(document);
  const x = Math.min(place(before), place(after));
  const width = Math.abs(place(after) - place(before));
  const edge = Math.min(edgeWidth, width);
  const box = { y: middle - barHeight / 2, height: barHeight };
  return [
    draw('rect', { class: `bar ${named.tone} ${cellState(named.cell)}`, x, width, ...box }),
    draw('rect', { class: `step-edge ${named.tone}`, x: after < before ? x : x + width - edge, width: edge, ...box }),
  ];
}

/** A hairline from a row down to the next. */
function joint(row: StepRow, next: StepRow, { place }: StepLayout, { document }: ChartSettings): Element {
  const from = rounded(row.middle + barHeight / 2);
  const d = `M${place(row.after)},${from}V${rounded(next.middle - barHeight / 2)}`;
  return elementOf(document)('path', { class: 'step-joint', d });
}

/** Beside the bar, on the side to which it goes. */
function valueText(
  { named, isTotal, before, after, middle }: StepRow,
  { place, size }: StepLayout,
  settings: ChartSettings,
): Element {
  const isFall = after < before;
  const [number, ...small] = cellSpans(named.cell, size, settings, '');
  const signed = !isTotal && after > before && typeof number === 'string' ? `+${number}` : number!;
  const look = {
    class: isTotal ? 'bar-value strong' : 'bar-value',
    'text-anchor': isFall ? 'end' : undefined,
    'data-derived': named.derived,
    x: place(after) + (isFall ? -valueGap : valueGap),
    y: middle + size * 0.36,
    'font-size': size,
  };
  return elementOf(settings.document)('text', look, signed, ...small);
}

/** Names stand beside their bars, or above them where there is little room. */
function stepLayout(input: ChangeSteps, settings: ChartSettings): StepLayout {
  const { width, medium } = settings;
  const size = typeSizes[medium].unit;
  const bold = size * screenSans.bold;
  const cells = [input.from, ...input.steps, input.to];
  const values = Math.max(...cells.map(({ cell }) => textWidth(`+${cellText(cell, settings, '')}`, bold))) + valueGap;
  const beside = cells.map(({ name }) => evenLines(name, bold, width * 0.4));
  const nameWidth = Math.ceil(Math.max(...beside.flat().map((line) => textWidth(line, bold)))) + nameGap;
  const isAbove = width - nameWidth - 2 * values < width / 4;
  const names = isAbove ? cells.map(({ name }) => evenLines(name, bold, width)) : beside;
  const lineHeight = Math.round(size * 1.25);
  const rows = stepRows(input, names, { lineHeight, size, isAbove });
  const ends = rows.flatMap(({ before, after }) => [before, after]);
  const low = Math.min(...ends);
  const domain = [low, Math.max(...ends, low + Number.EPSILON)];
  const range = [(isAbove ? 0 : nameWidth) + values, width - values - 1];
  const scale = Plot.scale({ x: { type: 'linear', domain, range } });
  return { rows, place: (value) => rounded(Number(scale.apply(value))), lineHeight, size };
}

type RowForm = { lineHeight: number; size: number; isAbove: boolean };

function stepRows({ from, steps, to }: ChangeSteps, names: string[][], form: RowForm): StepRow[] {
  const { lineHeight, size, isAbove } = form;
  return [from, ...steps, to].reduce<StepRow[]>((rows, named, index) => {
    const isTotal = index === 0 || index === steps.length + 1;
    const last = rows.at(-1);
    const value = magnitude(named.cell) ?? 0;
    const after = isTotal ? value : (last?.after ?? 0) + value;
    const lines = names[index]!;
    const nameHeight = lines.length * lineHeight;
    const top = last?.end ?? 0;
    const height = isAbove ? nameHeight + barHeight + 12 : Math.max(rowPitch, nameHeight + 8);
    const middle = isAbove ? top + nameHeight + 4 + barHeight / 2 : top + height / 2;
    const firstLine = isAbove ? top + lineHeight : middle + size * 0.36 - (nameHeight - lineHeight) / 2;
    const before = isTotal ? value : (last?.after ?? 0);
    return [...rows, { named, isTotal, before, after, lines, firstLine, middle, end: top + height }];
  }, []);
}
