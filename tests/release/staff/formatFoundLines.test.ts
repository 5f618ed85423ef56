import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/model/problem.ts';
import { formatProblemLines } from '../../../src/release/staff/report.ts';

const number = (row: number, file = 'a.csv'): Problem => ({ code: 'number-invalid', severity: 'error', file, row });
const empty: Problem = { code: 'value-empty', severity: 'warning', file: 'a.csv', row: 2 };
const unused: Problem = { code: 'resource-unused', severity: 'notice', file: 'datapackage.json' };
const rows = (count: number) => Array.from({ length: count }, (_, index) => index + 2);

describe('what a release prints', () => {
  it('is errors first, then warnings that nobody acknowledged', () => {
    const lines = formatProblemLines([empty, number(4)], 'en');
    expect(lines.map((line) => line.split(':')[0])).toEqual(['Error in a.csv, row 4', 'Warning in a.csv, row 2']);
  });

  it('is three lines for one kind in one file, and the count of the rest', () => {
    const lines = formatProblemLines([...rows(1200).map((row) => number(row)), number(9, 'b.csv')], 'en');
    expect(lines).toHaveLength(5);
    expect(lines[3]).toContain('b.csv, row 9');
    expect(lines[4]).toBe('… and 1,197 more of 1,201.');
    expect(
      formatProblemLines(
        [2, 3, 4, 5].map((row) => number(row)),
        'zh-CN',
      )[3],
    ).toBe('……另有1处没有列出（共4处）。');
  });

  it('is twenty lines at most', () => {
    const lines = formatProblemLines(
      rows(30).map((row) => number(row, `${row}.csv`)),
      'en',
    );
    expect(lines).toHaveLength(21);
    expect(lines[20]).toBe('… and 10 more of 30.');
  });

  it('only counts what does not stop a release', () => {
    const acknowledged = { ...empty, acknowledged: 'audited' };
    expect(formatProblemLines([acknowledged, unused, unused], 'en')).toEqual(['1 warning acknowledged, 2 notes.']);
    expect(formatProblemLines([acknowledged, acknowledged, unused], 'zh-CN')).toEqual([
      '已说明的提醒2处，处理说明1处。',
    ]);
    expect(formatProblemLines([], 'en')).toEqual([]);
  });
});
