/** The conductor of a release: read, check, total, withhold, and set out the files to publish. */
import path from 'node:path';
import type { Progress } from '../model/log.ts';
import { isError, type Problem } from '../model/problem.ts';
import { screen } from './check/checks.ts';
import { withhold, type PackageDisclosure } from './disclosure.ts';
import { acknowledge, readAcknowledgements } from './package/acknowledgements.ts';
import { checkDescription } from './package/checkDescription.ts';
import { checkLists } from './package/checkLists.ts';
import { placeOf, reconcile } from './package/figures.ts';
import { readPackage } from './package/readPackage.ts';
import { screening } from './series/screening.ts';
import { checkAreaSums, checkLatestYear, withTotals } from './total/tabulate.ts';
import { readEditions, readReleasedFigures, type Released } from './write/history.ts';
import { releaseFiles } from './write/released.ts';

/**
 * `files` is what may be published: empty where any problem is an error; `disclosure` is for the staff alone, and not there
 * where the release stopped before anything was withheld.
 */
export type ReleaseRun = { files: Released; problems: Problem[]; disclosure?: PackageDisclosure };

/**
 * The conductor: reads a package, checks it, turns its rows into figures, screens them, adds sums, withholds,
 * sets out the files.
 */
export async function release(folder: string, progress?: Progress): Promise<ReleaseRun> {
  const { source, problems } = await readPackage(folder, progress);
  const { table: acknowledged, problems: misread } = await readAcknowledgements(folder);
  problems.push(...misread);
  if (source === undefined) return refusedRun(problems);

  problems.push(...checkDescription(source), ...checkLists(source));

  const { placed, problems: unreconciled } = reconcile(source);
  problems.push(...unreconciled);
  const isWhole = !problems.some(isError);
  const before = await readReleasedFigures(path.join(folder, 'released'));
  problems.push(...screen(screening(source, placed, isWhole, before)));
  if (problems.some(isError)) return refusedRun(acknowledge(problems, acknowledged));

  const tableFigures = placed.map(({ figure }) => figure);
  const place = placeOf(placed);
  const { editions, problems: unread } = await readEditions(path.join(folder, 'released'));
  problems.push(...unread);
  const {
    figures,
    problems: open,
    disclosure,
  } = await withhold(source, withTotals(source, tableFigures), editions, place);
  problems.push(...open, ...checkAreaSums(source, tableFigures, place));
  problems.push(...checkLatestYear(source, figures));
  const allProblems = acknowledge(problems, acknowledged);
  const { files } = allProblems.some(isError) ? refusedRun(allProblems) : { files: releaseFiles(source, figures) };
  return { files, problems: allProblems, disclosure: { ...disclosure, source } };
}

function refusedRun(problems: Problem[]): ReleaseRun {
  return { files: new Map(), problems };
}
