import { describe, expect, it } from 'vitest';
import { decimal } from '../../../src/model/decimal.ts';
import { areaOfOthers, areasOutOfSum, surplusArea, type SiblingLine } from '../../../src/release/series/siblings.ts';

const rounded = (value: number) => ({ amount: decimal(value), rounded: decimal(0.5) });

function line(amounts: Record<string, number>, whole?: number): SiblingLine {
  return {
    amounts: new Map(Object.entries(amounts).map(([code, value]) => [code, rounded(value)])),
    ...(whole !== undefined && { whole: rounded(whole) }),
  };
}

const areas = ['east', 'west', 'zone'].map((code) => ({
  code,
  title: {},
  role: 'division' as const,
  hasKind: false,
  isAdded: true,
  isFictional: false,
}));

describe('a doubtful area', () => {
  it('is out of a sum that is right without it', () => {
    expect(areasOutOfSum([line({ east: 100, west: 200, zone: 50 }, 300)], ['zone'])).toEqual(['zone']);
  });

  it('is in a sum that needs it', () => {
    expect(areasOutOfSum([line({ east: 100, west: 200, zone: 50 }, 350)], ['zone'])).toEqual([]);
  });

  it('is told apart from another by value', () => {
    expect(areasOutOfSum([line({ east: 100, park: 30, zone: 50 }, 130)], ['zone', 'park'])).toEqual(['zone']);
  });

  it('stays doubtful without a whole, where no sum is right, and where it is nothing', () => {
    expect(areasOutOfSum([line({ east: 100, zone: 50 })], ['zone'])).toBeUndefined();
    expect(areasOutOfSum([line({ east: 100, zone: 50 }, 400)], ['zone'])).toBeUndefined();
    expect(areasOutOfSum([line({ east: 100, zone: 0 }, 100)], ['zone'])).toBeUndefined();
  });
});

describe('the areas of one parent', () => {
  it('have none too many where the whole is more than they are, or one has nothing', () => {
    expect(surplusArea(areas, [line({ east: 3, west: 4 }, 9)])).toBeUndefined();
    expect(surplusArea(areas, [line({ east: 30, west: 40 }, 60)])).toBeUndefined();
  });

  it('have one too many where all sums are right without it', () => {
    expect(surplusArea(areas, [line({ east: 100, west: 200, zone: 50 }, 300), line({ east: 1, zone: 7 }, 1)])).toBe(
      'zone',
    );
    expect(surplusArea(areas, [line({ east: 100, west: 200, zone: 50 }, 350)])).toBeUndefined();
    expect(
      surplusArea(areas, [line({ east: 100, west: 200, zone: 50 }, 300), line({ east: 10, zone: 7 }, 17)]),
    ).toBeUndefined();
  });

  it('hold their whole where one is the sum of the others in every line', () => {
    const found = (lines: SiblingLine[]) => areaOfOthers({ parent: undefined, areas, lines }, 2)?.code;
    expect(found([line({ east: 10, west: 20, zone: 30 }), line({ east: 1, west: 2, zone: 3 })])).toBe('zone');
    expect(found([line({ east: 10, west: 20, zone: 30 }), line({ east: 5, west: 7, zone: 20 })])).toBeUndefined();
    expect(found([line({ east: 10, west: 20, zone: 30 }), line({ east: 0, west: 0, zone: 0 })])).toBeUndefined();
    expect(found([line({ east: 0, west: 0, zone: 0 })])).toBeUndefined();
    expect(found([line({ east: 30, zone: 30 })])).toBeUndefined();
  });
});
