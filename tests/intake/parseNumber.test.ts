import { describe, expect, it, test } from 'vitest';
import { pointForm } from '../../src/intake/cells/numberForm.ts';
import { parseNumber } from '../../src/intake/cells/parseNumber.ts';

describe('a number as offices write it is read exactly', () => {
  test.each([
    ['1523', '1523', undefined],
    ['44.22', '44.22', undefined],
    ['-3.0', '-3.0', undefined],
    ['1,523', '1523', 'number-ungrouped'],
    ['12,345,678.90', '12345678.90', 'number-ungrouped'],
    ['1，523', '1523', 'number-ungrouped'],
    ['1 523', '1523', 'number-ungrouped'],
    ['1\u2009523\u2009000', '1523000', 'number-ungrouped'],
    ['1\u00A0523', '1523', 'number-ungrouped'],
    ['１５２３', '1523', 'number-respelt'],
    ['－３．５', '-3.5', 'number-respelt'],
    ['＋3', '3', 'number-respelt'],
    ['−3', '-3', 'number-respelt'],
    ['1.2万', '12000', 'number-scaled'],
    ['0.5亿', '50000000', 'number-scaled'],
    ['44.22万', '442200', 'number-scaled'],
  ])('%s is %s', (text, value, repair) => {
    expect(parseNumber(text)).toEqual({ value, ...(repair !== undefined && { repair }) });
  });

  test.each([
    ['12.3%', '12.3', '%'],
    ['12.3％', '12.3', '%'],
    ['1523万元', '1523', '万元'],
    ['2414人', '2414', '人'],
    ['740元/人·月', '740', '元/人·月'],
  ])('%s is %s in %s', (text, value, unit) => {
    expect(parseNumber(text)).toEqual({ value, unit, repair: 'number-with-unit' });
  });
});

describe('a mark beside a number is kept, and is no digit of it', () => {
  test.each([
    ['205³', '205', ['³']],
    ['205 ⁽¹⁾', '205', ['⁽¹⁾']],
    ['205¹ ²', '205', ['¹', '²']],
    ['1523①', '1523', ['①']],
    ['205ª', '205', ['ª']],
    ['321900[1]', '321900', ['[1]']],
    ['321900 [note 1]', '321900', ['[note 1]']],
    ['[1] 321900', '321900', ['[1]']],
    ['205 [p] [r]', '205', ['[p]', '[r]']],
    ['1523*', '1523', ['*']],
    ['*1523', '1523', ['*']],
    ['1523 **', '1523', ['**']],
    ['205†‡', '205', ['†‡']],
    ['205 #', '205', ['#']],
    ['1523(注)', '1523', ['(注)']],
    ['1523(p)', '1523', ['(p)']],
    ['205000 p', '205000', ['p']],
    ['205000p', '205000', ['p']],
    ['12.3 bp', '12.3', ['b', 'p']],
    ['12.3 e', '12.3', ['e']],
    ['12.3 u', '12.3', ['u']],
    ['5 c', '5', ['c']],
    ['-3.5 r', '-3.5', ['r']],
  ])('%s is %s with %j', (text, value, marks) => {
    expect(parseNumber(text)).toEqual({ value, marks });
  });

  test.each([
    ['1,523[1]', { value: '1523', repair: 'number-ungrouped', marks: ['[1]'] }],
    ['12.3% [r]', { value: '12.3', unit: '%', repair: 'number-with-unit', marks: ['[r]'] }],
    ['1523（p）', { value: '1523', repair: 'number-respelt', marks: ['(p)'] }],
    ['1.2万①', { value: '12000', repair: 'number-scaled', marks: ['①'] }],
    ['1523 户 p', { value: '1523', unit: '户', repair: 'number-with-unit', marks: ['p'] }],
  ])('%s', (text, parsed) => {
    expect(parseNumber(text)).toEqual(parsed);
  });

  it('in round brackets only where the column has such notes', () => {
    expect(parseNumber('205 (1)')).toEqual({ code: 'number-with-note' });
    expect(parseNumber('205 (1)', { ...pointForm, hasRoundNotes: true })).toEqual({ value: '205', marks: ['(1)'] });
  });

  test.each(['12 pcs', '5 us', '1.5b', '1.5k', '1.5m', '$1.5m', '3 x', '10×10³', '5 km²'])('%s is none', (text) => {
    expect(parseNumber(text)).toEqual({ code: 'number-with-note' });
  });
});

