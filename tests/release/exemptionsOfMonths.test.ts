/** An exemption by year is of the months and quarters of that year too, and of the year as its office counts it. */
import { describe, expect, it } from 'vitest';
import { ruleOf } from '../../src/release/rule/disclosureRule.ts';
import type { RawPackage } from '../../src/release/package/dataPackage.ts';

const ruleWith = (more: object) => {
  const exemptions = [{ programme: 'dibao', area: 'county', year: 2021, reason: { en: 'published' } }];
  const nianbao = {
    measures: [],
    roles: { programmes: 'programmes', areas: 'areas', facts: [] },
    disclosure: { exemptions },
    ...more,
  };
  return ruleOf({ descriptor: { nianbao }, tables: new Map() } as unknown as RawPackage);
};

describe('an exemption of 2021', () => {
  it.each([
    [{}, '2021', true],
    [{}, '2021-M07', true],
    [{}, '2021-Q4', true],
    [{}, '2022-M01', false],
    [{ yearEnds: '09-30', yearForm: 'FY2022' }, 'FY2021', true],
    [{ yearEnds: '09-30', yearForm: 'FY2022' }, '2020-M10', true],
    [{ yearEnds: '09-30', yearForm: 'FY2022' }, '2021-M10', false],
  ])('with %j is of %s: %s', (more, code, isExempt) => {
    expect(ruleWith(more).exemption('dibao', 'county', code) !== undefined).toBe(isExempt);
  });
});
