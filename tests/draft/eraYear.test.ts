import { expect, test } from 'vitest';
import { parseMoment, timeNamed } from '../../src/draft/columns/findTime.ts';

test.each([
  ['民國112年', { year: '2023' }],
  ['中華民國 112 年', { year: '2023' }],
  ['112年12月', { year: '2023', month: '12' }],
  ['112年度', { year: '2023' }],
  ['令和3年', { year: '2021' }],
  ['令和元年度', { year: '2019' }],
  ['平成30年', { year: '2018' }],
  ['1920年', { year: '1920' }],
  ['112', undefined],
  ['112年生', undefined],
])('%s is %j', (text, moment) => {
  expect(parseMoment(text)).toEqual(moment);
});

test('a title may name its month by the calendar of Taiwan', () => {
  expect(timeNamed(['縣市人口年齡結構指標-112年12月'], [])).toBe('2023年12月');
  expect(timeNamed(['保障標準100年來'], [])).toBeUndefined();
});
