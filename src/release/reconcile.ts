import type { Figure } from '../model/cell.ts';
import type { Problem } from '../table/problem.ts';
import { facts, type Fact } from './facts.ts';
import { listCodes } from './listCodes.ts';
import { problem } from './problem.ts';
import { parseFact, type Setting } from './parseFact.ts';
import { factTables, tableOf, type RawPackage } from './readPackage.ts';

/** A figure with the fact it was read from. */
export type Placed = { figure: Figure; fact: Fact };
export type Reconciled = { placed: Placed[]; problems: Problem[] };

/** Turns the rows of all fact tables into figures, one per key; where a row has a problem there is no figure. */
export function reconcile(source: RawPackage): Reconciled {
  const { nianbao } = source.descriptor;
  const setting: Setting = { description: nianbao, codes: listCodes(source), fictional: fictionalAreas(source) };
  const placed = new Map<string, Placed>();
  const problems: Problem[] = [];
  for (const fact of factTables(source).flatMap((table) => facts(table, nianbao))) {
    const { figure, problems: found } = parseFact(fact, setting);
    problems.push(...found);
    if (figure === undefined) continue;
    const first = placed.get(figure.id);
    if (first === undefined) placed.set(figure.id, { figure, fact });
    else problems.push(repeated(fact, first.fact));
  }
  return { placed: [...placed.values()], problems };
}

function repeated({ place, valueField }: Fact, first: Fact): Problem {
  const { file, row = 0 } = first.place('area');
  return problem('figure-duplicate', place(valueField), { params: { file, first: row } });
}

/** Areas made up to show the software: their figures are demonstration. */
function fictionalAreas(source: RawPackage): Set<string> {
  const rows = tableOf(source, 'areas')?.rows ?? [];
  return new Set(rows.flatMap(({ cells }) => (cells['demonstration'] === 'true' ? (cells['code'] ?? []) : [])));
}
