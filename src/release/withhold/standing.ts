/** The class of a position: whether it is withheld, may hide another, or must be published. */
import { placeKey, type Cell, type Figure } from '../../model/cell.ts';
import { compare, decimal, sign, subtract, type Decimal } from '../../model/decimal.ts';
import { isOfPeople, type Unit } from '../../model/unit.ts';
import type { EditionFigures } from '../package/dataPackage.ts';
import {
  countOf,
  isFew,
  lineName,
  restPlace,
  smallThreshold,
  spanPlace,
  type OwnReason,
  type Rule,
} from '../rule/disclosureRule.ts';
import type { PeriodRests } from './periodRests.ts';
import type { Position } from './position.ts';

/**
 * Companions are chosen by this and the position, never by a number. `moves`: every count is at least the threshold,
 * and can hide another; `isBound`: must stay published.
 */
export type Standing = { reason?: OwnReason; moves: boolean; isBound: boolean };

export type StandingSetting = {
  rule: Rule;
  before: Precedents;
  /** The publisher's own area: a protected programme is published there. */
  top: string;
  /** For a part (其中). */
  wholeOf: (figure: Figure) => Figure | undefined;
  /** By the id of the figure. */
  periodRests: Map<string, PeriodRests>;
  /** The unit of each measure that counts. */
  counted: Map<string, Unit>;
};

export function standing(position: Position, setting: StandingSetting): Standing {
  const { rule, before } = setting;
  const { programme, area, year, figures } = position;
  const isExempt = rule.exemption(programme, area, year) !== undefined;
  const reason = reasonOf(position, setting, isExempt);
  const isBound = isExempt || figures.some((figure) => before(figure)?.cell.state === 'value');
  const moves = !isBound && !figures.some(isMarked) && isLarge(figures, setting);
  return { ...(reason && { reason }), moves, isBound };
}

function reasonOf(position: Position, setting: StandingSetting, isExempt: boolean): OwnReason | undefined {
  const { programme, area, figures } = position;
  if (figures.some((figure) => isMarkedCount(figure, setting))) return 'marked';
  if (isExempt) return undefined;
  if (figures.some((figure) => isSmall(figure, setting))) return 'small';
  if (figures.some((figure) => smallRests(figure, setting).length > 0)) return 'rest';
  if (countsPeople(position) && figures.some((figure) => wasWithheld(figure, setting.before))) return 'earlier';
  const isHeld = setting.rule.isProtected(programme) && area !== setting.top && figures.some(isSome);
  return isHeld ? 'protected' : undefined;
}

/** A count that the package withholds takes the rest with it; not an amount, nor a count that is not of people. */
function isMarkedCount(figure: Figure, { rule, counted }: StandingSetting): boolean {
  const unit = counted.get(figure.key.measure);
  return isMarked(figure) && unit !== undefined && rule.threshold(figure.key, unit) > 1;
}

/** Still withheld after the latest edition: every reader has its sums. */
export function wasWithheld(figure: Figure, before: Precedents): boolean {
  return before(figure)?.cell.state === 'withheld';
}

function isMarked({ cell }: Figure): boolean {
  return cell.state === 'withheld';
}

/** A small count that an earlier edition published as a small one cannot be taken back. */
function isSmall(figure: Figure, { rule, before }: StandingSetting): boolean {
  const isSmallCell = (cell: Cell) => smallThreshold(cell, figure.key, rule) !== undefined;
  if (!isSmallCell(figure.cell)) return false;
  const earlier = before(figure);
  return earlier === undefined || !isSmallCell(earlier.cell);
}

/** Few outside the part (20 persons, of which 18 …), or between two periods. */
export function smallRests(figure: Figure, setting: StandingSetting): string[] {
  const unit = countOf(figure.cell)?.unit;
  if (unit === undefined) return [];
  const threshold = setting.rule.threshold(figure.key, unit);
  const periods = setting.periodRests.get(figure.id)?.shorter ?? [];
  return [
    ...ofWhole(figure, setting).flatMap(({ place, count }) => (isFew(count, threshold) ? [place] : [])),
    ...periods.flatMap((period) => (isFew(period.count, threshold) ? [spanPlace(lineName(figure.key), period)] : [])),
  ];
}

function ofWhole(figure: Figure, { wholeOf }: StandingSetting): { place: string; count: Decimal }[] {
  const whole = wholeOf(figure);
  const partCount = countOf(figure.cell);
  const all = whole && countOf(whole.cell);
  if (whole === undefined || partCount === undefined || all?.unit.quantity !== partCount.unit.quantity) return [];
  return [{ place: restPlace(placeKey(whole), placeKey(figure)), count: subtract(all.count, partCount.count) }];
}

function isSome({ cell }: Figure): boolean {
  const counted = countOf(cell);
  return counted !== undefined && sign(counted.count) > 0;
}

/** Of money alone it is unknown how many it went to. */
export function countsPeople({ figures }: Position): boolean {
  return figures.some(({ cell }) => isOfPeople(countOf(cell)?.unit.quantity ?? ''));
}

function isLarge(figures: Figure[], setting: StandingSetting): boolean {
  const { most } = setting.rule;
  const counts = figures.flatMap(({ cell }) => countOf(cell)?.count ?? []);
  const rests = figures.flatMap((figure) => [
    ...ofWhole(figure, setting).map(({ count }) => count),
    ...(setting.periodRests.get(figure.id)?.all ?? []),
  ]);
  return counts.length > 0 && [...counts, ...rests].every((count) => compare(count, decimal(most)) >= 0);
}

/** The latest published figure of a place. */
export type Precedent = { edition: string; cell: Cell };

/** Undefined where no edition had a number or a withheld mark. */
type Precedents = (figure: Figure) => Precedent | undefined;

/** `editions` from the oldest. */
export function precedents(editions: EditionFigures[]): Precedents {
  const latest = new Map<string, Precedent>();
  for (const { id: edition, figures } of editions)
    for (const figure of figures)
      if (figure.cell.state !== 'absent') latest.set(placeKey(figure), { edition, cell: figure.cell });
  return (figure) => latest.get(placeKey(figure));
}
