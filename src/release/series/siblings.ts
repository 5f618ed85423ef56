/** The areas of one parent with their amounts and the whole beside them, and which areas are in its sum. */
import { isValue, notApplicable, placeKey, type Cell, type Figure } from '../../model/cell.ts';
import { absolute, add, compare, decimal, sign, subtract, type Decimal } from '../../model/decimal.ts';
import { mayAdd } from '../../model/description.ts';
import { rounding } from '../../model/unit.ts';
import { listAreas, type AreaDivision } from '../package/areas.ts';
import { isAmount, perScreening, type Counted, type Screening } from './screening.ts';

/** In the unit without a scale, with the rounding allowed. */
export type RoundedAmount = { amount: Decimal; rounded: Decimal };

/** By area, of one measure, programme and year; `whole`: of the parent, or of a row of totals over them. */
export type SiblingLine = { amounts: Map<string, RoundedAmount>; whole?: RoundedAmount };

/** `areas`: those that are added up, fictional ones apart; the lines are made one at a time, as there may be many. */
export type Siblings = { parent: string | undefined; areas: AreaDivision[]; lines: Iterable<SiblingLine> };

/** Of additive measures; a line with a number that is approximate, withheld or not available is left out. */
export const siblings = perScreening((screened: Screening): Siblings[] => {
  const { source, measures, placed, values } = screened;
  const additive = new Set([...measures.values()].filter((measure) => mayAdd(measure, 'area')).map(({ code }) => code));
  const amounts = Map.groupBy(
    values.filter((value) => additive.has(value.figure.key.measure) && isAmount(value, screened)),
    ({ figure }) => figure.key.area,
  );
  const open = Map.groupBy(
    placed.map(({ figure }) => figure).filter(({ cell }) => isOpen(cell)),
    ({ key }) => key.area,
  );
  const areas = listAreas(source).filter(({ isAdded }) => isAdded);
  const families = Map.groupBy(areas, ({ parent, isFictional }) => `${parent ?? ''}/${isFictional}`);
  return [...families.values()].map((family) => {
    const { parent } = family[0]!;
    return { parent, areas: family, lines: { [Symbol.iterator]: () => linesOf(family, amounts, open) } };
  });
});

function isOpen(cell: Cell): boolean {
  return isValue(cell) ? cell.flags.includes('approximate') : cell !== notApplicable;
}

/** `amounts` and `open` by area. */
function* linesOf(
  family: AreaDivision[],
  amounts: Map<string, Counted[]>,
  open: Map<string, Figure[]>,
): Generator<SiblingLine> {
  const parent = family[0]!.parent ?? '';
  const wholePlace = (figure: Figure) => placeKey({ ...figure, key: { ...figure.key, area: parent } });
  const openPlaces = new Set(family.flatMap(({ code }) => (open.get(code) ?? []).map(wholePlace)));
  const wholes = new Map((amounts.get(parent) ?? []).map((whole) => [placeKey(whole.figure), whole]));
  const lines = Map.groupBy(
    family.flatMap(({ code }) => amounts.get(code) ?? []),
    ({ figure }) => wholePlace(figure),
  );
  for (const [place, parts] of lines) {
    const whole = wholes.get(place);
    if (openPlaces.has(place)) continue;
    yield {
      amounts: new Map(parts.map((part) => [part.figure.key.area, roundedAmount(part)])),
      ...(whole && { whole: roundedAmount(whole) }),
    };
  }
}

function roundedAmount({ amount, cell, unit }: Counted): RoundedAmount {
  return { amount, rounded: rounding(cell.value, unit) };
}

/** Within rounding. */
export function isSumOf(whole: RoundedAmount, parts: RoundedAmount[]): boolean {
  const sum = summed(parts);
  return compare(absolute(subtract(whole.amount, sum.amount)), add(whole.rounded, sum.rounded)) <= 0;
}

/** More are not told apart by value: only all or none. */
const mostDoubtful = 8;

/**
 * Which of the doubtful areas are not in the sum of their parent, by the whole beside them: those without which every
 * line adds up. Undefined where no line has a whole, none adds up, or several choices do.
 */
export function areasOutOfSum(lines: Iterable<SiblingLine>, doubtful: string[]): string[] | undefined {
  let fitting: string[][] | undefined;
  for (const { whole, amounts } of doubtful.length === 0 ? [] : lines) {
    if (whole === undefined || !doubtful.some((code) => amounts.has(code))) continue;
    const choices = fitting ?? (doubtful.length > mostDoubtful ? [[], doubtful] : subsets(doubtful));
    fitting = choices.filter((out) => isSumOf(whole, without(amounts, out)));
  }
  return fitting?.length === 1 ? fitting[0] : undefined;
}

function without(amounts: SiblingLine['amounts'], out: string[]): RoundedAmount[] {
  return [...amounts].flatMap(([code, amount]) => (out.includes(code) ? [] : [amount]));
}

function subsets(codes: string[]): string[][] {
  return codes.reduce<string[][]>((sets, code) => [...sets, ...sets.map((set) => [...set, code])], [[]]);
}

/** The one area without which every sum that is too large is right; undefined for several, or none. */
export function surplusArea(areas: AreaDivision[], lines: Iterable<SiblingLine>): string | undefined {
  let fitting = areas.map(({ code }) => code);
  let isTold = false;
  for (const { whole, amounts } of lines) {
    const total = summed([...amounts.values()]);
    // less than the whole may be for a rest that is not listed
    if (whole === undefined || compare(total.amount, whole.amount) < 0) continue;
    const isExceeding = !isSumOf(whole, [total]);
    isTold ||= isExceeding;
    fitting = fitting.filter((code) => {
      const own = amounts.get(code);
      return own === undefined ? !isExceeding : isSumOf(total, [whole, { amount: own.amount, rounded: zero }]);
    });
  }
  return isTold && fitting.length === 1 ? fitting[0] : undefined;
}

/** The one area that is the sum of all others: in every line that has it, and in one that is not zero. */
export function areaOfOthers({ areas, lines }: Siblings, fewestOthers: number): AreaDivision | undefined {
  let candidates = areas;
  for (const { amounts } of lines) {
    const total = summed([...amounts.values()]);
    candidates = candidates.filter(({ code }) => isHalf(amounts.get(code), total));
    if (candidates.length === 0) return undefined;
  }
  const evidence = new Map<AreaDivision, number>();
  for (const { amounts } of lines)
    for (const candidate of candidates)
      if (sign(amounts.get(candidate.code)?.amount ?? zero) !== 0)
        evidence.set(candidate, (evidence.get(candidate) ?? 0) + Math.max(0, amounts.size - fewestOthers));
  return candidates.find((candidate) => (evidence.get(candidate) ?? 0) >= leastEvidence);
}

/** Two sums of three areas, or one of four: a single sum of three numbers may be chance. */
const leastEvidence = 2;

const zero = decimal(0);

/** What is half of a sum is all the rest of it: one sum serves all areas. */
function isHalf(own: RoundedAmount | undefined, total: RoundedAmount): boolean {
  return own === undefined || isSumOf(total, [own, { amount: own.amount, rounded: zero }]);
}

function summed(parts: RoundedAmount[]): RoundedAmount {
  return {
    amount: add(...parts.map(({ amount }) => amount)),
    rounded: add(...parts.map(({ rounded }) => rounded)),
  };
}
