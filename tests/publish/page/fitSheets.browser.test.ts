/** Sheets in a real browser: each takes the first step at which everything on it fits its paper. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fitSheets } from '../../../src/publish/page/fit.ts';
import { onePage, type OnePage } from './onePage.ts';

/** A measure of 400 × 600 px. */
const styles = `
@page { size: A4; margin: calc((297mm - 600px) / 2) calc((210mm - 400px) / 2) }
body { margin: 0 }
${[0, 1, 2].map((level) => `[data-fit='${level}'] [data-at]:not([data-at~='${level}']) { display: none }`).join('\n')}
.large { height: 700px }
[data-form='compact'] .large { height: 300px }
[data-form='plain'] .chart { display: none }
`;
const block = (height: number, at: string, more = '') =>
  `<div data-at="${at}" style="height: ${height}px" ${more}></div>`;
const sheet = (id: string, levels: number, content: string, pages = 'data-sheets="1"') =>
  `<section id="${id}" data-fit="0" data-fits="${levels}" ${pages}><h2>${id}</h2>${content}</section>`;

const html = `<!doctype html><html lang="en"><style>${styles} h2 { height: 20px; margin: 0 }</style><body>
${sheet('fits', 3, block(500, '0') + block(400, '1') + block(300, '2'))}
${sheet('fewer', 3, block(700, '0') + block(650, '1') + block(300, '2'))}
${sheet('wide', 2, '<div data-at="0" style="width: 450px">1</div><div data-at="1">2</div>')}
${sheet('compact', 1, '<div class="large"></div>')}
${sheet('plain', 1, '<div class="chart" style="height: 900px"></div>')}
${sheet('endless', 1, '<div style="height: 900px"></div>')}
${sheet('report', 1, '<div style="height: 2000px"></div>', '')}
${sheet('drawing', 2, block(700, '0', 'role="group"') + block(300, '1', 'role="group"'), '')}
</body></html>`;

let own: OnePage;
beforeAll(async () => {
  own = await onePage(html);
}, 120_000);
afterAll(() => own.close());

const stepsFrom = (least: number[]) =>
  own.inPage(async (page) => {
    const fits = await fitSheets(page, least);
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-fit]')].map(({ id, dataset }) => [
        id,
        dataset['fit'],
        dataset['form'],
      ]),
    );
    return { fits, shown };
  });

describe('a sheet', () => {
  it('stays as it is where all fits, shows less where it is too high or too wide, then takes a plainer form', async () => {
    const { fits, shown } = await stepsFrom([]);
    expect(shown).toEqual([
      ['fits', '0', 'usual'],
      ['fewer', '2', 'usual'],
      ['wide', '1', 'usual'],
      ['compact', '0', 'compact'],
      ['plain', '0', 'plain'],
      ['endless', '0', 'plain'],
      ['report', '0', 'usual'],
      ['drawing', '1', 'usual'],
    ]);
    expect(fits.map(({ step }) => step)).toEqual([0, 2, 1, 1, 2, 2, 0, 1]);
  });

  it('begins at the least step that it is given, and has no step beyond its last', async () => {
    const { fits } = await stepsFrom([4, 3, 0, 9]);
    expect(fits.map(({ step }) => step)).toEqual([4, 5, 1, 2, 2, 2, 0, 1]);
  });

  it('knows how many headings come before it', async () => {
    const { fits } = await stepsFrom([]);
    expect(fits.map(({ headings }) => headings)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
});
