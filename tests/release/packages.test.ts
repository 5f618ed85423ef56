import { describe, expect, it, test } from 'vitest';
import { isError } from '../../src/model/problem.ts';
import { checks } from '../../src/release/check/checks.ts';
import { releaseProblems } from '../../src/release/release.ts';
import { figuresOf } from './figuresOf.ts';
import { packageCases } from './packageCases.ts';
import { releaseCase } from './releaseCase.ts';

/** A whole year as the cases write it. */
function withYears(figures: Record<string, string>): Record<string, string> {
  const short = (id: string) => id.replace(/(\d{4})-01-01\/\1-12-31$/, '$1');
  return Object.fromEntries(Object.entries(figures).map(([id, text]) => [short(id), text]));
}

describe('a package', () => {
  test.each(packageCases)('$name', async ({ name, problems = [], figures = {} }) => {
    const released = await releaseCase(name);
    expect(released.problems).toEqual(problems);
    expect(withYears(figuresOf(released.files.get('figures.csv') ?? ''))).toEqual(figures);
  });

  it('publishes nothing where there is an error', async () => {
    const refused = packageCases.filter(({ problems = [] }) => problems.some(isError));
    for (const { name } of refused) expect((await releaseCase(name)).files.size).toBe(0);
  });

  it('has a name of its own', () => {
    expect(new Set(packageCases.map(({ name }) => name)).size).toBe(packageCases.length);
  });

  it('is there for every code that a release can raise before it writes', () => {
    const seen = new Set(packageCases.flatMap(({ problems = [] }) => problems.map(({ code }) => code)));
    const codes = [...Object.keys(releaseProblems), ...checks.map(({ code }) => code)];
    expect(codes.filter((code) => !seen.has(code))).toEqual([
      // nothing that a package says brings it about: a chooser that forgets what is linked does
      'withheld-linked',
      // of a package with a draft: tests/release/write/drafts.test.ts
      ...['draft-tells', 'draft-code-gone', 'draft-withholds', 'draft-unreadable'],
      ...['release-busy', 'release-id-taken', 'draft-place-taken', 'target-taken', 'target-forbidden'],
    ]);
  });
});
