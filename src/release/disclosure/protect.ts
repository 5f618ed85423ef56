/**
 * Withholds what would say something of a few recognisable people: every count from one to below the threshold of its
 * package, its companions, and what is linked to either, its money and the other counts of the same place. Nought is
 * published. Standards and rates are not of persons and stay.
 */
import { isValue, withheld, type Figure } from '../../model/cell.ts';
import { compare, decimal, shift, sign, type Decimal } from '../../model/decimal.ts';
import type { DisclosureRule } from '../../model/description.ts';
import { isCounted } from '../../model/quantity.ts';
import { totalCode } from '../../model/totalCode.ts';
import { findUnit } from '../../model/unit.ts';
import type { RawPackage } from '../readPackage.ts';
import { companions, type CellClass, type PatternCell } from './companions.ts';
import { sumsOf } from './sumsOf.ts';

export const usualThreshold = 5;

export type Protected = {
  figures: Figure[];
  /** Figures that are withheld for themselves, not for others. */
  unsafe: Set<string>;
  /** Figures that no pattern protects: their sums must go, or categories be merged. */
  unprotected: Figure[];
};

/** Without a rule in the package the figures stay as they are. */
export function protect(source: RawPackage, figures: Figure[]): Protected {
  const { disclosure, measures } = source.descriptor.nianbao;
  if (disclosure === undefined) return { figures, unsafe: idsOf(figures.filter(isWithheld)), unprotected: [] };
  const linked = new Set(measures.filter(({ kind }) => kind !== 'standard' && kind !== 'rate').map(({ code }) => code));
  const own = figures.filter(({ key }) => linked.has(key.measure));
  const years = [...Map.groupBy(own, ({ year }) => year).values()].map((year) =>
    protectedYear(source, year, disclosure),
  );
  const hidden = new Set(years.flatMap(({ hidden: places }) => [...places]));
  const open = new Set(years.flatMap(({ unprotected }) => unprotected));
  return {
    figures: figures.map((one) => (hidden.has(placeIn(one)) && linked.has(one.key.measure) ? hiddenFigure(one) : one)),
    unsafe: idsOf(own.filter((one) => isWithheld(one) || isSmall(one, thresholdOf(disclosure, one.key.programme)))),
    unprotected: own.filter((one) => open.has(placeIn(one))),
  };
}

type Year = { hidden: Set<string>; unprotected: string[] };

/** Totals over programmes go where one of their programmes is withheld; then they need companions of their own. */
function protectedYear(source: RawPackage, year: Figure[], rule: DisclosureRule): Year {
  const totals = new Map(source.descriptor.nianbao.totals.map((total) => [totalCode(total), total.programmes]));
  const places = [...Map.groupBy(year, placeIn).values()];
  const [summed, single] = [
    places.filter(([one]) => totals.has(one!.key.programme)),
    places.filter(([one]) => !totals.has(one!.key.programme)),
  ];
  const cell = (place: Figure[], isOpen: boolean): PatternCell => {
    const { programme, area } = place[0]!.key;
    const { ends, cost } = sumsOf(source, place, programme, area);
    return {
      id: placeIn(place[0]!),
      class: isOpen ? 'unsafe' : classOf(place, thresholdOf(rule, programme)),
      ends,
      cost,
    };
  };
  const first = companions(single.map((place) => cell(place, false)));
  const holdsHidden = ([one]: Figure[]) =>
    (totals.get(one!.key.programme) ?? []).some((programme) =>
      first.withheld.has(placeIn({ ...one!, key: { ...one!.key, programme } })),
    );
  const second = companions(summed.map((place) => cell(place, holdsHidden(place))));
  return {
    hidden: new Set([...first.withheld, ...second.withheld]),
    unprotected: [...first.unprotected, ...second.unprotected],
  };
}

function thresholdOf({ threshold = usualThreshold, programmes = {} }: DisclosureRule, programme: string): number {
  return programmes[programme] ?? threshold;
}

/** Unsafe where any count is; a companion must hide every count behind it. */
function classOf(place: Figure[], threshold: number): CellClass {
  if (place.some((one) => isWithheld(one) || isSmall(one, threshold))) return 'unsafe';
  const counts = place.flatMap((one) => countOf(one) ?? []);
  return counts.length > 0 && counts.every((count) => sign(count) > 0) ? 'safe' : 'unfit';
}

function isSmall(figure: Figure, threshold: number): boolean {
  const count = countOf(figure);
  return count !== undefined && sign(count) > 0 && compare(count, decimal(threshold)) < 0;
}

function countOf({ cell }: Figure): Decimal | undefined {
  const unit = isValue(cell) ? findUnit(cell.unit) : undefined;
  const isCount = unit !== undefined && unit.per === undefined && isCounted(unit.quantity);
  return isCount && isValue(cell) ? shift(cell.value, unit.exponent) : undefined;
}

function isWithheld({ cell }: Figure): boolean {
  return cell.state === 'withheld';
}

function idsOf(figures: Figure[]): Set<string> {
  return new Set(figures.map(({ id }) => id));
}

function placeIn({ key, year }: Pick<Figure, 'key' | 'year'>): string {
  return `${key.programme}/${key.area}/${year}`;
}

/** Nothing of the row is left but its place: quotation and note may say the number. */
function hiddenFigure({ id, key, year, source }: Figure): Figure {
  return { id, key, year, cell: withheld, ...(source !== undefined && { source }) };
}
