/** What a change is made of, in steps that come to it exactly: programmes, the number of heads and the amount for each, areas. */
import { type Figure, isValue } from '../model/cell.ts';
import { absolute, compare, sign } from '../model/decimal.ts';
import { isTotal, mayAdd, type Measure } from '../model/description.ts';
import { shiftedYears, wholeMonth } from '../model/period.ts';
import type { Programme } from '../model/release.ts';
import { addedAreas } from './areas.ts';
import { isCountMeasure, measureOf, measuresOf, partsOf, quantityOf, requiredProgramme, totalOf } from './book.ts';
import type { Book } from './book.ts';
import { comparison, type Comparison, comparisonPolicies, type ComparisonPolicy, comparisonWith } from './compare.ts';
import { change, type Derived, isSamePeriod } from './derive.ts';
import { changeByAmount, changeByHeads } from './perHead.ts';
import type { MainFigure } from './rank.ts';
import { restOf } from './derivations.ts';

/** Later money and those counted, then the same earlier. */
type ChangedSides = { whole: Comparison; figures: Figure[] };

/** By the number of those `counted`, or by the amount for each; without a part a whole programme or area. */
export type ChangeStep = Contribution & { part?: 'heads' | 'amount'; counted?: Figure };

export type ChangeParts = { whole: Comparison; steps: ChangeStep[] };

/** Undefined unless those of both periods are counted in one way. */
export function changedSides(book: Book, money: Figure, whole = comparison(book, money, comparisonPolicies.page)) {
  const bases = whole && [headBase(book, whole.later), headBase(book, whole.earlier)];
  const [later, earlier] = bases ?? [];
  if (whole === undefined || later === undefined || earlier === undefined) return undefined;
  const isOneWay = later.way === earlier.way && later.figures[0]?.key.measure === earlier.figures[0]?.key.measure;
  const figures = [whole.later, ...later.figures, whole.earlier, ...earlier.figures];
  return isOneWay ? ({ whole, figures } satisfies ChangedSides) : undefined;
}

/** The finest that is known of the change of a figure; none where it may not be compared. */
export function changeParts(book: Book, figure: Figure, most: number): ChangeParts | undefined {
  const policy = comparisonPolicies.page;
  const whole = comparison(book, figure, policy);
  if (whole === undefined) return undefined;
  const total = totalOf(book, figure.key.programme);
  const main = { figure, ...(total && { total }) };
  const byHeads = headSteps(book, whole);
  const byProgramme = programmeContributions(book, main, most, policy);
  const byArea = areaContributions(book, main, most, policy);
  const steps = byHeads ?? byProgramme?.parts ?? byArea?.parts;
  return steps === undefined ? undefined : { whole, steps: byHeads === undefined ? inOrder(steps) : steps };
}

/** The largest rise first, the rest last. */
function inOrder(steps: ChangeStep[]): ChangeStep[] {
  const size = ({ change: { cell } }: ChangeStep) => (isValue(cell) ? Number(cell.value) : 0);
  const isRest = ({ rest }: ChangeStep) => Number(rest !== undefined);
  return steps.toSorted((a, b) => isRest(a) - isRest(b) || size(b) - size(a));
}

/** Two for each programme; only if they come to the whole exactly. */
function headSteps(book: Book, whole: Comparison): ChangeStep[] | undefined {
  const { key, year } = whole.later;
  const programmes = totalOf(book, key.programme)?.programmes ?? [key.programme];
  const pairs = programmes.map((programme) => {
    const money = book.at({ ...key, programme, year });
    const change = comparisonWith(book, money, whole.earlier.year, comparisonPolicies.page);
    const sides = change && changedSides(book, money, change);
    return sides && stepsOf(book, sides, isTotal(key.programme) ? programme : undefined);
  });
  if (pairs.some((pair) => pair === undefined)) return undefined;
  const steps = pairs.flatMap((pair) => pair!);
  const rest = restOf(
    whole.change.cell,
    steps.map(({ change }) => change.cell),
  );
  return rest !== undefined && Number(rest.value) === 0 ? steps : undefined;
}

function stepsOf(book: Book, { figures }: ChangedSides, programme: string | undefined): ChangeStep[] | undefined {
  const heads = changeByHeads(figures);
  const amount = changeByAmount(figures);
  if (!isValue(heads.cell) || !isValue(amount.cell)) return undefined;
  const counted = figures[1]!;
  const named = programme === undefined ? {} : { programme: requiredProgramme(book, programme) };
  return [
    { ...named, counted, part: 'heads', change: heads },
    { ...named, counted, part: 'amount', change: amount },
  ];
}

/** Those of a month, their average over the months of the money, or those at its start and end: two figures, the end first. */
export type HeadBase = { way: 'month' | 'average' | 'ends'; figures: Figure[] };

const headQuantities = ['person', 'household'];

