/** The place of those of a whole who are not in one of its parts. */
export function restPlace(whole: string, part: string): string {
  return `rest of ${whole} beside ${part}`;
}
