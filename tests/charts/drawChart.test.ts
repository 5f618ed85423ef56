import { describe, expect, it } from 'vitest';
import { drawChart } from '../../src/charts/kinds/drawChart.ts';
import type { ChartInput } from '../../src/model/chart.ts';
import { cellOf, settings, yearCells } from './chartSettings.ts';
import { expectChart } from './expectChart.ts';
import { bars, pictures, series, stack, words } from './pictures.ts';
import { shapes } from './shapes.ts';

const zh = words['zh-CN'];
const shown = Object.entries(pictures(zh)).filter(([name]) => !name.startsWith('trendLines'));
const textsOf = (svg: string) => [...svg.matchAll(/>([^<>]+)</g)].map(([, text]) => text!.trim());
const draw = (input: ChartInput, own = {}) => drawChart(input, { ...settings, ...own });

const numberOf = (element: Element, name: string) => Number(element.getAttribute(name));

describe('every kind of chart', () => {
  it.each(shown)('draws %s', (name, input) => expectChart(draw(input), name));

  it.each(Object.entries(pictures(zh)))('draws %s the same twice', (_, input) => {
    expect(draw(structuredClone(input))).toBe(draw(input));
  });

  it.each(['trendLines-three', 'standardSteps', 'yearColumns', 'namedBars', 'stackedColumns', 'changeSteps'])(
    'draws %s for paper',
    (name) => expectChart(draw(pictures(zh)[name]!, { medium: 'paper', width: 448 }), `paper-${name}`),
  );

  it('says that figures are demonstration without colour', () => {
    const ofYears = shown.filter(([name]) => ['standardSteps', 'stackedColumns', 'yearColumns'].includes(name));
    for (const [, input] of ofYears) expect(draw(input)).toContain('○演示数据');
    expect(draw(bars(zh, 'd412'))).toContain('○');
  });

  it('counts one person in English', () => {
    const cells = ['1', '2'].map((number) => ({ name: `Town ${number}`, tone: 'p1', cell: cellOf(number, '人') }));
    const input: ChartInput = { kind: 'namedBars', unit: 'persons', bars: cells, isChange: true };
    const units = textsOf(draw(input, { language: 'en', medium: 'paper', width: 588 }));
    expect(units.filter((text) => text.startsWith('person'))).toEqual(['person', 'persons']);
  });

  it('refuses two units on one axis', () => {
    const mixed = [...bars(zh, '1').bars, { name: '柳河镇', tone: 'p1', cell: cellOf('2', '户') }];
    expect(() => draw({ kind: 'namedBars', unit: '人', bars: mixed })).toThrow('mixed units: 人, 户');
  });
});

