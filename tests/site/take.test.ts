/** What is taken away of a chart: its pictures, and the sentence of its title where it tells a number. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/language.ts';
import { readSite } from '../../src/publications/readSite.ts';
import { siteFigures } from '../../src/site/sitePages.ts';
import type { SiteFile } from '../../src/tables/setting.ts';

const picture = (figure: string, size: Pick<SiteFile, 'pixels' | 'millimetres'>): SiteFile => ({
  kind: 'picture',
  file: `pictures/${figure}.png`,
  language: 'zh-CN',
  figure,
  size: 98_000,
  ...size,
});

async function takeOf(id: string, files: SiteFile[]) {
  const site = await readSite('data/yizheng/released', 'reports/yizheng', files);
  return siteFigures(site, 'zh-CN').find((figure) => figure.id === id)!.take;
}

describe('what is taken away of a chart', () => {
  const files = [
    picture('overview-people', { pixels: { width: 1200, height: 675 } }),
    picture('overview-people', { pixels: { width: 1080, height: 1080 } }),
    picture('overview-people', { millimetres: 85 }),
    picture('overview-money', { millimetres: 85 }),
  ];

  it('has its pictures with their size, the sentence in both languages, and whose it is', async () => {
    const take = (await takeOf('overview-people', files))!;
    expect(take.pictures.map(({ label, detail }) => `${label} ${detail}`)).toEqual([
      '网页图 PNG，1200×675，98 kB',
      '方图 PNG，1080×1080，98 kB',
      '印刷图 SVG，宽85毫米，98 kB',
    ]);
    expect(take.sentences.map(({ text }) => plainText(text))).toEqual([
      '2021年3个项目中农村五保人数最多，为2868人',
      'In 2021, of 3 programmes, rural Five Guarantees (wubao) had the largest number: 2,868 persons',
    ]);
    expect(take.citation).toContain('仪征市民政局');
    expect(take.address).toBeUndefined();
  });

  it('has no sentence where the title tells no number, and is not there without pictures', async () => {
    expect((await takeOf('overview-money', files))!.sentences).toEqual([]);
    expect(await takeOf('overview-people', [])).toBeUndefined();
  });
});
