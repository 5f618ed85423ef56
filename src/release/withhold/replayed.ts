/** The choice of a table as whoever runs the program sees it: its lines, its classes, and the chooser itself. */
import type { Figure } from '../../model/cell.ts';
import type { CountClass, ReplayedCount, ReplayedLine, ReplayedTable } from '../replay/replay.ts';
import { countOf, type Rule } from '../rule/disclosureRule.ts';
import type { Choice } from './patterns.ts';
import type { Position } from './position.ts';
import type { Standing } from './standing.ts';

/** `all`: every position by its id. */
export function replayedTables(choices: Choice[], all: Map<string, Position>, rule: Rule): ReplayedTable[] {
  return choices
    .filter(({ reasons }) => reasons.size > 0)
    .map((choice) => ({
      lines: choice.lines.flatMap((line) => linesOf(choice, line, all, rule)),
      withheld: new Set(choice.reasons.keys()),
      most: rule.most,
      isAlone: (position) => countsOf(all.get(position)!).length === 1,
      choose: (classes) => choice.again(new Map([...classes].map(([id, of]) => [id, standingOf(of)]))),
    }));
}

function standingOf(of: CountClass): Standing {
  return of === 'small' ? { reason: 'small', moves: false, isBound: false } : { moves: true, isBound: false };
}

/** A line of each measure that counts, where its whole is published. */
function linesOf(
  { reasons, standings }: Choice,
  { whole, parts }: Choice['lines'][number],
  all: Map<string, Position>,
  rule: Rule,
): ReplayedLine[] {
  if (reasons.has(whole) || !parts.some((part) => standings.get(part)?.reason === 'small' && reasons.has(part)))
    return [];
  return countsOf(all.get(whole)!).flatMap((total): ReplayedLine[] => {
    const { measure } = total.key;
    const counted = parts.map((part) => countsOf(all.get(part)!).find(({ key }) => key.measure === measure));
    const hidden = parts.flatMap((part, index): ReplayedCount[] => {
      const figure = counted[index];
      if (figure === undefined || !reasons.has(part)) return [];
      const standing = standings.get(part)!;
      const threshold = rule.threshold(figure.key, countOf(figure.cell)!.unit);
      const count = numberOf(figure);
      const isFree = standing.reason === 'small' || (standing.reason === undefined && standing.moves);
      const ofCount = standing.reason === 'small' ? 'small' : 'large';
      return [{ position: part, figure, count, threshold, ...(isFree && { class: ofCount }) }];
    });
    const shown = counted.flatMap((figure, index) => (figure && !reasons.has(parts[index]!) ? [numberOf(figure)] : []));
    const sum = numberOf(total) - shown.reduce((a, b) => a + b, 0);
    const isFew = ({ count, threshold }: ReplayedCount) => count > 0 && count < threshold;
    const isTrue = hidden.reduce((left, { count }) => left - count, sum) === 0;
    // a count that is not small itself goes with another of its position
    const counts = hidden.map((one) => (one.class === 'small' && !isFew(one) ? withoutClass(one) : one));
    return isTrue && counts.length > 0 ? [{ sum, counts }] : [];
  });
}

function withoutClass({ position, figure, count, threshold }: ReplayedCount): ReplayedCount {
  return { position, figure, count, threshold };
}

function countsOf({ figures }: Position): Figure[] {
  return figures.filter(({ cell }) => countOf(cell) !== undefined);
}

function numberOf({ cell }: Figure): number {
  return Number(countOf(cell)?.count ?? 0);
}
