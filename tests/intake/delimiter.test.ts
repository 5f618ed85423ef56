import { describe, expect, test } from 'vitest';
import { likeliestDelimiter } from '../../src/intake/text/csv.ts';

const lines = (...texts: string[]) => `${texts.join('\n')}\n`;

describe('the delimiter of a text is', () => {
  test.each([
    ['a comma', lines('year,area', '2021,North', '2022,South'), ','],
    ['a semicolon', lines('Jahr;Ausgaben', '2021;5', '2022;6'), ';'],
    ['a tab', lines('year\tarea', '2021\tNorth'), '\t'],
    ['a bar', lines('year|area|persons', '2021|North, East|5'), '|'],
    ['a comma where there is one column', lines('year', '2021', '2022'), ','],
    ['a comma where there is nothing', '', ','],
    [
      'not that of a title',
      lines('Households, persons, and money, by area', 'year;area', '2021;North', '2022;South'),
      ';',
    ],
    ['not that of two titles', lines('a;b;c;d', 'e;f;g;h', '年份,地区', '2021,甲', '2022,乙', '2022,丙'), ','],
    ['not the decimal comma', lines('Jahr;Ausgaben', '2021;198000,50', '2022;248000,50'), ';'],
    ['not the comma of a header', lines('Jahr;Ausgaben, EUR', '2021;198.000,50', '2022;248.000,50'), ';'],
    ['not the commas of remarks', lines('year\tnote', '2021\tas before, partly', '2022\tnew, partly'), '\t'],
    ['that outside of quotes', lines('"a;b;c",d', '"e;f;g",1', '"i;""j"";k",2'), ','],
    ['that beside cells of several lines', lines('area;note', 'North;"a,b\nc,d\ne,f"', 'South;"g,h"'), ';'],
    ['that of most rows where some are cut short', lines('a;b;c', '1;2;3', '4;5', '6;7;8', 'Source: x, y'), ';'],
  ])('%s', (_, text, delimiter) => {
    expect(likeliestDelimiter(text)).toBe(delimiter);
  });
});
