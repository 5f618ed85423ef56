import { describe, expect, it } from 'vitest';
import { notApplicable, notAvailable, withheld, type Value } from '../../../src/model/cell.ts';
import { decimal } from '../../../src/model/decimal.ts';
import { formatCell, formatPhrase, unitGap } from '../../../src/words/format/cell.ts';

const value = (text: string, unit: string): Value => ({ state: 'value', value: decimal(text), unit, flags: [] });

describe('formatCell', () => {
  it.each([
    ['1562', '户', '1562户', '1,562 households'],
    ['1', '户', '1户', '1 household'],
    ['2414', '人', '2414人', '2,414 persons'],
    ['1', '人', '1人', '1 person'],
    ['1019', '人次', '1019人次', '1,019 person-times'],
    ['1523', '万元', '1523万元', '15.23 million yuan'],
    ['170', '万元', '170万元', '1.70 million yuan'],
    ['5139.79', '万元', '5139.79万元', '51.3979 million yuan'],
    ['44.22', '万元', '44.22万元', '442,200 yuan'],
    ['3.12', '万元', '3.12万元', '31,200 yuan'],
    ['46.3', '万元', '46.3万元', '463,000 yuan'],
    ['740', '元/人·月', '740元/人·月', '740 yuan per person per month'],
    ['11544', '元/人·年', '11544元/人·年', '11,544 yuan per person per year'],
    ['1145.0', '万户', '1145.0万户', '11.450 million households'],
    ['66.5', '%', '66.5%', '66.5%'],
    ['1963.6', '亿元', '1963.6亿元', '196.36 billion yuan'],
    ['8.4', '亿元', '8.4亿元', '840 million yuan'],
    ['57316446', 'USD', '5732万美元', '57.32 million US dollars'],
    ['176519', '人', '176519人', '176,519 persons'],
    ['21602', '元', '21602元', '21,602 yuan'],
    ['1000000', '人', '100万人', '1 million persons'],
    ['20500784', '户', '2050万户', '20.50 million households'],
    ['162840000007', 'BRL', '1628亿雷亚尔', '162.8 billion reais'],
    ['1733693703', 'USD', '17.34亿美元', '1.734 billion US dollars'],
    ['3368.7523232', 'million INR', '33.69亿卢比', '3.369 billion rupees'],
    ['1234.5', 'million USD', '12.345亿美元', '1.2345 billion US dollars'],
    ['999960000', 'JPY', '10.00亿日元', '1.000 billion Japanese yen'],
    ['1234567890123', 'KRW', '1.235万亿韩元', '1.235 trillion South Korean won'],
    ['-162840000007', 'BRL', '−1628亿雷亚尔', '−162.8 billion reais'],
    ['407357.9167', '户', '407358户', '407,358 households'],
    ['15.2345678', '万元', '15.23万元', '152,346 yuan'],
    ['0.01808054127', '%', '0.01808%', '0.01808%'],
    ['1.8080541271000001', '%', '1.808%', '1.808%'],
    ['99.99612345', '%', '100.0%', '100.0%'],
    ['400.5', 'lakh INR', '4005万卢比', '400.5 lakh rupees'],
    ['12.5', 'crore persons', '1.25亿人', '12.5 crore persons'],
    ['123456.78', 'lakh INR', '123.5亿卢比', '1,235 crore rupees'],
    ['57.3', 'million USD', '5730万美元', '57.3 million US dollars'],
    ['1', 'USD', '1美元', '1 US dollar'],
    ['0.01', 'USD', '0.01美元', '0.01 US dollars'],
    ['12.345', 'thousand persons', '12345人', '12,345 persons'],
    ['-63', '万元', '−63万元', '−630,000 yuan'],
    ['0', '人', '0人', '0 persons'],
  ])('writes %s %s as %s and %s', (number, unit, chinese, english) => {
    expect(formatPhrase(value(number, unit), 'zh-CN')).toBe(chinese);
    expect(formatPhrase(value(number, unit), 'en')).toBe(english);
  });

  it.each([
    ['2897', '人', '2897人', '2,897 persons'],
    ['14259', '人', '1.426万人', '14.26 thousand persons'],
    ['12029999276', 'BRL', '120.3亿雷亚尔', '12.03 billion reais'],
    ['122.45', '万元', '122.5万元', '1.225 million yuan'],
    ['36.12', '万元', '36.12万元', '361,200 yuan'],
    ['9750', '元/户', '9750元/户', '9,750 yuan per household'],
    ['12345', '元/户', '1.235万元/户', '12.35 thousand yuan per household'],
    ['12.3', '%', '12.3%', '12.3%'],
  ])('writes %s %s that a page computed as %s and %s', (number, unit, chinese, english) => {
    const texts = (['zh-CN', 'en'] as const).map((language) => {
      const cell = formatCell(value(number, unit), language, 'computed');
      return `${cell.number}${unitGap(cell.unit, language)}${cell.unit}`;
    });
    expect(texts).toEqual([chinese, english]);
  });

  it.each([
    ['162840000007', {}, '162,840,000,007'],
    ['162840000007', { grouping: 'indian' }, '1,62,84,00,00,007'],
    ['376038.6667', { decimals: 0 }, '376,039'],
    ['1.8080541271000001', { decimals: 2 }, '1.81'],
    ['1.5', { decimals: 2 }, '1.5'],
    ['2.5', { decimals: 0 }, '3'],
    ['-2.5', { decimals: 0 }, '−3'],
    ['0.004', { decimals: 1 }, '0.004'],
    ['0', { decimals: 1 }, '0'],
    ['57.316446', { digits: 4 }, '57.32'],
    ['123456.78', { digits: 4 }, '123,457'],
  ] as const)('prints %s in a table as its package says: %o', (number, shown, text) => {
    expect(formatCell({ ...value(number, '人'), shown }, 'en', 'table').number).toBe(text);
  });

  it('groups digits and scales numbers in English as in the place', () => {
    const cell: Value = { ...value('16284000000', 'INR'), shown: { grouping: 'indian' } };
    expect(formatPhrase(cell, 'en')).toBe('1,628 crore rupees');
    expect(formatPhrase({ ...cell, value: decimal('134567') }, 'en')).toBe('1,34,567 rupees');
    expect(formatPhrase({ ...cell, value: decimal('2345678') }, 'en')).toBe('23.46 lakh rupees');
    expect(formatPhrase({ ...cell, value: decimal('1628400000000') }, 'en')).toBe('1.628 lakh crore rupees');
    expect(formatPhrase(cell, 'zh-CN')).toBe('162.8亿卢比');
    expect(formatCell(cell, 'zh-CN', 'table').number).toBe('16,284,000,000');
  });

  it('says that a number was published as a round one', () => {
    const cell: Value = { ...value('2270', '万人'), flags: ['approximate'] };
    expect(formatPhrase(cell, 'zh-CN')).toBe('约2270万人');
    expect(formatPhrase(cell, 'en')).toBe('about 22.7 million persons');
    expect(formatCell(cell, 'zh-CN', 'table').number).toBe('≈2,270');
  });

  it('groups Chinese tables from 1,000 and keeps the published decimals', () => {
    expect(formatCell(value('1562', '户'), 'zh-CN', 'table')).toEqual({ number: '1,562', unit: '户' });
    expect(formatCell(value('1145.0', '万户'), 'zh-CN', 'table')).toEqual({ number: '1,145.0', unit: '万户' });
    expect(formatCell(value('999', '户'), 'zh-CN', 'table').number).toBe('999');
  });

  it('tells apart withheld, not available, not applicable and zero', () => {
    const texts = [withheld, notAvailable, notApplicable, value('0', '人')].map(
      (cell) => formatCell(cell, 'en', 'table').number,
    );
    expect(texts).toEqual(['※', '…', '—', '0']);
  });

  it('never prints a unit it has no words for', () => {
    expect(() => formatPhrase(value('1', '床'), 'en')).toThrow('unknown unit: 床');
  });
});
