import { expect } from 'vitest';
import { release } from '../../src/release/release.ts';
import { figuresOf } from '../release/figuresOf.ts';

/** What a drafted package releases, by id; nothing may be wrong with it. */
export async function releasedFigures(folder: string): Promise<Record<string, string>> {
  const { files, problems } = await release(folder);
  expect(problems).toEqual([]);
  return figuresOf(files.get('figures.csv') ?? '');
}
