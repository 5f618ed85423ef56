/** Components as linear programmes, in the LP format of CPLEX, solved by highs. Exact but for floating point. */
import loadSolver from 'highs';
import type { Component, Interval } from './equation.ts';

export type Solver = Awaited<ReturnType<typeof loadSolver>>;

/** It is compiled once. */
let loading: ReturnType<typeof loadSolver> | undefined;

export function openSolver(): Promise<Solver> {
  return (loading ??= loadSolver());
}

/** The constraints of a component; its unknowns are x0, x1 … in order. */
export function constraintsOf({ unknowns, equations }: Component): string {
  const names = new Map(unknowns.map(({ id }, index) => [id, `x${index}`]));
  const rows = equations.flatMap(({ terms, low, high }) => {
    const left = sumOf(terms.map(([id, coefficient]) => [names.get(id)!, coefficient]));
    if (low === high) return [`${left} = ${low}`];
    return [
      ...(Number.isFinite(low) ? [`${left} >= ${low}`] : []),
      ...(Number.isFinite(high) ? [`${left} <= ${high}`] : []),
    ];
  });
  const bounds = unknowns.map(({ least }, index) => `x${index} >= ${least}`);
  return ['Subject To', ...rows, 'Bounds', ...bounds, 'End'].join('\n');
}

export function sumOf(terms: [name: string, coefficient: number][]): string {
  return terms
    .map(([name, coefficient]) => `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} ${name}`)
    .join(' ');
}

/** Whether any numbers fit. */
export function isFeasible(solver: Solver, component: Component): boolean {
  return optimum(solver, 'Minimize', 'x0', constraintsOf(component)) !== undefined;
}

/** Two programmes for each unknown; undefined where no numbers fit. */
export function solved(solver: Solver, component: Component): Map<string, Interval> | undefined {
  const constraints = constraintsOf(component);
  const found = new Map<string, Interval>();
  for (const [index, { id }] of component.unknowns.entries()) {
    const low = optimum(solver, 'Minimize', `x${index}`, constraints);
    const high = low === undefined ? undefined : optimum(solver, 'Maximize', `x${index}`, constraints);
    if (low === undefined || high === undefined) return undefined;
    found.set(id, { low, high });
  }
  return found;
}

/** Undefined where nothing fits, infinite where nothing bounds. Throws where the solver gives up. */
function optimum(
  solver: Solver,
  direction: 'Minimize' | 'Maximize',
  objective: string,
  constraints: string,
): number | undefined {
  const { Status: status, ObjectiveValue: value } = solver.solve(`${direction}\nobj: ${objective}\n${constraints}`);
  if (status === 'Optimal') return value;
  if (status === 'Unbounded' || status === 'Primal infeasible or unbounded')
    return direction === 'Minimize' ? -Infinity : Infinity;
  if (status === 'Infeasible') return undefined;
  throw new Error(`unsolved programme: ${status}`);
}
