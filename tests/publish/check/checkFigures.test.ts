import { describe, expect, it } from 'vitest';
import { checkCuts, checkFigures } from '../../../src/publish/check/figures.ts';
import type { Box, Drawing, DrawnLabel } from '../../../src/publish/page/drawings.ts';
import type { PageFacts } from '../../../src/publish/page/facts.ts';
import type { PdfPage, PdfReading } from '../../../src/publish/pdf/reading.ts';
import type { PdfTag } from '../../../src/publish/pdf/tags.ts';
import { emptyFacts } from './emptyFacts.ts';
import { emptyReading } from './emptyReading.ts';
import { emptySheet } from './emptySheet.ts';

const tag = (role: string, ...pieces: PdfTag['pieces']): PdfTag => ({ role, alt: '户数。单位：户', scope: '', pieces });
const box = (left: number, right: number, low: number, high: number): Box => ({ left, right, low, high });
const sheet = (painted: Record<string, Box>, ...texts: string[]): PdfPage => ({
  ...emptySheet,
  figures: ['户数。单位：户'],
  painted: new Map(Object.entries(painted)),
  runs: texts.map((text) => ({
    text,
    mark: text,
    size: 10,
    x: 100,
    y: 500,
    width: 40,
    isTagged: true,
    isLevel: true,
  })),
});
const pdf = (...pages: PdfPage[]): PdfReading => ({ ...emptyReading, pages });
const piece = (id: string, page = 1) => ({ id, page });
const whole = box(90, 531, 300, 500);

describe('checkFigures', () => {
  const figure = tag('Figure', piece('f'));

  it('lets a drawing stand whole under its title, and be wider than its sheet shows by a hair', () => {
    const tags = tag('Div', tag('H3', piece('题')), tag('P', piece('户')), figure);
    expect(checkFigures(pdf(sheet({ f: whole }, '题', '户')), tags)).toEqual([]);
    expect(checkFigures(pdf(sheet({ f: box(89, 532, 300, 500) })), tag('Div', figure))).toEqual([]);
  });

  it('refuses one that reaches into the margin, where nothing shows', () =>
    expect(checkFigures(pdf(sheet({ f: box(70, 400, 300, 500) })), tag('Div', figure))).toEqual([
      { code: 'figure-cut', page: 1, place: '户数' },
    ]));

  it('refuses one of which a part shows on the next sheet, and lets one be painted there where nothing shows', () => {
    const over = (next: Box) =>
      checkFigures(
        pdf(sheet({ f: box(90, 531, 74, 300) }), sheet({ g: next })),
        tag('Div', tag('Figure', piece('f'), piece('g', 2))),
      );
    expect(over(box(90, 531, 500, 758))).toEqual([{ code: 'figure-cut', page: 1, place: '户数' }]);
    expect(over(box(90, 531, 757.9, 900))).toEqual([]);
  });

  it('refuses one whose title, or the line over it, stands on the sheet before', () => {
    const tags = (...before: PdfTag[]) => tag('Div', ...before, tag('Figure', piece('f', 2)));
    const printed = pdf(sheet({}, '题'), sheet({ f: whole }, '户'));
    const parted = [{ code: 'figure-parted', page: 2, place: '户数', read: '题' }];
    expect(checkFigures(printed, tags(tag('H3', piece('题')), tag('P', piece('户', 2))))).toEqual(parted);
    expect(checkFigures(printed, tags(tag('P', piece('题'))))).toEqual(parted);
  });
});

describe('checkCuts', () => {
  const label = (text: string, box: Box): DrawnLabel => ({ text, whole: text, kind: 'words', year: '', box });
  const drawing = (...labels: DrawnLabel[]): Drawing => ({
    label: '户数。单位：户',
    ids: [],
    frame: box(0, 200, 0, 100),
    labels,
    marks: [],
    rules: [],
  });
  const check = (facts: Partial<PageFacts>) =>
    checkCuts(pdf(sheet({}, '仪征市'), emptySheet), { ...emptyFacts, ...facts });

  it('refuses text that is cut away, with its sheet', () =>
    expect(check({ cuts: ['仪征市'] })).toEqual([{ code: 'content-clipped', page: 1, read: '仪征市' }]));

  it('refuses a label and a mark that leave their drawing, and lets a line of text be higher than its letters', () => {
    const cut = (read: string) => [{ code: 'content-clipped', page: 1, place: '户数', read }];
    expect(check({ drawings: [drawing(label('1,562', box(180, 205, 50, 60)))] })).toEqual(cut('1,562'));
    const marks = [{ name: 'bar', box: box(10, 20, 0, 110) }];
    expect(check({ drawings: [{ ...drawing(), marks }] })).toEqual(cut('bar'));
    expect(check({ drawings: [drawing(label('1,562', box(180, 200, 90, 102)))] })).toEqual([]);
  });

  it('refuses labels that lie on each other', () => {
    const beside = label('2,414', box(40, 60, 50, 60));
    const labels = (right: number) => drawing(label('1,562', box(20, right, 50, 60)), beside);
    expect(check({ drawings: [labels(41)] })).toEqual([]);
    expect(check({ drawings: [labels(45)] })).toEqual([
      { code: 'labels-overlap', page: 1, place: '户数', read: '1,562 / 2,414' },
    ]);
  });
});
