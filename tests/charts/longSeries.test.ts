/** Charts of many months and quarters: a true scale of time, years where they begin, gaps as gaps, no dots. */
import { describe, expect, it } from 'vitest';
import { trendLines } from '../../src/charts/kinds/lineCharts.ts';
import type { TrendLines, YearCell } from '../../src/model/chart.ts';
import { official, settings } from './chartSettings.ts';

/** 440 months from October 1988, without those at `missing`. */
const months = (missing: number[] = []): YearCell[] =>
  Array.from({ length: 440 }, (_, index): YearCell => {
    const month = 9 + index;
    const year = `${1988 + Math.floor(month / 12)}-M${String((month % 12) + 1).padStart(2, '0')}`;
    return { year, cell: official(String(1000 + index)) };
  }).filter((_, index) => !missing.includes(index));

const chart = (points: YearCell[], events: TrendLines['events'] = []): string =>
  trendLines(
    { kind: 'trendLines', unit: '人', series: [{ name: '低保', tone: 'p1', points }], events },
    { ...settings, current: '2025-M05' },
  );

const count = (svg: string, what: RegExp) => svg.match(what)?.length ?? 0;
const ticksOf = (svg: string) =>
  [...svg.matchAll(/data-year="([^"]+)"[^>]*>(\d{4}(?:-\d\d)?)</g)].map(([, , text]) => text);

describe('a line of 440 months', () => {
  it('has a dot at its end alone, and every segment', () => {
    const svg = chart(months());
    expect([count(svg, /class="dot /g), count(svg, /class="line /g)]).toEqual([1, 439]);
  });

  it('writes the years where they begin, as many as there is room for, and the last month', () => {
    expect(ticksOf(chart(months()))).toEqual(['1990', '2000', '2010', '2025-05']);
  });

  it('breaks where months are missing', () => {
    expect(count(chart(months([100, 101, 102])), /class="line /g)).toBe(435);
  });

  it('keeps the numbers of events apart', () => {
    const events = ['2019-M01', '2020-M03', '2020-M04'].map((year, index) => ({ year, number: index + 1 }));
    const circles = chart(months(), events).match(/<circle[^>]*r="9"[^>]*>/g) ?? [];
    const places = circles.map((circle) => Number(/cx="([\d.]+)"/.exec(circle)?.[1]));
    expect(places).toHaveLength(3);
    expect(Math.min(...places.slice(1).map((x, index) => x - places[index]!))).toBeGreaterThanOrEqual(20);
  });
});
