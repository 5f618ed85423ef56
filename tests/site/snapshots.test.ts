/** What a reader reads on the main pages, to be reviewed like a proof: a changed word is a changed line. */
import { describe, expect, test } from 'vitest';
import { folderName } from '../../src/model/address.ts';
import { readSite } from '../../src/publications/readSite.ts';
import { allViews } from './allViews.ts';
import { reading, repeated } from './reading.ts';

const site = await readSite('data/yizheng/released', 'reports/yizheng');
const pages = [
  ['overview', 'index.html'],
  ['programme', 'programmes/dibao/index.html'],
  ['area', 'areas/DEMO-01/index.html'],
  ['year', 'years/2021/index.html'],
  ['methods', 'methods/index.html'],
  ['annual', 'publications/annual-2021/index.html'],
  ['official', 'publications/official-2021/index.html'],
  ['press', 'publications/press-2021/index.html'],
  ['lead', 'publications/lead-2021/index.html'],
] as const;

describe.each(site.languages)('in %s', (language) => {
  const views = new Map(allViews(site, language).map(({ page, view }) => [page, view]));

  test.each(pages)('the page %s says what was reviewed', async (name, page) => {
    // a publication on paper cannot be asked
    const leave = name === 'overview' ? [] : page.startsWith('publications/') ? [...repeated, 'readings'] : repeated;
    const text = `${JSON.stringify(reading(views.get(page), leave), null, 1)}\n`;
    await expect(text).toMatchFileSnapshot(`snapshots/${name}.${folderName(language)}.json`);
  });
});
