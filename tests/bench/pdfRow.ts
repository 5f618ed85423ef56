import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startServer } from '../../src/publish/browser/startServer.ts';
import { readFaces } from '../../src/publish/faces/faces.ts';
import { makePdf } from '../../src/publish/makePdf.ts';
import type { Publication } from '../../src/publish/plan/publication.ts';
import type { Press } from '../../src/publish/press.ts';
import { samplePage } from '../publish/samplePage.ts';
import { writeSampleSite } from '../publish/sampleSite.ts';
import type { Row } from './row.ts';
import { withBrowser } from './withBrowser.ts';

const times = 7;

export const pdfRow: Row = {
  name: 'pdf',
  what: 'one more PDF of 4 pages, checked',
  budget: '<= 2.5 x (new page + load + bare print)',
  measure: async () => {
    const html = samplePage('zh-CN').replace('</main>', section);
    const dist = await writeSampleSite([{ name: 'sample', language: 'zh-CN', html }]);
    try {
      const { made, bare, pages } = await compare(dist);
      const ratio = made / bare;
      const text = `${ratio.toFixed(1)} x (${Math.round(made)} : ${Math.round(bare)} ms, ${pages} pages)`;
      return { text, isHeld: ratio <= 2.5 };
    } finally {
      await rm(dist, { recursive: true, force: true });
    }
  },
};

async function compare(dist: string): Promise<{ made: number; bare: number; pages: number }> {
  const [publication] = JSON.parse(await readFile(join(dist, 'reports/publications.json'), 'utf8')) as Publication[];
  if (publication === undefined) throw new Error('missing publication');
  const [server, faces] = await Promise.all([startServer(dist), readFaces()]);
  try {
    return await withBrowser(server.origin, async (browser) => {
      const press: Press = { browser, server, faces, cache: 'node_modules/.cache/nianbao', recipe: '' };
      const { pdf, problems } = await makePdf(publication, press);
      if (problems[0] !== undefined) throw new Error(`invalid publication: ${problems[0].code}`);
      const made = await median(() => makePdf(publication, press));
      const bare = await median(() => barePrint(press, `${server.origin}/${publication.page}`));
      return { made, bare, pages: pdf.file.pages };
    });
  } finally {
    await server.close();
  }
}

function barePrint({ browser }: Press, url: string): Promise<Uint8Array> {
  return browser.withPage(async (page) => {
    await page.goto(url);
    return page.pdf({ preferCSSPageSize: true, printBackground: true });
  });
}

/** Milliseconds. */
async function median(job: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn++) {
    const start = performance.now();
    await job();
    taken.push(performance.now() - start);
  }
  return taken.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}

const lines = Array.from({ length: 14 }, (_, index) => `<p>${index % 2 ? '年末在册农村低保人员' : '资金支出合计'}</p>`);
const section = `<section><h2 id="third">三、附录</h2>${lines.join('\n')}</section></main>`;
