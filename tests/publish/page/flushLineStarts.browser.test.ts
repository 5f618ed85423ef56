/** Printed by a real browser in our face: digits that begin a line after Han stand at its edge. */
import { createRequire } from 'node:module';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { flushLineStarts } from '../../../src/publish/page/preparePage.ts';
import { print } from '../../../src/publish/pdf/print.ts';
import { onePage, type OnePage } from './onePage.ts';

const face = '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf';
const text =
  '<span class="n">2020</span>年资金<span class="n">2432.2亿元</span>，其中低保<span class="n">1523亿元</span>；合计比<span class="n">2017</span>年增加<span class="n">9</span>亿元，增长<span class="n">22.7%</span>。';
const widths = Array.from({ length: 30 }, (_, index) => 120 + 7 * index);
const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>
  @font-face { font-family: Face; src: url(face.ttf) }
  @page { margin: 0 }
  body { margin: 0 }
  p { margin: 0; font: 16px/20px Face; text-autospace: normal }
  p:nth-of-type(even) { text-align: justify }
  .n { white-space: nowrap }
</style>
${widths.map((width) => `<p style="width: ${width}px">${text}</p>`).join('')}`;

let own: OnePage;
beforeAll(async () => {
  own = await onePage(html, { 'face.ttf': createRequire(import.meta.url).resolve(face) });
}, 120_000);
afterAll(() => own.close());

/** Points from the left edge to each line, those that stand at it by a hundredth left out. */
async function offTheEdge(isFlushed: boolean): Promise<number[]> {
  const bytes = await own.inPage(async (page) => {
    if (isFlushed) await flushLineStarts(page);
    return print(page);
  });
  const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise;
  const sheets = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => (await pdf.getPage(index + 1)).getTextContent()),
  );
  const places = sheets.flatMap(({ items }, sheet) =>
    items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [{ x: Number(item.transform[4]), line: `${sheet} ${Math.round(Number(item.transform[5]))}` }]
        : [],
    ),
  );
  const lines = [...Map.groupBy(places, ({ line }) => line).values()];
  return lines.map((line) => Math.min(...line.map(({ x }) => x))).filter((x) => Math.abs(x) > 0.1);
}

it('takes back the space before digits at the start of a line, and there only', async () => {
  const before = await offTheEdge(false);
  expect(before.length).toBeGreaterThan(5);
  for (const x of before) expect(x).toBeCloseTo(12 / 8, 1);
  expect(await offTheEdge(true)).toEqual([]);
});
