import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { faceCharacters } from '../../src/publish/faceCharacters.ts';
import { readFaces } from '../../src/publish/readFaces.ts';
import { subsetFace } from '../../src/publish/subsetFace.ts';

it('makes a subset once for all that ask at the same time, and keeps it without radicals', async () => {
  const cache = await mkdtemp(join(tmpdir(), 'nianbao-faces-'));
  const [face] = await readFaces();
  const asked = [
    ['户', '人', '⼈'],
    ['人', '户'],
  ].map((characters) => subsetFace(face!, characters, cache));
  expect(asked[0]).toBe(asked[1]);
  expect([...faceCharacters((await asked[0])!)].toSorted()).toEqual(['人', '户']);
  expect(await readdir(join(cache, 'faces'))).toHaveLength(1);
  await rm(cache, { recursive: true });
}, 60_000);
