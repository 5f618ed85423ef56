import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPdf } from '../../../src/publish/pdf/finish.ts';
import { openPdf, pdfReading } from '../../../src/publish/pdf/reading.ts';
import { pdfTags, type PdfTag } from '../../../src/publish/pdf/tags.ts';
import { publish, type PublishResult } from '../../../src/publish/publish.ts';
import { samples, writeSampleSite } from '../sampleSite.ts';
import { accessibilityLacks } from './accessibilityLacks.ts';

const literal = (text: string) => `<span data-literal>${text}</span>`;
const rows = Array.from({ length: 60 }, () => `<tr><th scope="row">乡</th><td data-cell="a">1,562</td></tr>`);
/** Lists of three kinds, a drawing in a box with its caption, and a table that is longer than a sheet. */
const html = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>仪征市民政统计 2021</title><link rel="stylesheet" href="print.css"></head>
<body>
<h1>清单</h1>
<ol style="list-style: none"><li>${literal('1.')}低保</li><li>${literal('2.')}<a href="https://example.org/a">五保</a></li></ol>
<ul><li style="border: 1px solid">城镇</li><li>农村<ul><li>集中</li></ul></li></ul>
<ul style="list-style: none"><li>${literal('2021')}年</li><li>${literal('2020')}年</li></ul>
<figure><svg role="img" aria-label="农村低保" width="200" height="40"><text y="35">低保</text></svg>
<figcaption><p>图注</p></figcaption></figure>
<table><thead><tr><th scope="col">地区</th><th scope="col">${literal('2021')}年</th></tr></thead>
<tbody>${rows.join('')}</tbody></table>
</body>
</html>
`;

let dist: string;
let result: PublishResult;
let bytes: Uint8Array;
let tags: PdfTag;

beforeAll(async () => {
  dist = await writeSampleSite([...samples, { name: 'tags', language: 'zh-CN', html }]);
  result = await publish({ dist, cache: 'node_modules/.cache/nianbao', log: () => {} });
  bytes = await readFile(join(dist, 'reports/tags.zh-CN.pdf'));
  tags = pdfTags(await loadPdf(bytes));
}, 60_000);

afterAll(() => rm(dist, { recursive: true, force: true }));

const tagsOf = (tag: PdfTag, role: string): PdfTag[] => [
  ...(tag.role === role ? [tag] : []),
  ...tag.pieces.flatMap((piece) => ('id' in piece ? [] : tagsOf(piece, role))),
];
const rolesIn = ({ pieces }: PdfTag) => pieces.map((piece) => ('id' in piece ? 'content' : piece.role));

describe('the tags of a PDF', () => {
  it('are let pass by the checks', () => expect(result.problems).toEqual([]));

  it('lack nothing that readers with a screen reader need, nor does the rest of the PDF', async () =>
    expect(await accessibilityLacks(bytes)).toEqual([]));

  it('give a label to the items of a list that counts, and a body to all', () => {
    const lists = tagsOf(tags, 'L').map((list) => tagsOf(list, 'LI').map(rolesIn));
    expect(lists[0]).toEqual([
      ['Lbl', 'LBody'],
      ['Lbl', 'LBody'],
    ]);
    expect(lists.at(-1)).toEqual([['LBody'], ['LBody']]);
  });

  it('take the box around a drawing for no figure', () =>
    expect(tagsOf(tags, 'Figure').map(({ alt }) => alt)).toEqual(['农村低保']));

  it('have the head of a table once, and on the other sheets as an artifact', async () => {
    const heads = tagsOf(tags, 'TH').filter(({ scope }) => scope === 'Column');
    const pagesOf = (tag: PdfTag): number[] => tag.pieces.flatMap((one) => ('id' in one ? [one.page] : pagesOf(one)));
    expect(heads.map((head) => new Set(pagesOf(head)))).toEqual([new Set([1]), new Set([1])]);
    const { pages } = await openPdf(bytes, pdfReading);
    const unread = pages.map(({ runs }) => runs.filter(({ text, mark }) => /2021|地区/.test(text) && mark === ''));
    expect(unread.map((runs) => runs.length)).toEqual([0, 2, 2]);
    expect(unread.flat().every(({ isTagged }) => isTagged)).toBe(true);
  });
});
