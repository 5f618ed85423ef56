/** Money that, with what is paid to each person, would tell withheld counts: it is withheld in whole lines. */
import { isValue, placeKey, withheld, type Figure } from '../../model/cell.ts';
import { isTotal, totalCode } from '../../model/description.ts';
import { cellUnit, isMoney } from '../../model/unit.ts';
import type { AreaLine } from '../package/areas.ts';
import type { EditionFigures } from '../package/dataPackage.ts';
import type { WithheldFigure } from '../rule/disclosureRule.ts';
import { payments, type Payment } from '../rule/payments.ts';
import { positionSums, type Position } from './position.ts';

/** A sum of money, by place. */
export type MoneyLine = { whole: string; parts: string[] };

type Edition = Pick<EditionFigures, 'source' | 'figures'>;

/** Of all sums of positions, and of declared totals: over their programmes, and over areas. */
export function moneyLines(
  { source, figures }: Edition,
  positions: Map<string, Position>,
  areas: AreaLine[],
): MoneyLine[] {
  const measures = new Set(figures.filter(isAmount).map(({ key }) => key.measure));
  const isMoneyOf = ({ key, cell }: Figure) => measures.has(key.measure) && cell.state !== 'absent';
  const amounts = (id: string) => positions.get(id)!.figures.filter(isMoneyOf);
  const sums = positionSums(source, [...positions.values()], areas);
  const all = sums.flatMap(({ overAreas, overKinds }) => [...overAreas, ...overKinds]);
  const ofPositions = all.flatMap(({ whole, parts }) =>
    amounts(whole).map((figure) => ({
      whole: placeKey(figure),
      parts: parts
        .flatMap(amounts)
        .filter(({ key }) => key.measure === figure.key.measure)
        .map(placeKey),
    })),
  );
  const within = new Map(areas.map((line) => [line.whole, line.parts]));
  const { totals } = source.descriptor.nianbao;
  const ofTotals = figures
    .filter((figure) => isTotal(figure.key.programme) && isMoneyOf(figure))
    .flatMap((figure) => {
      const { key, year } = figure;
      const total = totals.find((one) => totalCode(one) === key.programme);
      return [
        (total?.programmes ?? []).map((programme) => placeKey({ key: { ...key, programme }, year })),
        (within.get(key.area) ?? []).map((area) => placeKey({ key: { ...key, area }, year })),
      ].map((parts) => ({ whole: placeKey(figure), parts }));
    });
  return [...ofPositions, ...ofTotals].filter(({ parts }) => parts.length > 0);
}

function isAmount({ cell }: Figure): boolean {
  const unit = cellUnit(cell);
  return unit !== undefined && unit.per === undefined && isMoney(unit.quantity);
}

/**
 * Counts and money that are withheld in the same places are two sums of a line: where all are paid alike the second says
 * nothing new, else the two together tell the counts. Of such a mixed line the money of the whole goes, and so much else
 * that no other line tells it. Decided by what is published and by places; `isBound`: must stay published.
 */
export function paidMoney(
  { source, figures }: Edition,
  lines: MoneyLine[],
  others: WithheldFigure[],
  isBound: (figure: Figure) => boolean,
): WithheldFigure[] {
  const hidden = new Set(others.map(({ figure }) => placeKey(figure)));
  const published = figures.map((figure) => (hidden.has(placeKey(figure)) ? { ...figure, cell: withheld } : figure));
  const paid = Map.groupBy(payments({ source, figures: published }), ({ money }) => money);
  const isFree = (figure: Figure) =>
    isValue(figure.cell) && !isBound(figure) && !(paid.get(placeKey(figure)) ?? []).some(isKnown);
  const at = new Map(figures.filter(isFree).map((figure) => [placeKey(figure), figure]));
  const all: Opened = new Map();
  // what is opened is withheld in its turn, and stands in sums above
  for (let more: Opened | undefined; more?.size !== 0;) {
    const away = new Set([...hidden, ...all.keys()]);
    more = new MoneyTable(lines, away, paid).opened((place) => at.has(place) && !away.has(place));
    for (const [place, of] of more) all.set(place, of);
  }
  return [...all].map(([place, of]) => ({ figure: at.get(place)!, why: 'paid', of, least: 0 }));

  function isKnown({ isFull, count }: Payment): boolean {
    return isFull && !hidden.has(count);
  }
}

/** Open places, each with the counts for the sake of which it is open. */
type Opened = Map<string, string[]>;

