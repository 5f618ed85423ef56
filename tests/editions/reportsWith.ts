import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ReleaseFacts } from '../../src/editions/checkEdition.ts';
import { readReports, type Reports } from '../../src/editions/readReports.ts';

export const facts: ReleaseFacts = {
  languages: ['zh-CN', 'en'],
  area: 'county',
  years: ['2020', '2021'],
  officialYears: ['2021'],
  sections: ['preface', 'aid'],
  hasDemonstration: false,
};
export const edition = {
  kind: 'annual',
  year: 2021,
  title: { 'zh-CN': '2021年年报', en: 'Report 2021' },
  name: { 'zh-CN': '年报', en: 'Report' },
};

/** Two good editions of a county, with some files written over or, without content, taken away. */
export async function reportsWith(
  files: Record<string, string | Uint8Array | undefined>,
  own = facts,
): Promise<Reports> {
  const folder = await mkdtemp(path.join(tmpdir(), 'reports-'));
  try {
    await cp('tests/fixtures/reports', folder, { recursive: true });
    for (const [name, content] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      if (content === undefined) await rm(path.join(folder, name));
      else await writeFile(path.join(folder, name), content);
    }
    const reports = await readReports(folder, own);
    const inside = (file: string) => path.relative(folder, file);
    return { ...reports, problems: reports.problems.map((one) => ({ ...one, file: inside(one.file) })) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const editionWith = (members: object) => ({
  'annual-2021/edition.json': JSON.stringify({ ...edition, ...members }),
});
export const proseWith = (zh: string, en: string) => ({ 'annual-2021/zh.md': zh, 'annual-2021/en.md': en });

/** What is wrong, as [code, file, member or line, read, expected]. */
export async function faults(files: Record<string, string | Uint8Array | undefined>, own = facts): Promise<unknown[]> {
  const { problems } = await reportsWith(files, own);
  return problems.map(({ code, file, member, line, read, expected }) => [code, file, member ?? line, read, expected]);
}
