/** Charts in the pages of others: which there are, with which numbers, and what a frozen one says of a later edition. */
import { beforeAll, describe, expect, it } from 'vitest';
import { bookOf } from '../../src/figures/book.ts';
import { plainText } from '../../src/model/language.ts';
import { readSite } from '../../src/publications/readSite.ts';
import { embeddedPages, embedOf } from '../../src/site/embedPages.ts';
import { siteFigures } from '../../src/site/sitePages.ts';
import type { Site, SiteFile } from '../../src/tables/setting.ts';

const id = 'overview-people';
const picture: SiteFile = {
  kind: 'picture',
  file: 'pictures/a.svg',
  language: 'zh-CN',
  figure: id,
  millimetres: 85,
  size: 1,
};
let site: Site;
let later: Site;

/** The same release with another name and one number changed. */
function withChange(from: Site): Site {
  const { release } = from.book;
  const figures = release.figures.map((figure) =>
    figure.id.startsWith('persons/wubao/321081/2021') && figure.cell.state === 'value'
      ? { ...figure, cell: { ...figure.cell, value: '2869' as typeof figure.cell.value } }
      : figure,
  );
  return { ...from, book: bookOf({ ...release, id: '2021.2', figures }) };
}

beforeAll(async () => {
  site = await readSite('data/yizheng/released', 'reports/yizheng', [picture]);
  later = withChange(site);
});

describe('charts in the pages of others', () => {
  it('are those of overview, programmes and own area, following and frozen; none without pictures', () => {
    const all = embeddedPages(site, [site], 'zh-CN').map(({ page }) => page);
    expect(all).toContain('embed/overview-people/index.html');
    expect(all).toContain('embed/2021.1/overview-people/index.html');
    expect(all.filter((page) => /embed\/(2021\.1\/)?area-(?!321081-)/.test(page))).toEqual([]);
    expect(embeddedPages({ ...site, files: [] }, [site], 'zh-CN')).toEqual([]);
  });

  it('keep the numbers of their edition, name the latest, and say where a figure was revised', () => {
    const frozen = embedOf(later, [later, site], 'zh-CN', { figure: id, edition: '2021.1' });
    expect(plainText(frozen.figure.title)).toBe('2021年3个项目中农村五保人数最多，为2868人');
    expect(frozen.version).toBe('数据版本2021.1');
    expect(frozen.later?.label).toBe('最新的是2021.2版');
    expect(frozen.later?.href).toBe('../../overview-people/index.html');
    expect(plainText(frozen.later?.revised?.text ?? [])).toBe('已更正：其中1个数在最新版里不同');
    const following = embedOf(later, [later, site], 'zh-CN', { figure: id });
    expect(plainText(following.figure.title)).toBe('2021年3个项目中农村五保人数最多，为2869人');
    expect(following.later).toBeUndefined();
  });

  it('say nothing of later editions in the latest, nor of revisions where there are none', () => {
    expect(embedOf(site, [site], 'en', { figure: id, edition: '2021.1' }).later).toBeUndefined();
    const unchanged = embedOf(later, [later, site], 'zh-CN', { figure: 'overview-money', edition: '2021.1' });
    expect(unchanged.later?.revised).toBeUndefined();
  });

  it('say what is made up and that it is a sample', () => {
    const { marks } = embedOf(site, [site], 'zh-CN', { figure: id });
    expect(marks).toEqual(['样例，非仪征市民政局发布', '○和空心：演示数据，不是官方统计。']);
  });
});

describe('the code to embed', () => {
  it('is frozen first, absolute, and only there where the publisher has an address', () => {
    const addressed = { ...site, identity: { ...site.identity, address: 'https://example.org/tj/' } };
    const take = (from: Site) => siteFigures(from, 'zh-CN').find((figure) => figure.id === id)!.take!;
    expect(take(addressed).embeds.map(({ name, code }) => [name, code])).toEqual([
      [
        'frozen',
        '<iframe src="https://example.org/tj/embed/2021.1/overview-people/index.html" title="2021年3个项目中农村五保人数最多，为2868人" width="100%" height="480" loading="lazy"></iframe>',
      ],
      [
        'following',
        '<iframe src="https://example.org/tj/embed/overview-people/index.html" title="仪征市社会救助统计" width="100%" height="480" loading="lazy"></iframe>',
      ],
    ]);
    expect(take(site).embeds.map(({ code, href }) => [code, href])).toEqual([
      [undefined, 'embed/2021.1/overview-people/index.html'],
      [undefined, 'embed/overview-people/index.html'],
    ]);
  });
});

describe('how to quote a chart', () => {
  it('follows from the kinds of what it draws, and no warning has a number', () => {
    const files = siteFigures({ ...site, files: [] }, 'zh-CN').map((figure) => ({ ...picture, figure: figure.id }));
    const takes = new Map(siteFigures({ ...site, files }, 'zh-CN').map((figure) => [figure.id, figure.take!]));
    expect(takes.get(id)?.say.reason).toBe('是这段时间里的数，不是期末的数。');
    expect(takes.get(id)?.dontSay).toEqual([
      '把各项目人数相加：同一个人可以同时在几个项目里。',
      '把期内的人数写成期末人数：期内数含中途进出的人。',
      '把演示数与已公布数比较：演示数不是官方统计。',
      '引用带○的演示数字。',
    ]);
    for (const { dontSay } of takes.values()) for (const warning of dontSay) expect(warning).not.toMatch(/\d/);
    expect([...takes.values()].filter(({ dontSay }) => dontSay.length > 0).length).toBeGreaterThan(10);
  });
});
