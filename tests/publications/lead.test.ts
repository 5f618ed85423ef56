/** The brief of leaders: what is news of the year, totals with their parts, and no fall among the others. */
import { describe, expect, it } from 'vitest';
import { localPath, pages } from '../../src/model/address.ts';
import { plainText } from '../../src/model/language.ts';
import type { LeadView } from '../../src/publications/brief/briefView.ts';
import { lead } from '../../src/publications/lead/lead.ts';
import { readSite } from '../../src/publications/readSite.ts';
import { settingAt } from '../../src/tables/setting.ts';

async function leadOf(name: string): Promise<LeadView> {
  const site = await readSite(`data/${name}/released`, `reports/${name}`);
  const edition = site.editions.find(({ kind }) => kind === 'lead')!;
  const language = site.languages[0]!;
  return lead(settingAt(site, language, localPath(pages.publication(edition.code), language, site.languages)), edition);
}

describe('the brief of leaders', async () => {
  const view = await leadOf('china');

  it('tells the best findings that headline and summary have not', () => {
    expect(view.points.items[0]!.content.map(plainText)).toContain(
      '2020年城乡低保资金1963.6亿元，比上年增加316.9亿元，增长19.2%。',
    );
  });

  it('has subtotals after their parts and before the total', () => {
    const heads = view.table[0]!.content.table.rows.map(({ head }) => plainText(head));
    expect(heads.slice(0, 7)).toEqual([
      '城市低保',
      '农村低保',
      '城乡低保资金',
      '农村特困人员',
      '城市特困人员',
      '特困人员救助供养资金',
      '低保和特困资金',
    ]);
  });

  it('names the programme that fell in every form of its table and its chart', () => {
    for (const { content } of view.table)
      expect(content.table.rows.map(({ head }) => plainText(head))).toContain('城市低保');
    for (const { content } of view.why) expect(JSON.stringify(content.figures)).toContain('城市低保');
  });
});
