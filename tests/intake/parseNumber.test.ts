import { describe, expect, test } from 'vitest';
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
    ['1523①', 'number-with-note'],
    ['1523*', 'number-with-note'],
    ['1523(注)', 'number-with-note'],
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
    ['N/A', 'mark-undeclared'],
    ['甲', 'number-invalid'],
  ])('%s: %s', (text, code) => {
    expect(parseNumber(text)).toEqual({ code });
  });
});
