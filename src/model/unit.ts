/**
 * Units of measure. The unit travels with the value: 户 ≠ 人 ≠ 人次, 元 ≠ 万元, 元/人·月 ≠ 元/人·年.
 *
 * `quantity` is what is counted, `exponent` the power of ten the unit stands for (千 = 3, 万 = 4, 百万 = 6, 亿 = 8), `per`
 * what a rate is paid for.
 */
export type Unit = { code: string; quantity: string; exponent: number; per?: string };

const scales = [
  ['', 0],
  ['千', 3],
  ['万', 4],
  ['百万', 6],
  ['亿', 8],
] as const;
const counted = ['户', '人', '人次', '元'];
const rates: Unit[] = ['人·月', '人·年', '人次', '户'].map((per) => ({
  code: `元/${per}`,
  quantity: '元',
  exponent: 0,
  per,
}));

const known: Unit[] = [
  ...counted.flatMap((quantity) =>
    scales.map(([prefix, exponent]) => ({ code: prefix + quantity, quantity, exponent })),
  ),
  ...rates,
  { code: '人/户', quantity: '人', exponent: 0, per: '户' },
  { code: '%', quantity: '%', exponent: 0 },
];

/** The unit of a code, or undefined: a figure without a known unit is refused. */
export function findUnit(code: string): Unit | undefined {
  return known.find((unit) => unit.code === code);
}

/** Whether a quantity is money. */
export function isMoney(quantity: string): boolean {
  return quantity === '元';
}
