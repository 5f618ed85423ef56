/** Which unit and kind a heading of a rate or of a vital event gets. */
import { expect, test } from 'vitest';
import { measureGuess } from '../../src/draft/columns/measureWords.ts';

test('a heading of a database is said in words', () => {
  expect(measureGuess('amount_paid')).toMatchObject({ title: 'Amount paid', unit: 'USD' });
  expect(['total_paid (EUR)', 'Paid_in', 'a-b', 'OC1_M'].map((text) => measureGuess(text).title)).toEqual([
    'Total paid',
    'Paid in',
    'a-b',
    'OC1 M',
  ]);
});

test.each([
  ['粗出生率', '‰', 'guessed', 'rate'],
  ['自然增长率', '‰', 'guessed', 'rate'],
  ['Crude birth rate', '‰', 'guessed', 'rate'],
  ['死亡率（‰）', '‰', 'stated', 'rate'],
  ['覆盖率', '%', 'guessed', 'rate'],
  ['Poverty rate', '%', 'guessed', 'rate'],
  ['年出生數', '人', 'guessed', 'flow'],
  ['死亡人数', '人', 'named', 'flow'],
  ['出生', undefined, undefined, 'flow'],
  ['Population Density', undefined, undefined, 'rate'],
  ['Live births', 'persons', 'guessed', 'flow'],
  ['Deaths', 'persons', 'guessed', 'flow'],
  ['戶數', '户', 'guessed', undefined],
  ['人口數', '人', 'guessed', undefined],
  ['total_medicaid_enrollment', 'persons', 'guessed', undefined],
  ['asylum_seekers', 'persons', 'guessed', undefined],
])('%s: %s, %s, %s', (text, unit, unitFrom, worded) => {
  const guess = measureGuess(text);
  expect([guess.unit, guess.unitFrom, guess.worded]).toEqual([unit, unitFrom, worded]);
});
