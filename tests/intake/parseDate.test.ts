import { describe, expect, it, test } from 'vitest';
import { parseDateFormat } from '../../src/intake/cells/parseDate.ts';

const day = (format: string | undefined, text: string) => {
  const parsed = parseDateFormat(format);
  return 'read' in parsed ? parsed.read(text) : parsed.directive;
};

describe('a date', () => {
  test.each([
    [undefined, '2021-12-31', '2021-12-31'],
    ['default', '2021/12/31', undefined],
    ['any', '2021/1/5', '2021-01-05'],
    ['%d/%m/%Y', '31/12/2021', '2021-12-31'],
    ['%d/%m/%Y', '5/1/2021', '2021-01-05'],
    ['fmt:%d.%m.%Y', '31.12.2021', '2021-12-31'],
    ['%m/%d/%y', '12/31/21', '2021-12-31'],
    ['%m/%d/%y', '12/31/69', '1969-12-31'],
    ['%d %B %Y', '31 december 2021', '2021-12-31'],
    ['%b %d, %Y', 'Dec 31,  2021', '2021-12-31'],
    ['%Y%m%d', '20211231', '2021-12-31'],
    ['%Y年%m月%d日', '2021年12月31日', '2021-12-31'],
    ['%d%%%m%%%Y', '31%12%2021', '2021-12-31'],
    ['%d/%m/%Y', '31/02/2021', undefined],
    ['%d/%m/%Y', '12/31/2021', undefined],
    ['%d/%m/%Y', '31/12/2021 12:00', undefined],
    ['%d %B %Y', '31 Dezember 2021', undefined],
  ])('of the form %s: %s', (format, text, iso) => {
    expect(day(format, text)).toBe(iso);
  });

  it('of a workbook is ISO 8601, whatever the form of text is, unless that takes its month for its day', () => {
    expect(day('%d/%m/%Y', '2021-12-31')).toBe('2021-12-31');
    expect(day('%Y-%d-%m', '2021-12-31')).toBe(undefined);
  });

  test.each([
    ['%d %b', '%'],
    ['%Y-%m-%m', '%'],
    ['%j %Y', '%j'],
    ['%d/%m/%Y %H:%M', '%H'],
    ['dd/mm/yyyy', '%'],
  ])('of the form %s is refused by its directive', (format, directive) => {
    expect(day(format, '2021-12-31')).toBe(directive);
  });
});
