import { describe, expect, it, test } from 'vitest';
import { tableProblems } from '../../src/intake/tableProblems.ts';
import { languages } from '../../src/model/language.ts';
import type { Problem } from '../../src/model/problem.ts';
import { checks } from '../../src/release/check/checks.ts';
import { allProblems, releaseProblems } from '../../src/release/release.ts';
import { formatReleaseProblem } from '../../src/release/staff/report.ts';

const codes: string[] = [
  ...Object.keys(tableProblems),
  ...Object.keys(releaseProblems),
  ...checks.map(({ code }) => code),
];

describe('the wording of problems', () => {
  test.each(codes)('exists for %s in every language', (code) => {
    const [chinese, english] = languages.map((language) =>
      formatReleaseProblem({ code, severity: 'error', file: 'a.csv' }, language),
    );
    expect(chinese).toMatch(/^错误 a\.csv：.+。.+。$/);
    expect(english).toMatch(/^Error in a\.csv: .+\. To mend: .+\.$/);
  });

  it('exists for nothing that cannot happen', () => {
    expect(Object.keys(allProblems).toSorted()).toEqual(codes.toSorted());
  });

  it('names a month or a quarter, never its code', () => {
    const params = { area: '某市', measure: '资金', programmes: '低保', year: '2021-M07' };
    const problem: Problem = { code: 'sum-not-made', severity: 'notice', file: 'a.csv', params };
    expect(formatReleaseProblem(problem, 'zh-CN')).toContain('某市 没有 2021年7月的 资金 合计（低保）');
    const quarter = { ...problem, params: { ...params, year: '2021-Q2' } };
    expect(formatReleaseProblem(quarter, 'en')).toContain('in the second quarter of 2021 (低保)');
  });

  it('says place, fact and remedy in one line', () => {
    const problem: Problem = {
      code: 'households-exceed-persons',
      severity: 'error',
      file: '2021.csv',
      row: 2,
      column: '数值',
      read: '2414 户',
      expected: '≤ 1562 人',
      params: { file: '2021.csv', first: 3 },
    };
    expect(formatReleaseProblem(problem, 'zh-CN')).toBe(
      '错误 2021.csv 第2行“数值”：户数多于人数（见 2021.csv 第3行），读到“2414 户”，应为 ≤ 1562 人。检查两数是否填反，单位是否正确。',
    );
    expect(formatReleaseProblem(problem, 'en')).toBe(
      'Error in 2021.csv, row 2, “数值”: there are more households than persons (see 2021.csv, row 3); read “2414 户”; expected ≤ 1562 人. To mend: see whether the two are exchanged, or a unit is wrong.',
    );
  });

  it('names sheet and column as Excel does, as far as they are known', () => {
    const problem: Problem = { code: 'number-invalid', severity: 'error', file: 'facts.xlsx', row: 4, column: '数值' };
    const placeOf = (more: Partial<Problem>) => {
      const [chinese, english] = languages.map((language) => formatReleaseProblem({ ...problem, ...more }, language));
      return [chinese?.replace(/^错误 |：.*/g, ''), english?.replace(/^Error in |: .*/g, '')];
    };
    expect(placeOf({ sheet: '2021', letter: 'C' })).toEqual([
      'facts.xlsx “2021” 第4行 C列“数值”',
      'facts.xlsx, sheet “2021”, row 4, column C “数值”',
    ]);
    expect(placeOf({})).toEqual(['facts.xlsx 第4行“数值”', 'facts.xlsx, row 4, “数值”']);
  });

  it('keeps a long cell and its line breaks out of the log', () => {
    const read = `${'很'.repeat(80)}\n长`;
    const text = formatReleaseProblem({ code: 'number-invalid', severity: 'warning', file: 'a.csv', read }, 'zh-CN');
    expect(text).toContain(`“${'很'.repeat(60)}…”`);
    expect(text).not.toContain('\n');
  });

  it('throws on a code that has no words', () => {
    expect(() => formatReleaseProblem({ code: 'unheard-of', severity: 'error', file: 'a.csv' }, 'en')).toThrow(
      'missing string: unheard-of',
    );
  });
});
