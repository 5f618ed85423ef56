/** Whether the numbers of a column belong to persons: by its heading and by all of its cells. */
import { remembered } from '../cells/remembered.ts';
import { isNameLike, personalNumber, shortestPersonalNumber, type PersonalNumber } from './pattern.ts';

/** What is known of a column before its cells are read. */
export type ScreenedColumn = { isAmount: boolean; isText: boolean };

type Found = { row: number; count: number };

/** Numbers alone in their cells: those like personal ones, and what else the column has. */
type Alone = { phones: Found; cards: Found; numbers: number; local: number; long: number };

export type ColumnScreen = {
  look: (cell: string, row: number) => void;
  /** `isOfAmounts`: the table is a series, or another column holds amounts as long as telephone numbers, under a heading that says as little. */
  findings: (isOfAmounts: boolean) => (Found & { kind: PersonalNumber['kind'] | 'name' })[];
  hasLongAmounts: () => boolean;
  /** A year in every cell, each one step after the other: the table is a series, and no list of persons. */
  isSeries: () => boolean;
};

export function columnScreen({ isAmount, isText }: ScreenedColumn): ColumnScreen {
  const certain = new Map<PersonalNumber['kind'], Found>();
  const alone: Alone = { phones: noneFound(), cards: noneFound(), numbers: 0, local: 0, long: 0 };
  const numberIn = remembered((cell: string) => personalNumber(cell) ?? 'none');
  const names = nameCount();
  const years = yearSteps();
  let hasLongAmount = false;
  return { look, findings, hasLongAmounts: () => hasLongAmount && !isAmount, isSeries: years.areSteps };

  function look(cell: string, row: number): void {
    const { length } = cell;
    if (length >= shortestPersonalNumber) lookAtNumber(cell, row);
    years.look(cell);
    const first = cell.charCodeAt(0);
    if (first < 0x30 || first > 0x39) {
      if (isText) names.look(cell, row);
      return;
    }
    alone.numbers += 1;
    if (length === 7 || length === 8 || (first === zero && length >= shortestLandline)) alone.local += 1;
    if (length >= 16) alone.long += 1;
    hasLongAmount ||= length === 11 && /^([2-9]|1[0-2])\d{9,10}$/.test(cell);
  }

  function lookAtNumber(cell: string, row: number): void {
    const personal = numberIn(cell);
    if (personal === 'none') return;
    const { kind, isAlone } = personal;
    if (isAlone && kind === 'phone') addTo(alone.phones, row);
    else if (isAlone && kind === 'bank-card') addTo(alone.cards, row);
    else if (kind !== 'phone' || !isAmount || !startsWithDigit(cell)) addTo(foundOf(certain, kind), row);
  }

  function findings(isOfAmounts: boolean): (Found & { kind: PersonalNumber['kind'] | 'name' })[] {
    if (!isAmount && !isOfAmounts && arePhones(alone)) addAll(foundOf(certain, 'phone'), alone.phones);
    if (areCards(alone, isAmount)) addAll(foundOf(certain, 'bank-card'), alone.cards);
    const found = [...certain].map(([kind, { row, count }]) => ({ kind, row, count }));
    return names.areNames() ? [...found, { kind: 'name', row: names.row(), count: 1 }] : found;
  }
}

const zero = 0x30;
const shortestLandline = 10;

function startsWithDigit(cell: string): boolean {
  return /^[\d\uFF10-\uFF19]/.test(cell);
}

/** A list of telephone numbers has a few of landlines beside; other numbers beside them make amounts of all. */
function arePhones({ phones: { count }, numbers, local }: Alone): boolean {
  const others = numbers - count - local;
  return count > 0 && others * 10 < numbers && count * 5 >= numbers;
}

const fewestCards = 3;

/** One number in ten passes Luhn's check by chance. */
function areCards({ cards: { count }, numbers, long }: Alone, isAmount: boolean): boolean {
  return isAmount ? count >= fewestCards && count >= numbers * 0.9 : count > 0 && count * 2 >= long;
}

function noneFound(): Found {
  return { row: 0, count: 0 };
}

function foundOf(found: Map<PersonalNumber['kind'], Found>, kind: PersonalNumber['kind']): Found {
  const known = found.get(kind) ?? noneFound();
  found.set(kind, known);
  return known;
}

function addTo(found: Found, row: number): void {
  if (found.count === 0) found.row = row;
  found.count += 1;
}

function addAll(found: Found, more: Found): void {
  found.row = found.count === 0 ? more.row : Math.min(found.row, more.row);
  found.count += more.count;
}

const longestStep = 10;

/** Two years follow each other; more have one step. */
function yearSteps() {
  let last: number | undefined;
  let step: number | undefined;
  let isBroken = false;
  let count = 0;
  return { look, areSteps: () => !isBroken && step !== undefined && (count > 2 || Math.abs(step) === 1) };

  function look(cell: string): void {
    if (isBroken) return;
    const year = Number(/^(?:19|20)\d\d(?=年|$)/.exec(cell)?.[0]);
    const next = last === undefined ? undefined : year - last;
    isBroken = Number.isNaN(year) || next === 0 || Math.abs(next ?? 0) > longestStep || (step ?? next) !== next;
    step = next;
    last = year;
    count += 1;
  }
}

/** Names seldom repeat, unlike areas. */
const fewestNames = 5;
const leastNameShare = 0.9;

const mostNamesKept = 10_000;

function nameCount() {
  const distinct = new Set<string>();
  const isLikely = remembered(isNameLike);
  let first = 0;
  let cells = 0;
  let likely = 0;
  return { look, row: () => first, areNames };

  function look(cell: string, row: number): void {
    if (cells === 0) first = row;
    cells += 1;
    if (!isLikely(cell)) return;
    likely += 1;
    if (distinct.size < mostNamesKept) distinct.add(cell);
  }

  function areNames(): boolean {
    return (
      likely >= fewestNames &&
      likely >= cells * leastNameShare &&
      distinct.size >= Math.min(likely, mostNamesKept) * leastNameShare
    );
  }
}
