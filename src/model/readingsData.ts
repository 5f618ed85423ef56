/** What the build hands to its scripts: the readings of a chart or a pair of areas, and names and numbers to find. */

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

/**
 * Code, title, forms in which it may be asked for, its page from the folder of the language ('' where it has none), and
 * what is said beside it. Words of a form are parted by spaces: 'cheng xiang di bao' is found by cxdb and by dibao.
 */
export type NameData = [code: string, title: string, forms: string[], href: string, note: string];

export const askedKinds = ['area', 'programme', 'measure', 'period'] as const;

export type AskedKind = (typeof askedKinds)[number];

/** Label, address, code of the period, detail. */
type PublicationData = [label: string, href: string, period: string, detail: string];

export type FindIndex = {
  names: Record<AskedKind, NameData[]>;
  /** Where nothing is said: the publisher's area, and the period with which the site opens. */
  own: number;
  latest: number;
  /** Of the publisher's area, the first and the last period. */
  extent: [number, number];
  /** Of each area the part that has its numbers; of each programme the parts that there are. */
  partOf: number[];
  parts: number[][];
  /** The programmes of the first level, which are told of where none is named. */
  top: number[];
  /** Of each period the year in which it ends. */
  years: number[];
  /** Of each period as addresses say it; the page that explores. */
  addresses: string[];
  explorer: string;
  publications: PublicationData[];
  words: Record<string, string>;
};

/** In a period, with its days in words where these are not what its name says. */
export type PeriodAnswer = [period: number, days: string, cell: CellData];

/** All that is released of one measure, in the order of time. */
export type MeasureAnswers = [measure: number, label: string, tone: string, values: PeriodAnswer[]];

/** By number of the area. */
export type FindPart = Record<number, MeasureAnswers[]>;

/** Compatible characters alike, without case, accents and punctuation, its words parted by single spaces. */
export function askedText(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
