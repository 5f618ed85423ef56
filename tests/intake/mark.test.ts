import { describe, expect, test } from 'vitest';
import { markKey, markMeaning, shorthandMeaning } from '../../src/intake/cells/mark.ts';
import { footnotes } from '../../src/intake/layout/layout.ts';

describe('a mark beside a number', () => {
  test.each([
    ['p', { flag: 'provisional' }],
    ['[p]', { flag: 'provisional' }],
    ['(r)', { flag: 'revised' }],
    ['ᵖ', { flag: 'provisional' }],
    ['e', { flag: 'approximate' }],
    ['[e]', { flag: 'approximate' }],
    ['b', { flag: 'break' }],
    ['c', { symbol: 'c' }],
    ['[c]', { symbol: 'c' }],
    ['[x]', { symbol: 'x' }],
    ['z', { symbol: 'z' }],
    ['[low]', 'note'],
    ['u', 'note'],
    ['³', 'note'],
    ['[1]', 'note'],
    ['*', 'note'],
    ['constructor', 'note'],
  ])('%s means %j', (mark, meaning) => {
    expect(markMeaning(mark)).toEqual(meaning);
  });

  test.each(['³', '⁽³⁾', '[3]', '(3)', '③', '注3', '[note 3]', '【3】', '３'])('%s is note 3', (mark) => {
    expect(markKey(mark)).toBe('3');
  });

  test('finds its text among the remarks below', () => {
    const rows = [
      'Notes: [1] Without the north.',
      '2 As of March.',
      '³ Estimated.',
      '* From the press.',
      'a) By office.',
      'Source: office',
      '注4：不含北镇。',
    ];
    expect([...footnotes(rows.map((text, index) => ({ line: index + 1, cells: [text, '', ''] })))]).toEqual([
      ['1', 'Without the north.'],
      ['2', 'As of March.'],
      ['3', 'Estimated.'],
      ['*', 'From the press.'],
      ['a', 'By office.'],
      ['4', '不含北镇。'],
    ]);
  });
});

test('a shorthand of the GSS alone in its cell needs no declaration', () => {
  expect(['[c]', '[X]', '[z]', '[low]', 'c', ''].map(shorthandMeaning)).toEqual([
    'withheld',
    'not available',
    'not applicable',
    undefined,
    undefined,
    undefined,
  ]);
});
