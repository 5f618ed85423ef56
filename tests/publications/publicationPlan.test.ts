import { expect, it } from 'vitest';
import type { Edition } from '../../src/model/edition.ts';
import { publicationPlan } from '../../src/publications/publicationPages.ts';
import { readSite } from '../../src/publications/readSite.ts';

const site = await readSite('data/hawaii/released', 'reports/hawaii');
const planned = (kind: Edition['kind'], budget: Partial<Edition> = {}) => {
  const editions = site.editions
    .filter((edition) => edition.kind === kind)
    .map((edition) => ({ ...edition, ...budget }));
  const [{ mostPages, mostBytes } = {}] = publicationPlan({ ...site, editions });
  return { mostPages, mostBytes };
};

it('binds briefs to their sheets, and reports to none', () => {
  expect([planned('lead'), planned('press'), planned('annual')].map(({ mostPages }) => mostPages)).toEqual([
    1,
    2,
    undefined,
  ]);
});

it('binds a publication to the budget of its edition, which can only be smaller', () => {
  expect(planned('annual', { mostPages: 40, mostBytes: 900_000 })).toEqual({ mostPages: 40, mostBytes: 900_000 });
  expect(planned('press', { mostPages: 1 })).toEqual({ mostPages: 1, mostBytes: undefined });
  expect(planned('lead', { mostPages: 3 })).toEqual({ mostPages: 1, mostBytes: undefined });
});
