import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { add, decimal, trim } from '../../src/model/decimal.ts';
import { findUnit } from '../../src/model/unit.ts';

type Row = Record<string, string>;

const read = (name: string): Row[] =>
  Papa.parse<Row>(readFileSync(`data/yizheng/${name}.csv`, 'utf8'), { header: true, skipEmptyLines: true }).data;
const official = read('official');
const demonstration = read('demonstration');
const cell = (programme: string, measure: string): string =>
  official
    .filter((row) => row['programme'] === programme && row['measure'] === measure)
    .map((row) => `${row['value']} ${row['unit']}`)
    .join();
const sum = (rows: Row[]): string => trim(add(...rows.map((row) => decimal(row['value'] ?? ''))));

describe('the Yizheng package', () => {
  it('holds the 19 published figures with their units', () => {
    expect(official).toHaveLength(19);
    expect(cell('dibao', 'households')).toBe('1562 户');
    expect(cell('dibao', 'persons')).toBe('2414 人');
    expect(cell('dibao', 'funds')).toBe('1523 万元');
    expect(cell('dibao', 'standard')).toBe('740 元/人·月');
    expect(cell('sanwu', 'persons')).toBe('80 人');
    expect(cell('sanwu', 'funds')).toBe('170 万元');
    expect(cell('sanwu', 'standard')).toBe('21602 元/人·年');
    expect(cell('wubao', 'persons')).toBe('2868 人');
    expect(cell('wubao', 'funds')).toBe('3360 万元');
    expect(cell('wubao', 'standard')).toBe('11544 元/人·年');
    expect(cell('visits', 'person-times')).toBe('1019 人次');
    expect(cell('visits', 'funds')).toBe('44.22 万元');
    expect(cell('homecare-full', 'persons')).toBe('52 人');
    expect(cell('homecare-partial', 'persons')).toBe('39 人');
    expect(cell('homecare', 'funds')).toBe('42.57 万元');
    expect(cell('student-aid', 'persons')).toBe('132 人');
    expect(cell('student-aid', 'funds')).toBe('46.3 万元');
    expect(cell('medical', 'persons')).toBe('9 人');
    expect(cell('medical', 'funds')).toBe('3.12 万元');
  });

  it('keeps the two periods that are not calendar 2021', () => {
    const periods = (programme: string) =>
      new Set(
        official
          .filter((row) => row['programme'] === programme)
          .map((row) => `${row['period_start']}/${row['period_end']}`),
      );
    expect([...periods('student-aid')]).toEqual(['2021-01-01/2022-06-02']);
    expect([...periods('medical')]).toEqual(['/2022-06-02']);
  });

  it('gives every figure a known unit and a source, and every published one its sentence', () => {
    for (const row of [...official, ...read('context'), ...demonstration]) {
      expect(findUnit(row['unit'] ?? '')).toBeDefined();
      expect(row['source']).not.toBe('');
    }
    expect(official.every((row) => row['quote'])).toBe(true);
  });

  it('marks every demonstration row, and no published one comes from the script', () => {
    expect(demonstration.length).toBeGreaterThan(0);
    expect(demonstration.every((row) => row['demonstration'] === 'true' && row['source'] === 'demonstration')).toBe(
      true,
    );
    expect(official.some((row) => row['source'] === 'demonstration')).toBe(false);
  });

  it('splits 2021 over the fictional towns so that the parts add up to the published totals', () => {
    const towns = demonstration.filter((row) => row['year'] === '2021');
    expect(towns.every((row) => row['area']?.startsWith('DEMO-'))).toBe(true);
    const calendar = official.filter(
      (row) =>
        row['period_start'] === '2021-01-01' && row['period_end'] === '2021-12-31' && row['measure'] !== 'standard',
    );
    for (const total of calendar) {
      const parts = towns.filter(
        (row) => row['programme'] === total['programme'] && row['measure'] === total['measure'],
      );
      expect(sum(parts)).toBe(trim(decimal(total['value'] ?? '')));
    }
  });

  it('never has more households than persons in a town', () => {
    const value = (row: Row, measure: string) =>
      Number(
        demonstration.find(
          (other) =>
            other['measure'] === measure && ['year', 'area', 'programme'].every((name) => other[name] === row[name]),
        )?.['value'],
      );
    for (const row of demonstration.filter((other) => other['measure'] === 'households')) {
      expect(value(row, 'households')).toBeLessThanOrEqual(value(row, 'persons'));
    }
  });
});
