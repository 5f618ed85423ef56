import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absolute,
  add,
  compare,
  decimal,
  divide,
  multiply,
  parseDecimal,
  round,
  shift,
  sign,
  subtract,
  trim,
} from '../../src/model/decimal.ts';

describe('decimal', () => {
  it('keeps the decimals that were published', () => {
    expect(decimal('1145.0')).toBe('1145.0');
    expect(decimal('44.22')).toBe('44.22');
    expect(decimal('0001')).toBe('1');
    expect(decimal('-0')).toBe('0');
  });

  it.each(['', '1,523', '1e3', '+1', '.46', '1.', '１', ' 1', 'NaN'])('does not read %j', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  it('adds the money of Yizheng to the cent', () => {
    expect(add(decimal('1523'), decimal('3360'), decimal('170'))).toBe('5053');
    expect(add(...['1523', '3360', '170', '44.22', '42.57'].map(decimal))).toBe('5139.79');
    expect(subtract(decimal('0.3'), decimal('0.1'))).toBe('0.2');
  });

  it('converts 44.22 万元 to 442200 yuan, exactly', () => {
    expect(shift(decimal('44.22'), 4)).toBe('442200');
    expect(shift(decimal('442200'), -4)).toBe('44.2200');
    expect(trim(shift(decimal('442200'), -4))).toBe('44.22');
    expect(trim(decimal('1000'))).toBe('1000');
  });

  it('rounds half away from zero', () => {
    expect(round(decimal('2.5'), 0)).toBe('3');
    expect(round(decimal('-2.5'), 0)).toBe('-3');
    expect(round(decimal('66.4951'), 1)).toBe('66.5');
    expect(round(decimal('170'), 2)).toBe('170');
    expect(divide(decimal('3360'), decimal('5053'), 4)).toBe('0.6650');
  });

  it('refuses to divide by zero', () => {
    expect(() => divide(decimal('1'), decimal('0.0'), 1)).toThrow('invalid divisor: 0');
  });

  it('agrees with integers', () => {
    const integer = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(integer, integer, (a, b) => {
        const x = decimal(a);
        const y = decimal(b);
        expect(add(x, y)).toBe(String(a + b));
        expect(subtract(x, y)).toBe(String(a - b));
        expect(Number(multiply(x, y))).toBe(a * b + 0);
        expect(compare(x, y)).toBe(Math.sign(a - b));
        expect(sign(x) * Number(absolute(x)) + 0).toBe(a);
      }),
    );
  });
});
