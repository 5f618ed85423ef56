import { describe, expect, it } from 'vitest';
import { fittedContents } from '../../src/model/fit.ts';

describe('the contents of a sheet at each of its levels', () => {
  it('stand once, with the levels at which they show, also where these lie apart', () => {
    const rows = [7, 6, 7, 6];
    expect(fittedContents(rows, (count) => ({ count }))).toEqual([
      { at: [0, 2], content: { count: 7 } },
      { at: [1, 3], content: { count: 6 } },
    ]);
  });

  it('are left out where a level has none', () => {
    const bars = [6, 3, 0];
    expect(fittedContents(bars, (count) => (count === 0 ? undefined : count))).toEqual([
      { at: [0], content: 6 },
      { at: [1], content: 3 },
    ]);
    expect(fittedContents(bars, () => undefined)).toEqual([]);
  });
});
