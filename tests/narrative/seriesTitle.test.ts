import { describe, expect, it, test } from 'vitest';
import { bookOf } from '../../src/figures/book.ts';
import { readRelease } from '../../src/figures/read.ts';
import { plainText } from '../../src/model/language.ts';
import { figureInTheNews, seriesTitle } from '../../src/narrative/seriesTitle.ts';

const china = bookOf(await readRelease('data/china/released'));
const hawaii = bookOf(await readRelease('data/hawaii/released'));
const figure = (book: typeof china, measure: string, programme: string) =>
  book.at({ measure, programme, area: book.area, year: book.year });

describe('the title of a chart', () => {
  test.each([
    ['persons', 'dibao-rural', '2020年末人数3620.8万人，为连续6年减少后首次增加'],
    ['persons', 'dibao-urban', '2020年末人数805.1万人，比上年下降6.5%'],
    ['funds', 'tekun-rural', '2020年资金支出424.0亿元，比上年增长22.5%'],
    ['standard-year', 'dibao-rural', '2020年平均标准（按年）5962.3元/人·年，比上年提高11.7%'],
    ['central-funds', 'dibao-rural', '其中：中央财政补助资金'],
  ])('of %s in %s is %s', (measure, programme, title) => {
    expect(plainText(seriesTitle(china, figure(china, measure, programme), 'zh-CN'))).toBe(title);
  });

  it('names the year compared with, where it is not the year before, and tells no record of money', () => {
    const title = seriesTitle(hawaii, figure(hawaii, 'issuance', 'snap'), 'en');
    expect(plainText(title)).toBe('Benefits issued: 57.32 million US dollars in July 2020, up 46.8% from July 2018');
  });

  it('is of the figure with the most to tell, of a standard only where nothing else changed', () => {
    const figures = ['persons', 'households', 'issuance'].map((measure) => figure(hawaii, measure, 'snap'));
    expect(figureInTheNews(hawaii, figures)?.key.measure).toBe('issuance');
    const standard = figure(china, 'standard-year', 'dibao-rural');
    expect(figureInTheNews(china, [standard])).toBe(standard);
    expect(figureInTheNews(china, [standard, figure(china, 'households', 'dibao-rural')])?.key.measure).toBe(
      'households',
    );
  });
});