/** Persons before households; undefined where only all who were served in the period are known. */
export function headBase(book: Book, money: Figure): HeadBase | undefined {
  const { programme, area } = money.key;
  const counts = measuresOf(book, programme, area).filter((measure) => isCountMeasure(book, measure));
  return headQuantities
    .flatMap((quantity) => counts.filter(({ code }) => quantityOf(book, code) === quantity))
    .map((measure) => baseOf(book, money, measure))
    .find((base) => base !== undefined);
}

function baseOf(book: Book, money: Figure, measure: Measure): HeadBase | undefined {
  const counted = book.find({ ...money.key, measure: measure.code, year: money.year });
  if (counted === undefined || !isValue(counted.cell)) return undefined;
  if (measure.kind === 'stock') return endsOf(book, money, counted);
  if (!isSamePeriod(counted, money)) return undefined;
  if (wholeMonth(money.key.period) !== undefined) return { way: 'month', figures: [counted] };
  const isAverage = measure.average === true || measure.yearly === 'average';
  return isAverage ? { way: 'average', figures: [counted] } : undefined;
}

function endsOf(book: Book, money: Figure, closing: Figure): HeadBase | undefined {
  const { start, end } = money.key.period;
  const opening = book.find({ ...closing.key, year: shiftedYears(money.year, -1) });
  if (start === undefined || opening === undefined || !isValue(opening.cell)) return undefined;
  const isAtEnds = closing.key.period.end === end && dayAfter(opening.key.period.end) === start;
  return isAtEnds ? { way: 'ends', figures: [closing, opening] } : undefined;
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** `rest` counts the parts that are not shown. */
export type Contribution = { programme?: Programme; area?: string; rest?: number; change: Derived };

/** The parts come to the change exactly. */
export type Contributions = { whole: Comparison; parts: Contribution[] };

/** Of a declared total, or of a programme with parts. */
export function programmeContributions(
  book: Book,
  { figure, total }: MainFigure,
  most: number,
  policy: ComparisonPolicy = comparisonPolicies.brief,
): Contributions | undefined {
  const codes = total?.programmes ?? partsOf(book, figure.key.programme).map(({ code }) => code);
  const places = codes.map((programme) => ({ ...figure.key, programme }));
  return contributions(book, { figure, places, policy, most }, ({ key }) => {
    const programme = book.release.programmes.find(({ code }) => code === key.programme);
    return programme === undefined ? {} : { programme };
  });
}

/** Where the measure adds up over areas. */
export function areaContributions(
  book: Book,
  { figure }: MainFigure,
  most: number,
  policy: ComparisonPolicy = comparisonPolicies.brief,
): Contributions | undefined {
  if (!mayAdd(measureOf(book, figure.key.measure), 'area')) return undefined;
  const places = addedAreas(book, figure.key.area)
    .map(({ code }) => ({ ...figure.key, area: code }))
    .filter((place) => book.find({ ...place, year: figure.year }) !== undefined);
  return contributions(book, { figure, places, policy, most }, ({ key }) => ({ area: key.area }));
}

/** Only if every part has both years and the changes add up exactly. */
function contributions(
  book: Book,
  { figure, places, policy, most }: { figure: Figure; places: Figure['key'][]; policy: ComparisonPolicy; most: number },
  named: (figure: Figure) => Pick<Contribution, 'programme' | 'area'>,
): Contributions | undefined {
  const whole = comparison(book, figure, policy);
  if (whole === undefined || places.length < 2) return undefined;
  const parts = places.map((place) => {
    const later = book.at({ ...place, year: figure.year });
    return comparisonWith(book, later, whole.earlier.year, policy);
  });
  if (parts.some((part) => part === undefined)) return undefined;
  const all = parts.map((part) => ({ ...named(part!.later), change: change(part!.later, part!.earlier) }));
  const rest = restOf(
    whole.change.cell,
    all.map((part) => part.change.cell),
  );
  if (rest === undefined || sign(rest.value) !== 0) return undefined;
  return { whole, parts: shortened(all, whole.change, most) };
}

/** The largest changes first, the others in one line; the largest rise and the largest fall are never among these. */
function shortened(all: Contribution[], whole: Derived, most: number): Contribution[] {
  const size = ({ change: { cell } }: Contribution) => (isValue(cell) ? absolute(cell.value) : undefined);
  const ranked = all.toSorted((a, b) => compare(size(b)!, size(a)!));
  if (ranked.length <= most) return ranked;
  const ends = [1, -1].flatMap(
    (way) => ranked.find(({ change: { cell } }) => isValue(cell) && sign(cell.value) === way) ?? [],
  );
  const chosen = [...new Set([...ends, ...ranked])].slice(0, Math.max(ends.length, most - 1));
  if (chosen.length === ranked.length) return ranked;
  const shown = ranked.filter((part) => chosen.includes(part));
  const changes = shown.map((part) => part.change.cell);
  const cell = restOf(whole.cell, changes);
  if (cell === undefined) return ranked;
  const ids = [...whole.ids, ...shown.flatMap((part) => part.change.ids)];
  return [...shown, { rest: ranked.length - shown.length, change: { cell, how: 'restChange', ids } }];
}
