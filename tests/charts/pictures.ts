import type { ChartInput, NamedBars, Series, StackedColumns } from '../../src/model/chart.ts';
import { cellOf, yearCells } from './chartSettings.ts';

/** Names and units as a package gives them; the English ones are the longest that are met. */
export const words = {
  'zh-CN': {
    names: ['低保', '五保', '城镇“三无”老人'],
    units: { 人: '人', 万元: '万元', '元/人·月': '元/人·月' },
    areas: '临江镇,石桥街道,柳河镇,高新技术产业园区管理办公室,东陈镇,白马湖旅游度假区,青竹镇,云岭街道办事处',
  },
  en: {
    names: ['Subsistence allowance (dibao)', 'Rural Five Guarantees (wubao)', 'Urban “three-noes” elderly'],
    units: { 人: 'persons', 万元: 'million yuan', '元/人·月': 'yuan per person per month' },
    areas:
      'Linjiang Town,Shiqiao Subdistrict,Liuhe Economic Development Zone,Administrative Office of the High-technology Industrial Park,Dongchen Town,Baima Lake Resort,Qingzhu Town,Yunling Subdistrict',
  },
} as const;

export type Words = (typeof words)[keyof typeof words];

/** Every kind of chart in every state. */
export function pictures(own: Words): Record<string, ChartInput> {
  const line = (cells: string): ChartInput => ({
    kind: 'trendLines',
    unit: own.units.人,
    series: [series(own, 0, cells, '人')],
  });
  return {
    'trendLines-three': { kind: 'trendLines', unit: own.units.人, series: three(own, persons, '人') },
    'trendLines-mixed': line('d3412 3189 d2967 2748 d2561 2414'),
    'trendLines-withheld': line('3412 3189 2967 ※ 2561 ※'),
    'trendLines-rising': line('31 108 2670 12748 22561 p52414'),
    'trendLines-long': line(Array.from({ length: 24 }, (_, year) => String(4000 + ((year * 377) % 900))).join(' ')),
    standardSteps: {
      kind: 'standardSteps',
      unit: own.units['元/人·月'],
      series: [series(own, 0, 'd590 d620 d650 d680 d710 740', '元/人·月')],
      events: [
        { year: '2018', number: 1 },
        { year: '2020', number: 2 },
        { year: '2020', number: 3 },
      ],
    },
    stackedColumns: stack(own, money, 'd3959 d4144 d4338 d4571 d4814 5053'),
    'stackedColumns-lacking': stack(
      own,
      ['1386 … 1431 1468 1497 p1523', '2410 2578 2741 2935 3148 p3360', '163 164 166 ※ 169 p170'],
      '3959 4144 4338 4571 4814 p5053',
    ),
    'stackedColumns-withheld-last': stack(own, ['1497 1523', '3148 3360', '169 ※'], '4814 5053'),
    namedBars: bars(own, 'd412 d338 p297 263 241 ※ … 0'),
    'namedBars-negative': bars(own, '-31 d-24 -19 -16 6 11 0 ※'),
    'namedBars-many': {
      kind: 'namedBars',
      unit: own.units.人,
      bars: Array.from({ length: 40 }, (_, index) => bars(own, '412 338 297 263 241 218 187 164').bars[index % 8]!),
    },
    changeSteps: {
      kind: 'changeSteps',
      unit: own.units.万元,
      from: { name: '2019', tone: 'ink', cell: cellOf('d4731', '万元') },
      steps: [...bars(own, 'd-83 d134 d-135 d293').bars, { name: 'p', tone: 'p3', cell: cellOf('d1', '万元') }].map(
        (step) => ({
          ...step,
          cell: step.cell.state === 'value' ? { ...step.cell, unit: '万元' } : step.cell,
        }),
      ),
      to: { name: '2020', tone: 'ink', cell: cellOf('d4941', '万元') },
    },
    yearColumns: columns(own, 'd3962 d3701 d3368 d3024 d2689 2414'),
    'yearColumns-states': columns(own, '3962 ※ … 0 2689 p2414'),
    'yearColumns-negative': columns(own, '-20 35 -11 4 0 12'),
    'yearColumns-large': columns(
      own,
      '1234567 1334567 1434567 1534567 1634567 1734567 1834567 1734567 1934567 2034567',
    ),
  };
}

const persons = [
  'd3412 d3189 d2967 d2748 d2561 2414',
  'd3105 d3050 d3012 d2960 d2911 2868',
  'd112 d105 d98 d91 d86 80',
];
const money = [
  'd1386 d1402 d1431 d1468 d1497 1523',
  'd2410 d2578 d2741 d2935 d3148 3360',
  'd163 d164 d166 d168 d169 170',
];

export function series(own: Words, index: number, cells: string, unit: string): Series {
  return { name: own.names[index]!, tone: `p${index + 1}`, points: yearCells(cells, unit) };
}

function three(own: Words, cells: string[], unit: string): Series[] {
  return cells.map((text, index) => series(own, index, text, unit));
}

export function stack(own: Words, parts: string[], totals: string): StackedColumns {
  const unit = own.units.万元;
  return { kind: 'stackedColumns', unit, parts: three(own, parts, '万元'), totals: yearCells(totals, '万元') };
}

export function bars(own: Words, cells: string): NamedBars {
  const names = own.areas.split(',');
  const all = cells.split(' ').map((word, index) => ({ name: names[index]!, tone: 'p1', cell: cellOf(word) }));
  return { kind: 'namedBars', unit: own.units.人, bars: all };
}

function columns(own: Words, cells: string): ChartInput {
  return { kind: 'yearColumns', unit: own.units.人, series: series(own, 1, cells, '人') };
}
