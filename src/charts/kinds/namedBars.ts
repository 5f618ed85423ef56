/** Horizontal bars with name and value, in the order given. */
import * as Plot from '@observablehq/plot';
import { isValue } from '../../model/cell.ts';
import type { NamedBars, NamedCell } from '../../model/chart.ts';
import { cellSpans } from '../labels/cellText.ts';
import { hatch } from '../marks/hatch.ts';
import { classOptions, elementOf, picture, plotElements, typeSizes, type ChartSettings } from '../svg.ts';
import { cellState, magnitude, sharedUnit } from '../text.ts';
import { barLayout, type BarLayout, type BarRow } from './barLayout.ts';

/** Bars in the order given, each with its whole name and its value; what is withheld has a stub of fixed length. */
export function namedBars({ bars, unit, ...set }: NamedBars, settings: ChartSettings): string {
  sharedUnit(bars.map(({ cell }) => cell));
  const layout = barLayout(bars, unit, settings, set);
  const { rows, height, x, frame } = layout;
  const drawnRows = rows.filter(({ bar }) => magnitude(bar.cell));
  const boxes = Plot.rect(drawnRows, {
    x1: 0,
    x2: ({ bar }: BarRow) => magnitude(bar.cell),
    y1: 'top',
    y2: 'bottom',
    ...classOptions(
      'bars',
      drawnRows.map(({ bar }) => `bar ${bar.tone} ${cellState(bar.cell)}`),
    ),
  });
  const zero = Plot.ruleX([0], classOptions('axis', ['zero']));
  const marks = [boxes, zero];
  return picture('bars', settings, height, [
    ...plotElements(frame, { x: x.options, y: { type: 'identity' }, marks }, settings),
    ...rows.filter(({ bar }) => bar.cell.state === 'withheld').map((row) => withheldStub(row, layout, settings)),
    ...rows.flatMap((row) => [nameText(row, layout, settings), valueText(row, layout, settings)]),
  ]);
}

function withheldStub({ top, bottom }: BarRow, { x, stubLength }: BarLayout, { document }: ChartSettings): Element {
  return hatch({ x: x.place(0), y: top, width: stubLength, height: bottom - top }, document);
}

function nameText({ lines, middle }: BarRow, { nameEdge, lineHeight }: BarLayout, settings: ChartSettings): Element {
  const draw = elementOf(settings.document);
  const isPaper = settings.medium === 'paper';
  const size = typeSizes[settings.medium].name;
  const x = isPaper ? 0 : nameEdge;
  const top = middle + size * 0.36 - ((lines.length - 1) * lineHeight) / 2;
  const spans = lines.map((line, index) => draw('tspan', { x, y: top + index * lineHeight }, line));
  const own = { class: isPaper ? 'row strong' : 'row', 'text-anchor': isPaper ? undefined : 'end', 'font-size': size };
  return draw('text', { ...own, 'data-literal': '' }, ...spans);
}

/** At the end of the bar, to the left of it where the bar runs to the left. */
function valueText({ bar, middle }: BarRow, layout: BarLayout, settings: ChartSettings): Element {
  const { x, stubLength, unit, isSigned } = layout;
  const size = typeSizes[settings.medium].unit;
  const value = magnitude(bar.cell) ?? 0;
  const length = bar.cell.state === 'withheld' ? stubLength : 0;
  const place = { x: x.place(value) + (value < 0 ? -6 : length + 6), y: middle + size * 0.36, 'font-size': size };
  const look = { class: valueClass(bar), 'text-anchor': value < 0 ? 'end' : undefined };
  const own = { ...look, 'data-derived': bar.derived, ...place };
  const [number, ...small] = cellSpans(bar.cell, size, settings, unit);
  const isRise = isSigned && value > 0 && typeof number === 'string';
  const signed = isRise ? number.replace(/^≈?/, '$&+') : number!;
  return elementOf(settings.document)('text', own, signed, ...small);
}

function valueClass({ cell }: NamedCell): string {
  return isValue(cell) && cellState(cell) === 'official' ? 'bar-value strong' : 'bar-value';
}
