import { expect, it } from 'vitest';
import { changedEntries } from '../../src/model/release.ts';

it('names what was added, removed or changed, in order', () => {
  const before = new Map(Object.entries({ kept: '1', changed: '1', gone: '1' }));
  const after = new Map(Object.entries({ new: '1', changed: '2', kept: '1' }));
  expect(changedEntries(before, after)).toEqual(['changed', 'gone', 'new']);
});
