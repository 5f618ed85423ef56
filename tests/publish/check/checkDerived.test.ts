import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/model/cell.ts';
import { decimal } from '../../../src/model/decimal.ts';
import { checkDerived, checkMarks } from '../../../src/publish/check/released.ts';
import type { PageFacts, TextSource } from '../../../src/publish/page/facts.ts';
import { emptyFacts } from './emptyFacts.ts';

const facts = (text: string, source: TextSource): PageFacts => ({
  ...emptyFacts,
  texts: [{ text, section: 0, source }],
});
const figure = (id: string, value: string): Figure => ({
  id,
  year: '2021',
  cell: { state: 'value', value: decimal(value), unit: '万元', flags: [] },
  key: { measure: 'funds', programme: 'dibao', area: '321081', period: { end: '2021-12-31' } },
});
const figures = [figure('a', '1523'), figure('b', '5053'), figure('c', '3360')];
const released = (id: string) => figures.filter((one) => one.id === id);
const check = (text: string, mark: string, isAlone = false, units = ['%', '万元']) =>
  checkDerived({ derived: [{ text, mark, isAlone, units, around: '' }] }, 'zh-CN', released);
const around = (text: string, words: string) =>
  checkDerived(
    { derived: [{ text, mark: 'change b a', isAlone: false, units: [], around: words }] },
    'zh-CN',
    released,
  );

describe('checkDerived', () => {
  it('lets pass what the release gives again', () => {
    expect(check('30.1', 'share a b')).toEqual([]);
    expect(check('3530', 'change a b')).toEqual([]);
    expect(check('170', 'rest b a c')).toEqual([]);
  });

  it('refuses another number', () =>
    expect(check('30.2', 'share a b')).toEqual([
      { code: 'derived-differs', place: 'share a b', read: '30.2', expected: '30.1%' },
    ]));

  it('refuses a sign that is not that of the result, and asks for one where no words say the direction', () => {
    for (const text of ['−3,530', '3,530', '3530']) expect(check(text, 'change a b')).toEqual([]);
    expect(check('+3,530', 'change a b')).toEqual([
      { code: 'derived-differs', place: 'change a b', read: '+3,530', expected: '−3530万元' },
    ]);
    expect(check('3,530', 'change a b', true)).toMatchObject([{ read: '3,530', expected: '−3530万元' }]);
    expect(check('−3,530', 'change b a', true)).toMatchObject([{ read: '−3,530', expected: '3530万元' }]);
    for (const text of ['+3,530', '3,530']) expect(check(text, 'change b a', true)).toEqual([]);
  });

  it('refuses a number in another unit than is said beside, over or around it', () => {
    for (const text of ['3530元', '3530万户', '0.3530万元']) expect(check(text, 'change b a')).toHaveLength(1);
    expect(check('35300000', 'change b a')).toMatchObject([{ code: 'derived-differs' }]);
    expect(check('0.353亿元', 'change b a')).toEqual([]);
    expect(around('3530', '增加（万元）：')).toEqual([]);
    for (const words of ['增加（亿元）：', '增加（元）：', '']) expect(around('3530', words)).toHaveLength(1);
  });

  it('refuses a derivation that is not known, and one from figures that were not released', () => {
    expect(check('30.1', 'guess a b')).toMatchObject([{ code: 'derived-differs', place: 'guess a b' }]);
    expect(check('30.1', 'share a z')).toMatchObject([{ code: 'derived-differs', place: 'share a z' }]);
  });
});

describe('checkMarks', () => {
  it('refuses a number that does not say where it comes from', () => {
    expect(checkMarks(facts('共12户', ''))).toEqual([{ code: 'number-unmarked', place: '共12户' }]);
    expect(checkMarks(facts('共12户', 'literal'))).toEqual([]);
    expect(checkMarks(facts('９９户', ''))).toEqual([{ code: 'number-unmarked', place: '９９户' }]);
  });
});
