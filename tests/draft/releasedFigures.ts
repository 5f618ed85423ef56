import { expect } from 'vitest';
import { isError } from '../../src/model/problem.ts';
import { release } from '../../src/release/release.ts';
import { figuresOf } from '../release/figuresOf.ts';

/** What a drafted package releases, by id; there is no error in it, whatever the source makes one wonder at. */
export async function releasedFigures(folder: string): Promise<Record<string, string>> {
  const { files, problems } = await release(folder);
  expect(problems.filter(isError)).toEqual([]);
  return figuresOf(files.get('figures.csv') ?? '');
}
