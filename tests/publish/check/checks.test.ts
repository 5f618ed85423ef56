import { describe, expect, it } from 'vitest';
import { withheld, type Figure } from '../../../src/model/cell.ts';
import { decimal } from '../../../src/model/decimal.ts';
import { checkLength } from '../../../src/publish/check/document.ts';
import { checkReleased } from '../../../src/publish/check/released.ts';
import { checkCells } from '../../../src/publish/check/sections.ts';
import { checkText } from '../../../src/publish/check/text.ts';
import type { PageFacts } from '../../../src/publish/page/facts.ts';
import type { PdfReading, TextRun } from '../../../src/publish/pdf/reading.ts';
import type { Publication } from '../../../src/publish/plan/publication.ts';
import { publishProblems } from '../../../src/publish/publish.ts';
import { formatPdfSummary } from '../../../src/words/format/cell.ts';
import { formatProblem } from '../../../src/words/problems/formatProblem.ts';
import { emptyFacts } from './emptyFacts.ts';
import { emptyReading } from './emptyReading.ts';
import { emptySheet } from './emptySheet.ts';

const facts = (...texts: string[]): PageFacts => ({
  ...emptyFacts,
  cells: texts.map((text) => ({ mark: 'a', text, units: ['万元'], around: '', isAlone: false })),
});
const run = (text: string, index: number): TextRun => ({
  text,
  size: 10,
  isTagged: true,
  mark: `m${index}`,
  width: 50,
  isLevel: true,
  x: 90,
  y: 700 - 20 * index,
});
const pdf = (...texts: string[]): PdfReading => ({
  ...emptyReading,
  pages: [{ ...emptySheet, runs: texts.map(run) }],
});

describe('checkCells', () => {
  it('finds a number and its unit across runs and spaces', () =>
    expect(checkCells(pdf('共1562', '户，', '1,562', ' households'), facts('1562户', '1,562households'))).toEqual([]));

  it('does not take a part of a number for the number', () => {
    expect(checkCells(pdf('11562户'), facts('1562户'))).toEqual([{ code: 'cell-missing', expected: '1562户' }]);
    expect(checkCells(pdf('1562.5'), facts('1562'))).toEqual([{ code: 'cell-missing', expected: '1562' }]);
    expect(checkCells(pdf('农村2021', '1562', '2414'), facts('1562'))).toEqual([]);
  });
});

describe('checkReleased', () => {
  const figure = (cell: Figure['cell']): Figure => ({
    id: 'a',
    year: '2021',
    cell,
    key: { measure: 'funds', programme: 'dibao', area: '321081', period: { end: '2021-12-31' } },
  });
  const money = figure({ state: 'value', value: decimal('1523'), unit: '万元', flags: [] });

  it('lets a number be written in each way that the language has', () => {
    expect(checkReleased(facts('1523万元', '1,523'), 'zh-CN', () => [money])).toEqual([]);
    expect(checkReleased(facts('15.23millionyuan'), 'en', () => [money])).toEqual([]);
  });

  it('asks for the unit of the scale that it is written on', () => {
    for (const text of ['0.1523万元', '15230000万元', '1523元', '15230000', '0.1523'])
      expect(checkReleased(facts(text), 'zh-CN', () => [money])).toMatchObject([{ code: 'cell-differs' }]);
    expect(checkReleased(facts('15230000元', '0.1523亿元'), 'zh-CN', () => [money])).toEqual([]);
  });

  it('refuses another number, and any number for a figure that is withheld', () => {
    expect(checkReleased(facts('1524万元'), 'zh-CN', () => [money])).toMatchObject([{ code: 'cell-differs' }]);
    expect(checkReleased(facts('15230万元'), 'zh-CN', () => [money])).toMatchObject([{ code: 'cell-differs' }]);
    expect(checkReleased(facts('3户'), 'zh-CN', () => [figure(withheld)])).toMatchObject([
      { read: '3户', expected: '※' },
    ]);
  });

  it('refuses a figure that was never released', () =>
    expect(checkReleased(facts('5'), 'zh-CN', () => [])).toEqual([{ code: 'cell-unreleased', place: 'a', read: '5' }]));
});

describe('checkText', () => {
  it('refuses radicals that look like 户 and 人', () =>
    expect(checkText(pdf('年末⼾数'))).toEqual([
      { code: 'text-miscopied', page: 1, place: '年末⼾数', read: 'U+2F3E' },
    ]));

  it('refuses a page without text', () => expect(checkText(pdf(' '))).toEqual([{ code: 'pdf-empty', page: 1 }]));
});

describe('checkLength', () => {
  const [page] = pdf('a').pages;
  const sheets = (count: number): PdfReading => ({ ...pdf(), pages: Array.from({ length: count }, () => page!) });
  const brief = { mostPages: 1 } as Publication;

  it('lets a brief have its page, and a report as many as it needs', () => {
    expect(checkLength(sheets(1), brief)).toEqual([]);
    expect(checkLength(sheets(40), {} as Publication)).toEqual([]);
  });

  it('refuses a second sheet of a brief of one', () =>
    expect(checkLength(sheets(2), brief)).toEqual([{ code: 'pages-exceeded', read: '2', expected: '≤ 1' }]));
});

describe('publishing says', () => {
  it('how long and large a PDF is', () => {
    expect(formatPdfSummary(8, 420_400, 'zh-CN')).toBe('PDF，8页，420 kB');
    expect(formatPdfSummary(8, 420_400, 'en')).toBe('PDF, 8 pages, 420 kB');
    expect(formatPdfSummary(1, 1_250_000, 'en')).toBe('PDF, 1 page, 1.3 MB');
  });

  it('what is wrong, where, and what to do, in both languages', () => {
    const problem = { code: 'cell-missing', file: 'reports/a.pdf', page: 2, expected: '1562户' } as const;
    expect(formatProblem(problem, publishProblems, 'zh-CN')).toBe(
      '错误 reports/a.pdf 第2页：网页上的数字没有印出来，应为 1562户。把这一行连同数据包交给维护程序的人。',
    );
    expect(formatProblem(problem, publishProblems, 'en')).toBe(
      'Error in reports/a.pdf, page 2: a figure of the page was not printed; expected 1562户. To mend: send this line and the package to those who maintain the program.',
    );
  });

  it('what hinders nothing, as a note', () => {
    const problem = { code: 'page-half-empty', file: 'reports/a.pdf', page: 3 } as const;
    expect(formatProblem(problem, publishProblems, 'zh-CN')).toBe(
      '说明 reports/a.pdf 第3页：此页空白过半。可调整分页或内容。',
    );
    expect(formatProblem(problem, publishProblems, 'en')).toBe(
      'Note in reports/a.pdf, page 3: more than half of the sheet is empty. To mend: where it matters, change breaks or content.',
    );
  });

  it('a year that was expected as it is, and not as an example of years', () =>
    expect(
      formatProblem({ code: 'numbers-differ', file: 'a.pdf', expected: '2021' }, publishProblems, 'zh-CN'),
    ).toContain('应为 2021。'));
});
