import path from 'node:path';
import { expect, test } from 'vitest';
import { plainText } from '../../src/model/language.ts';
import { readSite } from '../../src/publications/readSite.ts';
import { headlineTable } from '../../src/tables/headlineTable.ts';
import { settingAt } from '../../src/tables/setting.ts';

const site = await readSite(path.resolve('data/china/released'), path.resolve('reports/china'));
const programmes = site.book.release.programmes.filter(({ code }) => /^(dibao|tekun)-/.test(code));
const { columns, rows } = headlineTable(settingAt(site, 'zh-CN', 'index.html'), programmes);

test('the headline has no column in which no programme has a figure of the year', () => {
  expect(columns.map(({ title }) => title)).toEqual([
    ...['户数', '人数', '人数，2005—2020年', '资金支出', '占低保和特困资金', '标准'],
  ]);
});

test('standards by the month and by the year stand in one column, each with its unit', () => {
  const standards = rows.slice(0, programmes.length).map(({ cells }) => plainText(cells.at(-1)!.text));
  expect(standards).toEqual(['677.6元/人·月', '5,962.3元/人·年', '—', '—']);
});
