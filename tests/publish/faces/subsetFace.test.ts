import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { faceCharacters, readFaces, subsetFace } from '../../../src/publish/faces/faces.ts';

let cache: string;
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'nianbao-faces-'));
});
afterEach(() => rm(cache, { recursive: true }));

it('makes a subset once for all that ask at the same time, and keeps it without radicals', async () => {
  const [face] = await readFaces();
  const asked = [
    ['户', '人', '⼈'],
    ['人', '户'],
  ].map((characters) => subsetFace(face!, characters, cache));
  expect(asked[0]).toBe(asked[1]);
  expect([...faceCharacters((await asked[0])!)].toSorted()).toEqual(['人', '户']);
  expect(await readdir(join(cache, 'faces'))).toHaveLength(1);
}, 60_000);

it('makes a subset again whose file is cut off or changed', async () => {
  const [face] = await readFaces();
  const made = await subsetFace(face!, ['户'], cache);
  const [name = ''] = await readdir(join(cache, 'faces'));
  const file = join(cache, 'faces', name);
  const whole = await readFile(file);
  const changed = Buffer.from(whole);
  changed[100]! ^= 1;
  for (const damaged of [whole.subarray(0, 200), whole.subarray(0, 5), Buffer.alloc(0), changed]) {
    await writeFile(file, damaged);
    expect(Buffer.from(await subsetFace(face!, ['户'], cache)).equals(made)).toBe(true);
    expect((await readFile(file)).equals(whole)).toBe(true);
  }
}, 60_000);
