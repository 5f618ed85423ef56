/** The place of what is left of a whole beside a part: those not in the part, what lies between two periods. */
export function restPlace(whole: string, part: string): string {
  return `rest of ${whole} beside ${part}`;
}
