import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, inject, it } from 'vitest';
import { filesUnder } from './openSite.ts';

const dist = inject('dist');
const pages = await filesUnder(dist, '.html');
const read = async (page: string) => parseHTML(await readFile(join(dist, page), 'utf8')).document;
const squeezed = (text: string | null | undefined) => (text ?? '').replaceAll(/\s/g, '');

const year = '321081/2021-01-01/2021-12-31';
const aid = '321081/2021-01-01/2022-06-02';
const medical = '321081//2022-06-02';
const wholeYear = ['2021年', '2021'] as const;
const aidPeriod = ['2021年1月1日至2022年6月2日', '1 January 2021 to 2 June 2022'] as const;
const medicalPeriod = ['截至2022年6月2日', 'to 2 June 2022'] as const;

/** The 19 published figures: id, value and unit in Chinese, in English, period in both, and as a phrase in each PDF. */
const published = [
  ['households/dibao', year, '1,562 户', '1,562 households', wholeYear, '1562户', '1,562 households'],
  ['persons/dibao', year, '2,414 人', '2,414 persons', wholeYear, '2414人', '2,414 persons'],
  ['funds/dibao', year, '1,523 万元', '15.23 million yuan', wholeYear, '1523万元', '15.23 million yuan'],
  [
    'standard/dibao',
    year,
    '740 元/人·月',
    '740 yuan per person per month',
    wholeYear,
    '740元/人·月',
    '740 yuan per person per month',
  ],
  ['persons/sanwu', year, '80 人', '80 persons', wholeYear, '80人', '80 persons'],
  ['funds/sanwu', year, '170 万元', '1.70 million yuan', wholeYear, '170万元', '1.70 million yuan'],
  [
    'standard/sanwu',
    year,
    '21,602 元/人·年',
    '21,602 yuan per person per year',
    wholeYear,
    '21602元/人·年',
    '21,602 yuan per person per year',
  ],
  ['persons/wubao', year, '2,868 人', '2,868 persons', wholeYear, '2868人', '2,868 persons'],
  ['funds/wubao', year, '3,360 万元', '33.60 million yuan', wholeYear, '3360万元', '33.60 million yuan'],
  [
    'standard/wubao',
    year,
    '11,544 元/人·年',
    '11,544 yuan per person per year',
    wholeYear,
    '11544元/人·年',
    '11,544 yuan per person per year',
  ],
  ['person-times/visits', year, '1,019 人次', '1,019 person-times', wholeYear, '1019人次', '1,019 person-times'],
  ['funds/visits', year, '44.22 万元', '442.2 thousand yuan', wholeYear, '44.22万元', '442,200 yuan'],
  ['persons/homecare-full', year, '52 人', '52 persons', wholeYear, '52人', '52 persons'],
  ['persons/homecare-partial', year, '39 人', '39 persons', wholeYear, '39人', '39 persons'],
  ['funds/homecare', year, '42.57 万元', '425.7 thousand yuan', wholeYear, '42.57万元', '425,700 yuan'],
  ['persons/student-aid', aid, '132 人', '132 persons', aidPeriod, '132人', '132 persons'],
  ['funds/student-aid', aid, '46.3 万元', '463 thousand yuan', aidPeriod, '46.3万元', '463,000 yuan'],
  ['persons/medical', medical, '9 人', '9 persons', medicalPeriod, '9人', '9 persons'],
  ['funds/medical', medical, '3.12 万元', '31.2 thousand yuan', medicalPeriod, '3.12万元', '31,200 yuan'],
] as const;

async function pdfText(name: string): Promise<string> {
  const bytes = new Uint8Array(await readFile(join(dist, 'reports', name)));
  const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise;
  const texts = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join('');
    }),
  );
  return squeezed(texts.join(''));
}

describe('the 19 published figures', () => {
  it.each([
    ['years/2021/index.html', 2, 0],
    ['en/years/2021/index.html', 3, 1],
  ] as const)('read right in %s, each with its unit and period', async (page, column, language) => {
    const document = await read(page);
    for (const figure of published) {
      const [name, place, , , period] = figure;
      const marked = document.querySelector(`#table-main [data-cell="${name}/${place}"]`);
      const cells = [...(marked?.closest('tr')?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent);
      const [value, ...unit] = figure[column].split(' ');
      expect([marked?.textContent, cells[0], cells[1]]).toEqual([value, unit.join(' '), period[language]]);
    }
  });

  it.each([
    ['annual-2021.zh.pdf', 5],
    ['annual-2021.en.pdf', 6],
  ] as const)('stand as phrases in %s', async (name, column) => {
    const text = await pdfText(name);
    for (const figure of published) expect(text).toContain(squeezed(figure[column]));
  });

  it('stand together as the source has them', async () => {
    expect(await pdfText('annual-2021.zh.pdf')).toContain('1562户、2414人');
  });
});

// what scripts read is held to the figures in readings.test.ts
describe('every number in the HTML', () => {
  it('is marked: from a cell, derived, or literal', async () => {
    const bare: string[] = [];
    for (const page of pages) {
      const document = await read(page);
      for (const element of document.querySelectorAll('body *')) {
        if (element.closest('svg, [data-cell], [data-derived], [data-literal], [data-pdf], style, script')) continue;
        for (const node of element.childNodes) {
          if (node.nodeType === 3 && /\d/.test(node.textContent ?? ''))
            bare.push(`${page}: ${node.textContent?.trim()}`);
        }
      }
    }
    expect(bare).toEqual([]);
  });

  it('and every chart names the figures it draws', async () => {
    for (const page of pages) {
      const document = await read(page);
      for (const drawing of document.querySelectorAll('.drawing'))
        expect(drawing.getAttribute('data-cells')).toBeTruthy();
    }
  });
});
