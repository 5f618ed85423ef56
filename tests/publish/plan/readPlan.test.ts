import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPlan } from '../../../src/publish/plan/publication.ts';

const file = 'reports/publications.json';
const row = {
  edition: 'press-2021',
  kind: 'press',
  language: 'zh-CN',
  page: 'press/index.html',
  title: '新闻通稿',
  pdf: 'reports/press-2021.zh.pdf',
  author: '仪征市民政局',
  release: '2021.1',
  digest: '5303',
};

let dist: string;
beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), 'plan-'));
  for (const folder of ['reports', 'press']) await mkdir(join(dist, folder));
  await writeFile(join(dist, 'press/index.html'), '<!doctype html>');
});
afterEach(() => rm(dist, { recursive: true, force: true }));

async function planOf(text: string) {
  await writeFile(join(dist, file), text);
  return readPlan(dist);
}

describe('the list of publications', () => {
  it('is read', async () => {
    expect(await planOf(JSON.stringify([row]))).toEqual({ publications: [row], problems: [] });
  });

  it('is refused where it is no list, with nothing to print', async () => {
    for (const text of ['{', '{}'])
      expect(await planOf(text)).toEqual({ publications: [], problems: [{ code: 'plan-invalid', file }] });
  });

  it('is refused with the place of what is missing or wrong in a row', async () => {
    const wrong = { ...row, title: '', pdf: '../press.pdf', language: 'de' };
    const { publications, problems } = await planOf(JSON.stringify([row, wrong]));
    expect(publications).toEqual([]);
    expect(problems).toEqual([
      { code: 'plan-invalid', file, place: '[1].title', read: '' },
      { code: 'plan-invalid', file, place: '[1].language', read: 'de' },
      { code: 'plan-invalid', file, place: '[1].pdf', read: '../press.pdf' },
    ]);
  });

  it('is refused with a page that was not built', async () => {
    const { problems } = await planOf(JSON.stringify([{ ...row, page: 'lead/index.html' }]));
    expect(problems).toEqual([{ code: 'page-missing', file, place: '[0].page', read: 'lead/index.html' }]);
  });
});
