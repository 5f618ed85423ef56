import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { programmeContributions, type Contributions } from '../../src/figures/changeParts.ts';
import { isValue } from '../../src/model/cell.ts';
import { plainText } from '../../src/model/language.ts';
import { derivedNumber } from '../../src/narrative/phrases/figure.ts';
import { briefOf } from './briefs.ts';

const year = (aid: number, elderly: number, total: number, suffix = '') => [
  `funds/aid: ${aid} 万元${suffix}`,
  `funds/elderly: ${elderly} 万元${suffix}`,
  `funds/total:two: ${total} 万元 computed${suffix}`,
];
const found = (lines: string[], most = 5): Contributions | undefined => {
  const { book, main } = briefOf(lines);
  return programmeContributions(book, main, most);
};
const said = ({ parts }: Contributions) =>
  parts.map(
    ({ programme, rest, change }) => `${programme?.code ?? rest} ${plainText([derivedNumber(change, 'zh-CN')])}`,
  );

describe('what a change came from', () => {
  it('is the change of each part, the largest first', () => {
    const parts = found([...year(1523, 3360, 4883), ...year(1586, 3174, 4760, ': 2020')]);
    expect(said(parts!)).toEqual(['elderly 186万元', 'aid −63万元']);
  });

  it('is told in a few parts and what is left for the others', () => {
    const parts = found([...year(1523, 3360, 4883), ...year(1486, 3174, 4660, ': 2020')], 1);
    expect(said(parts!)).toEqual(['elderly 186万元', '1 37万元']);
  });

  it('never has the largest rise or the largest fall among the others', () => {
    const parts = found([...year(1523, 3360, 4883), ...year(1586, 3174, 4760, ': 2020')], 1);
    expect(said(parts!)).toEqual(['elderly 186万元', 'aid −63万元']);
  });

  it('always comes to the change of the whole', () => {
    const amount = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(amount, amount, amount, amount, fc.integer({ min: 1, max: 2 }), (a, b, c, d, most) => {
        const { whole, parts } = found([...year(a, b, a + b), ...year(c, d, c + d, ': 2020')], most)!;
        const sum = parts.reduce((all, { change: { cell } }) => all + (isValue(cell) ? Number(cell.value) : NaN), 0);
        expect(sum).toBe(isValue(whole.change.cell) ? Number(whole.change.cell.value) : undefined);
      }),
    );
  });

  it('is not told where the parts do not come to the whole, or one of them is not known', () => {
    expect(found([...year(1523, 3360, 4883), ...year(1586, 3174, 4761, ': 2020')])).toBeUndefined();
    expect(found([...year(1523, 3360, 4883), ...year(1586, 3174, 4760, ': 2020').slice(1)])).toBeUndefined();
    expect(found([...year(1523, 3360, 4883), ...year(1586, 3174, 4760, ' demonstration: 2020')])).toBeUndefined();
  });
});
