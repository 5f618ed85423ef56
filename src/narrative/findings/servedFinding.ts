import { isCountMeasure, isMoneyMeasure, measuresOf, partsOf, type Book } from '../../figures/book.ts';
import { isAlike, isSamePeriod, share } from '../../figures/derive.ts';
import type { Programme } from '../../figures/release.ts';
import { isDemonstration, isValue, type Figure } from '../../model/cell.ts';
import { sign } from '../../model/decimal.ts';
import type { Measure } from '../../model/measure.ts';
import { totalCode } from '../../model/totalCode.ts';
import type { Finding } from '../finding.ts';

/** What a programme served and spent in a year, official or demonstration, never both. */
export function servedFinding(own: Book, programme: Programme, area = own.area, year = own.year): Finding | undefined {
  const measures = measuresOf(own, programme.code, area);
  const at = (measure: Measure, code = programme.code) =>
    own.at({ measure: measure.code, programme: code, area, year });
  const counted = measures.filter((measure) => isCountMeasure(own, measure));
  const whole = counted.map((measure) => ({ figure: at(measure) }));
  const parts = partsOf(own, programme.code).flatMap((part) =>
    measuresOf(own, part.code, area)
      .filter((measure) => isCountMeasure(own, measure))
      .map((measure) => ({ figure: at(measure, part.code), part })),
  );
  const counts = [...whole, ...(whole.length > 0 ? [] : parts)].filter(({ figure }) => isValue(figure.cell));
  const money = measures.filter((measure) => isMoneyMeasure(own, measure)).map((one) => at(one))[0];
  const standard = measures
    .filter(({ kind }) => kind === 'standard')
    .map((one) => at(one))
    .find(({ cell }) => isValue(cell));
  const known = [...counts.map(({ figure }) => figure), money, standard].filter((one) => one && isValue(one.cell));
  if (known.length === 0 || new Set(known.map((one) => isDemonstration(one!.cell))).size > 1) return undefined;
  return {
    ...{ kind: 'served', programme, counts },
    ...(money && isValue(money.cell) && { money, ...shareOf(own, programme, money) }),
    ...(standard && isValue(standard.cell) && { standard }),
  };
}

function shareOf(own: Book, programme: Programme, money: Figure): object {
  const total = own.release.description.totals.find(
    ({ lead, programmes, measure }) => lead && measure === money.key.measure && programmes.includes(programme.code),
  );
  const { area } = money.key;
  const whole = total && own.find({ measure: total.measure, programme: totalCode(total), area, year: money.year });
  if (!whole || !isAlike(money, whole) || !isSamePeriod(money, whole)) return {};
  const derived = share(money, whole);
  return isValue(derived.cell) && sign(derived.cell.value) !== 0 ? { share: { total, derived } } : {};
}
