/** The areas of one parent with their amounts and the whole beside them, and which areas are in its sum. */
import { placeKey, type Cell, type Figure } from '../../model/cell.ts';
import { absolute, add, compare, decimal, sign, subtract, type Decimal } from '../../model/decimal.ts';
import { mayAdd } from '../../model/description.ts';
import { rounding } from '../../model/unit.ts';
import { listAreas, type AreaDivision } from '../package/areas.ts';
import { isAmount, perScreening, type Counted, type Screening } from './screening.ts';

/** In the unit without a scale, with the rounding allowed. */
export type RoundedAmount = { amount: Decimal; rounded: Decimal };

/** By area, of one measure, programme and year; `whole`: of the parent, or of a row of totals over them. */
export type SiblingLine = { amounts: Map<string, RoundedAmount>; whole?: RoundedAmount };

/** `areas`: those that are added up, fictional ones apart. */
export type Siblings = { parent: string | undefined; areas: AreaDivision[]; lines: SiblingLine[] };

/** Of additive measures; a line with a number that is approximate, withheld or not available is left out. */
export function siblings(screened: Screening): Siblings[] {
  const known = numbers(screened);
  const areas = listAreas(screened.source).filter(({ isAdded }) => isAdded);
  const families = Map.groupBy(areas, ({ parent, isFictional }) => `${parent ?? ''}/${isFictional}`);
  return [...families.values()].map((family) => ({
    parent: family[0]!.parent,
    areas: family,
    lines: linesOf(family, known),
  }));
}

/** `amounts` by area, `at` by place; `isOpen`: whether a place has something else than an amount. */
type Numbers = { amounts: Map<string, Counted[]>; at: Map<string, Counted>; open: Map<string, Figure[]> };

const numbers = perScreening((screened: Screening): Numbers => {
  const { placed, values, measures } = screened;
  const additive = new Set([...measures.values()].filter((measure) => mayAdd(measure, 'area')).map(({ code }) => code));
  const amounts = values.filter((value) => additive.has(value.figure.key.measure) && isExactAmount(value, screened));
  const known = new Set(amounts.map(({ figure }) => figure));
  const open = placed.filter(({ figure }) => !known.has(figure) && !isNotApplicable(figure.cell));
  return {
    amounts: Map.groupBy(amounts, ({ figure }) => figure.key.area),
    at: new Map(amounts.map((amount) => [placeKey(amount.figure), amount])),
    open: Map.groupBy(
      open.map(({ figure }) => figure),
      ({ key }) => key.area,
    ),
  };
});

function isExactAmount(value: Counted, screened: Screening): boolean {
  return isAmount(value, screened) && !value.cell.flags.includes('approximate');
}

function isNotApplicable(cell: Cell): boolean {
  return cell.state === 'absent' && cell.why === 'not applicable';
}

function linesOf(family: AreaDivision[], { amounts, at, open }: Numbers): SiblingLine[] {
  const parent = family[0]!.parent ?? '';
  const wholePlace = (figure: Figure) => placeKey({ ...figure, key: { ...figure.key, area: parent } });
  const openPlaces = new Set(family.flatMap(({ code }) => (open.get(code) ?? []).map(wholePlace)));
  const lines = Map.groupBy(
    family.flatMap(({ code }) => amounts.get(code) ?? []),
    ({ figure }) => wholePlace(figure),
  );
  return [...lines]
    .filter(([place]) => !openPlaces.has(place))
    .map(([place, parts]) => {
      const whole = at.get(place);
      return {
        amounts: new Map(parts.map((part) => [part.figure.key.area, roundedAmount(part)])),
        ...(whole && { whole: roundedAmount(whole) }),
      };
    });
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
export function areasOutOfSum(lines: SiblingLine[], doubtful: string[]): string[] | undefined {
  const told = lines.filter(({ whole, amounts }) => whole !== undefined && doubtful.some((code) => amounts.has(code)));
  if (told.length === 0) return undefined;
  const choices = doubtful.length > mostDoubtful ? [[], doubtful] : subsets(doubtful);
  const fitting = choices.filter((out) => told.every(({ whole, amounts }) => isSumOf(whole!, without(amounts, out))));
  return fitting.length === 1 ? fitting[0] : undefined;
}

function without(amounts: SiblingLine['amounts'], out: string[]): RoundedAmount[] {
  return [...amounts].flatMap(([code, amount]) => (out.includes(code) ? [] : [amount]));
}

function subsets(codes: string[]): string[][] {
  return codes.reduce<string[][]>((sets, code) => [...sets, ...sets.map((set) => [...set, code])], [[]]);
}

/** The one area without which every line adds up where not all do with it; undefined where it is several, or none. */
export function surplusArea(lines: SiblingLine[]): string | undefined {
  const exceeding = lines.find(({ whole, amounts }) => whole !== undefined && !isSumOf(whole, [...amounts.values()]));
  if (exceeding === undefined) return undefined;
  const { whole, amounts } = exceeding;
  const fitting = [...amounts.keys()].filter(
    (code) => isSumOf(whole!, without(amounts, [code])) && areasOutOfSum(lines, [code])?.length === 1,
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** The one area that is the sum of all others: in every line that has it, and in one that is not zero. */
export function areaOfOthers({ areas, lines }: Siblings, fewestOthers: number): AreaDivision | undefined {
  let candidates = areas;
  for (const { amounts } of lines) {
    const total = summed([...amounts.values()]);
    candidates = candidates.filter(({ code }) => isHalf(amounts.get(code), total));
    if (candidates.length === 0) return undefined;
  }
  return candidates.find(({ code }) =>
    lines.some(({ amounts }) => amounts.size > fewestOthers && sign(amounts.get(code)?.amount ?? zero) !== 0),
  );
}

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