describe('trend lines on paper', () => {
  it('write each value at its point and every year, without an axis of values', () => {
    const input: ChartInput = {
      kind: 'trendLines',
      unit: '人',
      series: [series(zh, 0, '3412 3189 2967 2748 2561 2414', '人')],
    };
    const svg = draw(input, { medium: 'paper', width: 213 });
    expect(textsOf(svg).filter((text) => text.includes(','))).toHaveLength(6);
    expect(textsOf(svg).filter((text) => text.startsWith('20'))).toHaveLength(6);
    expect(svg).not.toContain('class="grid"');
  });

  it('write all values of a line, or its ends, or its last', () => {
    for (const width of [100, 140, 213, 328, 448]) {
      for (const cells of ['3412 3189 2967 2748 2561 2414', '31 108 2670 12748 22561 52414', '5 900 5 900 5 900']) {
        const line = series(zh, 0, cells, '人');
        const svg = draw({ kind: 'trendLines', unit: '人', series: [line] }, { medium: 'paper', width });
        const values = line.points.map(({ cell }) => settings.format(cell));
        const written = [...svg.matchAll(/class="point [^>]*>([^<]+)/g)].map(([, text]) => text);
        expect([values, [values[0], values.at(-1)], values.slice(-1)]).toContainEqual(written);
      }
    }
  });

  it('write the values of steps above them', () => {
    const input = pictures(zh)['standardSteps']!;
    for (const width of [213, 448]) {
      const svg = draw(input, { medium: 'paper', width });
      const values = shapes(svg, '.point').map((text) => numberOf(text, 'y'));
      const heights = shapes(svg, 'circle.dot').map((dot) => numberOf(dot, 'cy'));
      expect(values).toHaveLength(6);
      values.forEach((y, index) => expect(y).toBeLessThan(heights[index]!));
    }
  });
});

describe('start values', () => {
  it('of two lines stand on the outer sides of both', () => {
    for (const width of [328, 470, 976]) {
      const lines = [series(zh, 0, '78 74 66', '人'), series(zh, 1, '61 62 65', '人')];
      const svg = draw({ kind: 'trendLines', unit: '人', series: lines }, { width });
      const dots = shapes(svg, 'circle.dot').map((dot) => numberOf(dot, 'cy'));
      const [upper, lower] = shapes(svg, '.point').map((text) => numberOf(text, 'y'));
      expect(upper).toBeLessThan(Math.min(...dots));
      expect(lower).toBeGreaterThan(Math.max(...dots));
    }
  });
});

describe('standard steps', () => {
  it('hold each level until the year that changes it', () => {
    const svg = draw({
      kind: 'standardSteps',
      unit: '元/人·月',
      series: [series(zh, 0, '590 620', '元/人·月')],
      events: [],
    });
    expect(svg.match(/class="line official"/g)).toHaveLength(1);
    expect(svg).toMatch(/ d="M[\d.]+,([\d.]+)L([\d.]+),\1L\2,[\d.]+"/);
  });

  it('number their events, and leave out those of other years', () => {
    const events = [
      { year: '2010', number: 1 },
      { year: '2017', number: 2 },
    ];
    const svg = draw({ kind: 'standardSteps', unit: '元', series: [series(zh, 0, '590 620', '元')], events });
    expect(svg.match(/class="event"/g)).toHaveLength(1);
  });
});

describe('an event of the last year', () => {
  const steps = (year: string) =>
    draw({
      kind: 'standardSteps',
      unit: '元',
      series: [series(zh, 0, '590 620 650', '元')],
      events: [{ year, number: 1 }],
    });
  const foot = (svg: string) => numberOf(shapes(svg, '.events line')[0]!, 'y2');

  it('has a stem down to its point, where a longer line would read as an axis', () => {
    expect(foot(steps('2018'))).toBeLessThan(foot(steps('2017')));
    expect(steps('2018')).toContain(`cy="${foot(steps('2018'))}"`);
  });
});

describe('stacked columns', () => {
  const parts = ['1497 1523', '3148 3360', '169 170'];

  it('put the part that is largest in the latest year at the base', () => {
    const lowest = [...draw(stack(zh, parts, '4814 5053')).matchAll(/<rect [^>]*>/g)][0]?.[0];
    expect(lowest).toContain('bar p2');
  });

  it('print released totals and add none up', () => {
    expect(textsOf(draw(stack(zh, parts, '4814 5053')))).toEqual(expect.arrayContaining(['4,814', '5,053']));
    const bare = textsOf(draw({ ...stack(zh, parts, '1'), totals: [] }));
    expect(bare).not.toContain('5,053');
  });

  it('do not stack a year that lacks a part, but print its released total', () => {
    for (const [part, symbol] of [
      ['※ 170', '※'],
      ['… 170', '…'],
    ] as const) {
      const svg = draw(stack(zh, [parts[0]!, parts[1]!, part], '4814 5053'));
      expect(svg.match(/class="bar /g)).toHaveLength(3);
      expect(textsOf(svg)).toEqual(expect.arrayContaining([symbol, '4,814']));
    }
  });

  it('draw a withheld part the same whatever the others are worth', () => {
    const hatch = (first: string) =>
      /<g class="withheld">.*?<\/g>/.exec(draw(stack(zh, [first, parts[1]!, '※ 170'], '4814 5053')))?.[0];
    expect(hatch('1497 1523')).toBeDefined();
    expect(hatch('2 1523')).toBe(hatch('1497 1523'));
  });
});

describe('named bars', () => {
  it('write every sign where some values are negative', () => {
    const texts = textsOf(draw(bars(zh, '-31 6 0')));
    expect(texts).toEqual(expect.arrayContaining(['−31', '+6', '0']));
  });

  it('draw what is withheld at one length, whatever the other values', () => {
    const stub = (cells: string) =>
      /<rect [^>]*class="hatch-ground"[^>]*>/.exec(draw(bars(zh, cells)))?.[0].replace(/ y="[^"]*"/, '');
    expect(stub('9 ※')).toBe(stub('999999 ※')?.replace(/ x="[^"]*"/, / x="[^"]*"/.exec(stub('9 ※')!)![0]));
  });

  it('tell zero, not available and withheld apart', () => {
    expect(textsOf(draw(bars(zh, '0 … ※')))).toEqual(expect.arrayContaining(['0', '…', '※']));
    expect(draw(bars(zh, '0 … ※'))).not.toContain('class="bar ');
  });

  it('raise a small ring after the digits of demonstration figures', () => {
    const svg = draw(bars(zh, 'd412'), { medium: 'paper', width: 448 });
    const [ring, unit] = shapes(svg, '.bar-value tspan');
    expect(numberOf(ring!, 'font-size')).toBeLessThan(8);
    expect(numberOf(ring!, 'dy')).toBeLessThan(-3);
    expect(numberOf(unit!, 'dy')).toBe(-numberOf(ring!, 'dy'));
  });

  it('write the unit after each value on paper', () => {
    expect(draw(bars(zh, '412 338'), { medium: 'paper', width: 448 })).toMatch(/412<tspan[^>]*> 人</);
  });
});

describe('year columns', () => {
  it('have a place for every year between the first and the last', () => {
    const points = [...yearCells('12'), { year: '2019', cell: cellOf('14') }];
    const svg = draw({ kind: 'yearColumns', unit: '人', series: { name: '低保', tone: 'p1', points } });
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['2016', '2017', '2018', '2019']));
  });

  it('mark this edition’s year and no other', () => {
    const svg = draw(pictures(zh)['yearColumns']!);
    expect([...svg.matchAll(/class="current"[^>]*>(\d+)</g)].map(([, year]) => year)).toEqual(['2021']);
  });
});
