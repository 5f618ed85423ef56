import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasRawFiles } from '../../src/release/package/readDescriptor.ts';
import { release } from '../../src/release/release.ts';
import { figuresOf } from './figuresOf.ts';
import { releaseCase, writeCase } from './releaseCase.ts';
import { withFolder } from './withFolder.ts';

describe('the released files of a package', () => {
  it('do not depend on the order of the rows of its facts', () =>
    withFolder(async (folder) => {
      const file = path.join(folder, 'facts.csv');
      await writeCase(folder, 'passes-totals');
      const { files } = await release(folder);
      const [header = '', ...rows] = (await readFile(file, 'utf8')).trimEnd().split('\n');
      const shuffled = fc.shuffledSubarray(rows, { minLength: rows.length });
      await fc.assert(
        fc.asyncProperty(shuffled, async (order) => {
          await writeFile(file, [header, ...order, ''].join('\n'));
          expect((await release(folder)).files).toEqual(files);
        }),
        { numRuns: 30 },
      );
    }));

  it('do not depend on a withheld count, not even their digest', () =>
    withFolder(async (folder) => {
      const file = path.join(folder, 'facts.csv');
      await writeCase(folder, 'passes-four-states');
      const { files } = await release(folder);
      const text = await readFile(file, 'utf8');
      const changed = text.replace('households,2,户,c', 'households,987654,户,c');
      expect(changed).not.toBe(text);
      await writeFile(file, changed);
      expect((await release(folder)).files).toEqual(files);
    }));

  it('name no raw table', async () => {
    const { files } = await releaseCase('passes-totals');
    expect([...files.keys()].toSorted()).toEqual([
      'areas.csv',
      'datapackage.json',
      'figures.csv',
      'programmes.csv',
      'release.json',
    ]);
    expect(files.get('datapackage.json')).not.toContain('facts.csv');
    expect(JSON.parse(files.get('datapackage.json') ?? '').nianbao.roles).toEqual({
      programmes: 'programmes',
      areas: 'areas',
      facts: ['figures'],
    });
  });

  it('hold booleans in one spelling', async () => {
    const { files } = await releaseCase('passes-totals');
    expect(files.get('areas.csv')?.split('\n').at(3)).toBe('sample,county,示例镇,Sample Town,,,true');
  });
});

describe('an area without a figure of its own', () => {
  const figures = async () => figuresOf((await releaseCase('passes-area-sums')).files.get('figures.csv') ?? '');
  const year = (end: number) => `${end}-01-01/${end}-12-31`;

  it('has the sum of its parts, and then the declared totals', async () => {
    const found = await figures();
    expect(found[`persons/dibao/county/${year(2021)}`]).toBe('42 人 provisional computed');
    expect(found[`funds/total:all/county/${year(2021)}`]).toBe('22.75 万元 computed');
  });

  it('has none where a part is withheld, missing, in another unit, or was abolished only later', async () => {
    const found = await figures();
    expect(found[`households/care/county/${year(2021)}`]).toBeUndefined();
    expect(found[`funds/dibao/county/${year(2020)}`]).toBeUndefined();
    expect(found[`persons/dibao/county/${year(2015)}`]).toBeUndefined();
  });

  it('has none where it says itself that it has none, or gives the year another period', async () => {
    const found = await figures();
    expect(found[`persons/full/county/${year(2021)}`]).toBe('x');
    expect(found[`persons/partial/county/${year(2021)}`]).toBeUndefined();
  });

  it('has none above the publisher, where a package lists some of the areas only', async () => {
    expect(Object.keys(await figures()).filter((id) => id.includes('/city/'))).toEqual([]);
  });
});

describe('the release of Yizheng', () => {
  it('adds three allowances to 5053 and all spending to 5139.79万元, and the two kinds of home care to 91 persons', async () => {
    const { files, problems } = await release('data/yizheng');
    const figures = figuresOf(files.get('figures.csv') ?? '');
    const year = '321081/2021-01-01/2021-12-31';
    expect(problems).toEqual([]);
    expect(figures[`funds/total:three-allowances/${year}`]).toBe('5053 万元 computed');
    expect(figures[`funds/total:all-funds/${year}`]).toBe('5139.79 万元 computed');
    expect(figures[`persons/total:homecare/${year}`]).toBe('91 人 computed');
  });

  it('adds nothing over periods that differ', async () => {
    const { files } = await release('data/yizheng');
    const totals = Object.keys(figuresOf(files.get('figures.csv') ?? '')).filter((id) => id.includes('total:'));
    expect(totals.every((id) => /\/(\d{4})-01-01\/\1-12-31$/.test(id))).toBe(true);
  });
});

describe('raw files', () => {
  it('are there while any table is', () =>
    withFolder(async (folder) => {
      expect(await hasRawFiles(folder)).toBe(false);
      await writeCase(folder, 'passes-totals');
      expect(await hasRawFiles(folder)).toBe(true);
      for (const name of ['facts', 'areas', 'programmes']) await rm(path.join(folder, `${name}.csv`));
      expect(await hasRawFiles(folder)).toBe(false);
    }));

  it('count as there where the description cannot be used, so that a release says why', () =>
    withFolder(async (folder) => {
      for (const text of ['{', '{}', 'null', '{"resources":[{}]}']) {
        await writeFile(path.join(folder, 'datapackage.json'), text);
        expect(await hasRawFiles(folder)).toBe(true);
        expect((await release(folder)).files.size).toBe(0);
      }
    }));
});
