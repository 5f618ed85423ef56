import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { isStopping } from '../../src/release/package/readPackage.ts';
import { release } from '../../src/release/release.ts';

type Row = Record<string, string>;

let rows: Row[];
let problems: Problem[];

beforeAll(async () => {
  const released = await release('data/china');
  problems = released.problems;
  const text = released.files.get('figures.csv') ?? '';
  rows = Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
});

const rowOf = (measure: string, programme: string, year: string): Row | undefined =>
  rows.find((row) => row['measure'] === measure && row['programme'] === programme && row['year'] === year);

/** Value, unit and flags as released. */
function figure(measure: string, programme: string, year: string): string | undefined {
  const row = rowOf(measure, programme, year);
  return row && [row['value'], row['unit'], row['flags']].filter(Boolean).join(' ');
}

describe('the national package', () => {
  it('is released, and every warning has its reason', () => {
    expect(problems.filter(isStopping)).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['labels-contradict', 'missing-area-year', 'missing-area-year']);
  });

  it('holds figures as they were printed', () => {
    expect(figure('households', 'dibao-urban', '2010')).toBe('1145.0 万户');
    expect(figure('central-funds', 'dibao-urban', '2014')).toBe('518.88 亿元');
    expect(figure('persons', 'dibao-rural', '2015')).toBe('4903.6 万人');
    expect(figure('persons', 'wubao-collective', '2012')).toBe('185.3 万人');
    expect(figure('paid-time', 'temporary', '2017')).toBe('1109.9 元/人次');
    expect(figure('person-times', 'temporary', '2020')).toBe('1380.6 万人次');
    expect(figure('funds', 'tekun-rural', '2020')).toBe('424.0 亿元');
  });

  it('says which figures are preliminary, approximate or computed', () => {
    expect(figure('households', 'dibao-urban', '2013')).toBe('1096.2 万户 provisional');
    expect(figure('persons', 'dibao-rural', '2018')).toBe('3519 万人 provisional');
    expect(figure('persons', 'dibao-urban', '2007')).toBe('2270 万人 approximate');
    expect(figure('households', 'dibao-urban', '2019')).toBe('524.9 万户 computed');
    expect(rowOf('households', 'dibao-urban', '2019')?.['note_zh']).toContain('488.9＋36');
    expect(rowOf('households', 'dibao-urban', '2019')?.['quote']).toContain('较上年减少36万户');
  });

  it('chooses one of two figures that disagree, and keeps the other in the note', () => {
    expect(figure('persons', 'tekun-rural', '2015')).toBe('516.7 万人');
    expect(rowOf('persons', 'tekun-rural', '2015')?.['note_zh']).toContain('516.8万人');
    expect(rowOf('persons', 'tekun-rural', '2015')?.['note_en']).toContain('5.168 million');
  });

  it('publishes the final figure where there is a flash figure too', () => {
    expect(figure('persons', 'dibao-urban', '2012')).toBe('2143.5 万人');
    expect(figure('persons', 'dibao-rural', '2012')).toBe('5344.5 万人');
    expect(figure('persons', 'dibao-urban', '2013')).toBe('2064.2 万人');
  });

  it('keeps the Five Guarantees and people in extreme poverty apart', () => {
    expect(figure('persons', 'wubao', '2014')).toBe('529.1 万人');
    expect(figure('persons', 'wubao', '2015')).toBeUndefined();
    expect(figure('persons', 'tekun-rural', '2014')).toBeUndefined();
  });

  it('has a monthly and a yearly standard as two measures, and one unit for each measure', () => {
    expect(figure('standard-month', 'dibao-rural', '2010')).toBe('117.0 元/人·月');
    expect(figure('standard-year', 'dibao-rural', '2012')).toBe('2067.8 元/人·年');
    for (const group of Map.groupBy(rows, (row) => row['measure']).values())
      expect(new Set(group.map((row) => row['unit'])).size).toBe(1);
  });

  it('gives totals as they were printed, and adds up only what is there for every part', () => {
    expect(figure('persons', 'total:tekun-persons', '2018')).toBe('482 万人 provisional');
    expect(figure('funds', 'total:tekun-funds', '2018')).toBe('334.6 亿元 provisional');
    expect(figure('persons', 'total:dibao-persons', '2023')).toBe('4063 万人');
    expect(figure('persons', 'total:dibao-persons', '2016')).toBe('6066.7 万人 computed');
    expect(figure('funds', 'total:allowances', '2020')).toBe('2432.2 亿元 computed');
    expect(figure('funds', 'total:allowances', '2019')).toBeUndefined();
  });

  it('gives every figure that is not a sum its source and its sentence', () => {
    const given = rows.filter((row) => row['quote']);
    expect(given).toHaveLength(155);
    expect(given.every((row) => row['source'])).toBe(true);
    const sums = rows.filter((row) => !row['quote']);
    expect(sums.every((row) => row['programme']?.startsWith('total:'))).toBe(true);
  });
});
