/**
 * What a reader can work out: the smallest and the largest value that each unknown number can have, given all that is
 * published about it. Exact, by linear programmes (two for each number), and independent of whatever chose what to
 * withhold: "two withheld in every line" is no protection (print-and-proof §3.4).
 */
import loadSolver from 'highs';

/** A number nobody is told, of which is known that it is not below `least`. */
export type Unknown = { id: string; least: number };
/** Numbers times coefficients add up to something from `low` to `high`: the two differ by what rounding allows. */
export type Equation = { terms: [id: string, coefficient: number][]; low: number; high: number };
/** `high` is Infinity where nothing bounds the number. */
export type Interval = { low: number; high: number };

/**
 * The interval of each unknown; undefined where the equations contradict each other: then nothing can be worked out from
 * them. Throws where the solver gives up.
 */
export async function intervals(
  unknowns: Unknown[],
  equations: Equation[],
): Promise<Map<string, Interval | undefined>> {
  const solver = await (loading ??= loadSolver());
  const found = new Map<string, Interval | undefined>();
  for (const { own, about } of components(unknowns, equations)) {
    const programme = programmeOf(own, about);
    const isFree = about.length === 0;
    for (const [index, { id, least }] of own.entries())
      found.set(id, isFree ? { low: least, high: Infinity } : solved(solver, programme, index));
  }
  return found;
}

/** It is compiled once. */
let loading: ReturnType<typeof loadSolver> | undefined;

type Solver = Awaited<ReturnType<typeof loadSolver>>;
type Component = { own: Unknown[]; about: Equation[] };

/** Numbers that no equation joins tell nothing of each other. */
function components(unknowns: Unknown[], equations: Equation[]): Component[] {
  const above = new Map(unknowns.map(({ id }) => [id, id]));
  const root = (id: string): string => {
    const next = above.get(id)!;
    return next === id ? id : root(next);
  };
  for (const { terms } of equations) for (const [id] of terms.slice(1)) above.set(root(id), root(terms[0]![0]));
  const groups = Map.groupBy(unknowns, ({ id }) => root(id));
  const byRoot = Map.groupBy(equations, ({ terms }) => root(terms[0]![0]));
  return [...groups].map(([id, own]) => ({ own, about: byRoot.get(id) ?? [] }));
}

/** In the LP format of CPLEX, for all but the objective. */
function programmeOf(own: Unknown[], about: Equation[]): string {
  const names = new Map(own.map(({ id }, index) => [id, `x${index}`]));
  const rows = about.flatMap(({ terms, low, high }) => {
    const sum = terms.map(
      ([id, coefficient]) => `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} ${names.get(id)}`,
    );
    const left = sum.join(' ');
    return low === high ? [`${left} = ${low}`] : [`${left} >= ${low}`, `${left} <= ${high}`];
  });
  const bounds = own.map(({ least }, index) => `x${index} >= ${least}`);
  return ['Subject To', ...rows, 'Bounds', ...bounds, 'End'].join('\n');
}

function solved(solver: Solver, programme: string, index: number): Interval | undefined {
  const optimum = (direction: 'Minimize' | 'Maximize', unbounded: number): number | undefined => {
    const { Status: status, ObjectiveValue: value } = solver.solve(`${direction}\nobj: x${index}\n${programme}`);
    if (status === 'Optimal') return value;
    if (status === 'Unbounded' || status === 'Primal infeasible or unbounded') return unbounded;
    if (status === 'Infeasible') return undefined;
    throw new Error(`unsolved programme: ${status}`);
  };
  const low = optimum('Minimize', -Infinity);
  const high = low === undefined ? undefined : optimum('Maximize', Infinity);
  return low === undefined || high === undefined ? undefined : { low, high };
}
