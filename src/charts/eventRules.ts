import { notAvailable } from '../model/cell.ts';
import type { Series, YearEvent } from '../model/chart.ts';
import { eventRoom } from './eventMarks.ts';
import type { LineLayout } from './lineLayout.ts';
import { magnitude } from './magnitude.ts';
import type { TextBox } from './textBox.ts';
import { cellIn } from './years.ts';

/**
 * The hairlines under numbered circles: down to the zero line, but at both ends of the years, where that would read as
 * an axis, only down to the uppermost point.
 */
export function eventRules(events: YearEvent[], series: Series[], layout: LineLayout): TextBox[] {
  const { years, top, bottom } = layout.stage;
  const isEnd = (year: string) => year === years[0] || year === years.at(-1);
  return [...new Set(events.map(({ year }) => year))].map((year) => {
    const x = layout.x.place(year);
    return {
      left: x,
      right: x,
      top: top - eventRoom,
      bottom: isEnd(year) ? highestPoint(series, year, layout) : bottom,
    };
  });
}

function highestPoint(series: Series[], year: string, { stage, y }: LineLayout): number {
  const values = series.flatMap((one) => magnitude(cellIn(one, year) ?? notAvailable) ?? []);
  return values.length > 0 ? y.place(Math.max(...values)) : stage.top;
}
