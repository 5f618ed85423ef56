import { quantityOf, type Book } from '../../figures/book.ts';
import { perTenThousand } from '../../figures/derive.ts';
import type { Programme } from '../../figures/release.ts';
import { isDemonstration, isValue, type Figure } from '../../model/cell.ts';
import { sign } from '../../model/decimal.ts';
import { isPopulation } from '../../model/quantity.ts';
import type { Finding } from '../finding.ts';
import { servedFinding } from './servedFinding.ts';

/** Persons served for 10,000 residents of the same area at the end of the same year; nothing where that rounds to 0.0. */
export function perResidentsFinding(own: Book, programme: Programme, area = own.area): Finding | undefined {
  const served = servedFinding(own, programme, area);
  const counts = served?.kind === 'served' ? served.counts : [];
  const figure = counts.find(
    (one) => one.part === undefined && quantityOf(own, one.figure.key.measure) === 'person',
  )?.figure;
  const residents = figure && residentsOf(own, figure);
  if (figure === undefined || residents === undefined) return undefined;
  const rate = perTenThousand(figure, residents);
  if (!isValue(rate.cell) || sign(rate.cell.value) === 0) return undefined;
  return { kind: 'perResidents', programme, figure, residents, rate };
}

/** The one number of residents that the area has at the end of the figure's period, official or demonstration as it is. */
function residentsOf(own: Book, { key, cell }: Figure): Figure | undefined {
  const populations = own.release.description.measures
    .map(({ code }) => code)
    .filter((code) => isPopulation(quantityOf(own, code) ?? ''));
  if (populations.length === 0) return undefined;
  const [found, ...others] = own.release.figures.filter(
    (one) =>
      one.key.area === key.area && one.key.period.end === key.period.end && populations.includes(one.key.measure),
  );
  const isFit = found !== undefined && others.length === 0 && isValue(found.cell);
  return isFit && isDemonstration(found.cell) === isDemonstration(cell) ? found : undefined;
}
