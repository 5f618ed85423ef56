/** 综合 of an annual report with a total, years and shares that rounding parts from 100%. */
import { expect, it } from 'vitest';
import { plainText } from '../../src/model/language.ts';
import { overviewPart } from '../../src/publications/annual/programmeParts.ts';
import { readSite } from '../../src/publications/readSite.ts';
import { settingAt } from '../../src/tables/setting.ts';

const site = await readSite('data/china/released', 'reports/china');
const [edition] = site.editions.filter(({ kind }) => kind === 'annual');
const part = overviewPart(settingAt(site, 'zh-CN', 'index.html'), edition!);

it('says what the total came to, by how much it changed, and what changed it most', () => {
  expect(plainText(part.paragraphs[0]!.text)).toBe(
    '2020年低保和特困资金2432.2亿元，其中农村低保占58.6%。低保和特困资金比2017年增加449.3亿元，增长22.7%，其中农村低保增加最多，为374.5亿元。',
  );
});

it('says under its table that the shares do not add up, since they do not', () => {
  expect(part.tables[0]!.notes.map(plainText)).toEqual(['各项占比因四舍五入，合计不等于100%。']);
});
