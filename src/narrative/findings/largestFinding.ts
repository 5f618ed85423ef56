import { isAlike, isSamePeriod } from '../../figures/derive.ts';
import { isValue, type Figure } from '../../model/cell.ts';
import { compare, decimal, type Decimal } from '../../model/decimal.ts';
import type { Measure } from '../../model/measure.ts';
import type { Finding, NamedFigure } from '../finding.ts';

/** The largest of figures of one unit, status and period: said only where all of them are known and one stands out. */
export function largestFinding(measure: Measure, named: NamedFigure[]): Finding | undefined {
  const name = largestOf(named);
  return name === undefined ? undefined : { kind: 'largest', measure, name };
}

/** What does not apply is not compared. Beside a figure that is withheld or missing, and on a tie, nothing is largest. */
export function largestOf(named: NamedFigure[]): NamedFigure | undefined {
  const [first, ...rest] = named.filter(({ figure }) => !isNotApplicable(figure));
  if (first === undefined || rest.length === 0) return undefined;
  const { figure } = first;
  if (rest.some((one) => !isAlike(figure, one.figure) || !isSamePeriod(figure, one.figure))) return undefined;
  const [largest, second] = [first, ...rest].toSorted((a, b) => compare(valueOf(b), valueOf(a)));
  return compare(valueOf(largest!), valueOf(second!)) === 0 ? undefined : largest;
}

export function isNotApplicable({ cell }: Figure): boolean {
  return cell.state === 'absent' && cell.why === 'not applicable';
}

function valueOf({ figure }: NamedFigure): Decimal {
  return isValue(figure.cell) ? figure.cell.value : decimal(0);
}
