/** Derivations: money per head, its growth, and how much of a change of money came with the number of heads and with the amount for each. */
import { type Cell, type Figure, isDemonstration, isValue } from '../model/cell.ts';
import { add, compare, decimal, decimals, divide, multiply, round, shift, sign, subtract } from '../model/decimal.ts';
import type { Decimal } from '../model/decimal.ts';
import { madeOnce } from '../model/madeOnce.ts';
import { wholeMonth } from '../model/period.ts';
import { cellUnit } from '../model/unit.ts';
import { type Book, isPopulationMeasure } from './book.ts';
import { derivation, type Derived, type How } from './derive.ts';

/** Money without scale, shared by so many. */
type Side = { money: Decimal; heads: Decimal };

/** Of money, then those counted. In whole units of money, for the month or the year of the money. */
export function perHead(figures: Figure[]): Derived {
  const [money, counted] = figures;
  const span = isOfMonth(money) ? 'month' : 'year';
  const unit = `${quantityOfUnit(money)}/${quantityOfUnit(counted)}·${span}`;
  return ofSides('perHead', [figures], unit, ([side]) => divide(side!.money, side!.heads, 0));
}

/** Later money and those counted, then as many figures earlier. In percent. */
export function perHeadGrowth(figures: Figure[]): Derived {
  return ofSides('perHeadGrowth', halves(figures), '%', ([later, earlier]) => {
    const before = multiply(earlier!.money, later!.heads);
    const more = subtract(multiply(later!.money, earlier!.heads), before);
    return sign(before) < 1 ? undefined : divide(shift(more, 2), before, 1);
  });
}

/** Of a standard, the first of the figures, in percent; then as for `perHead`. */
export function perHeadLevel(figures: Figure[]): Derived {
  const [standard, ...side] = figures;
  const span = spanOf(standard);
  const spans = span === 'month' && !isOfMonth(side[0]) ? 12 : 1;
  const isAlike =
    quantityOfUnit(standard) === quantityOfUnit(side[0]) &&
    (span === 'month' || (span === 'year' && !isOfMonth(side[0])));
  return derivation('perHeadLevel', figures, '%', (set, ...values) => {
    const { money, heads } = sideOf(side, values);
    const due = multiply(multiply(shift(set, exponentOf(standard)), decimal(spans)), heads);
    return isAlike && sign(due) === 1 ? divide(shift(money, 2), due, 1) : undefined;
  });
}

/** In the unit of the later money, at the mean of both amounts a head. */
export function changeByHeads(figures: Figure[]): Derived {
  return ofSides('changeByHeads', halves(figures), unitOfMoney(figures), ([later, earlier]) =>
    headsPart(later!, earlier!, figures),
  );
}

/** The rest of the change, at the mean of both numbers of heads. */
export function changeByAmount(figures: Figure[]): Derived {
  return ofSides('changeByAmount', halves(figures), unitOfMoney(figures), ([later, earlier]) => {
    const whole = shift(subtract(later!.money, earlier!.money), -exponentOf(figures[0]));
    return round(subtract(whole, headsPart(later!, earlier!, figures)), placesOf(figures));
  });
}

/** ½ (h₁ − h₀) (m₁ ÷ h₁ + m₀ ÷ h₀), rounded once, to the decimals of the money. */
function headsPart(later: Side, earlier: Side, figures: Figure[]): Decimal {
  const both = multiply(later.heads, earlier.heads);
  const moved = subtract(
    multiply(earlier.money, multiply(later.heads, later.heads)),
    multiply(later.money, multiply(earlier.heads, earlier.heads)),
  );
  const top = add(multiply(subtract(later.money, earlier.money), both), moved);
  return divide(shift(top, -exponentOf(figures[0])), multiply(both, decimal(2)), placesOf(figures));
}

/** The decimals of the money, later or earlier. */
function placesOf(figures: Figure[]): number {
  const money = [figures[0], figures[figures.length / 2]];
  return Math.max(...money.map((figure) => (figure && isValue(figure.cell) ? decimals(figure.cell.value) : 0)));
}

function halves(figures: Figure[]): Figure[][] {
  return [figures.slice(0, figures.length / 2), figures.slice(figures.length / 2)];
}

/** Heads are those counted, or the mean of those counted twice. Nothing for nobody, or in unlike units. */
function ofSides(
  how: How,
  sides: Figure[][],
  unit: string,
  operation: (sides: Side[]) => Decimal | undefined,
): Derived {
  const areAlike =
    hasOneQuantity(sides.map(([money]) => money!)) && hasOneQuantity(sides.flatMap((side) => side.slice(1)));
  return derivation(how, sides.flat(), unit, (...values) => {
    if (!areAlike) return undefined;
    const known = sides.map((side, index) => sideOf(side, values.slice(index * side.length)));
    return known.every(({ heads }) => sign(heads) === 1) ? operation(known) : undefined;
  });
}

function sideOf([money, ...counted]: Figure[], [amount, ...counts]: Decimal[]): Side {
  const sum = add(...counted.map((figure, index) => shift(counts[index]!, exponentOf(figure))));
  const heads = counted.length === 1 ? sum : divide(sum, decimal(counted.length), decimals(sum) + 1);
  return { money: shift(amount!, exponentOf(money)), heads };
}

function hasOneQuantity(figures: Figure[]): boolean {
  const quantities = new Set(figures.map(quantityOfUnit));
  return quantities.size === 1 && !quantities.has('');
}

