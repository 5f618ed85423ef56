/** A withheld figure, the reason for it, and what everybody knows of its size. */
import type { Figure } from '../../model/cell.ts';

/**
 * Why: a rule of its own; beside it (`linked`: another measure of the same people; `rate`: divided from one); for others
 * (`companion`); as a sum of it (`total`); with its whole or its kinds (`follows`); with the whole breakdown, where no
 * companion could be found.
 */
export type Why = OwnReason | 'linked' | 'rate' | 'companion' | 'total' | 'follows' | 'breakdown';

/** What is withheld, with what an audit and a report must know of it: nothing of its size. */
export type WithheldFigure = {
  figure: Figure;
  why: Why;
  /** The positions for the sake of which it is withheld. */
  of: string[];
  /** Of a count that may be small: up to this every value from one must stay possible. */
  threshold?: number;
  /** Places of what is few beside it: what it leaves of its whole, what lies between it and another period. */
  smallRests?: string[];
  /** What every reader knows it to be at least. */
  least: 0 | 1;
};

/** Its own rule: a small count; a small rest beside a part; the package's mark; a protected programme; an earlier edition. */
export type OwnReason = 'small' | 'rest' | 'marked' | 'protected' | 'earlier';

/** The place of those of a whole who are not in one of its parts. */
export function restPlace(whole: string, part: string): string {
  return `rest of ${whole} beside ${part}`;
}
