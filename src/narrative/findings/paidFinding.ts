import { quantityOf, type Book } from '../../figures/book.ts';
import { isSamePeriod, perPersonMonth } from '../../figures/derive.ts';
import type { Programme } from '../../figures/release.ts';
import { wholeYear } from '../../i18n/formatPeriod.ts';
import type { Figure } from '../../model/cell.ts';
import type { Finding } from '../finding.ts';
import { servedFinding } from './servedFinding.ts';

/** Money paid per person and month, computed from a whole year: shown with its formula, beside the standard. */
export function paidFinding(own: Book, programme: Programme, area = own.area, year = own.year): Finding | undefined {
  const served = servedFinding(own, programme, area, year);
  if (served?.kind !== 'served' || served.money === undefined || served.standard === undefined) return undefined;
  const persons = served.counts.find(({ figure }) => quantityOf(own, figure.key.measure) === 'person')?.figure;
  if (persons === undefined || !isSamePeriod(served.money, persons) || !areWholeYears(served.money, persons))
    return undefined;
  return { kind: 'paidAgainstStandard', paid: perPersonMonth(served.money, persons), money: served.money, persons };
}

function areWholeYears(...figures: Figure[]): boolean {
  return figures.every(({ key }) => wholeYear(key.period) !== undefined);
}
