/** Small counts that sums tell only together with money, standards, averages, and households of persons. */
import { placeKey, type Figure } from '../../model/cell.ts';
import type { Assumption } from './assumptions.ts';
import { components, tolerance, type Component, type Equation, type Interval } from './equation.ts';
import { constraintsOf, openSolver, solve, type Solver } from './intervals.ts';

/** A withheld count with what must stay possible of it: `wanted` of a small one, of others that it is so wide open. */
export type Target = { figure: Figure } & ({ wanted: Interval } | { width: number });

/** `told`: by what is sure; `guessed`: by the averages too; `unsolved`: of a system that contradicts itself. */
export type Narrowed = { told: Figure[]; guessed: Figure[]; unsolved: Target[] };

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
    const asked = supposed.length === 0 ? [] : own.flatMap(({ id }) => byId.get(id) ?? []);
    if (asked.length > 0 && !isFeasible(solver, { unknowns: own, equations: sure }))
      return { told: [], guessed: [], unsolved: asked };
    const told = narrow(false, asked);
    const left = asked.filter((target) => 'wanted' in target && !told.includes(target));
    return { told, guessed: supposed.some(([one]) => one!.isGuess) ? narrow(true, left) : [], unsolved: [] };
  });
  const figures = (some: Target[]) => some.map(({ figure }) => figure);
  return {
    told: figures(parts.flatMap(({ told }) => told)),
    guessed: figures(parts.flatMap(({ guessed }) => guessed)),
    unsolved: parts.flatMap(({ unsolved }) => unsolved),
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

/** Those that do not reach both ends of what is wanted, or are not as wide open. */
function short(solver: Solver, system: Component, targets: Target[]): Target[] {
  const reach = new Reach(solver, system);
  const small = targets.filter((target) => 'wanted' in target);
  const missed = new Set<Target>(ends.flatMap((end) => reach.missed(small, end)));
  return targets.filter((target) =>
    'wanted' in target ? missed.has(target) : !reach.isAsWide(placeKey(target.figure), target.width),
  );
}

type SmallTarget = Extract<Target, { wanted: Interval }>;
const ends = ['low', 'high'] as const;
type End = (typeof ends)[number];

/** How far numbers of a system can go; every solution tells of all of them. */
class Reach {
  readonly #solver: Solver;
  readonly #system: Component;
  readonly #index: Map<string, number>;
  readonly #seen: Interval[];

  constructor(solver: Solver, system: Component) {
    this.#solver = solver;
    this.#system = system;
    this.#index = new Map(system.unknowns.map(({ id }, index) => [id, index]));
    this.#seen = system.unknowns.map(() => ({ low: Infinity, high: -Infinity }));
  }

  /** Many ends are reached at once: the sum of all, none counted beyond what is wanted, is pushed as far as it goes. */
  missed(targets: SmallTarget[], end: End): SmallTarget[] {
    const { unknowns, equations } = this.#system;
    const caps = targets.map((target) => ({ id: `up to ${placeKey(target.figure)}`, least: -Infinity }));
    const limits = targets.flatMap((target, index) => capped(target, caps[index]!.id, end));
    const constraints = constraintsOf({ unknowns: [...unknowns, ...caps], equations: [...equations, ...limits] });
    const names = new Map(targets.map((target, index) => [target, `x${unknowns.length + index}`]));
    const unreached = (some: SmallTarget[]) => {
      const values = this.#solved(end, some.map((target) => names.get(target)!).join(' + '), constraints);
      return some.filter(({ figure, wanted }) => {
        const value = values[this.#index.get(placeKey(figure))!] ?? NaN;
        return !(end === 'low' ? value <= wanted.low + tolerance : value >= wanted.high - tolerance);
      });
    };
    let left = targets;
    for (let before = Infinity; left.length > 0 && left.length < before;) {
      before = left.length;
      left = unreached(left);
    }
    return left.filter((target) => unreached([target]).length > 0);
  }

  isAsWide(place: string, width: number): boolean {
    const index = this.#index.get(place)!;
    const isWide = () => this.#seen[index]!.high - this.#seen[index]!.low >= width - tolerance;
    const isUnbounded = (end: End) => this.#solved(end, `x${index}`, constraintsOf(this.#system)).length === 0;
    return isWide() || ends.some((end) => isUnbounded(end) || isWide());
  }

  /** Empty where nothing bounds the objective. */
  #solved(end: End, objective: string, constraints: string): number[] {
    const direction = end === 'low' ? 'Minimize' : 'Maximize';
    const values = solve(this.#solver, direction, objective, constraints)?.values ?? [];
    if (values.length > 0)
      for (const [index, range] of this.#seen.entries()) {
        range.low = Math.min(range.low, values[index]!);
        range.high = Math.max(range.high, values[index]!);
      }
    return values;
  }
}

/** Another number stands for the target, and is not counted beyond what is wanted of it. */
function capped({ figure, wanted }: SmallTarget, cap: string, end: End): Equation[] {
  const terms: Equation['terms'] = [
    [cap, 1],
    [placeKey(figure), -1],
  ];
  const own = terms.slice(0, 1);
  if (end === 'high')
    return [
      { terms, low: -Infinity, high: 0 },
      { terms: own, low: -Infinity, high: wanted.high },
    ];
  return [
    { terms, low: 0, high: Infinity },
    { terms: own, low: wanted.low, high: Infinity },
  ];
}
