/** A site drawn whole: its parts by processes beside this one where there is much to draw, joined, and moved where it belongs. */
import { type ChildProcess, fork } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { folderDigests, isMissing, sha256 } from '../files/whole.ts';
import { heldFolder, type SiteToRead } from '../publications/readSite.ts';
import type { SiteFile } from '../tables/setting.ts';

const root = resolve(import.meta.dirname, '../..');

/** `files` are those that pages link to; `crew` was started for this site, where there are none. */
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
  return joinedSite(folder, async (work) => {
    const list = join(work, 'files.json');
    await writeFile(list, JSON.stringify(files));
    return drawParts(work, crew ?? (await startCrew({ released, reports, files: list })));
  });
}

/** Of parts that `draw` makes in folders of a folder to work in. */
export async function joinedSite(folder: string, draw: (work: string) => Promise<string[]>): Promise<DrawnSite> {
  const work = join(root, 'node_modules/.cache/nianbao/site', sha256(resolve(folder)));
  const dispose = () => rm(work, { recursive: true, force: true });
  try {
    await dispose();
    await mkdir(work, { recursive: true });
    const [first = work, ...others] = await draw(work);
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

/** As many as there are cores, where there is enough to draw. */
async function crewSize(released: string): Promise<number> {
  const { size } = await stat(join(released, 'figures.csv')).catch(() => ({ size: 0 }));
  return size < fewBytes || size > manyBytes ? 1 : Math.min(mostParts, availableParallelism());
}

/** The parts of a site, and the processes that draw them, one each; none where this process draws all. */
export type Crew = { parts: PartToDraw[]; members: ChildProcess[]; dismiss: () => void };

/** In so many parts: its processes read what they will draw while this one does other work. */
export async function startCrew(site: Omit<SiteToRead, 'audience' | 'part'>, size?: number): Promise<Crew> {
  const program = await compiledProgram();
  const of = size ?? (await crewSize(site.released));
  const parts = Array.from({ length: of }, (_, index): PartToDraw => {
    return { program, site: { ...site, audience: 'public', part: { number: index + 1, of } } };
  });
  const file = join(import.meta.dirname, 'drawPart.ts');
  const members = of === 1 ? [] : parts.map(() => fork(file, { execArgv: [] }));
  for (const [index, member] of members.entries()) tell(member, parts[index]!);
  return { parts, members, dismiss: () => members.forEach((member) => member.kill()) };
}

/** The folders in the order of the parts. */
async function drawParts(work: string, { parts, members, dismiss }: Crew): Promise<string[]> {
  const folder = (index: number) => join(work, `part-${index + 1}`);
  try {
    if (members.length > 0)
      return await Promise.all(members.map((member, index) => drawnBeside(member, folder(index))));
    return await Promise.all(parts.map((part, index) => drawPart(openPart(part), folder(index))));
  } finally {
    dismiss();
  }
}

/** What draws sites: compiled once, and again where the code changes. */
export async function compiledProgram(): Promise<CompiledProgram> {
  const all = join(root, 'node_modules/.cache/nianbao/program');
  const folder = join(all, await programDigest());
  if (!existsSync(folder)) await compileInto(all);
  if (!existsSync(folder)) return compiledProgram();
  return { entry: pathToFileURL(join(folder, 'server/entry.mjs')).href, assets: join(folder, 'client') };
}

/** Under the digest of what was compiled, if that did not change meanwhile; another process may do the same. */
async function compileInto(all: string): Promise<void> {
  const { compile } = await import('./astro.ts');
  await mkdir(all, { recursive: true });
  const scratch = await mkdtemp(join(all, '.compiling-'));
  try {
    const before = await programDigest();
    await compile(scratch);
    const folder = join(all, before);
    if (before !== (await programDigest()) || existsSync(folder)) return;
    await rename(join(scratch, 'program'), folder).catch((error: unknown) => {
      // another process was first
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** `entry` is the address of the module that draws, `assets` the folder of files that every site has. */
type CompiledProgram = { entry: string; assets: string };

/** Of all that it is compiled from. */
async function programDigest(): Promise<string> {
  const sources = await folderDigests(join(root, 'src'));
  const others = ['astro.config.mjs', 'package-lock.json'].map(async (name) =>
    sha256(await readFile(join(root, name))),
  );
  return sha256(JSON.stringify([process.version, sources, await Promise.all(others)])).slice(0, 32);
}

export type PartToDraw = { program: CompiledProgram; site: SiteToRead };

/** What is exported by the compiled program: `readSite` begins to read what `drawnFiles` draws. */
type Program = {
  readSite: (site: SiteToRead) => void;
  drawnFiles: () => AsyncIterable<{ file: string; text: string }>;
};

/** A part that is being read, and the folder of what every site has. */
type OpenPart = { program: Program; assets: string };

export async function openPart({ program: { entry, assets }, site }: PartToDraw): Promise<OpenPart> {
  const program = (await import(entry)) as Program;
  program.readSite(site);
  return { program, assets };
}

/** Into a folder, which it returns. Throws what a page throws. */
export async function drawPart(opening: Promise<OpenPart>, folder: string): Promise<string> {
  const { program, assets } = await opening;
  await cp(assets, folder, { recursive: true });
  for await (const { file, text } of program.drawnFiles()) {
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  return folder;
}

/** Where it has ended meanwhile, its end says so. */
function tell(child: ChildProcess, message: PartToDraw | string): void {
  child.send(message, () => {});
}

/** What a process answers: the folder, or why there is none. */
export type PartAnswer = { folder: string } | { message: string; code: string | undefined };

async function drawnBeside(child: ChildProcess, folder: string): Promise<string> {
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
  if (child.exitCode === null && child.signalCode === null) tell(child, folder);
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
