/** The reference period of a figure, and whether it is a calendar year or month. */

/** ISO 8601, both inclusive; without a start for 截至目前 (so far). */
export type Period = { start?: string; end: string };

export function wholeYear({ start, end }: Period): string | undefined {
  const year = end.slice(0, 4);
  return start === `${year}-01-01` && end === `${year}-12-31` ? year : undefined;
}

/** 2021-07. */
export function wholeMonth({ start, end }: Period): string | undefined {
  const month = end.slice(0, 7);
  const days = new Date(Date.UTC(Number(end.slice(0, 4)), Number(end.slice(5, 7)), 0)).getUTCDate();
  return start === `${month}-01` && end === `${month}-${days}` ? month : undefined;
}
