import { describe, expect, it } from 'vitest';
import { trendLines } from '../../src/charts/kinds/lineCharts.ts';
import type { TrendLines } from '../../src/model/chart.ts';
import { official, settings, yearCells } from './chartSettings.ts';
import { expectChart } from './expectChart.ts';

const one = (text: string): TrendLines => ({
  kind: 'trendLines',
  unit: '人',
  series: [{ name: '低保', tone: 'p1', points: yearCells(text) }],
});
const three: TrendLines = {
  kind: 'trendLines',
  unit: '人',
  series: [
    { name: '低保', tone: 'p1', points: yearCells('d3412 d3189 d2967 d2748 d2561 2414') },
    { name: '五保', tone: 'p2', points: yearCells('d3105 d3050 d3012 d2960 d2911 2868') },
    { name: '“三无”', tone: 'p3', points: yearCells('d112 d105 d98 d91 d86 80') },
  ],
};

const pictures = {
  official: one('3412 3189 2967 2748 2561 2414'),
  demonstration: one('d3412 d3189 d2967 d2748 d2561 2414'),
  provisional: one('3412 3189 2967 2748 2561 p2414'),
  break: one('3412 3189 2967 b2748 2561 2414'),
  'not-available': one('3412 3189 … 2748 2561 2414'),
  withheld: one('3412 3189 2967 ※ 2561 2414'),
  'withheld-last': one('3412 3189 2967 2748 2561 ※'),
  three,
};

describe('trendLines', () => {
  for (const [name, input] of Object.entries(pictures)) {
    it(`draws ${name}`, () => expectChart(trendLines(input, settings), `trendLines-${name}`));
  }

  it('draws one year as one dot', async () => {
    const points = [{ year: '2021', cell: official('2414') }];
    const svg = trendLines(
      { kind: 'trendLines', unit: '人', series: [{ name: '低保', tone: 'p1', points }] },
      settings,
    );
    expect(svg.match(/<circle/g)).toHaveLength(1);
    expect(svg).not.toContain('<path');
    await expectChart(svg, 'trendLines-one-year');
  });

  it('sets long English names in several lines on a phone', () => {
    const series = three.series.map((own) => ({ ...own, name: 'Rural five guarantees support' }));
    const svg = trendLines(
      { kind: 'trendLines', unit: 'persons', series },
      { ...settings, width: 328, language: 'en' },
    );
    return expectChart(svg, 'trendLines-phone-en');
  });

  it('cuts long names and no number where its height is set', () => {
    const name = 'Support for persons in special hardship who live in rural areas of the county and its new towns';
    const series = three.series.map((own) => ({ ...own, name }));
    const height = 180;
    const svg = trendLines({ kind: 'trendLines', unit: '人', series }, { ...settings, width: 420, height });
    const spans = [...svg.matchAll(/<tspan([^>]*)>([^<]*)/g)];
    const names = spans.filter(([, look]) => look!.includes('class="name"'));
    expect(names.filter(([, , text]) => text!.endsWith('…'))).toHaveLength(3);
    const heights = names.map(([, look]) => Number(/ y="([\d.-]+)"/.exec(look!)![1]));
    expect(Math.min(...heights)).toBeGreaterThan(0);
    expect(Math.max(...heights)).toBeLessThan(height);
    const values = spans.filter(([, look]) => look!.includes('class="value"'));
    expect(values.map(([, , text]) => text).toSorted()).toEqual(['2,414', '2,868', '80']);
  });

  it('sets a number that needs no name where its line ends', () => {
    const series = one('3412 3189 2967').series.map((own) => ({ ...own, name: '' }));
    const svg = trendLines({ kind: 'trendLines', unit: '人', series }, settings);
    const [, look] = /<text[^>]*class="end p1"[^>]*><tspan([^>]*)>2,967/.exec(svg) ?? [];
    expect(look).toMatch(/ y="[\d.]+" x="[\d.]+"/);
  });

  it('is the same whatever a withheld year was, and the same twice', () => {
    const input = pictures.withheld;
    expect(trendLines(input, settings)).toBe(trendLines(structuredClone(input), settings));
    expect(trendLines(input, settings)).toContain('※');
  });

  it('hatches no year for a line that is withheld in all, and says ※ at its name', () => {
    const hidden = { name: '五保', tone: 'p2', points: yearCells('※ ※ ※ ※ ※ ※') };
    const series = [...one('3412 3189 2967 2748 2561 2414').series, hidden];
    const svg = trendLines({ kind: 'trendLines', unit: '人', series }, settings);
    expect(svg).not.toContain('class="withheld"');
    expect(svg.match(/※/g)).toHaveLength(1);
    const alone = trendLines({ kind: 'trendLines', unit: '人', series: [hidden] }, settings);
    expect(alone.match(/class="withheld"/g)).toHaveLength(6);
  });

  it('refuses two units on one axis', () => {
    const series = [{ name: '低保', tone: 'p1', points: [...yearCells('1'), ...yearCells('2', '户')] }];
    expect(() => trendLines({ kind: 'trendLines', unit: '人', series }, settings)).toThrow('mixed units: 人, 户');
  });
});
