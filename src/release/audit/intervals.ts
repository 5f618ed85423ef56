/** The smallest and the largest value that each withheld number can have, by flows or by linear programmes (HiGHS). */
import loadSolver from 'highs';
import { components, negligible, type Component, type Equation, type Interval, type Unknown } from './equation.ts';
import { flowIntervals, network } from './flow.ts';

/**
 * Exact: by flows where a component is a network, else by two linear programmes for each number; independent of what
 * chose the cells, as "two withheld in every line" is no protection (print-and-proof §3.4). What contradicts the
 * equations before it (a sum that does not hold, an edition corrected since) is left out. Throws where the solver gives
 * up.
 */
export async function intervals(unknowns: Unknown[], equations: Equation[]): Promise<Map<string, Interval>> {
  const solver = await openSolver();
  const solutions = components(unknowns, distinct(equations)).map(
    (component) => attempt(solver, component) ?? consistent(solver, component),
  );
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

function attempt(solver: Solver, component: Component): Map<string, Interval> | undefined {
  if (component.equations.length === 0) return unbounded(component.unknowns);
  const flows = network(component);
  return (flows && flowIntervals(flows)) ?? solved(solver, component);
}

/** Leaves out constraints that contradict those before; the others may be several components. */
function consistent(solver: Solver, { unknowns, equations }: Component): Map<string, Interval> {
  const taken: Equation[] = [];
  for (const equation of equations)
    if (isFeasible(solver, { unknowns, equations: [...taken, equation] })) taken.push(equation);
  return new Map(components(unknowns, taken).flatMap((part) => [...(attempt(solver, part) ?? [])]));
}

function unbounded(unknowns: Unknown[]): Map<string, Interval> {
  return new Map(unknowns.map(({ id, least }) => [id, { low: least, high: Infinity }]));
}

export type Solver = Awaited<ReturnType<typeof loadSolver>>;
type SolverOptions = NonNullable<Parameters<Solver['solve']>[1]>;
type Solution = ReturnType<Solver['solve']>;

let loading: ReturnType<typeof loadSolver> | undefined;

export function openSolver(): Promise<Solver> {
  return (loading ??= loadSolver());
}

/** In the LP format of CPLEX; the unknowns are x0, x1 … in order. */
export function constraintsOf({ unknowns, equations }: Component): string {
  const names = new Map(unknowns.map(({ id }, index) => [id, `x${index}`]));
  const rows = equations.flatMap(({ terms, low, high }) => {
    const left = termsText(terms.map(([id, coefficient]) => [names.get(id)!, coefficient]));
    if (low === high) return [`${left} = ${low}`];
    return [
      ...(Number.isFinite(low) ? [`${left} >= ${low}`] : []),
      ...(Number.isFinite(high) ? [`${left} <= ${high}`] : []),
    ];
  });
  const bounds = unknowns.map(({ least }, index) =>
    Number.isFinite(least) ? `x${index} >= ${least}` : `x${index} free`,
  );
  return ['Subject To', ...rows, 'Bounds', ...bounds, 'End'].join('\n');
}

export function termsText(terms: [name: string, coefficient: number][]): string {
  return terms
    .map(([name, coefficient]) => `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} ${name}`)
    .join(' ');
}

function isFeasible(solver: Solver, component: Component): boolean {
  return solve(solver, 'Minimize', 'x0', constraintsOf(component)) !== undefined;
}

/** A bound by single equations that some solution has reached needs no programme. Undefined where infeasible. */
export function solved(solver: Solver, component: Component): Map<string, Interval> | undefined {
  const constraints = constraintsOf(component);
  const outer = outerBounds(component);
  const reached = component.unknowns.map((): Interval => ({ low: Infinity, high: -Infinity }));
  const end = (direction: Direction, index: number): number | undefined => {
    const optimum = solve(solver, direction, `x${index}`, constraints);
    optimum?.values.forEach((value, at) => {
      const range = reached[at]!;
      [range.low, range.high] = [Math.min(range.low, value), Math.max(range.high, value)];
    });
    return optimum?.value;
  };
  const intervals = new Map<string, Interval>();
  for (const [index, { id }] of component.unknowns.entries()) {
    const { low, high } = outer.get(id)!;
    const isLow = reached[index]!.low <= low + negligible;
    const isHigh = reached[index]!.high >= high - negligible;
    const least = isLow ? low : end('Minimize', index);
    const most = least === undefined ? undefined : isHigh ? high : end('Maximize', index);
    if (least === undefined || most === undefined) return undefined;
    intervals.set(id, { low: least, high: most });
  }
  return intervals;
}

type Direction = 'Minimize' | 'Maximize';
type Optimum = { value: number; values: number[] };

/** Undefined where infeasible, infinite where unbounded. Throws where the solver gives up. */
export function solve(
  solver: Solver,
  direction: Direction,
  objective: string,
  constraints: string,
): Optimum | undefined {
  const programme = `${direction}\nobj: ${objective}\n${constraints}`;
  for (const options of attempts) {
    const solution = attempted(solver, programme, options);
    if (solution === undefined) continue;
    const { Status: status, ObjectiveValue: value, Columns: columns } = solution;
    if (status === 'Optimal') return { value, values: primal(columns) };
    if (status === 'Unbounded' || status === 'Primal infeasible or unbounded')
      return { value: direction === 'Minimize' ? -Infinity : Infinity, values: [] };
    if (status === 'Infeasible' && options.presolve === 'off') return undefined;
  }
  throw new Error('unsolved programme');
}

/** Undefined where the solver breaks off (error -1): its presolver does where bounds lie near each other among large numbers. */
function attempted(solver: Solver, programme: string, options: SolverOptions): Solution | undefined {
  try {
    return solver.solve(programme, options);
  } catch {
    return undefined;
  }
}

/** The presolver of HiGHS calls some unbounded programmes infeasible; its dual simplex leaves some infeasible ones open. */
const attempts: SolverOptions[] = [{}, { presolve: 'off' }, { presolve: 'off', simplex_strategy: 4 }];

/** In the order of the unknowns. */
function primal(columns: Record<string, { Primal?: number }>): number[] {
  const values: number[] = [];
  for (const [name, { Primal: value = NaN }] of Object.entries(columns)) values[Number(name.slice(1))] = value;
  return values;
}

/** Rounds of narrowing the bounds. */
const rounds = 8;

/** Bounds by single equations, repeated: never narrower than those by all together. */
function outerBounds({ unknowns, equations }: Component): Map<string, Interval> {
  const bounds = unbounded(unknowns);
  for (let round = 0; round < rounds; round += 1)
    for (const { terms, low, high } of equations)
      for (const [id, coefficient] of terms) {
        const others = terms.filter(([other]) => other !== id);
        const rest = intervalSum(others, bounds);
        const ends = [(low - rest.high) / coefficient, (high - rest.low) / coefficient];
        const range = bounds.get(id)!;
        range.low = Math.max(range.low, finite(Math.min(...ends), -Infinity));
        range.high = Math.min(range.high, finite(Math.max(...ends), Infinity));
      }
  return bounds;
}

function intervalSum(terms: [string, number][], bounds: Map<string, Interval>): Interval {
  const ends = terms.map(([id, coefficient]) => {
    const { low, high } = bounds.get(id)!;
    return coefficient > 0 ? [coefficient * low, coefficient * high] : [coefficient * high, coefficient * low];
  });
  return { low: ends.reduce((sum, [low]) => sum + low!, 0), high: ends.reduce((sum, [, high]) => sum + high!, 0) };
}

/** Infinity minus infinity is no bound. */
function finite(value: number, otherwise: number): number {
  return Number.isNaN(value) ? otherwise : value;
}
