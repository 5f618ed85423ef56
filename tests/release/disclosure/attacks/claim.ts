import type { Edition } from './edition.ts';

/**
 * What an attacker says of a number that an edition withholds: at least `low` and at most `high`, both alike where it is
 * said exactly; in the steps in which the measure is printed (people; hundredths of 万元). `knowing` is what an insider knew
 * beforehand; `supposing` are the numbers that the reader took for one or more, `staying` those of two editions that he took
 * for one: who supposes wrongly and is right has guessed.
 */
export type Claim = {
  place: string;
  edition: number;
  low: number;
  high: number;
  knowing?: string;
  supposing?: string[];
  staying?: [string, string][];
};

/** The small counts of which an insider may know any one beforehand: name (`0|place`) → count. */
export type SmallCounts = Map<string, number>;

/** A reader with every edition in hand, the oldest first. Only the insider looks at `smallCounts`, at one at a time. */
export type Attacker = (editions: Edition[], smallCounts: SmallCounts) => Claim[] | Promise<Claim[]>;
