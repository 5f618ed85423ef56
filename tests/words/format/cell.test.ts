import { describe, expect, it } from 'vitest';
import { notApplicable, notAvailable, withheld, type Value } from '../../../src/model/cell.ts';
import { decimal } from '../../../src/model/decimal.ts';
import { formatCell, formatPhrase } from '../../../src/words/format/cell.ts';

const value = (text: string, unit: string): Value => ({ state: 'value', value: decimal(text), unit, flags: [] });

describe('formatCell', () => {
  it.each([
    ['1562', '户', '1562户', '1,562 households'],
    ['1', '户', '1户', '1 household'],
    ['2414', '人', '2414人', '2,414 persons'],
    ['1', '人', '1人', '1 person'],
    ['1019', '人次', '1019人次', '1,019 person-times'],
    ['1523', '万元', '1523万元', '15.23 million yuan'],
    ['170', '万元', '170万元', '1.7 million yuan'],
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
    ['57316446', 'USD', '57316446美元', '57,316,446 US dollars'],
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
