/** The withheld positions of one table: small ones, their companions, or a whole breakdown. */
import { isDemonstration } from '../../model/cell.ts';
import type { OwnReason } from '../rule/disclosureRule.ts';
import { companions, type Cycle } from './companions.ts';
import type { Position, SumLine } from './position.ts';
import type { Standing } from './standing.ts';

export type PositionReason = { why: OwnReason | 'companion' | 'follows' | 'breakdown'; of: string[] };

export type GroupPattern = {
  reasons: Map<string, PositionReason>;
  cycles: Cycle[];
  unprotected: string[];
};

/** A whole is dearer than a part, at each level of areas: more is read from it. */
const wholeCost = 10;

/** What two tables have is withheld in both. */
const sharedCost = 100;

/** Less than any figure costs: decides between patterns of as many figures. */
const tieCost = 1e-3;

/**
 * The positions of one layer and year in which areas are divided once, with the sums over them. `follows`: positions
 * that go with something withheld; `withheld`: in another table, of those `shared` with one; `burdens`: by area; `levels`: of areas below each area.
 */
export type PositionTable = {
  positions: Position[];
  lines: SumLine[];
  standings: Map<string, Standing>;
  follows: Map<string, string[]>;
  withheld: Map<string, PositionReason>;
  shared: Set<string>;
  burdens: Map<string, number>;
  levels: Map<string, number>;
};

export function tablePattern(table: PositionTable): GroupPattern {
  const { positions, lines, standings, follows, withheld: before } = table;
  const isWithheld = (id: string) => standings.get(id)!.reason !== undefined || before.has(id);
  if (follows.size === 0 && !positions.some(({ id }) => isWithheld(id)))
    return { reasons: new Map(), cycles: [], unprotected: [] };
  const wholes = new Set(lines.map(({ whole }) => whole));
  const real = new Set(officialWholes(positions, lines));
  const cells = positions.map(({ id, area, stated, amounts }) => {
    const { moves, isBound } = standings.get(id)!;
    const isReal = real.has(id);
    const levels = wholes.has(id) ? Math.max(1, table.levels.get(area) ?? 0) : 0;
    const dearness = table.shared.has(id) ? sharedCost : wholeCost ** levels;
    const cost = stated * dearness + tieCost / (1 + (table.burdens.get(area) ?? 0));
    return {
      id,
      hides: isWithheld(id),
      // in the other table it moves only as far as it is protected here
      moves: moves && !isReal && !before.has(id),
      isBound: isBound || isReal,
      measures: amounts,
      cost: follows.has(id) ? 0 : cost,
    };
  });
  const { withheld, cycles, unprotected } = companions(cells, lines);
  const reasons = new Map<string, PositionReason>([...follows].map(([id, of]) => [id, { why: 'follows', of }]));
  for (const { id } of positions) if (before.has(id)) reasons.set(id, before.get(id)!);
  for (const id of withheld) {
    const reason = standings.get(id)!.reason;
    const of = [...cycles]
      .filter(([hiddenId, cycle]) => hiddenId !== id && cycle.has(id))
      .map(([hiddenId]) => hiddenId);
    const isCompanion = reason === undefined || (reason === 'earlier' && of.length > 0);
    if (!isCompanion) reasons.set(id, { why: reason, of: [] });
    else if (!reasons.has(id)) reasons.set(id, { why: 'companion', of });
  }
  const open = unprotected.filter((id) => !breakdown(id, lines, standings, reasons));
  return { reasons, cycles: [...cycles.values()], unprotected: open };
}

/** Nothing official is withheld for the sake of demonstration. */
function officialWholes(positions: Position[], lines: SumLine[]): string[] {
  const madeUp = new Set(
    positions.filter(({ figures }) => figures.some(({ cell }) => isDemonstration(cell))).map(({ id }) => id),
  );
  return lines
    .filter(({ whole, parts }) => !madeUp.has(whole) && parts.some((part) => madeUp.has(part)))
    .map(({ whole }) => whole);
}

/**
 * Without companions the whole breakdown goes, zeros too; whether that is enough is for the audit. False where some
 * part must stay published.
 */
function breakdown(
  id: string,
  lines: SumLine[],
  standings: Map<string, Standing>,
  reasons: Map<string, PositionReason>,
): boolean {
  const parts = allParts(id, lines);
  if (parts.size === 0 || [...parts].some((part) => standings.get(part)!.isBound)) return false;
  for (const part of parts)
    if ((reasons.get(part)?.why ?? 'earlier') === 'earlier') reasons.set(part, { why: 'breakdown', of: [id] });
  return true;
}

function allParts(id: string, lines: SumLine[]): Set<string> {
  const collected = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const { whole, parts } of lines)
      if (whole === next || parts.includes(next)) open.push(...parts.filter((part) => !collected.has(part)).map(add));
  return collected;

  function add(part: string): string {
    collected.add(part);
    return part;
  }
}
