/** Small counts that sums tell only together with money, standards, averages, and households of persons. */
import { placeKey, type Figure } from '../../model/cell.ts';
import type { Assumption } from './assumptions.ts';
import { components, tolerance, type Component, type Equation, type Interval } from './equation.ts';
import { constraintsOf, openSolver, solve, type Direction, type Solver } from './intervals.ts';

/** A small count with what must stay possible of it. */
export type Target = { figure: Figure; wanted: Interval };

/** `told`: by what is sure; `guessed`: by the averages too. */
export type Narrowed = { told: Figure[]; guessed: Figure[] };

/**
 * Those of the targets for which some value that must be possible is not, once all assumptions are taken together.
 * A system without a solution proves nothing: what contradicts what is surer is left out.
 */
export async function narrowed(
  { unknowns, equations }: Component,
  assumed: Assumption[],
  targets: Target[],
): Promise<Narrowed> {
  const solver = await openSolver();
  const group = new Map(assumed.flatMap((assumption) => assumption.equations.map((one) => [one, assumption] as const)));
  const byId = new Map(targets.map((target) => [placeKey(target.figure), target]));
  const places = new Set(unknowns.map(({ id }) => id));
  const added = [...group.keys()].flatMap(({ terms }) => terms.map(([id]) => id)).filter((id) => !places.has(id));
  const all = [...unknowns, ...[...new Set(added)].map((id) => ({ id, least: 0 }))];
  const parts = components(all, [...equations, ...group.keys()]).map(({ unknowns: own, equations: among }) => {
    const sure = among.filter((equation) => !group.has(equation));
    const supposed = [...Map.groupBy(among, (equation) => group.get(equation))].filter(([one]) => one !== undefined);
    const narrow = (isGuess: boolean, some: Target[]) => {
      const taken = supposed.filter(([one]) => isGuess || !one!.isGuess).map(([, group]) => group);
      const system = some.length === 0 ? undefined : consistent(solver, { unknowns: own, equations: sure }, taken);
      return system === undefined ? [] : short(solver, system, some);
    };
    const asked = own.flatMap(({ id }) => byId.get(id) ?? []);
    const told = narrow(false, asked);
    const hasGuess = supposed.some(([one]) => one!.isGuess);
    return {
      told,
      guessed: hasGuess
        ? narrow(
            true,
            asked.filter((target) => !told.includes(target)),
          )
        : [],
    };
  });
  const figures = (some: Target[]) => some.map(({ figure }) => figure);
  return {
    told: figures(parts.flatMap(({ told }) => told)),
    guessed: figures(parts.flatMap(({ guessed }) => guessed)),
  };
}

/** Undefined where nothing is supposed, or all of it contradicts. */
function consistent(solver: Solver, sure: Component, supposed: Equation[][]): Component | undefined {
  if (supposed.length === 0) return undefined;
  const withAll = { ...sure, equations: [...sure.equations, ...supposed.flat()] };
  if (isFeasible(solver, withAll)) return withAll;
  let taken: Component | undefined;
  for (const equations of supposed) {
    const more = { ...sure, equations: [...(taken ?? sure).equations, ...equations] };
    if (isFeasible(solver, more)) taken = more;
  }
  return taken;
}

function isFeasible(solver: Solver, component: Component): boolean {
  return solve(solver, 'Minimize', 'x0', constraintsOf(component)) !== undefined;
}

/** Those that do not reach both ends of what is wanted. */
function short(solver: Solver, system: Component, targets: Target[]): Target[] {
  const ends = (['low', 'high'] as const).map((end) => new Push(solver, system, targets, end));
  return targets.filter((target) => ends.some((push) => push.missed.includes(target)));
}

/** Many ends are reached at once: the sum of all, none counted beyond what is wanted of it, is pushed as far as it goes. */
class Push {
  readonly missed: Target[];
  readonly #solver: Solver;
  readonly #end: 'low' | 'high';
  readonly #constraints: string;
  readonly #index: Map<string, number>;

  constructor(solver: Solver, { unknowns, equations }: Component, targets: Target[], end: 'low' | 'high') {
    this.#solver = solver;
    this.#end = end;
    const caps = targets.flatMap((target) => this.#cap(target));
    const all = [...unknowns, ...targets.map((target) => ({ id: capOf(target), least: -Infinity }))];
    this.#constraints = constraintsOf({ unknowns: all, equations: [...equations, ...caps] });
    this.#index = new Map(all.map(({ id }, index) => [id, index]));
    let left = targets;
    for (let before = Infinity; left.length > 0 && left.length < before;) {
      before = left.length;
      left = this.#unreached(left);
    }
    this.missed = left.filter((target) => this.#unreached([target]).length > 0);
  }

  #cap(target: Target): Equation[] {
    const { low, high } = target.wanted;
    const terms: Equation['terms'] = [
      [capOf(target), 1],
      [placeKey(target.figure), -1],
    ];
    if (this.#end === 'low')
      return [
        { terms, low: 0, high: Infinity },
        { terms: terms.slice(0, 1), low, high: Infinity },
      ];
    return [
      { terms, low: -Infinity, high: 0 },
      { terms: terms.slice(0, 1), low: -Infinity, high },
    ];
  }

  #unreached(targets: Target[]): Target[] {
    const sum = targets.map((target) => `x${this.#index.get(capOf(target))!}`).join(' + ');
    const direction: Direction = this.#end === 'low' ? 'Minimize' : 'Maximize';
    const values = solve(this.#solver, direction, sum, this.#constraints)?.values ?? [];
    return targets.filter(({ figure, wanted }) => {
      const value = values[this.#index.get(placeKey(figure))!] ?? NaN;
      return !(this.#end === 'low' ? value <= wanted.low + tolerance : value >= wanted.high - tolerance);
    });
  }
}

function capOf({ figure }: Target): string {
  return `up to ${placeKey(figure)}`;
}
