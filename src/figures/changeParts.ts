/** What a change is made of, in steps that come to it exactly: programmes, the number of heads and the amount for each, areas. */
import { isValue, type Figure } from '../model/cell.ts';
import { isTotal } from '../model/description.ts';
import { requiredProgramme, totalOf, type Book } from './book.ts';
import { comparison, comparisonPolicies, comparisonWith } from './compare.ts';
import { areaContributions, programmeContributions } from './contributions.ts';
import type { Comparison } from './compare.ts';
import type { Contribution } from './contributions.ts';
import { headBase } from './headBase.ts';
import { changeByAmount, changeByHeads } from './perHead.ts';
import { restOf } from './sum.ts';

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
