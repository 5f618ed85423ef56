import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { release } from '../../../src/release/release.ts';
import { readStamp } from '../../../src/release/write/history.ts';
import { removeDraft, writeDraftRelease, writeReleased } from '../../../src/release/write/writeReleased.ts';
import { packageCase } from '../packageCases.ts';
import { filesBelow, withFolder } from '../withFolder.ts';
import { writePackage } from '../writePackage.ts';

/** The package of a case, where what was published before was a draft only. */
async function writeDrafted(folder: string, name: string): Promise<void> {
  await writePackage(folder, packageCase(name));
  const files = await releasedTexts(folder);
  await rm(path.join(folder, 'released'), { recursive: true });
  expect(await writeDraftRelease(folder, new Map(Object.entries(files)))).toEqual([]);
}

async function releasedTexts(folder: string): Promise<Record<string, string>> {
  const all = await filesBelow(path.join(folder, 'released'));
  return Object.fromEntries(Object.entries(all).filter(([name]) => !name.includes('/')));
}

async function codesOf(folder: string, isDraftSeen: boolean): Promise<string[]> {
  const { problems } = await release(folder, undefined, [], isDraftSeen);
  return [...new Set(problems.map(({ code }) => code))];
}

async function replaceIn(folder: string, name: string, before: string, after: string): Promise<void> {
  const file = path.join(folder, name);
  await writeFile(file, (await readFile(file, 'utf8')).replaceAll(before, after));
}

describe('a draft', () => {
  it('is written beside what is published, says that it is one, and is replaced by the next', () =>
    withFolder(async (folder) => {
      await writePackage(folder, packageCase('passes-second-edition'));
      const published = await filesBelow(path.join(folder, 'released'));
      const { files } = await release(folder);
      const digests: (string | undefined)[] = [];
      for (const turn of ['first', 'second']) {
        expect(await writeDraftRelease(folder, new Map([...files, ['turn.csv', turn]]))).toEqual([]);
        const draft = path.join(folder, 'draft');
        expect(await readStamp(draft)).toMatchObject({ id: '2', previous: '1', draft: true });
        expect(await readFile(path.join(draft, 'turn.csv'), 'utf8')).toBe(turn);
        digests.push((await readStamp(draft))?.digest);
      }
      expect(await filesBelow(path.join(folder, 'released'))).toEqual(published);
      await writeReleased(path.join(folder, 'released'), files);
      expect((await readStamp(path.join(folder, 'released')))?.digest).toBe(digests[0]);
      expect(await readFile(path.join(folder, 'released', 'release.json'), 'utf8')).not.toContain('draft');
    }));

  it('is refused under a version that is published with other content, and where its folder holds something else', () =>
    withFolder(async (folder) => {
      await writePackage(folder, packageCase('passes-second-edition'));
      const { files } = await release(folder);
      const taken = new Map([...files, ['release.json', '{ "id": "1", "digest": "other" }']]);
      expect((await writeDraftRelease(folder, taken)).map(({ code }) => code)).toEqual(['release-id-taken']);
      await mkdir(path.join(folder, 'draft'));
      await writeFile(path.join(folder, 'draft', 'letter.txt'), 'dear');
      expect((await writeDraftRelease(folder, files)).map(({ code }) => code)).toEqual(['draft-place-taken']);
      await removeDraft(folder);
      expect(existsSync(path.join(folder, 'draft', 'letter.txt'))).toBe(true);
    }));

  it('is removed once nobody outside has seen it', () =>
    withFolder(async (folder) => {
      await writeDrafted(folder, 'passes-second-edition');
      await removeDraft(folder);
      expect(existsSync(path.join(folder, 'draft'))).toBe(false);
    }));
});

describe('a release after a draft', () => {
  it('changes figures, parents and titles without a word, where the draft withheld nothing', () =>
    withFolder(async (folder) => {
      await writeDrafted(folder, 'passes-second-edition');
      await replaceIn(folder, 'facts.csv', 'revised', '');
      expect(await codesOf(folder, true)).toEqual([]);
    }));

  test.each([
    ['refuses-opening-an-edition', ['withheld-opened', 'draft-tells']],
    ['refuses-opening-an-edition', []],
  ])('of the case %s finds %j', (name, codes) =>
    withFolder(async (folder) => {
      await writeDrafted(folder, name);
      const isSeen = codes.length > 0;
      const { problems } = await release(folder, undefined, [], isSeen);
      expect([...new Set(problems.map(({ code }) => code))]).toEqual(codes);
      if (isSeen) expect(problems.at(-1)?.params).toEqual({ draft: 'draft/1' });
    }),
  );

  it('is refused where a code of the draft is gone and something is withheld', () =>
    withFolder(async (folder) => {
      await writeDrafted(folder, 'passes-second-edition');
      for (const name of ['facts.csv', 'programmes.csv']) await replaceIn(folder, name, 'home', 'care');
      expect(await codesOf(folder, true)).toEqual(['draft-code-gone']);
      expect(await codesOf(folder, false)).toEqual([]);
    }));

  it('is refused where a measure of the draft is gone, though its programme and area are still there', () =>
    withFolder(async (folder) => {
      await writeDrafted(folder, 'passes-second-edition');
      for (const name of ['facts.csv', 'datapackage.json']) await replaceIn(folder, name, 'persons', 'people');
      expect(await codesOf(folder, true)).toEqual(['draft-code-gone']);
      expect(await codesOf(folder, false)).toEqual([]);
    }));

  it('goes on withholding what the draft withheld, and says so', () =>
    withFolder(async (folder) => {
      await writeDrafted(folder, 'passes-second-edition');
      await replaceIn(folder, 'facts.csv', 'east,home,3,,3.75', 'east,home,30,,37.5');
      await replaceIn(folder, 'facts.csv', 'county,home,84,,105.0', 'county,home,111,,138.75');
      const { problems, files } = await release(folder, undefined, [], true);
      expect(problems.map(({ code, params }) => [code, params?.['draft']])).toEqual([['draft-withholds', 'draft/1']]);
      expect(files.get('figures.csv')).toMatch(/^persons,home,east,2021,,2021-12-31,,,c,/m);
      const { files: unseen } = await release(folder);
      expect(unseen.get('figures.csv')).toMatch(/^persons,home,east,2021,,2021-12-31,30,人,/m);
    }));

  it('is refused where the draft cannot be read', () =>
    withFolder(async (folder) => {
      await writeDrafted(folder, 'passes-second-edition');
      await writeFile(path.join(folder, 'draft', 'figures.csv'), 'measure,programme\nx');
      expect(await codesOf(folder, true)).toContain('draft-unreadable');
    }));
});
