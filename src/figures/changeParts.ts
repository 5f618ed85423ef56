/** What a change of money is made of: the number of those among whom it is shared, and the amount for each. */
import type { Figure } from '../model/cell.ts';
import { isValue } from '../model/cell.ts';
import type { Book } from './book.ts';
import { comparison, comparisonPolicies, type Comparison } from './compare.ts';
import type { Derived } from './derive.ts';
import { headBase } from './headBase.ts';
import { changeByAmount, changeByHeads } from './perHead.ts';

/** Later money and those counted, then the same earlier. */
type ChangedSides = { whole: Comparison; figures: Figure[] };

/** `heads` and `amount` come to the change exactly. */
export type ChangeParts = { whole: Comparison; counted: Figure; heads: Derived; amount: Derived };

/** Undefined unless those of both periods are counted in one way. */
export function changedSides(book: Book, money: Figure): ChangedSides | undefined {
  const whole = comparison(book, money, comparisonPolicies.page);
  const bases = whole && [headBase(book, whole.later), headBase(book, whole.earlier)];
  const [later, earlier] = bases ?? [];
  if (whole === undefined || later === undefined || earlier === undefined) return undefined;
  const isOneWay = later.way === earlier.way && later.figures[0]?.key.measure === earlier.figures[0]?.key.measure;
  return isOneWay ? { whole, figures: [whole.later, ...later.figures, whole.earlier, ...earlier.figures] } : undefined;
}

export function changeParts(book: Book, money: Figure): ChangeParts | undefined {
  const sides = changedSides(book, money);
  if (sides === undefined) return undefined;
  const heads = changeByHeads(sides.figures);
  const amount = changeByAmount(sides.figures);
  if (!isValue(heads.cell) || !isValue(amount.cell)) return undefined;
  return { whole: sides.whole, counted: sides.figures[1]!, heads, amount };
}
