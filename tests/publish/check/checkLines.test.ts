import { describe, expect, it } from 'vitest';
import { checkLines } from '../../../src/publish/check/layout.ts';
import type { PdfReading, TextRun } from '../../../src/publish/pdf/reading.ts';
import type { PdfTag } from '../../../src/publish/pdf/tags.ts';
import { emptyReading } from './emptyReading.ts';
import { emptySheet } from './emptySheet.ts';

type Placed = [text: string, x: number, y: number, size?: number];

const run = ([text, x, y, size = 10]: Placed): TextRun => ({
  text,
  x,
  y,
  size,
  width: text.length * size,
  isTagged: true,
  isLevel: true,
  mark: 'a',
});
const pdf = (...placed: Placed[]): PdfReading => ({
  ...emptyReading,
  pages: [{ ...emptySheet, runs: placed.map(run) }],
});
const tag = (role: string, ...pieces: PdfTag['pieces']): PdfTag => ({ role, alt: '', scope: '', pieces });
const paragraph = tag('Document', tag('P', tag('Span', { page: 1, id: 'a' })));

describe('checkLines', () => {
  it('lets text run on, on its line and on the next', () =>
    expect(
      checkLines(pdf(['全年保障', 90, 700], ['1562', 130, 700], ['户、', 170, 700], ['2414人', 90, 682]), paragraph),
    ).toEqual([]));

  it('refuses a line that begins with closing punctuation', () =>
    expect(checkLines(pdf(['全年保障', 90, 700], ['。', 90, 682]), paragraph)).toEqual([
      { code: 'line-begins-badly', page: 1, place: '全年保障', read: '。' },
    ]));

  it('refuses a number whose unit, or whose range, goes on in the next line', () => {
    expect(checkLines(pdf(['保障1562', 90, 700], ['户', 90, 682]), paragraph)).toEqual([
      { code: 'number-parted', page: 1, place: '保障1562', read: '户' },
    ]);
    expect(checkLines(pdf(['2010', 90, 700], ['—2020年', 90, 682]), paragraph)).toMatchObject([
      { code: 'number-parted' },
    ]);
  });

  it('lets a large number have its unit below it', () =>
    expect(checkLines(pdf(['677.6', 90, 700, 23], ['元/人·月', 90, 682, 8]), paragraph)).toEqual([]));

  it('knows where one block ends and the next begins', () => {
    const cells = [tag('TD', { page: 1, id: 'a' }), tag('TH', { page: 1, id: 'b' })];
    const first = run(['1562', 200, 700]);
    const second = { ...run(['人数', 90, 682]), mark: 'b' };
    const reading = pdf();
    reading.pages[0]!.runs.push(first, second);
    expect(checkLines(reading, tag('Document', tag('TR', ...cells)))).toEqual([]);
  });
});
