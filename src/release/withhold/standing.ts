/** The class of a position: whether it is withheld, may hide another, or must be published. */
import { placeKey, withheld, type Cell, type Figure } from '../../model/cell.ts';
import { add, compare, decimal, sign, subtract, type Decimal } from '../../model/decimal.ts';
import { isOfPeople, type Unit } from '../../model/unit.ts';
import type { EditionFigures } from '../package/dataPackage.ts';
import {
  countOf,
  flowLines,
  isFew,
  lineName,
  overlaps,
  restPlace,
  smallThreshold,
  spanPlace,
} from '../rule/disclosureRule.ts';
import type { FlowLine, OwnReason, Rule, Step } from '../rule/disclosureRule.ts';
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
  /** For a part (其中): a measure of another, a zone of an area. */
  wholesOf: (figure: Figure) => Figure[];
  /** By the id of the figure. */
  periodRests: Map<string, PeriodRests>;
  /** The unit of each measure that counts. */
  counted: Map<string, Unit>;
};

export function standing(position: Position, setting: StandingSetting): Standing {
  const { rule } = setting;
  const { programme, area, year, figures } = position;
  const isExempt = rule.exemption(programme, area, year) !== undefined;
  const reason = reasonOf(position, setting, isExempt);
  const isBound = figures.some((figure) => mustStay(figure, setting));
  const moves = !isBound && !figures.some(isMarked) && isLarge(figures, setting);
  return { ...(reason && { reason }), moves, isBound };
}

/** Published in any case: an exemption, or as an earlier edition has published it. */
export function mustStay(figure: Figure, { rule, before }: StandingSetting): boolean {
  const { programme, area } = figure.key;
  return rule.exemption(programme, area, figure.year) !== undefined || before(figure)?.cell.state === 'value';
}

function reasonOf(position: Position, setting: StandingSetting, isExempt: boolean): OwnReason | undefined {
  const { programme, area, figures } = position;
  if (figures.some((figure) => isMarkedCount(figure, setting))) return 'marked';
  if (isExempt) return undefined;
  if (figures.some((figure) => isSmall(figure, setting))) return 'small';
  if (figures.some((figure) => smallRests(figure, setting).length > 0)) return 'rest';
  if (countsPeople(position) && wasHidden(position, setting)) return 'earlier';
  const isHeld = setting.rule.isProtected(programme) && area !== setting.top && figures.some(isSome);
  return isHeld ? 'protected' : undefined;
}

/** A count that the package withholds takes the rest with it; not an amount, nor a count that is not of people. */
function isMarkedCount(figure: Figure, { rule, counted }: StandingSetting): boolean {
  const unit = counted.get(figure.key.measure);
  return isMarked(figure) && unit !== undefined && rule.threshold(figure.key, unit) > 1;
}

/** Not where only some numbers beside published counts were withheld: these are for themselves. */
function wasHidden({ figures }: Position, { before }: StandingSetting): boolean {
  const wasCounted = figures.some((figure) => countOf(before(figure)?.cell ?? withheld) !== undefined);
  return !wasCounted && figures.some((figure) => wasWithheld(figure, before));
}

/** Still withheld after the latest edition: every reader has its sums. */
export function wasWithheld(figure: Figure, before: Precedents): boolean {
  return before(figure)?.cell.state === 'withheld';
}

function isMarked({ cell }: Figure): boolean {
  return cell.state === 'withheld';
}

/** A small count that an earlier edition published as a small one cannot be taken back. */
export function isSmall(figure: Figure, { rule, before }: StandingSetting): boolean {
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

function ofWhole(figure: Figure, { wholesOf }: StandingSetting): { place: string; count: Decimal }[] {
  const partCount = countOf(figure.cell);
  if (partCount === undefined) return [];
  return wholesOf(figure).flatMap((whole) => {
    const all = countOf(whole.cell);
    if (all?.unit.quantity !== partCount.unit.quantity) return [];
    return [{ place: restPlace(placeKey(whole), placeKey(figure)), count: subtract(all.count, partCount.count) }];
  });
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

/** What a count leaves beside shorter periods of its flow (a small rest withholds it), and beside all others. */
type PeriodRests = {
  shorter: Elapsed[];
  all: Decimal[];
};

/** By the id of the figure; only where periods overlap. */
export function periodRests(
  edition: Pick<EditionFigures, 'source' | 'figures'>,
  isFew: (count: Decimal, figure: Figure) => boolean,
): Map<string, PeriodRests> {
  const lines = flowLines(edition).filter(overlaps);
  return new Map(lines.flatMap((line) => [...restsOfLine(line, isFew)]));
}

function restsOfLine(
  { steps }: FlowLine,
  isFew: (count: Decimal, figure: Figure) => boolean,
): Map<string, PeriodRests> {
  const counted = steps.flatMap((step) => {
    const counted = countOf(step.figure.cell);
    return counted === undefined ? [] : [{ ...step, count: counted.count }];
  });
  const days = new ElapsedDays();
  const shorterRests = new Map<string, Elapsed[]>();
  for (const step of counted.toSorted((a, b) => length(a) - length(b) || (a.from < b.from ? -1 : 1))) {
    if (isFew(step.count, step.figure)) continue;
    const fresh = days.copy().tie(step);
    shorterRests.set(step.figure.id, fresh);
    if (!fresh.some(({ count }) => isFew(count, step.figure))) days.tie(step);
  }
  return new Map(
    counted.map((step) => {
      const others = new ElapsedDays();
      for (const other of counted) if (other !== step) others.tie(other);
      const all = others.tie(step).map(({ count }) => count);
      return [step.figure.id, { shorter: shorterRests.get(step.figure.id) ?? [], all }];
    }),
  );
}

function length({ from, to }: Pick<Step, 'from' | 'to'>): number {
  return Date.parse(to) - Date.parse(from);
}

type Elapsed = { from: string; to: string; count: Decimal };
type Ties = Map<string, Decimal>;

/** Days with the count between them: everybody can subtract between any two days that flows connect. */
class ElapsedDays {
  #groups: Ties[] = [];

  /** Returns what can be subtracted only now, without the flow itself; nothing where the days were connected. */
  tie({ from, to, count }: Elapsed): Elapsed[] {
    const before = this.#groupOf(from);
    const after = this.#groupOf(to);
    if (before === after) return [];
    const shift = subtract(add(before.get(from)!, count), after.get(to)!);
    const moved = new Map([...after].map(([day, at]) => [day, add(at, shift)]));
    this.#groups = this.#groups.filter((group) => group !== before && group !== after);
    this.#groups.push(new Map([...before, ...moved]));
    return [...before].flatMap(([day, at]) =>
      [...moved].flatMap(([other, then]): Elapsed[] => {
        if (day === from && other === to) return [];
        return [day < other ? elapsed(day, at, other, then) : elapsed(other, then, day, at)];
      }),
    );
  }

  copy(): ElapsedDays {
    const days = new ElapsedDays();
    days.#groups = [...this.#groups];
    return days;
  }

  #groupOf(day: string): Ties {
    const group = this.#groups.find((group) => group.has(day));
    if (group !== undefined) return group;
    const fresh: Ties = new Map([[day, decimal(0)]]);
    this.#groups.push(fresh);
    return fresh;
  }
}

function elapsed(from: string, at: Decimal, to: string, then: Decimal): Elapsed {
  return { from, to, count: subtract(then, at) };
}
