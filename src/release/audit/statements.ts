/** What the figures of an edition say of each other: sums, parts, rates and periods as equations. */
import { isValue } from '../../model/cell.ts';
import { shift } from '../../model/decimal.ts';
import { findUnit, rounding } from '../../model/unit.ts';
import { ofWhich } from '../package/codeLists.ts';
import { placeKey, type PastEdition } from '../package/figures.ts';
import { restPlace } from '../rule/withheldFigure.ts';
import { knownNumbers } from './equation.ts';
import { periodStatements } from './periodStatements.ts';
import { sumStatement, sumStatements, type Statement } from './sumStatements.ts';

/** All that the figures of an edition say of each other; what is surest first. */
export function statements(edition: PastEdition): Statement[] {
  return [
    ...sumStatements(edition),
    ...periodStatements(edition),
    ...rateStatements(edition),
    ...partStatements(edition),
  ];
}

/**
 * A part (其中) with the rest is its whole. Where the parts that are published always come to their whole, they are taken
 * to do so everywhere.
 */
function partStatements({ source, figures }: PastEdition): Statement[] {
  const known = knownNumbers(figures);
  const present = new Set(figures.map(placeKey));
  return [...ofWhich(source.descriptor.nianbao.measures)].flatMap(([measure, codes]) => {
    const families = figures
      .filter(({ key }) => key.measure === measure)
      .map(({ key, year }) => {
        const at = (code: string) => placeKey({ key: { ...key, measure: code }, year });
        return sumStatement(
          at(measure),
          codes.map(at).filter((place) => present.has(place)),
        );
      });
    const rests = families.flatMap(({ terms: [whole, ...parts] }) =>
      parts.map(([part]) => sumStatement(whole![0], [part, restPlace(whole![0], part)])),
    );
    const full = families.filter(({ terms }) => terms.length === codes.length + 1);
    return [...rests, ...(codes.length > 1 && addUp(full, known) ? full : [])];
  });
}

function addUp(families: Statement[], known: ReturnType<typeof knownNumbers>): boolean {
  const sums = families.flatMap(({ terms }) => {
    const values = terms.map(([place, sign]) => (known.get(place)?.value ?? NaN) * sign);
    const sum = values.reduce((a, b) => a + b, 0);
    return Number.isNaN(sum) ? [] : [sum];
  });
  return sums.length > 0 && sums.every((sum) => sum === 0);
}

/** A published rate with its rounding: what was divided lies between two multiples of what it was divided by. */
function rateStatements({ source, figures }: PastEdition): Statement[] {
  const measures = new Map(source.descriptor.nianbao.measures.map((measure) => [measure.code, measure]));
  return figures.flatMap(({ key, year, cell }) => {
    const { ratio, change } = measures.get(key.measure) ?? {};
    const unit = isValue(cell) ? findUnit(cell.unit) : undefined;
    if (!isValue(cell) || unit === undefined) return [];
    const at = (measure: string, of = year) => placeKey({ key: { ...key, measure }, year: of });
    const value = Number(shift(cell.value, unit.exponent));
    const slack = Number(rounding(cell.value, unit));
    const between = (top: string, bottom: string, times: number, from: number): Statement[] => [
      {
        terms: [
          [top, times],
          [bottom, -(from + value - slack)],
        ],
        low: 0,
        high: Infinity,
      },
      {
        terms: [
          [top, times],
          [bottom, -(from + value + slack)],
        ],
        low: -Infinity,
        high: 0,
      },
    ];
    if (ratio !== undefined) return between(at(ratio.of), at(ratio.to), ratio.times ?? timesOf(unit), 0);
    return change === undefined ? [] : between(at(change), at(change, String(Number(year) - 1)), 100, 100);
  });
}

/** 100 for a percentage; what is paid by the month, of a year's money, is a twelfth. */
function timesOf({ quantity, per = '' }: { quantity: string; per?: string }): number {
  if (quantity === '%') return 100;
  return per.endsWith('·month') ? 1 / 12 : per.endsWith('·quarter') ? 1 / 4 : 1;
}
