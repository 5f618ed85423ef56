/** What readers suppose beyond sums: payments in full, the averages of released payments, no more households than persons. */
import { type Figure, isValue, placeKey } from '../../model/cell.ts';
import { unlinkedMeasures } from '../../model/description.ts';
import { isOfPeople } from '../../model/unit.ts';
import { type EditionFigures, ofWhich } from '../package/dataPackage.ts';
import { countUnits, type WithheldFigure } from '../rule/disclosureRule.ts';
import { type Payment, payments } from '../rule/payments.ts';
import { type Component, components, type Equation, knownNumbers, negligible } from './equation.ts';
import { type Arc, network, type Network } from './flow.ts';
import { constraintsOf, openSolver, type Solver } from './intervals.ts';

/** What a reader supposes of one programme: true, as far as nothing contradicts it; or only likely (`isGuess`). */
export type Assumption = { isGuess: boolean; equations: Equation[] };

/** The surest first: paid in full, no more households than persons, the averages of released payments. */
export function assumptions(edition: EditionFigures): Assumption[] {
  const slack = moneySlack(edition);
  const programmes = Map.groupBy(payments(edition), ({ programme }) => programme);
  const paid = [...programmes.values()].map((group): Assumption => ({
    isGuess: !group[0]!.isFull,
    equations: group.flatMap((payment) => paymentEquations(payment, slack)),
  }));
  return [
    ...paid.filter(({ isGuess }) => !isGuess),
    { isGuess: false, equations: orders(edition) },
    ...paid.filter(({ isGuess }) => isGuess),
  ];
}

function paymentEquations({ count, money, low, high, isFull }: Payment, slack: Map<string, number>): Equation[] {
  const [measure = ''] = money.split('/');
  const rounded = slack.get(measure) ?? 0;
  const between = (each: number, least: number, most: number): Equation => ({
    terms: [
      [money, 1],
      [count, -each],
    ],
    low: least,
    high: most,
  });
  if (isFull) return [between(low, -rounded, rounded)];
  return [between(low, -rounded, Infinity), between(high, -Infinity, rounded)];
}

/** Half a unit of the last digit that is printed of a measure. */
function moneySlack({ figures }: EditionFigures): Map<string, number> {
  const known = knownNumbers(figures);
  const slack = new Map<string, number>();
  for (const figure of figures.filter(({ cell }) => isValue(cell)))
    slack.set(
      figure.key.measure,
      Math.max(slack.get(figure.key.measure) ?? 0, known.get(placeKey(figure))?.slack ?? 0),
    );
  return slack;
}

/** Each unit is one or more of the next. */
const ordered = ['household', 'person', 'person-time'];

/** Of two measures, unless a published place contradicts it. */
function orders({ source, figures }: EditionFigures): Equation[] {
  const { measures } = source.descriptor.nianbao;
  const units = countUnits(source, figures);
  const parts = new Set([...ofWhich(measures).values()].flat());
  const unlinked = unlinkedMeasures(source.descriptor.nianbao);
  const isCounted = (code: string) =>
    isOfPeople(units.get(code)?.quantity ?? '') && !parts.has(code) && !unlinked.has(code);
  const counts = measures.filter(({ code, average }) => isCounted(code) && !average).map(({ code }) => code);
  const rank = (code: string) => ordered.indexOf(units.get(code)!.quantity);
  const known = knownNumbers(figures);
  const present = new Set(figures.filter(({ cell }) => cell.state !== 'absent').map(placeKey));
  return counts.flatMap((fewer) =>
    counts.flatMap((more) => {
      if (rank(fewer) < 0 || rank(fewer) >= rank(more)) return [];
      const pairs = figures
        .filter(({ key }) => key.measure === fewer)
        .map(({ key, year }): [string, string] => [
          placeKey({ key, year }),
          placeKey({ key: { ...key, measure: more }, year }),
        ]);
      const there = pairs.filter((pair) => pair.every((place) => present.has(place)));
      const isTrue = there.every(([a, b]) => (known.get(a)?.value ?? 0) <= (known.get(b)?.value ?? Infinity));
      if (!isTrue) return [];
      return there.map(([a, b]): Equation => ({
        terms: [
          [b, 1],
          [a, -1],
        ],
        low: 0,
        high: Infinity,
      }));
    }),
  );
}

