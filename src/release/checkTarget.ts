import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../table/problem.ts';
import { descriptorFile } from './dataPackage.ts';
import { releaseProblem } from './problem.ts';
import { readStamp } from './readStamp.ts';

/**
 * A scratch release replaces a whole folder: one that is missing, empty, or holds a scratch release. Never the package,
 * the folder people work in, one that either of them is in, nor what a package has published.
 */
export async function checkTarget(target: string, packageFolder: string): Promise<Problem[]> {
  const folder = realFolder(target);
  const isAbove = [packageFolder, process.cwd()].some((inner) => isWithin(realFolder(inner), folder));
  if (isAbove || isPublished(folder)) return [releaseProblem('target-forbidden', { file: folder })];
  const isFree = !existsSync(folder) || (statSync(folder).isDirectory() && (await isReplaceable(folder)));
  return isFree ? [] : [releaseProblem('target-taken', { file: folder })];
}

async function isReplaceable(folder: string): Promise<boolean> {
  return readdirSync(folder).length === 0 || (await readStamp(folder)) !== undefined;
}

/** `released/` of any package, and whatever is in it. */
function isPublished(folder: string): boolean {
  const above = path.dirname(folder);
  if (above === folder) return false;
  return (path.basename(folder) === 'released' && existsSync(path.join(above, descriptorFile))) || isPublished(above);
}

/** Where links lead, also for a folder that is not there yet. */
function realFolder(folder: string): string {
  const absolute = path.resolve(folder);
  if (existsSync(absolute)) return realpathSync(absolute);
  return path.join(realFolder(path.dirname(absolute)), path.basename(absolute));
}

/** Whether `inner` is `outer` or stands anywhere in it. */
function isWithin(inner: string, outer: string): boolean {
  const way = path.relative(outer, inner);
  return way === '' || (way.split(path.sep)[0] !== '..' && !path.isAbsolute(way));
}
