import { describe, expect, it, test } from 'vitest';
import { decimal } from '../../../src/model/decimal.ts';
import { formatCell } from '../../../src/words/format/cell.ts';
import { displayUnit, inUnit, unitWords } from '../../../src/words/format/unit.ts';
import { cellOf, textOf } from '../../figures/figureAt.ts';

describe('the unit of a column', () => {
  test.each([
    [['44.22 万元'], '万元', 'thousand CNY'],
    [['44.22 万元', '1523 万元'], '万元', 'thousand CNY'],
    [['1523 万元', '3360 万元'], '万元', 'million CNY'],
    [['0.05 万元', '1523 万元'], '万元', 'CNY'],
    [['1523 万元', '1.2 亿元'], '亿元', 'million CNY'],
    [['1963.6 亿元', '44.6 亿元'], '亿元', 'billion CNY'],
    [['57316446 USD'], 'USD', 'USD'],
    [['0 万元', '170 万元'], '万元', 'million CNY'],
    [['0 万元'], '万元', 'CNY'],
    [['1145.0 万户'], '万户', 'million household'],
    [['1562 户', '12 户'], '户', '户'],
    [['740 元/人·月'], '元/人·月', '元/人·月'],
    [['※', '…', '170 万元', '—'], '万元', 'million CNY'],
    [['-63 万元'], '万元', 'thousand CNY'],
  ])('of %s is %s in Chinese and %s in English', (texts, zh, en) => {
    const cells = texts.map(cellOf);
    expect(displayUnit(cells, 'zh-CN')).toBe(zh);
    expect(displayUnit(cells, 'en')).toBe(en);
  });

  test.each([
    [[['400.5', 'lakh INR'] as const, ['0.5', 'lakh INR'] as const], 'lakh INR'],
    [[['400.5', 'lakh INR'] as const, ['2', 'crore INR'] as const], 'crore INR'],
    [[['0.5', 'lakh INR'] as const, ['2', 'crore INR'] as const], 'INR'],
  ])('of %s is %s in English, and 万 in Chinese', (numbers, en) => {
    const cells = numbers.map(([number, unit]) => ({ ...cellOf('1 元'), value: decimal(number), unit }));
    expect(displayUnit(cells, 'en')).toBe(en);
    expect(displayUnit(cells, 'zh-CN')).toBe('万INR');
  });

  it('is none where there is no value, even behind what is withheld', () => {
    expect(displayUnit([], 'en')).toBeUndefined();
    expect(displayUnit([cellOf('※'), cellOf('…')], 'en')).toBeUndefined();
  });

  test.each([
    ['5 户', '5 人'],
    ['5 人', '5 人次'],
    ['5 元', '740 元/人·月'],
    ['740 元/人·月', '11544 元/人·年'],
  ])('%s and %s have none in common', (first, second) => {
    expect(() => displayUnit([cellOf(first), cellOf(second)], 'zh-CN')).toThrow('mixed units');
  });
});

describe('a cell in the unit of its column', () => {
  test.each([
    ['44.22 万元', '千元', '442.2 千元'],
    ['44.22 万元', '元', '442200 元'],
    ['1523 万元', '百万元', '15.23 百万元'],
    ['3360 万元', '百万元', '33.60 百万元'],
    ['4730.60 万元', '百万元', '47.3060 百万元'],
    ['1145.0 万户', '百万户', '11.450 百万户'],
    ['0 万元', '百万元', '0 百万元'],
    ['1523 万元 demonstration', '千元', '15230 千元 demonstration'],
    ['1523 万元', '万元', '1523 万元'],
    ['※', '千元', '※'],
    ['—', '千元', '—'],
  ])('%s in %s is %s', (text, unit, expected) => {
    expect(textOf(inUnit(cellOf(text), unit))).toBe(expected);
  });

  it('never becomes another quantity', () => {
    expect(() => inUnit(cellOf('5 户'), '人')).toThrow('mixed units: 户, 人');
    expect(() => inUnit(cellOf('5 户'), '箱')).toThrow('unknown unit: 箱');
  });

  it('44.22万元 is 442.2 thousand or 442,200 yuan in English, never a part of a million', () => {
    const cell = cellOf('44.22 万元');
    const unit = displayUnit([cell], 'en');
    expect(formatCell(inUnit(cell, unit), 'en', 'table')).toEqual({ number: '442.2', unit: 'thousand yuan' });
    expect(formatCell(cell, 'en', 'prose')).toEqual({ number: '442,200', unit: 'yuan' });
  });
});

describe('the words of a unit', () => {
  test.each([
    ['万元', '10,000 yuan'],
    ['千元', 'thousand yuan'],
    ['百万户', 'million households'],
    ['亿元', '100 million yuan'],
    ['人次', 'person-times'],
    ['元/人·年', 'yuan per person per year'],
    ['人/户', 'persons per household'],
    ['%', '%'],
    ['‰', '‰'],
  ])('%s is %s', (code, words) => {
    expect(unitWords(code, 'en', false)).toBe(words);
    expect(unitWords(code, 'zh-CN', false)).toBe(code);
  });

  test.each([
    ['USD', '美元', 'US dollars'],
    ['million USD', '百万美元', 'million US dollars'],
    ['thousand persons', '千人', 'thousand persons'],
    ['USD/person·month', '美元/人·月', 'US dollars per person per month'],
    ['beds', '张', 'beds'],
    ['JPY', '日元', 'Japanese yen'],
    ['BRL', '雷亚尔', 'reais'],
    ['SEK', '瑞典克朗', 'Swedish kronor'],
    ['巴西雷亚尔', '雷亚尔', 'reais'],
    ['万亿韩元', '万亿韩元', 'trillion South Korean won'],
    ['trillion JPY', '万亿日元', 'trillion Japanese yen'],
    ['lakh INR', '十万卢比', 'lakh rupees'],
    ['crore INR', '千万卢比', 'crore rupees'],
    ['lakh crore INR', '万亿卢比', 'lakh crore rupees'],
    ['lakh persons', '十万人', 'lakh persons'],
  ])('%s is %s and %s', (code, chinese, english) => {
    expect(unitWords(code, 'zh-CN', false)).toBe(chinese);
    expect(unitWords(code, 'en', false)).toBe(english);
  });

  it('are not made up', () => {
    expect(() => unitWords('箱', 'en', false)).toThrow('unknown unit: 箱');
  });
});
