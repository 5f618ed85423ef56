/** Names of indicators: what they are about, what is counted, and when. */
import { expect, it } from 'vitest';
import { indicatorName } from '../../../src/draft/indicators/indicatorWords.ts';

it.each([
  ['城市低保人数', { about: '城市低保', noun: '人数' }],
  ['城市居民最低生活保障人数', { about: '城市居民最低生活保障', noun: '人数' }],
  ['年末城市低保户数（户）', { about: '城市低保', noun: '户数', time: 'end', unit: '户' }],
  ['城市低保累计支出', { about: '城市低保', noun: '支出', time: 'cumulative' }],
  ['城市低保资金累计支出', { about: '城市低保', noun: '支出', time: 'cumulative' }],
  ['民政事业费累计支出', { about: '民政事业费', noun: '支出', time: 'cumulative' }],
  ['本月支出资金', { about: '', noun: '支出资金', time: 'period' }],
  ['城市特困人员基本生活平均标准', { about: '城市特困人员基本生活', noun: '平均标准' }],
  ['农村低保月人均补助水平', { about: '农村低保', noun: '月人均补助水平' }],
  ['养老机构床位数', { about: '养老机构', noun: '床位数' }],
  ['临时救助人次数', { about: '临时救助', noun: '人次' }],
  ['保障人数', { about: '', noun: '保障人数' }],
  ['人数', { about: '', noun: '人数' }],
  ['社会福利', { about: '社会福利' }],
  ['Urban dibao households', { about: 'Urban dibao', noun: 'Households' }],
  ['Expenditure on urban dibao (cumulative)', { about: 'urban dibao', noun: 'Expenditure', time: 'cumulative' }],
  ['Temporary assistance', { about: 'Temporary assistance' }],
])('“%s”', (text, name) => {
  expect(indicatorName(text)).toEqual(name);
});
