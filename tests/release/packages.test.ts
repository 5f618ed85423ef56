import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { isError, type Problem } from '../../src/model/problem.ts';
import { checks } from '../../src/release/check/checks.ts';
import { releaseCodes } from '../../src/release/package/problem.ts';
import { release } from '../../src/release/release.ts';
import { figuresOf } from './figuresOf.ts';

type Expected = { problems: Problem[]; figures?: Record<string, string> };

const folder = 'tests/fixtures/packages';
const cases = readdirSync(folder).toSorted();
const expectedOf = (name: string): Expected => JSON.parse(readFileSync(`${folder}/${name}/expected.json`, 'utf8'));

describe('a package', () => {
  test.each(cases)('%s', async (name) => {
    const { files, problems } = await release(`${folder}/${name}`);
    const expected = expectedOf(name);
    expect(problems).toEqual(expected.problems);
    expect(figuresOf(files.get('figures.csv') ?? '')).toEqual(expected.figures ?? {});
  });

  it('publishes nothing where there is an error', async () => {
    for (const name of cases.filter((one) => expectedOf(one).problems.some(isError)))
      expect((await release(`${folder}/${name}`)).files.size).toBe(0);
  });

  it('is there for every code that a release can raise before it writes', () => {
    const seen = new Set(cases.flatMap((name) => expectedOf(name).problems.map(({ code }) => code)));
    const codes = [...releaseCodes, ...checks.map(({ code }) => code)];
    expect(codes.filter((code) => !seen.has(code))).toEqual([
      // nothing that a package says brings it about: a chooser that forgets what is linked does
      'withheld-linked',
      ...['release-id-taken', 'release-busy', 'target-taken', 'target-forbidden'],
    ]);
  });
});
