/**
 * Something that readers know or may think of the numbers of one release, published or not: places times coefficients come
 * to something from `low` to `high`. Places are `measure/programme/area/year`.
 */
export type Statement = { terms: [place: string, coefficient: number][]; low: number; high: number };

/** What is left of a whole after its parts. */
export function sumStatement(whole: string, parts: string[]): Statement {
  return { terms: [[whole, 1], ...parts.map((part): [string, number] => [part, -1])], low: 0, high: 0 };
}

/** Whether it says that a whole, the first of it, is the sum of its parts. */
export function isSum({ terms: [whole], low, high }: Statement): boolean {
  return low === 0 && high === 0 && whole?.[1] === 1;
}
