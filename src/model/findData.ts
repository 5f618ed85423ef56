/** What the build hands to the line that finds: names, and printed numbers by programme and part of the areas. */
import type { CellData } from './readingsData.ts';

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
