/** A site drawn whole: its parts by processes beside this one where there is much to draw, joined, and moved where it belongs. */
import { type ChildProcess, fork } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { isMissing, sha256 } from '../files/whole.ts';
import { heldFolder } from '../publications/readSite.ts';
import type { SiteFile } from '../tables/setting.ts';
import type { PartToDraw } from './astro.ts';

const root = resolve(import.meta.dirname, '../..');

/** `files` are those that pages link to; `crew` are processes that were started for it. */
type SiteToDraw = {
  released: string;
  reports: string;
  folder: string;
  files?: SiteFile[];
  crew?: Crew;
};

/** The site in `folder`; what is held back from the public is in `held`, if there is any, until it is moved. */
export type DrawnSite = { held: string | undefined; dispose: () => Promise<void> };

/** Draws every page from `released` and `reports` into `folder`, which it replaces. Throws what a page throws. */
export async function drawSite({ released, reports, folder, files = [], crew }: SiteToDraw): Promise<DrawnSite> {
  const work = join(root, 'node_modules/.cache/nianbao/site', sha256(resolve(folder)));
  const dispose = () => rm(work, { recursive: true, force: true });
  const list = join(work, 'files.json');
  try {
    await dispose();
    await mkdir(work, { recursive: true });
    await writeFile(list, JSON.stringify(files));
    const from = { released, reports, files: list };
    const [first = work, ...others] = await drawParts(from, work, crew ?? startCrew(await crewSize(released)));
    for (const other of others) await joinFolders(other, first);
    const held = (await readdir(first)).includes(heldFolder) ? join(work, heldFolder) : undefined;
    if (held !== undefined) {
      await rename(join(first, heldFolder), held);
      for (const name of ['assets', '404.html']) await cp(join(first, name), join(held, name), { recursive: true });
    }
    await moveFolder(first, resolve(folder));
    return { held, dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** Where fewer figures than these are released, a second process would cost more than it saves. */
const fewBytes = 500_000;
/** Each process holds all figures: of more than these one is enough for the memory of an office machine. */
const manyBytes = 60_000_000;
const mostParts = 4;

/** Processes that wait for a part to draw, each of its own; none where this one draws all. */
export type Crew = { members: ChildProcess[]; dismiss: () => void };

/** As many as there are cores, where there is enough to draw: else one, which is this process. */
export async function crewSize(released: string): Promise<number> {
  const { size } = await stat(join(released, 'figures.csv')).catch(() => ({ size: 0 }));
  return size < fewBytes || size > manyBytes ? 1 : Math.min(mostParts, availableParallelism());
}

/** They load what draws while this process does other work; of a size of one there are none. */
export function startCrew(size: number): Crew {
  const file = join(import.meta.dirname, 'drawPart.ts');
  const members = Array.from({ length: size > 1 ? size : 0 }, () => fork(file, { execArgv: [] }));
  return { members, dismiss: () => members.forEach((member) => member.kill()) };
}

/** The folders in the order of the parts. */
async function drawParts(
  from: Omit<PartToDraw, 'work' | 'part'>,
  work: string,
  { members, dismiss }: Crew,
): Promise<string[]> {
  const partOf = (number: number, of: number): PartToDraw => ({
    ...from,
    work: join(work, `${number}`),
    part: { number, of },
  });
  if (members.length === 0) return [await drawHere(partOf(1, 1))];
  try {
    return await Promise.all(members.map((member, index) => drawnBeside(partOf(index + 1, members.length), member)));
  } finally {
    dismiss();
  }
}

async function drawHere(part: PartToDraw): Promise<string> {
  const { drawPart } = await import('./astro.ts');
  return drawPart(part);
}

/** What a process answers: the folder, or why there is none. */
export type PartAnswer = { folder: string } | { message: string; code: string | undefined };

async function drawnBeside(part: PartToDraw, child: ChildProcess): Promise<string> {
  const answered = Promise.withResolvers<string>();
  child.once('message', (answer: PartAnswer) => {
    if ('folder' in answer) answered.resolve(answer.folder);
    else answered.reject(Object.assign(new Error(answer.message), { code: answer.code }));
  });
  child.once('error', answered.reject);
  const end = () => {
    answered.reject(new Error(`a part of the site ended early: ${child.signalCode ?? child.exitCode}`));
  };
  child.once('exit', end);
  if (child.connected) child.send(part);
  else end();
  return answered.promise;
}

/** Moves what is in one folder into another. Throws where both have a file of other bytes. */
async function joinFolders(from: string, into: string): Promise<void> {
  await mkdir(into, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(into, entry.name);
    if (entry.isDirectory()) await joinFolders(source, target);
    else await moveFile(source, target);
  }
}

async function moveFile(source: string, target: string): Promise<void> {
  const there = await readFile(target).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  if (there === undefined) await rename(source, target);
  else if (!there.equals(await readFile(source))) throw new Error(`the parts of the site differ in ${target}`);
}

/** Replaces a folder by another, also across volumes. */
export async function moveFolder(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await rm(to, { recursive: true, force: true });
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true });
  }
}