function quantityOfUnit(figure: Figure | undefined): string {
  return (figure && cellUnit(figure.cell)?.quantity) ?? '';
}

function exponentOf(figure: Figure | undefined): number {
  return (figure && cellUnit(figure.cell)?.exponent) ?? 0;
}

function isOfMonth(money: Figure | undefined): boolean {
  return money !== undefined && wholeMonth(money.key.period) !== undefined;
}

/** person·month */
function spanOf(standard: Figure | undefined): string | undefined {
  const [noun, span] = (standard && cellUnit(standard.cell)?.per?.split('·')) ?? [];
  return noun === 'person' ? span : undefined;
}

function unitOfMoney([money]: Figure[]): string {
  return money !== undefined && isValue(money.cell) ? money.cell.unit : '';
}

/** Derivations: one amount a head beside another, by the month or by the year, and a part of a sum. */
const monthsOfSpan: Record<string, number> = { month: 1, quarter: 3, year: 12 };

/** In percent of the other. A standard of a month holds in each of twelve. */
export function level(one: Figure, other: Figure): Derived {
  return derivation('level', [one, other], '%', (...values) => {
    const [top, bottom] = inOneSpan([one, other], values);
    return top === undefined || bottom === undefined || sign(bottom) < 1 ? undefined : percentOf(top, bottom);
  });
}

/** In percentage points, from exact levels, rounded once. */
export function levelPoints(figures: Figure[]): Derived {
  return derivation('levelPoints', figures, 'percentage points', (...values) => {
    const [a, b, c, d] = inOneSpan(figures, values);
    if (a === undefined || b === undefined || c === undefined || d === undefined || sign(b) < 1 || sign(d) < 1)
      return undefined;
    return percentOf(subtract(multiply(a, d), multiply(c, b)), multiply(b, d));
  });
}

/** Exactly so many times the other, to one decimal, without a printed unit; not applicable where it is not exact. */
export function multiple(one: Figure, other: Figure): Derived {
  return derivation('multiple', [one, other], 'item', (...values) => {
    const [top, bottom] = inOneSpan([one, other], values);
    if (top === undefined || bottom === undefined || sign(bottom) < 1) return undefined;
    const times = divide(top, bottom, 1);
    return compare(multiply(times, bottom), top) === 0 ? times : undefined;
  });
}

/** To one decimal, without a printed unit. */
export function times(one: Figure, other: Figure): Derived {
  return derivation('times', [one, other], 'item', (...values) => {
    const [top, bottom] = inOneSpan([one, other], values);
    return top === undefined || bottom === undefined || sign(bottom) < 1 ? undefined : divide(top, bottom, 1);
  });
}

/** Of the whole, in percent: what its parts come to together. */
export function shareOfSum(figures: Figure[]): Derived {
  return derivation('shareOfSum', figures, '%', (...values) => {
    const [whole, ...parts] = inOneSpan(figures, values);
    if (whole === undefined || sign(whole) < 1 || parts.includes(undefined)) return undefined;
    return percentOf(add(...parts.map((part) => part!)), whole);
  });
}

function percentOf(part: Decimal, whole: Decimal): Decimal {
  return divide(shift(part, 2), whole, 1);
}

/** Without scale, amounts a head by the year; undefined unless all are of one quantity and base. */
function inOneSpan(figures: Figure[], values: Decimal[]): (Decimal | undefined)[] {
  const units = figures.map(({ cell }) => (isValue(cell) ? cellUnit(cell) : undefined));
  const [first] = units;
  return units.map((unit, index) => {
    if (unit === undefined || unit.quantity !== first?.quantity) return undefined;
    const [noun, span = ''] = unit.per?.split('·') ?? [];
    const [firstNoun, firstSpan = ''] = first.per?.split('·') ?? [];
    const months = monthsOfSpan[span];
    if (noun !== firstNoun || (span !== firstSpan && (months === undefined || !(firstSpan in monthsOfSpan))))
      return undefined;
    return multiply(shift(values[index]!, unit.exponent), decimal(12 / (months ?? 12)));
  });
}

const figuresByArea = madeOnce((figures: Book['figures']) => Map.groupBy(figures, ({ key }) => key.area));

/** Only if there is just one, at the end of the period and of the same status. */
export function residentsOf(book: Book, { key, cell }: Figure): Figure | undefined {
  const populations = book.release.description.measures.filter((measure) => isPopulationMeasure(book, measure));
  if (populations.length === 0) return undefined;
  const inArea = figuresByArea(book.figures).get(key.area) ?? [];
  const [population, ...others] = inArea.filter(
    (figure) => figure.key.period.end === key.period.end && populations.some(({ code }) => code === figure.key.measure),
  );
  const isFit = population !== undefined && others.length === 0 && isValue(population.cell);
  return isFit && isDemonstration(population.cell) === isDemonstration(cell) ? population : undefined;
}

/** The same number of both, to eight decimals, and shown with those that it has: what is compared again is not rounded twice. */
export function exactly({ how, cell }: Derived, one: Figure, other: Figure): Cell {
  if (!isValue(cell) || !isValue(one.cell) || !isValue(other.cell)) return cell;
  const top = shift(one.cell.value, exponentOf(one) + (how === 'perTenThousand' ? 4 : 2));
  const value = divide(top, shift(other.cell.value, exponentOf(other)), 8);
  return { ...cell, value, shown: { ...cell.shown, decimals: decimals(cell.value) } };
}
