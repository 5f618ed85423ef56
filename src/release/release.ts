import { isError, type Problem } from '../table/problem.ts';
import { checkDescription } from './checkDescription.ts';
import { checkEmpty } from './checkEmpty.ts';
import { checkFigures } from './checkFigures.ts';
import { checkLatestYear } from './checkLatestYear.ts';
import { checkLists } from './checkLists.ts';
import { readPackage } from './readPackage.ts';
import { reconcile } from './reconcile.ts';
import { released, type Released } from './released.ts';
import { tabulate } from './tabulate.ts';

/** `files` is what may be published: empty where any problem is an error. */
export type Release = { files: Released; problems: Problem[] };

/** The conductor: reads a package, checks it, turns its rows into figures, adds sums, sets out the files. */
export async function release(folder: string): Promise<Release> {
  const { source, problems } = await readPackage(folder);
  if (source === undefined) return refused(problems);

  problems.push(...checkDescription(source), ...checkLists(source));

  const { placed, problems: unreconciled } = reconcile(source);
  problems.push(...unreconciled, ...checkFigures(source, placed));
  if (problems.some(isError)) return refused(problems);

  const figures = tabulate(
    source,
    placed.map(({ figure }) => figure),
  );
  problems.push(...checkLatestYear(source, figures), ...checkEmpty(placed));
  return problems.some(isError) ? refused(problems) : { files: released(source, figures), problems };
}

function refused(problems: Problem[]): Release {
  return { files: new Map(), problems };
}
