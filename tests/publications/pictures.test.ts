/** Pictures to share: of one programme or forty, in both languages, whole within their size, and the same every time. */
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { sentenceHtml, wordsHtml } from '../../src/components/sentenceHtml.ts';
import { plainText } from '../../src/model/language.ts';
import { chartSizes, chartSvg, sharedChart } from '../../src/publications/pictures/chartPicture.ts';
import { cardSizes, headlineCard } from '../../src/publications/pictures/headlineCard.ts';
import { longPicture } from '../../src/publications/pictures/longPicture.ts';
import { readStyles } from '../../src/publish/pictures/shoot.ts';
import { readSite } from '../../src/publications/readSite.ts';
import { release } from '../../src/release/release.ts';
import { writeReleased } from '../../src/release/write/writeReleased.ts';
import { pageView, settingOf, siteFigures, sitePages } from '../../src/site/sitePages.ts';
import { settingAt, type Site } from '../../src/tables/setting.ts';
import { withFolder } from '../release/withFolder.ts';
import { shapes } from '../shapes/shapes.ts';
import { writeShape } from '../shapes/writeShape.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const writing = { document, sentence: sentenceHtml, words: wordsHtml };

async function siteOf(name: string): Promise<Site> {
  const known = shapes.find((shape) => shape.name === name);
  if (known === undefined) return readSite(`data/${name}/released`, `reports/${name}`);
  return withFolder(async (folder) => {
    await writeReleased(`${folder}/released`, (await release(await writeShape(known, folder))).files);
    return readSite(`${folder}/released`, `${folder}/reports`);
  });
}

function picturesOf(site: Site, language: 'zh-CN' | 'en') {
  const setting = settingAt(site, language, 'index.html');
  const [overview] = sitePages(site);
  const { heading } = pageView(overview!, settingOf(site, language, 'index.html'));
  const long = longPicture(setting, heading, writing);
  const figures = siteFigures(site, language).filter(({ id }) => !id.startsWith('area-'));
  const cards = cardSizes.map((size) => headlineCard(setting, heading, size, writing));
  const charts = chartSizes.flatMap((size) => figures.map((figure) => sharedChart(setting, figure, size, writing)));
  return {
    setting,
    figures,
    heading,
    charts,
    cards,
    all: [...cards, ...charts, ...(long === undefined ? [] : [long])],
  };
}

describe.each(['yizheng', 'one-measure', 'forty-programmes'])('the pictures of %s', async (name) => {
  const site = await siteOf(name);

  it.each(site.languages)('say whose they are, their year, version and status, in %s', (language) => {
    for (const { html, file } of picturesOf(site, language).all) {
      const text = parseHTML(`<html><body>${html}</body></html>`).document.body.textContent;
      expect([file, text]).toEqual([file, expect.stringContaining(site.book.release.description.titles[language]!)]);
      expect(text).toContain(site.book.release.id);
      expect(text).toContain('2021');
      expect(text).toContain(site.identity.sample?.[language] ?? '');
      expect(html).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it.each(site.languages)('mark every number outside charts with where it comes from, in %s', (language) => {
    for (const { html, file } of picturesOf(site, language).all) {
      const { body } = parseHTML(`<html><body>${html}</body></html>`).document;
      for (const part of body.querySelectorAll('svg, [data-cell], [data-derived], [data-literal]')) part.remove();
      expect([file, body.textContent.match(/\p{Nd}/gu)]).toEqual([file, null]);
    }
  });

  it('draw every chart within the height that its title leaves', () => {
    for (const { html, file, zoom, height } of picturesOf(site, site.languages[0]!).charts) {
      const drawn = Number(/<svg [^>]*\sheight="([\d.]+)"/.exec(html)?.[1]);
      expect([file, drawn * zoom < height! - 200]).toEqual([file, true]);
    }
  });
});

describe('a chart as a picture', async () => {
  const site = await siteOf('yizheng');
  const { setting, figures, charts, cards, heading } = picturesOf(site, 'zh-CN');

  it('names the programme, which on its page is the heading', () => {
    const titles = charts.filter(({ file }) => file.includes('programme-dibao-')).map(({ title }) => title);
    expect(titles).toContain('城乡低保：保障标准');
    for (const title of titles) expect(title).toMatch(/低保/);
  });

  it('says that demonstration figures are none of official statistics, and why a number is withheld', () => {
    const htmlOf = (id: string) => charts.find(({ file }) => file.includes(id))!.html;
    expect(htmlOf('programme-homecare-areas')).toContain('为保护个人信息不予公布');
    expect(htmlOf('overview-people')).toContain('演示数据，不是官方统计');
    expect(htmlOf('overview-programmes')).not.toContain('演示数据，不是官方统计');
  });

  it('is a file for print as wide as a column or a page, with text as text and no reference to another', async () => {
    const css = await readStyles();
    for (const millimetres of [85, 170]) {
      const svg = chartSvg(setting, figures[0]!, { document, css, millimetres });
      expect(svg).toMatch(new RegExp(`^<svg [^>]*width="${millimetres}mm" height="[\\d.]+mm"`));
      expect(svg).toContain('<text');
      expect(svg).toContain('样例，非仪征市民政局发布');
      expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/url\(|href|var\(|https?:/);
    }
  });

  it('has a card of the headline with the declared total and its parts to scale', () => {
    const { document: card } = parseHTML(`<html><body>${cards[0]!.html}</body></html>`);
    expect(card.querySelector('.main-number')!.textContent).toMatch(/5,053/);
    expect([...card.querySelectorAll('.strip i')].map((part) => part.getAttribute('style'))).toEqual([
      'flex-grow: 66.5',
      'flex-grow: 30.1',
      'flex-grow: 3.4',
    ]);
    expect(cards[0]!.title).toBe(plainText(heading));
    const [change] = charts.filter(({ file }) => file.includes('programme-dibao-change'));
    expect(change!.title).toMatch(/○演示$/);
  });
});
