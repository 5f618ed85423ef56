import { openSolver, termsText } from '../../src/release/audit/intervals.ts';
import type { PatternCell } from '../../src/release/withhold/companions.ts';
import type { SumLine } from '../../src/release/withhold/position.ts';

/**
 * The least that patterns of the chooser's kind can cost, by an integer programme: for each cell that must be withheld a
 * change in which it rises by one, nothing moves that is published or small, and every line stays true.
 */
export async function optimum(cells: PatternCell[], lines: SumLine[]): Promise<number | undefined> {
  const solver = await openSolver();
  const own = cells.filter(({ hides }) => hides);
  const movers = cells.filter(({ hides, moves }) => moves && !hides);
  const at = new Map(cells.map(({ id }, index) => [id, index]));
  const rows: string[] = [];
  const bounds: string[] = [];
  for (const [number, { id }] of own.entries()) {
    const name = (cell: string) => `d${number}_${at.get(cell)}`;
    const kin = new Set(lines.filter(({ parts }) => parts.includes(id)).map(({ whole }) => whole));
    const below = new Set(lines.filter(({ whole }) => whole === id).flatMap(({ parts }) => parts));
    for (const { whole, parts } of lines)
      rows.push(`${termsText([[name(whole), 1], ...parts.map((part): [string, number] => [name(part), -1])])} = 0`);
    for (const cell of cells) {
      const [low, high] =
        cell.id === id ? [1, 1] : cell.moves ? [-1, 1] : kin.has(cell.id) || below.has(cell.id) ? [0, 1] : [0, 0];
      bounds.push(`${low} <= ${name(cell.id)} <= ${cell.hides || cell.moves || kin.has(cell.id) ? high : 0}`);
      if (!cell.hides && (cell.moves || kin.has(cell.id)))
        rows.push(`${name(cell.id)} - y${at.get(cell.id)} <= 0`, `${name(cell.id)} + y${at.get(cell.id)} >= 0`);
    }
  }
  const chosen = [...new Set([...movers, ...cells.filter(({ hides }) => !hides)])];
  const objective = termsText(chosen.map(({ id, cost }) => [`y${at.get(id)}`, cost]));
  const binaries = chosen.map(({ id }) => `y${at.get(id)}`);
  const programme = [
    'Minimize',
    `obj: ${objective}`,
    'Subject To',
    ...rows,
    'Bounds',
    ...bounds,
    'Binary',
    ...binaries,
    'End',
  ];
  const { Status: status, ObjectiveValue: value } = solver.solve(programme.join('\n'));
  return status === 'Optimal' ? Math.round(value) : undefined;
}
