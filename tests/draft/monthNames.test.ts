import { expect, test } from 'vitest';
import { monthNumber, namedMonth } from '../../src/intake/period/timeWords.ts';
import { draftedRelease } from './draftedRelease.ts';

test.each([
  ['1', '01'],
  ['07月', '07'],
  ['12 月', '12'],
  ['March', '03'],
  ['Sept', '09'],
  ['März', '03'],
  ['Dezember', '12'],
  ['août', '08'],
  ['enero', '01'],
  ['dezembro', '12'],
  ['июль', '07'],
  ['13', undefined],
  ['Insgesamt', undefined],
])('%s is the month %s', (text, month) => {
  expect(monthNumber(text)).toBe(month);
});

test('a number alone is no name of a month', () => {
  expect(['7', '7月', 'Juli'].map(namedMonth)).toEqual([undefined, undefined, '07']);
});

test('a column of years beside one of dates is asked about by nobody', async () => {
  const table = 'month_start,reporting_year,Persons\n2020-12-01,2020,5\n2021-12-01,2021,6\n';
  const said = { year: 'month_start', period: 'month', kind: 'stock' };
  expect((await draftedRelease(table, said)).open).toEqual([]);
});

test('a column of months as numbers of six digits is one of dates', async () => {
  const table = 'mes_competencia,Personen\n202012,5\n202112,6\n';
  const { figures } = await draftedRelease(table, { kind: 'stock' });
  expect(Object.keys(figures)).toEqual(['persons/all/all//2020-12-31', 'persons/all/all//2021-12-31']);
});

test('a column of names of months needs no heading', async () => {
  const table =
    ';;Haushalte;Personen\n2021;November;100;300\n2021;Dezember;120;310\n2022;November;130;320\n2022;Dezember;140;330\n';
  const { figures, problems, open } = await draftedRelease(table, {
    year: 'column 1',
    month: '12',
    kind: 'stock',
    publisherArea: 'Stadt',
    delimiter: ';',
  });
  expect([problems, open]).toEqual([[], []]);
  expect(Object.values(figures)).toEqual(['120 households', '140 households', '310 persons', '330 persons']);
});
