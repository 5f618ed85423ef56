/** The smallest and the largest value that each withheld number can have, by flows or by linear programmes (HiGHS). */
import { components, type Component, type Equation, type Interval, type Unknown } from './equation.ts';
import { flowIntervals, network } from './flow.ts';
import { isFeasible, openSolver, solved, type Solver } from './linearProgramme.ts';

/**
 * Exact: by flows where a component is a network, else by two linear programmes for each number; independent of what
 * chose the cells, as "two withheld in every line" is no protection (print-and-proof §3.4). What contradicts the
 * equations before it (a sum that does not hold, an edition corrected since) is left out. Throws where the solver gives
 * up.
 */
export async function intervals(unknowns: Unknown[], equations: Equation[]): Promise<Map<string, Interval>> {
  const solver = await openSolver();
  const solutions = components(unknowns, distinct(equations)).map((component) => solvedComponent(solver, component));
  return new Map(solutions.flatMap((solution) => [...solution]));
}

/** Repeated constraints would hide that a table is a network. */
function distinct(equations: Equation[]): Equation[] {
  const seen = new Map<string, Equation>();
  for (const equation of equations) {
    const { terms, low, high } = equation;
    const sorted = terms.toSorted(([a], [b]) => (a < b ? -1 : 1));
    const sign = Math.sign(sorted[0]?.[1] ?? 1);
    const bounds = sign > 0 ? [low, high] : [-high, -low];
    const key = JSON.stringify([sorted.map(([id, coefficient]) => [id, coefficient * sign]), bounds]);
    if (!seen.has(key)) seen.set(key, equation);
  }
  return [...seen.values()];
}

function solvedComponent(solver: Solver, component: Component): Map<string, Interval> {
  const { unknowns, equations } = component;
  if (equations.length === 0) return new Map(unknowns.map(({ id, least }) => [id, { low: least, high: Infinity }]));
  return attempt(solver, component) ?? consistent(solver, component);
}

function attempt(solver: Solver, component: Component): Map<string, Interval> | undefined {
  const flows = network(component);
  return (flows && flowIntervals(flows)) ?? solved(solver, component);
}

/** Leaves out constraints that contradict those before; the others may be several components. */
function consistent(solver: Solver, { unknowns, equations }: Component): Map<string, Interval> {
  const taken: Equation[] = [];
  for (const equation of equations)
    if (isFeasible(solver, { unknowns, equations: [...taken, equation] })) taken.push(equation);
  const parts = components(unknowns, taken).map((part) => {
    if (part.equations.length === 0) return new Map(part.unknowns.map((unknown) => [unknown.id, free(unknown)]));
    return attempt(solver, part) ?? new Map<string, Interval>();
  });
  return new Map(parts.flatMap((part) => [...part]));
}

function free({ least }: Unknown): Interval {
  return { low: least, high: Infinity };
}
