import path from 'node:path';
import { isError, type Problem } from '../table/problem.ts';
import type { Progress } from '../terminal/withProgress.ts';
import { acknowledge } from './acknowledge.ts';
import { checkAreaSums } from './checkAreaSums.ts';
import { checkDescription } from './checkDescription.ts';
import { checkLatestYear } from './checkLatestYear.ts';
import { checkLists } from './checkLists.ts';
import { withhold, type Disclosure } from './disclosure/withhold.ts';
import { placeOf } from './placeOf.ts';
import { readAcknowledgements } from './readAcknowledgements.ts';
import { readEditions } from './readEditions.ts';
import { readPackage, type RawPackage } from './readPackage.ts';
import { readReleasedFigures } from './readReleasedFigures.ts';
import { reconcile } from './reconcile.ts';
import { releaseFiles, type Released } from './released.ts';
import { screen } from './screen/screen.ts';
import { screening } from './screen/screened.ts';
import { tabulate } from './tabulate.ts';

/** What was withheld, and of which package. */
export type PackageDisclosure = Disclosure & { source: RawPackage };

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

  const given = placed.map(({ figure }) => figure);
  const place = placeOf(placed);
  const { editions, problems: unread } = await readEditions(path.join(folder, 'released'));
  problems.push(...unread);
  const { figures, problems: open, disclosure } = await withhold(source, tabulate(source, given), editions, place);
  problems.push(...open, ...checkAreaSums(source, given, place));
  problems.push(...checkLatestYear(source, figures));
  const told = acknowledge(problems, acknowledged);
  const { files } = told.some(isError) ? refusedRun(told) : { files: releaseFiles(source, figures) };
  return { files, problems: told, disclosure: { ...disclosure, source } };
}

function refusedRun(problems: Problem[]): ReleaseRun {
  return { files: new Map(), problems };
}
