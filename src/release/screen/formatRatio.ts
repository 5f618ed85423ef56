/** A plain number that a message names for comparison: three digits, or all digits before the point. */
export function formatRatio(size: number): string {
  return String(size >= 100 ? Math.round(size) : Number(size.toPrecision(3)));
}
