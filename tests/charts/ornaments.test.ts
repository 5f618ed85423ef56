import { describe, expect, it } from 'vitest';
import { cellBar, dotField, sparkline } from '../../src/charts/kinds/ornaments.ts';
import { cellOf, settings, yearCells } from './chartSettings.ts';
import { expectDrawing } from './expectChart.ts';

const own = { ...settings, width: 96 };
const dotsIn = (svg: string) => svg.match(/h0/g)?.length;

describe('drawings beside a number', () => {
  it('say nothing of their own to those who hear the number', () => {
    const all = [
      sparkline(yearCells('3 2'), 'p1', own),
      cellBar(cellOf('2'), 3, 'p1', own),
      dotField(cellOf('2'), 1, 'p1', own),
    ];
    for (const svg of all) {
      expect(svg).toContain('aria-hidden="true"');
      expect(svg).not.toMatch(/role=|aria-label|<text/);
    }
  });

  it('draw the years as a small line', () =>
    expectDrawing(sparkline(yearCells('d3412 ※ 2967 … 2561 2414'), 'p1', own), 'sparkline'));

  it('draw a sparkline 84 by 28 pixels whatever the width around it', () => {
    expect(sparkline(yearCells('3 2'), 'p1', own)).toContain('viewBox="0 0 84 28"');
  });

  it('draw a bar for its share of the largest, hollow for demonstration', async () => {
    await expectDrawing(cellBar(cellOf('d206'), 412, 'p1', own), 'cellBar-demonstration');
    expect(cellBar(cellOf('d206'), 412, 'p1', own)).toContain('bar p1 demonstration');
  });

  it('draw what is withheld the same beside any largest value', async () => {
    const svg = cellBar(cellOf('※'), 412, 'p1', own);
    expect(cellBar(cellOf('※'), 3, 'p1', own)).toBe(svg);
    await expectDrawing(svg, 'cellBar-withheld');
  });

  it('draw no bar for zero, nor for what is not available', () => {
    expect(cellBar(cellOf('0'), 412, 'p1', own)).not.toContain('<rect');
    expect(cellBar(cellOf('…'), 412, 'p1', own)).toMatch(/^<svg [^>]*\/>$/);
  });
});

describe('dotField', () => {
  it('draws one dot for each person, 80 in a row', () => {
    const svg = dotField(cellOf('2414'), 1, 'p1', settings);
    expect(dotsIn(svg)).toBe(2414);
    expect(svg).toContain('width="448"');
  });

  it('draws one dot for ten where told so', () =>
    expect(dotsIn(dotField(cellOf('2414'), 10, 'p1', settings))).toBe(241));

  it('stays small', () => expect(dotField(cellOf('8000'), 1, 'p1', settings).length).toBeLessThan(80_000));

  it('draws no one', () => expect(dotsIn(dotField(cellOf('0'), 1, 'p1', settings))).toBeUndefined());

  it('refuses what was not published', () => {
    for (const word of ['d12', '※', '…']) {
      expect(() => dotField(cellOf(word), 1, 'p1', settings)).toThrow('invalid cell: not a published value');
    }
  });
});
