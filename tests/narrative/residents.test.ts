import { expect, it } from 'vitest';
import { mainFigures } from '../../src/figures/rank.ts';
import { programmeNews } from '../../src/narrative/programmeNews.ts';
import { bookWith, programmeOf } from './sayings.ts';

const book = bookWith([
  'persons/aid: 2414 人',
  'persons/aid: 2500 人: 2020',
  'residents/aid: 56 万居民: /2021-12-31',
  'residents/aid: 57 万居民: /2020-12-31',
]);

it('counts residents for a rate, and as nothing that the programme did', () => {
  const news = programmeNews(book, programmeOf(book, 'aid')).filter((finding) => finding !== undefined);
  expect(news.map(({ kind }) => kind)).toEqual(['change', 'perResidents']);
  expect(mainFigures(book, 5).map(({ key }) => key.measure)).toEqual(['persons']);
});
