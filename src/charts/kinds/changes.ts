/** Changes: from one total to another in signed steps, a row each, whose totals are ticks since the scale does not begin at zero; slopes of many lines between two periods. */
import * as Plot from '@observablehq/plot';
import type { ChangeSteps, NamedCell, Slope, Slopes } from '../../model/chart.ts';
import { valueScale } from '../axes.ts';
import { cellSpans, cellText, leader, spread } from '../labels/endLabels.ts';
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

const slopePitch = 19;
const slopeHead = 26;
const leaderWidth = 14;

/** Numbers at both ends, or where there is little room at the later, names and changes after them; where labels are pushed apart a hairline leads to them. */
export function slopesChart({ periods, lines }: Slopes, settings: ChartSettings): string {
  const { document, width, medium } = settings;
  const draw = elementOf(document);
  const size = typeSizes[medium].unit;
  const wide = (texts: string[]) =>
    Math.ceil(Math.max(...texts.map((text) => textWidth(text, size * screenSans.bold))));
  const before = wide(lines.map(({ from }) => cellText(from, settings))) + leaderWidth + valueGap;
  const after = wide(lines.map(({ to }) => cellText(to, settings)));
  const changes = wide(lines.map(({ change }) => change));
  const longest = Math.ceil(Math.max(...lines.map(({ name }) => textWidth(name, size))));
  const room = width - after - changes - 2 * nameGap - leaderWidth - valueGap - width / 8;
  const isWide = room - before >= longest;
  const names = Math.min(longest, isWide ? longest : room);
  const left = isWide ? before : Math.ceil(textWidth(periods[0] ?? '', size) / 2);
  const right = Math.min(left + 640, width - after - names - changes - 2 * nameGap - leaderWidth - valueGap);
  const bottom = slopeHead + Math.max(220, lines.length * slopePitch);
  const ends = lines.map(({ from, to }) => [magnitude(from) ?? 0, magnitude(to) ?? 0]);
  const { place } = valueScale(ends.flat(), [bottom, slopeHead + 8]);
  const columns = [0, 1].map((end) => {
    const places = ends.map((both) => rounded(place(both[end]!)));
    return { places, labels: spread(places, slopePitch, bottom + slopePitch / 2).map(rounded) };
  });
  const xOf = [left, right];
  const heads = periods.map((period, end) =>
    draw('text', { class: 'axis-head', x: xOf[end], y: 13, 'text-anchor': 'middle', 'font-size': size }, period),
  );
  const axes = xOf.map((x) => draw('line', { class: 'grid', x1: x, x2: x, y1: slopeHead - 4, y2: bottom }));
  const zero = draw('line', { class: 'zero', x1: left, x2: right, y1: place(0), y2: place(0) });
  const drawn = lines.map((line, index) => {
    const [from, to] = columns.map(({ places }) => places[index]!);
    const state = cellState(line.from) === 'official' ? cellState(line.to) : cellState(line.from);
    const dots = [line.from, line.to].map((cell, end) =>
      draw('circle', { class: `dot ${cellState(cell)}`, cx: xOf[end], cy: [from, to][end], r: 3 }),
    );
    const slope = draw('line', { class: `line ${state}`, x1: left, x2: right, y1: from, y2: to });
    return draw('g', { class: `series ${line.tone}` }, slope, ...dots);
  });
  const labels = lines.flatMap((line, index) => {
    const [from, to] = columns.map((column) => ({ point: column.places[index]!, label: column.labels[index]! }));
    const leaders = [
      ...(isWide ? leader(left, -leaderWidth - 2, from!, settings) : []),
      ...leader(right, leaderWidth + 2, to!, settings),
    ];
    return [
      ...leaders,
      ...slopeTexts(
        line,
        { left: isWide ? left : undefined, right, after, from: from!.label, to: to!.label, names },
        settings,
      ),
    ];
  });
  const height = Math.max(bottom, ...columns.flatMap((column) => column.labels)) + 12;
  const places = columns[1]!.labels.map((middle) => ({ middle, height: slopePitch }));
  return picture('slopes', settings, height, [...axes, zero, ...heads, ...drawn, ...labels], {
    by: 'row',
    rows: places,
  });
}

/** Without `left` the earlier number is not written. */
type SlopeEnds = { left: number | undefined; right: number; after: number; from: number; to: number; names: number };

/** The later number, the name and the change stand in columns. */
function slopeTexts(
  { name, from: earlier, to: later, change }: Slope,
  { left, right, after, from, to, names }: SlopeEnds,
  settings: ChartSettings,
): Element[] {
  const draw = elementOf(settings.document);
  const size = typeSizes[settings.medium].unit;
  const text = (x: number, y: number, anchor: 'start' | 'end', look: string, ...children: (Element | string)[]) =>
    draw(
      'text',
      {
        class: look,
        x,
        y: y + size * 0.36,
        'text-anchor': anchor,
        'font-size': size,
        'data-literal': look === 'row' ? '' : undefined,
      },
      ...children,
    );
  const start = right + leaderWidth + valueGap + after;
  const [line = '', ...more] = names < 1 ? [] : evenLines(name, size, names + 1);
  const shown = more.length === 0 ? line : `${line.slice(0, -1)}…`;
  return [
    ...(left === undefined
      ? []
      : [text(left - leaderWidth - valueGap, from, 'end', 'bar-value', ...cellSpans(earlier, size, settings, ''))]),
    text(start, to, 'end', 'bar-value', ...cellSpans(later, size, settings, '')),
    text(start + nameGap, to, 'start', 'row', shown),
    text(start + 2 * nameGap + names, to, 'start', 'bar-value', change),
  ];
}