class MoneyTable {
  readonly #lines: MoneyLine[];
  readonly #hidden: Set<string>;
  readonly #paid: Map<string, Payment[]>;
  readonly #at = new Map<string, MoneyLine[]>();

  constructor(lines: MoneyLine[], hidden: Set<string>, paid: Map<string, Payment[]>) {
    this.#lines = lines;
    this.#hidden = hidden;
    this.#paid = paid;
    for (const line of lines)
      for (const place of [line.whole, ...line.parts]) this.#at.set(place, [...(this.#at.get(place) ?? []), line]);
  }

  /** The wholes of mixed lines first, then what keeps each of them open in its other lines. */
  opened(isFree: (place: string) => boolean): Opened {
    const mixed = this.#lines.filter((line) => this.#isMixed(line));
    const wholes = mixed.filter(({ whole }) => isFree(whole));
    let opened: Opened = new Map(wholes.map((line) => [line.whole, this.#counts(line)]));
    for (const { whole } of wholes) opened = this.#closed(whole, opened, isFree) ?? opened;
    return opened;
  }

  /** With what keeps a place open in all its lines; undefined where nothing does. */
  #closed(place: string, opened: Opened, isFree: (place: string) => boolean): Opened | undefined {
    let all: Opened | undefined = opened;
    for (const line of this.#at.get(place) ?? []) {
      if (all === undefined) return undefined;
      if (this.#isOpen(line, place, all)) continue;
      all = this.#besides(line, place, all, isFree);
    }
    return all;
  }

  #besides(line: MoneyLine, place: string, opened: Opened, isFree: (place: string) => boolean): Opened | undefined {
    const candidates = [line.whole, ...line.parts].filter(
      (other) => other !== place && isFree(other) && !opened.has(other),
    );
    const ends = (other: string) =>
      this.#at.get(other)!.filter((own) => own !== line && !this.#isOpen(own, other, opened)).length;
    for (const other of candidates.toSorted((a, b) => ends(a) - ends(b))) {
      const more = this.#closed(other, new Map([...opened, [other, opened.get(place)!]]), isFree);
      if (more !== undefined) return more;
    }
    return undefined;
  }

  /** Another number in the line makes up for a change of the place. */
  #isOpen(line: MoneyLine, place: string, opened: Opened): boolean {
    const others = [line.whole, ...line.parts].filter((other) => other !== place);
    return this.#isMixed(line) || others.some((other) => opened.has(other) || this.#isUnpaid(other));
  }

  /** Counts that are withheld are not all paid alike, and nothing else in the line makes up for it. */
  #isMixed(line: MoneyLine): boolean {
    if (this.#isUnpaid(line.whole)) return false;
    const paid = line.parts.map((place) => this.#paymentsOf(place, line));
    const all = paid.flatMap((some) => some ?? []);
    return paid.every((some) => some !== undefined) && all.some((one) => !isAlike(one, all[0]!));
  }

  /** Withheld, and nobody knows what is paid to each. */
  #isUnpaid(place: string): boolean {
    return this.#hidden.has(place) && !this.#paid.has(place);
  }

  /** What is paid in a withheld place, or in those of which it is the sum in another line; none in a published one. */
  #paymentsOf(place: string, line: MoneyLine): Payment[] | undefined {
    if (!this.#hidden.has(place)) return [];
    const own = this.#paid.get(place);
    if (own !== undefined) return own.slice(0, 1);
    for (const other of this.#at.get(place) ?? []) {
      if (other === line || other.whole !== place) continue;
      const paid = other.parts.map((part) => this.#paymentsOf(part, other));
      if (paid.every((some) => some !== undefined)) return paid.flat();
    }
    return undefined;
  }

  #counts(line: MoneyLine): string[] {
    return line.parts.flatMap((place) => {
      const own = this.#hidden.has(place) ? this.#paid.get(place) : undefined;
      return (own ?? this.#paymentsOf(place, line) ?? []).map(({ count }) => count);
    });
  }
}

/** Nearer to each other than any guess is sure: a hundredth. */
const nearness = 0.01;

function isAlike(one: Payment, other: Payment): boolean {
  const isNear = (a: number, b: number) =>
    Math.abs(a - b) <= (one.isFull && other.isFull ? 0 : nearness * Math.max(a, b));
  return isNear(one.low, other.low) && isNear(one.high, other.high);
}
