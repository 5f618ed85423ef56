/** Readers who run the program that chose the marks: choosers that give a number away are caught, others are not. */
import { describe, expect, it } from 'vitest';
import { figureId, type Figure } from '../../../src/model/cell.ts';
import { decimal } from '../../../src/model/decimal.ts';
import { replay, type CountClass, type ReplayedTable } from '../../../src/release/replay/replay.ts';

const threshold = 5;

type Chooser = (classes: string[]) => Set<string>;

/** Towns a, b, c … of one line with a published sum; the chooser sees their classes. */
function table(counts: number[], chooser: Chooser): ReplayedTable {
  const names = counts.map((_, index) => 'abcdefg'[index]!);
  const own = counts.map((count): CountClass => (count < threshold ? 'small' : 'large'));
  const withheld = chooser(own);
  const hidden = names.flatMap((name, index) => (withheld.has(name) ? [{ name, count: counts[index]! }] : []));
  return {
    lines: [
      {
        sum: hidden.reduce((sum, { count }) => sum + count, 0),
        counts: hidden.map(({ name, count }) => ({
          position: name,
          figure: figureOf(name, count),
          count,
          threshold,
          class: own[names.indexOf(name)]!,
        })),
      },
    ],
    withheld,
    most: threshold,
    isAlone: () => true,
    choose: (classes) => chooser(names.map((name, index) => classes.get(name) ?? own[index]!)),
  };
}

function figureOf(area: string, count: number): Figure {
  const key = { measure: 'persons', programme: 'aid', area, period: { end: '2021-12-31' } };
  return {
    id: figureId(key),
    key,
    year: '2021',
    cell: { state: 'value', value: decimal(count), unit: '人', flags: [] },
  };
}

const areas = (figures: Figure[]) => figures.map(({ key }) => key.area);

/** The small ones, and of the large ones the first in that order. */
function withFirstOf(order: string): Chooser {
  return (classes) => {
    const small = classes.flatMap((of, index) => (of === 'small' ? ['abcdefg'[index]!] : []));
    const companion = [...order].find((name) => classes['abcdefg'.indexOf(name)] === 'large');
    return new Set([...small, ...(small.length > 0 && companion !== undefined ? [companion] : [])]);
  };
}

/** All of a line in which any is small. */
const wholeLine: Chooser = (classes) =>
  new Set(classes.includes('small') ? classes.map((_, index) => 'abcdefg'[index]!) : []);

describe('a reader who runs the program', () => {
  it('finds out a count where its companion is the least that it can be', () => {
    // b and c are 6 together: a c of 4 would hide nobody, and had b been 5 and c 1, a would be the companion
    expect(areas(replay([table([20, 1, 5], withFirstOf('cab'))]).exact)).toEqual(['b']);
    expect(areas(replay([table([20, 1, 30], withFirstOf('cab'))]).exact)).toEqual([]);
  });

  it('narrows one whose sum leaves some of its numbers out', () => {
    const { exact, narrowed } = replay([table([5, 1, 20], withFirstOf('abc'))]);
    expect({ exact: areas(exact), narrowed: areas(narrowed) }).toEqual({ exact: [], narrowed: ['b'] });
  });

  it('learns nothing from a choice that withholds the whole line', () => {
    const { exact, narrowed, tooLong } = replay([table([9, 1, 6, 12], wholeLine)]);
    expect([exact, narrowed, tooLong]).toEqual([[], [], []]);
  });

  it('is not played where a line is too long', () => {
    expect(areas(replay([table([9, 1, 6, 12, 8, 30], wholeLine)]).tooLong)).toEqual(['b']);
  });

  it('learns less where another count of the same cell may be the small one', () => {
    const ofPersons = table([20, 1, 30], withFirstOf('cab'));
    expect(areas(replay([ofPersons]).narrowed)).toEqual(['b']);
    expect(areas(replay([{ ...ofPersons, isAlone: () => false }]).narrowed)).toEqual([]);
  });
});
