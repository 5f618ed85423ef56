/** Justified paragraphs in a real browser: in those with a river the words come first. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { raggedWhereLoose } from '../../../src/publish/page/preparePage.ts';
import { onePage, type OnePage } from './onePage.ts';

/** Ten characters a line, two of them indent; every character is as wide as it is high, in whatever face. */
const html = `<!doctype html><style>
  p { width: 200px; margin: 0; font: 20px/30px monospace; text-align: justify; text-indent: 40px }
  i { display: inline-block; width: 20px; height: 20px }
  .unit { white-space: nowrap }
</style>
<p id="full">${'<i></i>'.repeat(17)}</p>
<p id="loose">${'<i></i>'.repeat(14)}<span class="unit">${'<i></i>'.repeat(6)}</span></p>
<p id="first">${'<i></i>'.repeat(6)}<span class="unit">${'<i></i>'.repeat(4)}</span></p>
<p id="last">${'<i></i>'.repeat(9)}</p>`;

let own: OnePage;
beforeAll(async () => {
  own = await onePage(html);
}, 120_000);
afterAll(() => own.close());

it('sets ragged what would have a river, and leaves the rest justified', async () => {
  const aligned = await own.inPage(async (page) => {
    await raggedWhereLoose(page);
    return page.evaluate(() =>
      [...document.querySelectorAll('p')].map((paragraph) => [paragraph.id, getComputedStyle(paragraph).textAlign]),
    );
  });
  expect(aligned).toEqual([
    ['full', 'justify'],
    ['loose', 'start'],
    ['first', 'start'],
    ['last', 'justify'],
  ]);
});
