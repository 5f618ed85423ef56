import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startServer } from '../../src/publish/browser/startServer.ts';
import { readFaces } from '../../src/publish/faces/faces.ts';
import { makePdfs } from '../../src/publish/publish.ts';
import type { Publication } from '../../src/publish/plan/publication.ts';
import { samplePage } from '../publish/samplePage.ts';
import { writeSampleSite } from '../publish/sampleSite.ts';
import { residentMegabytes, type Resident } from './residentMegabytes.ts';
import type { Row } from './row.ts';
import { withBrowser } from './withBrowser.ts';

const early = 10;
const late = 100;
const budget = 700;

export const memoryRow: Row = {
  name: 'memory',
  what: `memory after ${early} and after ${late} publications`,
  budget: `browser <= ${budget} MB`,
  measure: async () => {
    const names = Array.from({ length: late }, (_, index) => `sample${index}`);
    const html = samplePage('zh-CN');
    const dist = await writeSampleSite(names.map((name) => ({ name, language: 'zh-CN', html })));
    try {
      const at = await residents(dist);
      const first = at.get(early)!;
      const last = at.get(late)!;
      const text = `browser ${first.children} → ${last.children} MB, Node ${first.own} → ${last.own} MB`;
      return { text, isHeld: last.children <= budget };
    } finally {
      await rm(dist, { recursive: true, force: true });
    }
  },
};

/** What is resident after so many publications. */
async function residents(dist: string): Promise<Map<number, Resident>> {
  const publications = JSON.parse(await readFile(join(dist, 'reports/publications.json'), 'utf8')) as Publication[];
  const [server, faces] = await Promise.all([startServer(dist), readFaces()]);
  const at = new Map<number, Resident>();
  let count = 0;
  const log = (): void => {
    if (++count === early || count === late) at.set(count, residentMegabytes());
  };
  try {
    await withBrowser(server.origin, async (browser) => {
      const press = { browser, server, faces, cache: 'node_modules/.cache/nianbao', recipe: '' };
      const attempts = await makePdfs({ publications, press, language: 'en', log });
      const [problem] = attempts.flatMap(({ problems }) => problems);
      if (problem !== undefined) throw new Error(`invalid publication: ${problem.code}`);
    });
  } finally {
    await server.close();
  }
  return at;
}
