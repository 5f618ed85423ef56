import { expect } from 'vitest';
import { digests, type BrokenRuns } from './brokenRuns.ts';

/** Kills a build at that change: the previous site or the next stands whole, and the next command completes the work. */
export async function expectWhole(runs: BrokenRuns, at: number): Promise<void> {
  const line = `${at} ${runs.changes[at - 1]}`;
  await runs.reset();
  expect((await runs.build({ at })).code, line).toBeNull();
  const left = await digests(runs.out);
  const stands = Object.keys(left).length === 0 ? await digests(runs.old) : left;
  expect([runs.previous, runs.next], line).toContainEqual(stands);
  const { code, said } = await runs.build();
  expect([code, said.includes('the whole previous site is back')], line).toEqual([0, left !== stands]);
  expect(await digests(runs.out), line).toEqual(runs.next);
  expect(await runs.beside(), line).toEqual([]);
}
