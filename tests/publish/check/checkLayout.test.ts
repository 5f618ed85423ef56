import { describe, expect, it } from 'vitest';
import { checkFilled } from '../../../src/publish/check/document.ts';
import { checkLayout } from '../../../src/publish/check/layout.ts';
import type { PdfPage, PdfReading, TextRun } from '../../../src/publish/pdf/reading.ts';
import type { PdfTag } from '../../../src/publish/pdf/tags.ts';
import { emptyReading } from './emptyReading.ts';
import { emptySheet } from './emptySheet.ts';

type Placed = [text: string, x: number, y: number, width: number];

const run = ([text, x, y, width]: Placed): TextRun => ({
  text,
  x,
  y,
  width,
  size: 10,
  isTagged: true,
  isLevel: true,
  mark: text,
});
const sheet = (...placed: Placed[]): PdfPage => ({ ...emptySheet, runs: placed.map(run) });
const pdf = (...pages: PdfPage[]): PdfReading => ({ ...emptyReading, pages });
const tag = (role: string, ...pieces: PdfTag['pieces']): PdfTag => ({ role, alt: '', scope: '', pieces });
const none = tag('Document');

describe('checkLayout', () => {
  it('lets a number and its ring, two columns and two lines stand', () =>
    expect(
      checkLayout(
        pdf(sheet(['1,562', 100, 700, 25], ['○', 125, 703, 6], ['2,414', 200, 700, 25], ['下', 100, 688, 10])),
        none,
      ),
    ).toEqual([]));

  it('refuses text that leaves the sheet', () => {
    expect(checkLayout(pdf(sheet(['宽', 590, 700, 20])), none)).toEqual([
      { code: 'text-outside', page: 1, place: '宽' },
    ]);
    expect(checkLayout(pdf(sheet(['低', 90, -5, 20])), none)).toMatchObject([{ code: 'text-outside' }]);
  });

  it('refuses text in the margin, where nothing shows that is read out, but for the empty half of a mark', () => {
    expect(checkLayout(pdf(sheet(['宽', 85, 700, 20])), none)).toEqual([
      { code: 'text-outside', page: 1, place: '宽' },
    ]);
    expect(checkLayout(pdf(sheet(['“三无”', 85, 700, 50], ['老人。', 506, 680, 30])), none)).toEqual([]);
  });

  it('refuses two texts that lie on each other', () =>
    expect(checkLayout(pdf(sheet(['五保', 100, 700, 20], ['低保', 110, 702, 20])), none)).toEqual([
      { code: 'text-overlapping', page: 1, place: '五保', read: '低保' },
    ]));

  it('refuses two texts of one line that are set into each other by more than a sixth of a letter', () => {
    const line = (x: number) => checkLayout(pdf(sheet(['1,562', 100, 700, 25], ['2,414', x, 700, 25])), none);
    expect(line(124)).toEqual([]);
    expect(line(122)).toEqual([{ code: 'text-overlapping', page: 1, place: '1,562', read: '2,414' }]);
  });

  it('refuses a row whose cells stand on two sheets', () => {
    const row = tag('TR', tag('TH', { page: 1, id: '仪征市' }), tag('TD', { page: 2, id: '1,562' }));
    const pages = pdf(sheet(['仪征市', 90, 100, 30]), sheet(['1,562', 200, 700, 25]));
    expect(checkLayout(pages, tag('Document', tag('Table', row)))).toEqual([
      { code: 'row-split', page: 1, place: '仪征市 1,562' },
    ]);
  });

  it('lets the head of a table be repeated', () => {
    const row = tag('TR', tag('TH', { page: 1, id: 'a' }, { page: 2, id: 'b' }));
    const [first, second] = ['a', 'b'].map((mark) => ({ ...sheet(['人数', 90, 100, 20]), mark }));
    const pages = [first!, second!].map(({ mark, ...page }) => ({
      ...page,
      runs: page.runs.map((one) => ({ ...one, mark })),
    }));
    expect(checkLayout(pdf(...pages, sheet(['完', 90, 700, 10])), tag('Document', row))).toEqual([]);
  });

  it('lets a mark of punctuation be squeezed', () =>
    expect(checkLayout(pdf(sheet(['来”', 100, 700, 20], ['。', 115, 700, 10])), none)).toEqual([]));

  it('refuses a heading alone at the foot of a sheet, and lets one stand before its text', () => {
    const heading = tag('H2', { page: 1, id: '二、' });
    const text = tag('P', { page: 2, id: '文' });
    const pages = pdf(sheet(['二、', 90, 100, 20]), sheet(['文', 90, 700, 10]));
    expect(checkLayout(pages, tag('Document', heading, text))).toEqual([
      { code: 'heading-stranded', page: 1, place: '二、' },
    ]);
    expect(checkLayout(pages, tag('Document', heading, tag('P', { page: 1, id: '文' })))).toEqual([]);
  });
});

describe('checkFilled', () => {
  it('tells of a sheet between the first and the last that is more than half empty', () => {
    const full = sheet(['文', 90, 100, 10]);
    const empty = sheet(['文', 90, 700, 10]);
    expect(checkFilled(pdf(empty, full, empty, empty))).toEqual([{ code: 'page-half-empty', page: 3 }]);
  });
});
