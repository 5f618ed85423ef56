/** What a page hands to its script of the readings of a chart, between those who write it and those who show it. */

/** Number, unit with its gap, mark beside the number, whether it is withheld, status, change, growth, rank. */
export type CellData = [string, string, string, 0 | 1, string, string, string, string];

/** Head, a cell of each name, what stands in the place of changes, and all of it in a sentence. */
export type ItemData = [string, CellData[], string, string];

export type ReadingsData = {
  by: 'period' | 'row';
  rest: number;
  names: [name: string, tone: string][];
  compared: string;
  /** What the steps to the item before and after are called. */
  steps: [string, string];
  items: ItemData[];
};
