import { describe, expect, it } from 'vitest';
import { releaseChain } from '../../src/model/release.ts';

const ids = (...releases: [id: string, previous?: string][]) =>
  releaseChain(releases.map(([id, previous]) => ({ id, previous }))).map(({ id }) => id);

describe('the chain of releases', () => {
  it('goes by what stood before, not by how ids sort', () => {
    expect(ids(['2021.10', '2021.9'], ['2021.9'], ['2021.2', '2021.10'])).toEqual(['2021.9', '2021.10', '2021.2']);
  });

  it('goes by number where two replaced the same one, or none is named', () => {
    expect(ids(['1'], ['10', '1'], ['9', '1'])).toEqual(['1', '9', '10']);
    expect(ids(['2021.10'], ['2021.9'])).toEqual(['2021.9', '2021.10']);
  });

  it('loses no release to a name that leads nowhere or round in a circle', () => {
    expect(ids(['a', 'gone'], ['b', 'c'], ['c', 'b'])).toEqual(['a', 'c', 'b']);
  });
});
