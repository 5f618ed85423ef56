/** Exact decimal arithmetic over published numbers. */

/**
 * A number as printed: "1145.0" is not "1145". Sums and products are exact; quotients are rounded half away from zero
 * (四舍五入, GB/T 8170-2008 as statistics offices apply it).
 */
export type Decimal = string & { readonly decimal: unique symbol };

type Parts = { digits: bigint; scale: number };

const grammar = /^-?\d+(\.\d+)?$/;

/** No grouping, exponent or leading plus; else undefined. */
export function parseDecimal(text: string): Decimal | undefined {
  if (!grammar.test(text)) return undefined;
  const unsigned = text.replace('-', '').replace(/^0+(?=\d)/, '');
  return (text.startsWith('-') && /[1-9]/.test(unsigned) ? `-${unsigned}` : unsigned) as Decimal;
}

/** Throws on anything but a decimal. */
export function decimal(text: string | number): Decimal {
  const value = parseDecimal(String(text));
  if (value === undefined) throw new Error(`invalid decimal: ${text}`);
  return value;
}

export function decimals(value: Decimal): number {
  const point = value.indexOf('.');
  return point < 0 ? 0 : value.length - point - 1;
}

export function add(...values: Decimal[]): Decimal {
  const scale = Math.max(0, ...values.map(decimals));
  const digits = values.reduce((sum, value) => sum + scaled(value, scale), 0n);
  return join({ digits, scale });
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(decimals(a), decimals(b));
  return join({ digits: scaled(a, scale) - scaled(b, scale), scale });
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return join({ digits: parts(a).digits * parts(b).digits, scale: decimals(a) + decimals(b) });
}

/** Half away from zero. Throws on a zero divisor. */
export function divide(a: Decimal, b: Decimal, places: number): Decimal {
  const { digits: top, scale: topScale } = parts(a);
  const { digits: bottom, scale: bottomScale } = parts(b);
  if (bottom === 0n) throw new Error('invalid divisor: 0');
  return join({ digits: quotient(top * power(bottomScale + places), bottom * power(topScale)), scale: places });
}

/** Half away from zero; never gains decimals. */
export function round(value: Decimal, places: number): Decimal {
  const { digits, scale } = parts(value);
  if (scale <= places) return value;
  return join({ digits: quotient(digits, power(scale - places)), scale: places });
}

/** Exact, without trailing zeros that the shift alone would bring. */
export function shift(value: Decimal, exponent: number): Decimal {
  const { digits, scale } = parts(value);
  const next = scale - exponent;
  return next >= 0 ? join({ digits, scale: next }) : join({ digits: digits * power(-next), scale: 0 });
}

export function trim(value: Decimal): Decimal {
  return (value.includes('.') ? value.replace(/\.?0+$/, '') : value) as Decimal;
}

export function compare(a: Decimal, b: Decimal): number {
  if (a === b) return 0;
  const scale = Math.max(decimals(a), decimals(b));
  // without leading zeros and with as many decimals, the longer number is the larger
  if (decimals(a) === decimals(b) && !a.startsWith('-') && !b.startsWith('-'))
    return Math.sign(a.length - b.length) || (a < b ? -1 : 1);
  const difference = scaled(a, scale) - scaled(b, scale);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/** Of each value, how many of all are larger: of equal ones the same, also where one is printed with more decimals. */
export function numbersAbove(values: Decimal[]): Map<Decimal, number> {
  const sorted = values.toSorted((a, b) => compare(b, a));
  const above = new Map<Decimal, number>();
  sorted.forEach((value, index) => {
    const before = sorted[index - 1];
    above.set(value, before !== undefined && compare(before, value) === 0 ? above.get(before)! : index);
  });
  return above;
}

export function absolute(value: Decimal): Decimal {
  return value.replace(/^-/, '') as Decimal;
}

export function sign(value: Decimal): -1 | 0 | 1 {
  return value.startsWith('-') ? -1 : /[1-9]/.test(value) ? 1 : 0;
}

function parts(value: Decimal): Parts {
  const scale = decimals(value);
  return { digits: BigInt(scale === 0 ? value : value.replace('.', '')), scale };
}

function scaled(value: Decimal, scale: number): bigint {
  const printed = parts(value);
  return scale === printed.scale ? printed.digits : printed.digits * power(scale - printed.scale);
}

function quotient(top: bigint, bottom: bigint): bigint {
  const negative = top < 0n !== bottom < 0n;
  const a = top < 0n ? -top : top;
  const b = bottom < 0n ? -bottom : bottom;
  const rounded = (2n * a + b) / (2n * b);
  return negative ? -rounded : rounded;
}

function join({ digits, scale }: Parts): Decimal {
  const unsigned = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  const text = scale === 0 ? unsigned : `${unsigned.slice(0, -scale)}.${unsigned.slice(-scale)}`;
  return (digits < 0n ? `-${text}` : text) as Decimal;
}

const powers = Array.from({ length: 40 }, (_, exponent) => 10n ** BigInt(exponent));

function power(exponent: number): bigint {
  return powers[exponent] ?? 10n ** BigInt(exponent);
}
