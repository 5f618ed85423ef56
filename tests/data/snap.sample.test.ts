import Papa from 'papaparse';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { readFileSync } from 'node:fs';
import type { Problem } from '../../src/model/problem.ts';
import { release } from '../../src/release/release.ts';
import { figuresOf } from '../release/figuresOf.ts';

type Row = Record<string, string>;

let figures: Record<string, string>;
let problems: Problem[];
let rows: Row[];

const rowsOf = (text: string) => Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;

beforeAll(async () => {
  const released = await release('data/snap');
  const text = released.files.get('figures.csv') ?? '';
  problems = released.problems;
  figures = figuresOf(text);
  rows = rowsOf(text);
});

const fiscalYear = (year: number) => `snap/HI/${year - 1}-10-01/${year}-09-30`;

describe('SNAP in Hawaii by month', () => {
  it('is released without a problem, as it stands', () => {
    expect(problems).toEqual([]);
    expect(figuresOf(readFileSync('data/snap/released/figures.csv', 'utf8'))).toEqual(figures);
  });

  test.each([
    [1989, '74154563'],
    [2010, '358144853'],
    [2020, '563931492'],
    [2021, '944131080'],
    [2024, '731331421'],
  ])('the benefits of fiscal year %i are the sum of its months', (year, sum) => {
    expect(figures[`issuance/${fiscalYear(year)}`]).toBe(`${sum} USD computed`);
  });

  test.each([
    [2020, '165418'],
    [2021, '195833.75'],
  ])('the persons of fiscal year %i are the average of its months', (year, average) => {
    expect(figures[`persons/${fiscalYear(year)}`]).toBe(`${average} persons computed`);
  });

  it('has 440 months, and of FY2025 eight, but no year', () => {
    const persons = rows.filter(({ measure }) => measure === 'persons');
    const months = persons.filter(({ period }) => /-M\d\d$/.test(period ?? ''));
    expect(months).toHaveLength(440);
    expect(months.filter(({ year }) => year === '2025')).toHaveLength(8);
    expect(persons.filter(({ period }) => period === 'FY2025')).toEqual([]);
    expect(persons.filter(({ period }) => period?.startsWith('FY'))).toHaveLength(36);
  });

  it('adds up to the calendar year 2010, whose quarters are whole', () => {
    const quarters = rows.filter(
      ({ measure, period }) => measure === 'issuance' && (period ?? '').startsWith('2010-Q'),
    );
    expect(quarters.map(({ value }) => Number(value)).reduce((sum, value) => sum + value, 0)).toBe(372_460_879);
  });

  it('has benefits per household and per person that are their quotients', () => {
    const source = rowsOf(readFileSync('data/snap/monthly.csv', 'utf8'));
    const wrong = source.filter(({ issuance, households, persons, per_household: ofHousehold, per_person: ofPerson }) =>
      [
        Number(issuance) / Number(households) - Number(ofHousehold),
        Number(issuance) / Number(persons) - Number(ofPerson),
      ].some((difference) => Math.abs(difference) > 0.02),
    );
    expect([source.length, wrong]).toEqual([440, []]);
    expect(figures[`per_household/${fiscalYear(2024)}`]).toBe('703.6140 USD/household·month computed');
  });
});
