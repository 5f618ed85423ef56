/**
 * The folder of a browser's profile, named for the machine and the process that opened it: what a killed run left is
 * taken away by the next, and never what a living one uses.
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from '../files/isRunning.ts';

const start = `nianbao-browser-${hostname()}-`;

/** A new profile in the temporary folder. */
export async function browserProfile(folder = tmpdir()): Promise<string> {
  await removeLeft(folder);
  return mkdtemp(join(folder, `${start}${process.pid}-`));
}

/** A profile that another user left stays: it cannot be deleted. */
async function removeLeft(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter(isLeft);
  await Promise.all(left.map((name) => rm(join(folder, name), { recursive: true, force: true }).catch(() => {})));
}

function isLeft(name: string): boolean {
  if (!name.startsWith(start)) return false;
  const [, pid] = /^(\d+)-\w{6}$/.exec(name.slice(start.length)) ?? [];
  return pid !== undefined && !isRunning(Number(pid));
}
