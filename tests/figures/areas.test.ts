import { describe, expect, it } from 'vitest';
import { addedAreas, areasAbove, areasBelow, areasWithin, divisionsWithin } from '../../src/figures/areas.ts';
import type { Area } from '../../src/model/release.ts';

const area = (code: string, parent: string, kind = '', adds?: boolean): Area => ({
  code,
  parent,
  kind,
  title: { en: code },
  definition: {},
  demonstration: false,
  ...(adds !== undefined && { adds }),
});

const areas = [
  area('province', ''),
  area('zone', 'city', 'zone'),
  area('park', 'city', '功能区', true),
  area('city', 'province'),
  area('own', 'city', 'own-level'),
  area('county', 'city', 'county'),
  area('east', 'county'),
  area('hill', 'east'),
  area('district', 'city', 'district'),
];
const book = { release: { areas }, area: 'city' };
const codes = (list: Area[]) => list.map(({ code }) => code);

describe('the areas of a release', () => {
  it('are listed as divisions, own units, added zones, other zones', () => {
    expect(codes(areasWithin(book))).toEqual(['county', 'district', 'own', 'park', 'zone']);
  });

  it('are ranked among divisions alone, and added without zones inside', () => {
    expect(codes(divisionsWithin(book))).toEqual(['county', 'district']);
    expect(codes(addedAreas(book))).toEqual(['county', 'district', 'own', 'park']);
  });

  it('have levels below and above, each apart', () => {
    expect(codes(areasWithin(book, 'county'))).toEqual(['east']);
    expect(codes(areasBelow(book))).toEqual(['county', 'east', 'hill', 'district', 'own', 'park', 'zone']);
    expect(areasAbove(book)).toEqual(['province']);
    expect(areasAbove(book, 'hill')).toEqual(['east', 'county', 'city', 'province']);
  });
});
