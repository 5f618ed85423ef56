/**
 * A single contributor knows himself: who is the only one counted somewhere knows that count. Each withheld small count must
 * therefore be able to rise while every other one stays as it is; those that are the same people, its parts and what it is a
 * part of, rise with it.
 */
import type { Figure } from '../../model/cell.ts';
import type { WithheldFigure } from '../disclosure/withheldFigure.ts';
import { placeKey } from '../placeKey.ts';
import { components } from './components.ts';
import type { Component } from './equation.ts';
import { constraintsOf, openSolver, type Solver } from './linearProgramme.ts';
import { network, type Network } from './network.ts';
import type { Reading } from './reading.ts';

/** The small counts that somebody who knows all others knows as well. */
export async function insiders({ unknowns, equations }: Reading, withheld: WithheldFigure[]): Promise<Figure[]> {
  const solver = await openSolver();
  const exact = equations.filter(({ low, high }) => low === high);
  const small = new Map(
    withheld.filter(({ threshold }) => threshold !== undefined).map(({ figure }) => [placeKey(figure), figure]),
  );
  return components(unknowns, exact).flatMap((component) => {
    const own = component.unknowns.filter(({ id }) => small.has(id));
    if (own.length === 0 || component.equations.length === 0) return [];
    const flows = network(component);
    const families = kinOf(component);
    return own.flatMap(({ id }) => {
      const kin = families(id);
      const freedom = (other: string): Freedom => (!small.has(other) ? 'free' : kin.has(other) ? 'rising' : 'fixed');
      const isOpen = flows === undefined ? canRise(solver, component, id, freedom) : hasTour(flows, id, freedom);
      return isOpen ? [] : [small.get(id)!];
    });
  });
}

type Freedom = 'free' | 'rising' | 'fixed';

/** What an unknown is a part of, at any remove, and its parts: the first of an equation is the whole. */
function kinOf({ equations }: Component): (id: string) => Set<string> {
  const up = new Map<string, string[]>();
  const down = new Map<string, string[]>();
  for (const { terms } of equations) {
    const [whole, ...parts] = terms;
    if (whole?.[1] !== 1 || parts.some(([, sign]) => sign !== -1)) continue;
    for (const [part] of parts) {
      up.set(part, [...(up.get(part) ?? []), whole[0]]);
      down.set(whole[0], [...(down.get(whole[0]) ?? []), part]);
    }
  }
  return (id) => new Set([...reached(id, up), ...reached(id, down)]);
}

function reached(id: string, next: Map<string, string[]>): Set<string> {
  const found = new Set<string>();
  const open = [id];
  for (let one = open.pop(); one !== undefined; one = open.pop())
    for (const other of next.get(one) ?? [])
      if (!found.has(other)) {
        found.add(other);
        open.push(other);
      }
  return found;
}

/** A way back from where its arc ends to where it begins. */
function hasTour({ arcs }: Network, id: string, freedom: (id: string) => Freedom): boolean {
  const own = arcs.find((arc) => arc.id === id)!;
  const seen = new Set([own.to]);
  const open = [own.to];
  for (const node of open) {
    if (node === own.from) return true;
    for (const arc of arcs) {
      const may = arc.id === undefined || arc.id === id ? 'fixed' : freedom(arc.id);
      const next =
        may !== 'fixed' && arc.from === node ? arc.to : may === 'free' && arc.to === node ? arc.from : undefined;
      if (next !== undefined && !seen.has(next)) {
        seen.add(next);
        open.push(next);
      }
    }
  }
  return false;
}

/** The same by a linear programme over changes: one for it, from −1 to 1 for what is free. */
function canRise(
  solver: Solver,
  { unknowns, equations }: Component,
  id: string,
  freedom: (id: string) => Freedom,
): boolean {
  const still = equations.map(({ terms }) => ({ terms, low: 0, high: 0 }));
  const limits = { free: [-1, 1], rising: [0, 1], fixed: [0, 0] } as const;
  const changes = unknowns.flatMap(({ id: other }, index) => {
    const [low, high] = other === id ? [1, 1] : limits[freedom(other)];
    return [`x${index} >= ${low}`, `x${index} <= ${high}`];
  });
  const rows = constraintsOf({ unknowns: unknowns.map((one) => ({ ...one, least: -1 })), equations: still });
  const { Status: status } = solver.solve(`Minimize\nobj: x0\n${rows.replace('End', `${changes.join('\n')}\nEnd`)}`);
  return status === 'Optimal';
}