describe('a currency beside a number is its unit', () => {
  test.each([
    ['$1,523', '1523', '$'],
    ['-$5', '-5', '$'],
    ['$-5', '-5', '$'],
    ['€198 000', '198000', '€'],
    ['198 000 €', '198000', '€'],
    ['US$ 5.0', '5.0', 'US$'],
    ['₹1,20,000', '120000', '₹'],
    ['Rs. 1,200', '1200', 'Rs.'],
    ['EUR 5', '5', 'EUR'],
    ['5 EUR', '5', 'EUR'],
    ['¥1523', '1523', '¥'],
    ['5 Mio. EUR', '5', 'million EUR'],
    ['5 personnes', '5', 'persons'],
  ])('%s is %s in %s', (text, value, unit) => {
    expect(parseNumber(text)).toEqual({ value, unit, repair: 'number-with-unit' });
  });

  it('also with a comma as the decimal mark', () => {
    const form = { decimal: ',', group: '.' } as const;
    expect(parseNumber('R$ 1.000,50', form)).toEqual({ value: '1000.50', unit: 'R$', repair: 'number-with-unit' });
    expect(parseNumber('12,3%', form)).toEqual({ value: '12.3', unit: '%', repair: 'number-with-unit' });
  });

  it('with a scale in words', () => {
    expect(parseNumber('$1.5 million')).toEqual({ value: '1500000', unit: '$', repair: 'number-scaled' });
    expect(parseNumber('₹5 crore')).toEqual({ value: '50000000', unit: '₹', repair: 'number-scaled' });
    expect(parseNumber('1.5 lakh')).toEqual({ value: '150000', repair: 'number-scaled' });
  });
});

describe('digits of other scripts, signs and groups', () => {
  test.each([
    ['١٢٣٤', '1234', 'number-respelt'],
    ['۱۲۳۴٫۵', '1234.5', 'number-respelt'],
    ['١٬٢٣٤', '1234', 'number-ungrouped'],
    ['१२,३४५', '12345', 'number-ungrouped'],
    ['–3', '-3', 'number-respelt'],
    ['‐3', '-3', 'number-respelt'],
    ['− 3', '-3', 'number-respelt'],
    ["1'234'567", '1234567', 'number-ungrouped'],
    ['1’234', '1234', 'number-ungrouped'],
    ['1\u202F234\u202F567', '1234567', 'number-ungrouped'],
    ['1,23,45,678', '12345678', 'number-ungrouped'],
    ['.5', '0.5', 'number-respelt'],
  ])('%s is %s', (text, value, repair) => {
    expect(parseNumber(text)).toEqual({ value, repair });
  });
});

describe('what is no number says what it may be', () => {
  test.each([
    ['1,5', 'number-misgrouped'],
    ['12,34', 'number-misgrouped'],
    ['1,5234', 'number-misgrouped'],
    ['1,234 567', 'number-misgrouped'],
    ['1523,', 'number-with-note'],
    ['1.1E+11', 'number-exponent'],
    ['1e3', 'number-exponent'],
    ['3月5日', 'number-is-date'],
    ['2021/3/5', 'number-is-date'],
    ['2021年3月', 'number-is-date'],
    ['5-Mar', 'number-is-date'],
    ['Mar-21', 'number-is-date'],
    ['#REF!', 'formula-error'],
    ['#DIV/0!', 'formula-error'],
    ['#N/A', 'formula-error'],
    ['########', 'cell-too-narrow'],
    ['(123)', 'number-in-brackets'],
    ['（1,234）', 'number-in-brackets'],
    ['约1523', 'number-with-note'],
    ['1-2', 'number-with-note'],
    ['1.2.3', 'number-with-note'],
    ['—', 'mark-undeclared'],
    ['－', 'mark-undeclared'],
    ['——', 'mark-undeclared'],
    ['…', 'mark-undeclared'],
    ['......', 'mark-undeclared'],
    ['*', 'mark-undeclared'],
    ['/', 'mark-undeclared'],
    ['#', 'mark-undeclared'],
    ['空', 'mark-undeclared'],
    [':', 'mark-undeclared'],
    [': c', 'mark-undeclared'],
    ['c', 'mark-undeclared'],
    ['[low]', 'mark-undeclared'],
    ['[c]', 'mark-undeclared'],
    ['n.a.', 'mark-undeclared'],
    ['1,23,4567', 'number-misgrouped'],
    ['1.234.567', 'number-misgrouped'],
    ['<5', 'number-with-note'],
    ['N/A', 'mark-undeclared'],
    ['甲', 'number-invalid'],
  ])('%s: %s', (text, code) => {
    expect(parseNumber(text)).toEqual({ code });
  });
});
