import { describe, expect, it } from 'vitest';
import { rest, restChange, restOf, sumOfFigures } from '../../src/figures/derivations.ts';
import { cellOf, figureAt, textOf } from './figureAt.ts';

const sum = (...cells: string[]) => {
  const cell = sumOfFigures(cells.map(cellOf));
  return cell && textOf(cell);
};

describe('a sum of cells', () => {
  it('is in the unit of the first', () => {
    expect(sum('1.5 万元', '5000 元')).toBe('2.0000 万元 computed');
  });

  it('carries the flags of every cell, each once', () => {
    expect(sum('1 人', '2 人 provisional', '3 人 approximate provisional')).toBe(
      '6 人 provisional approximate computed',
    );
    expect(sum('1 人 demonstration', '2 人 demonstration')).toBe('3 人 demonstration computed');
  });

  it('is none of official and demonstration cells, of unlike units or of what is no value', () => {
    expect(sum('1 人', '2 人 demonstration')).toBeUndefined();
    expect(sum('1 人', '2 户')).toBeUndefined();
    expect(sum('1 人', '※')).toBeUndefined();
  });
});

describe('what a whole leaves after its parts', () => {
  it('carries the flags of the whole and of the parts', () => {
    expect(textOf(restOf(cellOf('100 人'), [cellOf('30 人 provisional approximate')])!)).toBe(
      '70 人 provisional approximate computed',
    );
    const whole = figureAt('persons/aid', '100 人');
    const part = figureAt('persons/aid', '30 人 provisional');
    expect(textOf(rest([whole, part]).cell)).toBe('70 人 provisional computed');
  });

  it('carries those of changes too', () => {
    const of = (text: string, year: string) => figureAt('persons/aid', text, year);
    const figures = [of('100 人', '2021'), of('90 人', '2020'), of('30 人', '2021'), of('25 人 approximate', '2020')];
    expect(textOf(restChange(figures).cell)).toBe('5 人 approximate computed');
  });
});
