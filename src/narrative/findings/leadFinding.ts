import { isOfficial, leadTotal, type Book } from '../../figures/book.ts';
import { isAlike, isSamePeriod, share } from '../../figures/derive.ts';
import type { Programme } from '../../figures/release.ts';
import type { Figure } from '../../model/cell.ts';
import type { Finding, NamedFigure } from '../finding.ts';
import { leadingProgrammes } from '../leadingProgrammes.ts';
import { largestOf } from './largestFinding.ts';
import { servedFinding } from './servedFinding.ts';

/**
 * The declared total of the latest year and its largest part: the headline of a site. Where none is declared, what its
 * only programme served. Official figures only.
 */
export function leadFinding(own: Book): Finding | undefined {
  const lead = leadTotal(own);
  if (lead === undefined) return onlyProgramme(own);
  if (!isOfficial(lead.figure)) return undefined;
  const { total, figure } = lead;
  const parts = own.release.programmes.filter(({ code }) => total.programmes.includes(code));
  const largest = largestOf(parts.map((programme) => moneyOf(own, programme, figure, total.measure)));
  if (largest?.programme === undefined || !isAlike(largest.figure, figure) || !isSamePeriod(largest.figure, figure))
    return { kind: 'leadTotal', total, figure };
  const part = { programme: largest.programme, share: share(largest.figure, figure) };
  return { kind: 'leadTotal', total, figure, largest: part };
}

/** Several programmes without a total have no headline in common. */
function onlyProgramme(own: Book): Finding | undefined {
  const [programme, ...others] = leadingProgrammes(own).leading;
  const served = programme === undefined || others.length > 0 ? undefined : servedFinding(own, programme);
  if (served?.kind !== 'served' || served.counts.some(({ figure }) => !isOfficial(figure))) return undefined;
  return { ...served, standard: undefined };
}

function moneyOf(own: Book, programme: Programme, { key, year }: Figure, measure: string): NamedFigure {
  return { programme, figure: own.at({ measure, programme: programme.code, area: key.area, year }) };
}
