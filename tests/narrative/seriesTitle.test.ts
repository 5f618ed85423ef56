import { describe, expect, it, test } from 'vitest';
import { bookOf } from '../../src/figures/book.ts';
import { readRelease } from '../../src/figures/read.ts';
import { plainText } from '../../src/model/language.ts';
import { deskOf } from './sayings.ts';
import { figureInTheNews, seriesTitle } from '../../src/narrative/seriesTitle.ts';

const china = bookOf(await readRelease('data/china/released'));
const hawaii = bookOf(await readRelease('data/hawaii/released'));
const figure = (book: typeof china, measure: string, programme: string) =>
  book.at({ measure, programme, area: book.area, year: book.year });

describe('the title of a chart', () => {
  test.each([
    ['persons', 'dibao-rural', '2020年末人数3620.8万人，为连续6年减少后首次增加'],
    ['persons', 'dibao-urban', '2020年末人数805.1万人，比上年下降6.5%，比2010年下降65.2%'],
    ['funds', 'tekun-rural', '2020年资金支出424.0亿元，比上年增长22.5%，救助供养人数增长1.6%'],
    ['standard-year', 'dibao-rural', '2020年平均标准（按年）5962.3元/人·年，比上年提高11.7%'],
    ['central-funds', 'dibao-rural', '其中：中央财政补助资金'],
  ])('of %s in %s is %s', (measure, programme, title) => {
    expect(plainText(seriesTitle(deskOf(china), figure(china, measure, programme), 'zh-CN'))).toBe(title);
  });

  it('names the year compared with, where it is not the year before, and tells no record of money', () => {
    const title = seriesTitle(deskOf(hawaii), figure(hawaii, 'issuance', 'snap'), 'en');
    expect(plainText(title)).toBe(
      'Benefits issued: 57.32 million US dollars in July 2020, up 46.8% from July 2018, persons up 8.8%',
    );
  });

  it('is of the figure with the most to tell, of a standard only where nothing else changed', () => {
    const figures = ['persons', 'households', 'issuance'].map((measure) => figure(hawaii, measure, 'snap'));
    expect(figureInTheNews(deskOf(hawaii), figures)?.key.measure).toBe('issuance');
    const standard = figure(china, 'standard-year', 'dibao-rural');
    expect(figureInTheNews(deskOf(china), [standard])).toBe(standard);
    expect(figureInTheNews(deskOf(china), [standard, figure(china, 'households', 'dibao-rural')])?.key.measure).toBe(
      'households',
    );
  });
});
