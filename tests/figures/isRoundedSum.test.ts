import { describe, expect, it } from 'vitest';
import { isRoundedSum } from '../../src/figures/derivations.ts';
import { notAvailable, withheld, type Cell } from '../../src/model/cell.ts';
import { decimal } from '../../src/model/decimal.ts';

const cells = (unit: string, ...values: string[]): Cell[] =>
  values.map((value) => ({ state: 'value', value: decimal(value), unit, flags: [] }));
const [whole] = cells('万人', '10.0');

describe('a printed whole beside its printed parts', () => {
  it('needs the note where rounding parted them', () => {
    expect(isRoundedSum(whole!, cells('万人', '3.3', '3.3', '3.3'))).toBe(true);
  });

  it('needs none where they come to it', () => {
    expect(isRoundedSum(whole!, cells('万人', '3.3', '3.3', '3.4'))).toBe(false);
  });

  it('is no matter of rounding where too much is missing', () => {
    expect(isRoundedSum(whole!, cells('万人', '3.3', '3.3', '3.1'))).toBe(false);
  });

  it('adds parts in their own units', () => {
    expect(isRoundedSum(whole!, cells('人', '33000', '33000', '34001'))).toBe(true);
    expect(isRoundedSum(whole!, cells('人', '33000', '33000', '34000'))).toBe(false);
  });

  it('knows that persons counted one by one are not rounded', () => {
    expect(isRoundedSum(cells('人', '100')[0]!, cells('人', '60', '41'))).toBe(false);
  });

  it.each([withheld, notAvailable])('cannot be added up by a reader where a part is %o', (cell) => {
    expect(isRoundedSum(whole!, [...cells('万人', '3.3', '3.3'), cell])).toBe(false);
  });
});
