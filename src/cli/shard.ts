/** A site drawn in shards by several machines, each a folder of its own, which `join` makes one site of. */
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { diskFailure, isMissing, sha256 } from '../files/whole.ts';
import type { Language } from '../model/language.ts';
import type { Part } from '../publications/readSite.ts';
import { fillText, strings } from '../words/strings.ts';
import { defaultCache, log } from './command.ts';
import { compiledProgram, drawPart, moveFolder, openPart } from './drawSite.ts';

const shardFile = 'shard.json';

/**
 * What a shard is of: only those of one site are joined, and only while its sources are what they were. `sources` is the
 * digest of figures and prose, `site` of these, the program and the files that pages link to.
 */
type Shard = Part & { sources: string; site: string };

/** The folders of released figures, and of editions and prose. */
type Sources = { released: string; reports: string };

export const shardOption = new Option(
  '--shard <number/of>',
  'only this shard of the site, to be joined with the others: 2/5 / 只生成网站的一部分，再与其余部分合并',
).argParser((text: string): Part => {
  const [, number = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (number < 1 || number > of) throw new InvalidArgumentError('1/5 … 5/5');
  return { number, of };
});

export function shardFolder({ number, of }: Part): string {
  return `dist-shard-${number}-of-${of}`;
}

/** `hasTwins`: every machine makes the workbooks and Word files that pages link to, the first keeps them. */
type ShardToDraw = Sources & { shard: Part; out: string; hasTwins: boolean; lang: Language };

/**
 * Into `out`, which it replaces if that is a shard, empty or not there; the exit code is 2 where it is something else, or
 * a page cannot be drawn.
 */
export async function drawShard(run: ShardToDraw): Promise<number> {
  const { out, lang, shard } = run;
  if (!(await isReplaceable(out))) {
    log(fillText(strings[lang]['site.notOurs'], { value: out }));
    return 2;
  }
  try {
    await draw(run);
  } catch (error) {
    if (diskFailure(error) !== undefined) throw error;
    log(fillText(strings[lang]['site.failed'], { value: error instanceof Error ? error.message : String(error) }));
    return 2;
  }
  log(fillText(strings[lang]['shard.drawn'], { number: shard.number, of: shard.of, folder: out }));
  return 0;
}

async function draw({ released, reports, shard, out, hasTwins }: ShardToDraw): Promise<void> {
  const work = `${resolve(out)}.new`;
  const list = `${work}.files.json`;
  try {
    await rm(work, { recursive: true, force: true });
    const { makeTwins, writeTwins } = await import('./twins.ts');
    const pictures = { cache: defaultCache, log };
    const twins = hasTwins ? await makeTwins({ released, reports, pictures }) : undefined;
    const files = twins?.list.files ?? [];
    await mkdir(dirname(work), { recursive: true });
    await writeFile(list, JSON.stringify(files));
    const program = await compiledProgram();
    await drawPart(
      openPart({ program, site: { released, reports, files: list, audience: 'public', part: shard } }),
      work,
    );
    if (shard.number === 1 && twins !== undefined) await writeTwins(work, twins);
    const sources = await sourcesDigest({ released, reports });
    // the program is named by what it was compiled from
    const site = sha256(JSON.stringify([sources, files, program.entry.split('/').at(-3)]));
    const stamp: Shard = { ...shard, sources, site };
    await writeFile(join(work, shardFile), JSON.stringify(stamp));
    await moveFolder(work, resolve(out));
  } finally {
    await rm(work, { recursive: true, force: true });
    await rm(list, { force: true });
  }
}

async function isReplaceable(out: string): Promise<boolean> {
  const names: string[] = await readdir(out).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return names.length === 0 || names.includes(shardFile);
}

async function sourcesDigest({ released, reports }: Sources): Promise<string> {
  const { digest } = JSON.parse(await readFile(join(released, 'release.json'), 'utf8')) as { digest: string };
  return sha256(JSON.stringify([digest, await proseDigests(reports)]));
}

async function proseDigests(reports: string): Promise<string[][]> {
  if (!existsSync(reports)) return [];
  const names = (await readdir(reports, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted();
  return Promise.all(names.map(async (name) => [name.slice(reports.length), sha256(await readFile(name))]));
}

/** The folders in order; undefined where they are not all the shards of the site of these sources, which is told. */
export async function shardsInOrder(
  folders: string[],
  sources: Sources,
  lang: Language,
): Promise<string[] | undefined> {
  const words = strings[lang];
  const shards: (Shard & { folder: string })[] = [];
  for (const folder of folders) {
    const text = await readFile(join(folder, shardFile), 'utf8').catch(() => undefined);
    if (text === undefined) {
      log(fillText(words['shard.none'], { folder }));
      return undefined;
    }
    shards.push({ ...(JSON.parse(text) as Shard), folder });
  }
  const [first] = shards;
  const other = shards.find(({ site, of }) => site !== first?.site || of !== first.of);
  if (first === undefined || other !== undefined) {
    log(fillText(words['shard.unlike'], { folder: other?.folder ?? '', first: first?.folder ?? '' }));
    return undefined;
  }
  if (first.sources !== (await sourcesDigest(sources))) {
    log(fillText(words['shard.older'], { folder: first.folder }));
    return undefined;
  }
  const numbers = Array.from({ length: first.of }, (_, index) => index + 1);
  const missing = numbers.filter((number) => shards.filter((shard) => shard.number === number).length !== 1);
  if (missing.length > 0) {
    log(fillText(words['shard.missing'], { shards: missing.map((number) => `${number}/${first.of}`).join(' ') }));
    return undefined;
  }
  return shards.toSorted((a, b) => a.number - b.number).map(({ folder }) => folder);
}

/** In a folder to work in, without what a shard says of itself. */
export async function copiedShards(shards: string[], work: string): Promise<string[]> {
  const copies = shards.map((_, index) => join(work, `part-${index + 1}`));
  for (const [index, copy] of copies.entries()) {
    await cp(shards[index]!, copy, { recursive: true });
    await rm(join(copy, shardFile));
  }
  return copies;
}
