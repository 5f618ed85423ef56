/** What a page hands to its script, the readings of a chart or a pair of areas, between those who write it and those who show it. */

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

/** Number, mark beside it, whether it is withheld, how many times it the first is, its place. */
export type PairCell = [number: string, mark: string, isWithheld: 0 | 1, ratio: string, place: string];

/** Its number in the level, the sentence that compares it with the first, the address of its page, a cell of each row in their order. */
export type PairArea = { at: number; code: string; title: string; sentence: string; href: string; cells: PairCell[] };

/** `first` and `second` are places in the list; the heading of a column of places has {area}. */
export type PairsData = {
  first: number;
  second: number;
  areas: PairArea[];
  words: { pick: string; other: string; swap: string; place: string; demonstration: string };
};
