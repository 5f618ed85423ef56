/** Which unit and kind a heading of a rate or of a vital event gets. */
import { describe, expect, it, test } from 'vitest';
import { measureGuess } from '../../src/draft/columns/measureWords.ts';
import { draftedRelease } from './draftedRelease.ts';

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

describe('a rate beside a count', () => {
  const said = { year: '2003', publisherArea: 'Land', kind: 'stock' };

  it('under one heading is a measure of its own', async () => {
    const table = 'State,Population,Beneficiaries,\n,,Number,Percentage of population\nNorth,2800598,169948,6.1\n';
    const { figures } = await draftedRelease(`${table}South,418931,9612,2.3\n`, said);
    expect(Object.values(figures)).toContain('6.1 %');
    expect(Object.values(figures)).toContain('169948 persons');
  });

  it('is no class of what is counted, though a unit is said', async () => {
    const table = '地区,总计,男,女,％\n东镇,1500,800,700,53.3\n西镇,1000,400,600,40\n';
    const { figures } = await draftedRelease(table, { ...said, unit: '人', publisherArea: '某县' });
    expect(Object.values(figures)).toContain('53.3 %');
  });

  it('is none where its numbers are amounts', async () => {
    const table = 'Area,federal_share\nNorth,242908069\nSouth,3253056\n';
    expect((await draftedRelease(table, said)).open).toEqual(['unit']);
  });
});
