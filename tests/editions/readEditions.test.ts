import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkReferences } from '../../src/editions/checkReferences.ts';
import { parseProse } from '../../src/editions/parseProse.ts';
import { readEditions, readIdentity } from '../../src/editions/readEditions.ts';

const languages = ['zh-CN', 'en'] as const;

async function withReports(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'reports-'));
  try {
    await cp('tests/fixtures/reports', folder, { recursive: true });
    await test(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('the languages of an edition', () => {
  const both = (zh: string, en: string) => ({ 'zh-CN': parseProse(zh, 'zh.md'), en: parseProse(en, 'en.md') });

  it('refer to the same figures in each section, in any order and as often as they like', () => {
    const zh = '# a\n\n{persons aid}{funds aid}\n\n# b\n\n无\n';
    const en = '# a\n\n{funds  aid }\n\n{persons aid}{persons aid}\n';
    expect(checkReferences(both(zh, en))).toEqual([]);
    expect(checkReferences({})).toEqual([]);
  });

  it('do not differ by a figure, nor by the section it stands in', () => {
    expect(checkReferences(both('# a\n\n{persons aid}\n', '# a\n\nNone.\n'))).toEqual([
      'missing reference: # a {persons aid} in en',
    ]);
    expect(checkReferences(both('# a\n\n{persons aid}\n', '# b\n\n{persons aid}\n'))).toEqual([
      'missing reference: # b {persons aid} in zh-CN',
      'missing reference: # a {persons aid} in en',
    ]);
  });
});

describe('the editions of a package', () => {
  it('are read newest first, with their prose in every language', () =>
    withReports(async (folder) => {
      const editions = await readEditions(folder, [...languages]);
      expect(editions.map(({ code, year }) => [code, year])).toEqual([
        ['annual-2021', '2021'],
        ['annual-2020', '2020'],
      ]);
      expect(editions[0]?.prose.en).toEqual([{ section: 'preface', paragraphs: ['{persons aid} in all.'] }]);
      expect(await readIdentity(folder)).toEqual({ publisher: { 'zh-CN': '甲县民政局', en: 'County Bureau' } });
    }));

  it('are refused where one language refers to another figure', () =>
    withReports(async (folder) => {
      const file = path.join(folder, 'annual-2021', 'en.md');
      await writeFile(file, (await readFile(file, 'utf8')).replace('persons aid', 'funds aid'));
      await expect(readEditions(folder, [...languages])).rejects.toThrow(
        /^missing reference: # preface \{funds aid\} in zh-CN in .*annual-2021$/,
      );
    }));

  it('are refused where a language has no prose', () =>
    withReports(async (folder) => {
      await rm(path.join(folder, 'annual-2020', 'en.md'));
      await expect(readEditions(folder, [...languages])).rejects.toThrow(/^missing prose: .*en\.md$/);
      expect(await readEditions(folder, ['zh-CN'])).toHaveLength(2);
    }));

  it('are none in a package without reports, which has no identity either', async () => {
    expect(await readEditions('no-such-folder', ['en'])).toEqual([]);
    expect(await readIdentity('no-such-folder')).toEqual({});
  });

  it('of Yizheng can be read in both languages', async () => {
    const editions = await readEditions('reports/yizheng', [...languages]);
    expect(editions.map(({ code }) => code)).toContain('annual-2021');
  });
});
