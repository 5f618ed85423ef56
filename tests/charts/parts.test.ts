import { describe, expect, it } from 'vitest';
import { drawChart } from '../../src/charts/kinds/drawChart.ts';
import type { DotFields, ShareBar } from '../../src/model/chart.ts';
import { cellOf, settings } from './chartSettings.ts';

const part = (name: string, tone: string, number: string, percent: string) => ({
  name,
  tone,
  cell: cellOf(number),
  share: cellOf(percent, '%'),
  derived: `share ${name} whole`,
});
const bar: ShareBar = {
  kind: 'shareBar',
  unit: '万元',
  parts: [part('低保', 'p1', '1523', '30.1'), part('五保', 'p2', '3360', '66.5'), part('三无', 'p3', '170', '3.4')],
};
const slide = { ...settings, width: 576, height: 190 };
/** The elements of a name and a class, as their attributes. */
function elements(svg: string, name: string, className: string): Record<string, string>[] {
  const tags = [...svg.matchAll(new RegExp(`<${name} ([^>]*)>`, 'g'))].map(([, text = '']) => text);
  const all = tags.map((text): Record<string, string> =>
    Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])),
  );
  return all.filter((attributes) => ` ${attributes['class']} `.includes(` ${className} `));
}

describe('a bar of shares', () => {
  const svg = drawChart(bar, slide);

  it('has the largest part first, each as wide as its share', () => {
    const widths = elements(svg, 'rect', 'bar').map(({ width }) => Number(width));
    expect(widths.map((width) => Math.round(((width + 1.2) / 576) * 1000) / 10)).toEqual([66.5, 30.1, 3.4]);
  });

  it('marks each share with its derivation, and tells a narrow part below the bar', () => {
    expect([...svg.matchAll(/data-derived="([^"]*)"[^>]*>([^<]*)/g)].map(([, how, text]) => [how, text])).toEqual([
      ['share 五保 whole', '66.5%'],
      ['share 低保 whole', '30.1%'],
      ['share 三无 whole', '3.4%'],
    ]);
  });

  it('has no type under 36 of the 1080 units of a stage that is three times as large', () => {
    expect(
      Math.min(...[...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size))) * 3,
    ).toBeGreaterThanOrEqual(36);
  });
});

describe('fields of dots', () => {
  const field = (name: string, number: string, dots: number) => ({ name, tone: 'p1', cell: cellOf(number), dots });
  const fields = (...list: DotFields['fields']) => drawChart({ kind: 'dotFields', unit: '人', fields: list }, slide);
  const dotsIn = (svg: string) => elements(svg, 'path', 'field').map(({ d }) => d?.match(/h0/g)?.length);

  it('have a dot for each that is counted', () => {
    expect(dotsIn(fields(field('低保', '2414', 2414), field('三无', '80', 80)))).toEqual([2414, 80]);
  });

  it('stay within their room, side by side', () => {
    const svg = fields(field('低保', '2414', 2414), field('五保', '5586', 5586));
    const [first, second] = [...svg.matchAll(/translate\(([\d.]+) /g)].map(([, x]) => Number(x));
    expect(second).toBeGreaterThan(first!);
    expect(Number(/ height="([\d.]+)"/.exec(svg)?.[1])).toBeLessThanOrEqual(191);
  });

  it('show no dot of a number that is withheld, and are never drawn of one made up', () => {
    expect(dotsIn(fields(field('低保', '2414', 2414), field('三无', '※', 0)))).toEqual([2414]);
    expect(() => fields(field('低保', 'd2414', 2414))).toThrow('invalid cell: not a published value');
  });
});
