import type { Language } from '../../model/language.ts';
import { linesOf } from '../brief/linesOf.ts';
import type { StripNumber } from './leadView.ts';

/** Points across one number of four, less its padding. */
const stripNumberWidth = 94;

/** The height of the numbers across the page: a name, a number, its unit below it where it is long, an earlier number. */
export function stripHeight(strip: StripNumber[], language: Language): number {
  const heights = strip.map(({ name, label, number, before }) => {
    const [piece] = number;
    const unit = typeof piece === 'object' ? piece.unit : '';
    const digits = typeof piece === 'object' ? piece.number.length * 12.5 : 0;
    const isBelow = language === 'en' || digits + unit.length * 8 > stripNumberWidth;
    return (
      linesOf(`${name} ${label}`, stripNumberWidth, 8.5) * 12 +
      28 +
      (isBelow ? linesOf(unit, stripNumberWidth, 8) * 11 : 0) +
      (before.length === 0 ? 0 : linesOf(before, stripNumberWidth, 8.5) * 12)
    );
  });
  return 26 + Math.max(0, ...heights);
}
