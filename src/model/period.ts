/** The reference period of a figure, and whether it is a calendar year or month. */

/** ISO 8601 dates, both inclusive. The start is unknown for figures published as 截至目前 (so far). */
export type Period = { start?: string; end: string };

/** The calendar year that the period fills exactly. */
export function wholeYear({ start, end }: Period): string | undefined {
  const year = end.slice(0, 4);
  return start === `${year}-01-01` && end === `${year}-12-31` ? year : undefined;
}

/** The calendar month (2021-07) that the period fills exactly. */
export function wholeMonth({ start, end }: Period): string | undefined {
  const month = end.slice(0, 7);
  const days = new Date(Date.UTC(Number(end.slice(0, 4)), Number(end.slice(5, 7)), 0)).getUTCDate();
  return start === `${month}-01` && end === `${month}-${days}` ? month : undefined;
}
