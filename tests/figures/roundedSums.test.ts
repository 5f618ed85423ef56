import { describe, expect, it, test } from 'vitest';
import { rest } from '../../src/figures/derivations.ts';
import { change } from '../../src/figures/derive.ts';
import { roundedSums } from '../../src/figures/rounding.ts';
import type { Figure } from '../../src/model/cell.ts';
import { formatPhrase } from '../../src/words/format/cell.ts';
import { figureAt } from './figureAt.ts';
import { releaseOf } from './releaseOf.ts';

/** The last of these figures, as both languages print it. */
const printed = (figures: Figure[]): string[] => {
  const { description, areas } = releaseOf(figures);
  const last = roundedSums({ description, areas, figures }).at(-1)!;
  return (['zh-CN', 'en'] as const).map((language) => formatPhrase(last.cell, language));
};

describe('a sum of numbers with unlike decimals', () => {
  test.each([
    ['whole and two decimals', '3360 万元', '1779.79 万元', '5139.79 万元', '约5140万元', 'about 51.40 million yuan'],
    ['one decimal and two', '46.3 万元', '44.22 万元', '90.52 万元', '约90.5万元', 'about 905,000 yuan'],
    ['in millions', '12 百万元', '1.25 百万元', '13.25 百万元', '约13百万元', 'about 13 million yuan'],
    ['alike, which stays as it is', '44.22 万元', '42.57 万元', '86.79 万元', '86.79万元', '867,900 yuan'],
    ['in plain yuan, which is exact', '1200 元', '34.50 元', '1234.50 元', '1234.50元', '1,234.50 yuan'],
  ])('of %s', (_, first, second, sum, zh, en) => {
    expect(
      printed([
        figureAt('funds/aid', first),
        figureAt('funds/elderly', second),
        figureAt('funds/total:two', `${sum} computed`),
      ]),
    ).toEqual([zh, en]);
  });

  it('of counts stays as it is', () => {
    const parts = [figureAt('persons/aid/north', '5.1 万人'), figureAt('persons/aid/south', '3.25 万人')];
    expect(printed([...parts, figureAt('persons/aid', '8.35 万人 computed')])[0]).toBe('8.35万人');
  });

  it('that the source prints stays as it is', () => {
    const parts = [figureAt('funds/aid', '3360 万元'), figureAt('funds/elderly', '44.22 万元')];
    expect(printed([...parts, figureAt('funds/total:two', '3404.22 万元')])[0]).toBe('3404.22万元');
  });

  it('is that of the areas, of the months, and of both', () => {
    const north = ['2021-M01', '2021-M02'].map((month) => figureAt('funds/aid/north', '1.5 万元', month));
    const south = [
      figureAt('funds/aid/south', '2 万元', '2021-M01'),
      figureAt('funds/aid/south', '2.5 万元', '2021-M02'),
    ];
    const months = [
      figureAt('funds/aid', '3.5 万元 computed', '2021-M01'),
      figureAt('funds/aid', '4.0 万元 computed', '2021-M02'),
    ];
    expect(printed([...north, ...south, months[1]!])[0]).toBe('4.0万元');
    expect(printed([...north, ...south, months[0]!])[0]).toBe('约4万元');
    expect(printed([...north, ...south, ...months, figureAt('funds/aid', '7.5 万元 computed')])[0]).toBe('7.5万元');
    expect(printed([...south, figureAt('funds/aid/south', '4.5 万元 computed')])[0]).toBe('约5万元');
  });

  it('of what the package calls exact is exact', () => {
    const exact = (figure: Figure): Figure =>
      figure.cell.state === 'value' ? { ...figure, cell: { ...figure.cell, shown: { isExact: true } } } : figure;
    const parts = [figureAt('funds/aid', '3360 万元'), figureAt('funds/elderly', '44.22 万元')];
    expect(printed([...parts, figureAt('funds/total:two', '3404.22 万元 computed')].map(exact))[0]).toBe('3404.22万元');
  });

  it('hands its decimals on to its change, and to what is left of it', () => {
    const parts = [figureAt('funds/aid', '3360 万元'), figureAt('funds/elderly', '44.22 万元')];
    const figures = [...parts, figureAt('funds/total:two', '3404.22 万元 computed')];
    const { description, areas } = releaseOf(figures);
    const sum = roundedSums({ description, areas, figures }).at(-1)!;
    const before = figureAt('funds/total:two', '3300.11 万元 computed', '2020');
    expect(formatPhrase(change(sum, before).cell, 'zh-CN')).toBe('约104万元');
    expect(formatPhrase(rest([sum, parts[1]!]).cell, 'zh-CN')).toBe('约3360万元');
  });
});
