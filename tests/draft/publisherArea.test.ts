import { expect, test } from 'vitest';
import { areaInTitles } from '../../src/draft/lists/publisherArea.ts';

test.each([
  ['某县低保情况表', '某县'],
  ['填报单位：某县民政局', '某县'],
  ['某市城乡低保情况', '某市'],
  ['某市城镇居民最低生活保障', '某市'],
  ['某县古城乡特困人员', '某县古城乡'],
  ['某区武城镇临时救助情况', '某区武城镇'],
  ['2023年度某省某市社会救助', '某省某市'],
  ['某市各县区低保情况', '某市'],
  ['各镇低保情况', undefined],
  ['城乡低保情况', undefined],
])('%s is about %s', (title, area) => {
  expect(areaInTitles([title])).toBe(area);
});
