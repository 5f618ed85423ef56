import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/model/problem.ts';
import { checks } from '../../../src/release/check/checks.ts';
import { formatProblemLines, withoutFigures } from '../../../src/release/staff/report.ts';
import { manyProblems } from './manyProblems.ts';

const cell = { severity: 'error', file: 'facts.csv', row: 4, letter: 'C', column: 'value' } as const;

describe('what the log of a build says, which others may read', () => {
  it('holds no number that a table holds', () => {
    const money: Problem = {
      ...cell,
      code: 'standard-money',
      read: '3.75 万元',
      expected: '2021: 4.50 万元',
      params: { ratio: '0.83', standard: '625 元/人·月', persons: '3 人', months: 12, file: 'facts.csv', first: 2 },
    };
    const [line] = formatProblemLines([money], 'en', true);
    expect(line).toBe(
      'Error in facts.csv, row 4, column C “value”: the money is … times standard × persons × months (…, …, 12 months; the standard is in facts.csv, row 2). To mend: check money, persons and standard with their units; where they are right, say why in acknowledgements.csv.',
    );
  });

  it('still says what should stand in a cell, and what does where that is no number', () => {
    expect(withoutFigures({ ...cell, code: 'number-invalid', read: '约3', expected: '1523 / 44.22 / -3' })).toEqual({
      ...cell,
      code: 'number-invalid',
      expected: '1523 / 44.22 / -3',
    });
    expect(withoutFigures({ ...cell, code: 'number-invalid', read: '三' })).not.toHaveProperty('read');
    const unknown: Problem = { ...cell, code: 'code-unknown', read: 'dibaoo', expected: 'dibao' };
    expect(withoutFigures(unknown)).toEqual(unknown);
    const twice: Problem = {
      ...cell,
      code: 'figure-duplicate',
      read: '3',
      params: { file: 'a.csv', first: 2, other: '4' },
    };
    expect(withoutFigures(twice).params).toEqual({ file: 'a.csv', first: 2, other: '…' });
  });

  it('leaves the description of a package as it is', () => {
    const member: Problem = {
      code: 'member-invalid',
      severity: 'error',
      file: 'datapackage.json',
      column: 'a',
      read: '3',
    };
    expect(withoutFigures(member)).toBe(member);
  });

  it('says of no finding about figures what was read', () => {
    const codes = new Set(checks.map(({ code }) => code));
    const found = manyProblems().filter(({ code, row }) => codes.has(code) && row !== undefined);
    expect(found.length).toBeGreaterThan(20);
    expect(found.map(withoutFigures).filter(({ read }) => read !== undefined && /\d/.test(read))).toEqual([]);
  });
});