/**
 * The only person counted in a cell knows that count. Each withheld small count must therefore be able to change while
 * any other stays fixed, except those that count some of the same people (its parts and its wholes).
 */
export async function insiders({ unknowns, equations }: Component, withheld: WithheldFigure[]): Promise<Figure[]> {
  const solver = await openSolver();
  const exact = equations.filter(({ low, high }) => low === high);
  const small = new Map(
    withheld.filter(({ threshold }) => threshold !== undefined).map(({ figure }) => [placeKey(figure), figure]),
  );
  return components(unknowns, exact).flatMap((component) => {
    const smallIds = component.unknowns.filter(({ id }) => small.has(id)).map(({ id }) => id);
    if (smallIds.length === 0 || component.equations.length === 0) return [];
    const flows = network(component);
    const people = peopleOf(component);
    return smallIds.flatMap((id) => {
      const tour = (fixed: Set<string>) =>
        flows === undefined ? change(solver, component, id, fixed) : tourOf(flows, id, fixed);
      const others = smallIds.filter(
        (other) => other !== id && ![...people(other)].some((item) => people(id).has(item)),
      );
      return isKnown(tour, others) ? [small.get(id)!] : [];
    });
  });
}

/** Whether no change is left where one of the others is fixed. */
function isKnown(tour: (fixed: Set<string>) => Set<string> | undefined, others: string[]): boolean {
  const quiet = tour(new Set(others));
  if (quiet !== undefined) return false;
  const first = tour(new Set());
  return others.some((other) => first?.has(other) === true && tour(new Set([other])) === undefined);
}

/** Those counted in all parts, and the unknown itself: the first of an equation is the whole. */
function peopleOf({ equations }: Component): (id: string) => Set<string> {
  const down = new Map<string, string[]>();
  for (const { terms } of equations) {
    const [whole, ...parts] = terms;
    if (whole?.[1] !== 1 || parts.some(([, sign]) => sign !== -1)) continue;
    down.set(whole[0], [...(down.get(whole[0]) ?? []), ...parts.map(([part]) => part)]);
  }
  return (id) => {
    const counted = new Set([id]);
    for (const person of counted) for (const part of down.get(person) ?? []) counted.add(part);
    return counted;
  };
}

/** The unknowns that change with one: a path back from the end of its arc to its start. */
function tourOf({ arcs }: Network, id: string, fixed: Set<string>): Set<string> | undefined {
  const arcOfId = arcs.find((arc) => arc.id === id)!;
  const by = new Map<number, { arc: Arc; from: number } | undefined>([[arcOfId.to, undefined]]);
  for (const node of by.keys())
    for (const arc of arcs) {
      if (arc.id === undefined || arc.id === id || fixed.has(arc.id)) continue;
      const next = arc.from === node ? arc.to : arc.to === node ? arc.from : undefined;
      if (next !== undefined && !by.has(next)) by.set(next, { arc, from: node });
    }
  if (!by.has(arcOfId.from)) return undefined;
  const changed = new Set<string>();
  for (let step = by.get(arcOfId.from); step !== undefined; step = by.get(step.from)) changed.add(step.arc.id!);
  return changed;
}

/** The same by a linear programme over changes: 1 for the unknown, from −1 to 1 for what is not fixed. */
function change(
  solver: Solver,
  { unknowns, equations }: Component,
  id: string,
  fixed: Set<string>,
): Set<string> | undefined {
  const still = equations.map(({ terms }) => ({ terms, low: 0, high: 0 }));
  const limits = unknowns.flatMap(({ id: other }, index) => {
    const [low, high] = other === id ? [1, 1] : fixed.has(other) ? [0, 0] : [-1, 1];
    return [`x${index} >= ${low}`, `x${index} <= ${high}`];
  });
  const rows = constraintsOf({ unknowns: unknowns.map((unknown) => ({ ...unknown, least: -1 })), equations: still });
  const { Status: status, Columns: columns } = solver.solve(
    `Minimize\nobj: x0\n${rows.replace('End', `${limits.join('\n')}\nEnd`)}`,
  );
  if (status !== 'Optimal') return undefined;
  return new Set(
    unknowns.flatMap(({ id: other }, index) => (Math.abs(columns[`x${index}`]!.Primal) > negligible ? [other] : [])),
  );
}
