import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { literal } from '../../src/narrative/phrases/when.ts';
import { editionMarks, signingRows } from '../../src/publications/sheet/edition.ts';
import { readSite } from '../../src/publications/readSite.ts';
import { chrome, settingAt, type Site } from '../../src/tables/setting.ts';
import { withFolder } from '../release/withFolder.ts';

function siteOf(stamp: object): Promise<Site> {
  return withFolder(async (folder) => {
    await cp('data/yizheng/released', folder, { recursive: true });
    const file = path.join(folder, 'release.json');
    await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), ...stamp }));
    return readSite(folder, 'reports/yizheng');
  });
}

const mark = { 'zh-CN': '送审稿（未签发）', en: 'Draft, not approved' } as const;

describe('a site of a draft', () => {
  it.each(['zh-CN', 'en'] as const)('says so on every page and on every sheet, in %s', async (language) => {
    const site = await siteOf({ draft: true });
    const setting = settingAt(site, language, 'index.html');
    expect(chrome(setting, 'index.html', '').draft).toBe(mark[language]);
    expect(site.editions.length).toBeGreaterThan(3);
    for (const edition of site.editions) expect(editionMarks(edition, language)).toContain(mark[language]);
  });

  it('says so, where it is published, of no page and of the edition alone that is a draft', async () => {
    const site = await siteOf({});
    expect(chrome(settingAt(site, 'en', 'index.html'), 'index.html', '')).not.toHaveProperty('draft');
    expect(site.editions.filter(({ draft }) => draft).map(({ code }) => code)).toEqual(['official-2021']);
  });
});

describe('the names of those who answer for an edition', () => {
  it('are printed only where the edition asks for it', async () => {
    const [edition] = (await siteOf({})).editions;
    const signing = { signedBy: { en: 'Jia' }, filledBy: { en: 'Yi' }, signedOn: '2022-06-01', digest: '' };
    expect(signingRows({ ...edition!, signing }, 'en')).toEqual([]);
    expect(signingRows({ ...edition!, signing: { ...signing, printed: true } }, 'en')).toEqual([
      ['Filled in by', 'Yi'],
      ['Checked by', undefined],
      ['Approved by', 'Jia'],
      ['Approved on', [literal('1 June 2022')]],
    ]);
  });
});
