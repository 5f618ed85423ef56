/** The slides of the sample packages: the findings of the overview, one drawing each, nothing made up among what is official. */
import { describe, expect, it } from 'vitest';
import { isDemonstrated, plainText, type Language } from '../../src/model/language.ts';
import { readSite } from '../../src/publications/readSite.ts';
import { meetingOf, meetingPage, pageView, settingOf, sitePages } from '../../src/site/sitePages.ts';

async function viewOf(name: string, language: Language) {
  const site = await readSite(`data/${name}/released`, `reports/${name}`);
  const setting = settingOf(site, language, meetingPage);
  const overview = sitePages(site).find(({ page }) => page === 'index.html')!;
  const { heading } = pageView(overview, settingOf(site, language, overview.page));
  return { site, heading, ...meetingOf(setting) };
}

describe('the slides of a meeting', () => {
  it('tell the findings of the overview in its order, each with its drawing', async () => {
    const { slides } = await viewOf('yizheng', 'zh-CN');
    expect(slides.map(({ title, figure, rows }) => [plainText(title), figure?.chart.kind ?? rows.length])).toEqual([
      ['2021年三项保障金5053万元，其中农村五保占66.5%', 'shareBar'],
      ['农村五保2868人，城乡低保2414人', 'dotFields'],
      ['走访慰问1,019人次，居家照料42.57万元', 4],
      ['2021年3个项目中农村五保人数最多，为2868人', 'trendLines'],
      ['2021年城乡低保保障标准740元/人·月，比江苏省低63元/人·月', 'namedBars'],
      ['2021年示例一镇低保户数最多，为372户（前6项）', 'namedBars'],
    ]);
  });

  it('say on each slide with made-up figures that they are no statistics', async () => {
    const { site, slides } = await viewOf('yizheng', 'zh-CN');
    for (const { title, figure, marks } of slides) {
      const cells = (figure?.ids ?? []).map((id) => site.book.byId(id).cell);
      const isMade = cells.some((cell) => cell.state === 'value' && cell.flags.includes('demonstration'));
      expect(marks.some((mark) => mark.includes('演示数据'))).toBe(isMade);
      if (isDemonstrated(title)) expect(isMade).toBe(true);
    }
  });

  it.each([
    ['china', 'zh-CN'],
    ['china', 'en'],
    ['hawaii', 'en'],
    ['snap', 'en'],
  ] as const)('of %s in %s are one to seven, no two alike, the first that of the overview', async (name, language) => {
    const { slides, heading } = await viewOf(name, language);
    const titles = slides.map(({ title }) => plainText(title));
    expect(titles[0]).toBe(plainText(heading));
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.length).toBeLessThanOrEqual(7);
    for (const { figure, rows } of slides) expect(figure !== undefined || rows.length > 0).toBe(true);
  });

  it('draw one dot for 10,000 where there are millions, and say so', async () => {
    const { slides } = await viewOf('china', 'zh-CN');
    const chart = slides[1]?.figure?.chart;
    expect(slides[1]?.note).toBe('2020年人数，万人；一点是10000人，各项不相加');
    expect(chart?.kind === 'dotFields' && chart.fields.map(({ dots }) => dots)).toEqual([805, 3621, 446]);
  });
});
