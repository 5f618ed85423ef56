import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawChart } from '../../src/charts/kinds/drawChart.ts';
import { standalone } from '../../src/charts/standalone.ts';
import { settings } from './chartSettings.ts';
import { pictures, words } from './pictures.ts';

const tokens = `/* Light. */ :root { --paper: #ffffff; --tint: #f4f3ef; --ink: #17191b; --ink2: #4d5156; --ink3: #6b6f74;
--hair: #dcdbd5; --hatch: #8f8f88; --current: #a5341c; --p1: #1f4b82; --p2: #b27e18; --p2-text: #7e5600; --p3: #9a5580; }
@media (prefers-color-scheme: dark) { :root { --paper: #131517; } }
body { color: var(--unheard-of); }`;
const css = tokens + readFileSync(new URL('../../src/styles/charts.css', import.meta.url), 'utf8');
const svg = drawChart(pictures(words['zh-CN'])['stackedColumns']!, settings);
const text = {
  title: '三项保障金5053万元，<三分之二> & 其余',
  unitLine: '全年发放资金，万元',
  note: '① 2018年，标准并轨',
  source: '资料来源：仪征市民政局',
  language: 'zh-CN' as const,
  css,
};

describe('standalone', () => {
  const file = standalone(svg, text);

  it('is one picture with one name, one style and its words around it', () => {
    expect(file.match(/role="img"/g)).toHaveLength(1);
    expect(file.match(/aria-label="/g)).toHaveLength(1);
    expect(file.match(/<style>/g)).toHaveLength(1);
    for (const words of [text.unitLine, text.note, text.source, '三项保障金5053万元']) expect(file).toContain(words);
  });

  it('holds plain colours of the light page only, a rule for each tone', () => {
    expect(file).not.toMatch(/var\(|--|@media|#131517/);
    expect(file).toContain('.chart .p2 .bar, .chart .bar.p2 { fill: #b27e18; stroke: #b27e18;');
    expect(file).toContain('.chart .p2 .end .name, .chart .end.p2 .name { fill: #7e5600;');
  });

  it('keeps what XML would misread', () => {
    expect(file).toContain('&lt;三分之二&gt; &amp; 其余');
    expect(standalone(svg.replace('合计', '&nbsp;'), text)).not.toContain('&nbsp;');
  });

  it('grows with its words, and leaves out lines that are not given', () => {
    const long = standalone(svg, { ...text, note: text.note.repeat(12) });
    expect(heightOf(long)).toBeGreaterThan(heightOf(file));
    expect(heightOf(standalone(svg, { ...text, note: '' }))).toBeLessThan(heightOf(file));
  });

  it('asks for every token that charts use', () => {
    expect(() => standalone(svg, { ...text, css: css.replace('--hatch:', '--other:') })).toThrow(
      'missing token: --hatch',
    );
  });
});

function heightOf(file: string): number {
  return Number(/ height="(\d+)"/.exec(file)?.[1]);
}
