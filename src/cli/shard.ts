/** A site drawn in shards by several machines, each a folder of its own, which `join` makes one site of. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { folderDigests, sha256 } from '../files/whole.ts';
import type { Language } from '../model/language.ts';
import type { Part } from '../publications/readSite.ts';
import { fillText, strings } from '../words/strings.ts';
import { defaultCache, log } from './command.ts';
import { compiledProgram, drawPart, joinedSite, openPart, type DrawnSite } from './drawSite.ts';
import { finished, replaceSite } from './runSite.ts';

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

/** Into `out`, which it replaces if that is a shard, empty or not there; the exit code is that of `replaceSite`. */
export async function drawShard({ out, lang, ...run }: ShardToDraw): Promise<number> {
  const make = (folder: string) => finished({ folder, previous: out, lang, draw: (to) => draw(run, to) });
  const code = await replaceSite({ out, lang, accepted: [0], make, marker: shardFile });
  const { number, of } = run.shard;
  if (code === 0) log(fillText(strings[lang]['shard.drawn'], { number, of, folder: out }));
  return code;
}

async function draw({ hasTwins, shard, ...sources }: Omit<ShardToDraw, 'out' | 'lang'>, folder: string): Promise<void> {
  // without them the libraries of offices are not loaded
  const office = hasTwins ? await import('./twins.ts') : undefined;
  const twins = await office?.makeTwins({ ...sources, pictures: { cache: defaultCache, log } });
  const files = twins?.list.files ?? [];
  const list = join(folder, 'files.json');
  await mkdir(folder, { recursive: true });
  await writeFile(list, JSON.stringify(files));
  const program = await compiledProgram();
  await drawPart(openPart({ program, site: { ...sources, files: list, audience: 'public', part: shard } }), folder);
  await rm(list);
  if (shard.number === 1 && twins !== undefined) await office?.writeTwins(folder, twins);
  const digest = await sourcesDigest(sources);
  // the program is named by what it was compiled from
  const site = sha256(JSON.stringify([digest, files, program.entry.split('/').at(-3)]));
  await writeFile(join(folder, shardFile), JSON.stringify({ ...shard, sources: digest, site } satisfies Shard));
}

async function sourcesDigest({ released, reports }: Sources): Promise<string> {
  const { digest } = JSON.parse(await readFile(join(released, 'release.json'), 'utf8')) as { digest: string };
  return sha256(JSON.stringify([digest, await folderDigests(reports)]));
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

/** The site of these shards, which stay as they are. */
export function joinShards(shards: string[], folder: string): Promise<DrawnSite> {
  return joinedSite(folder, async (work) => {
    const copies = shards.map((_, index) => join(work, `part-${index + 1}`));
    for (const [index, copy] of copies.entries()) {
      await cp(shards[index]!, copy, { recursive: true });
      await rm(join(copy, shardFile));
    }
    return copies;
  });
}
