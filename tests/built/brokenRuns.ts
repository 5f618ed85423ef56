import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeCase } from '../release/releaseCase.ts';
import { filesUnder } from './openSite.ts';

/** What a run did: `code` is null where it was killed. */
export type Run = { code: number | null; said: string };

/** File → digest. */
export type Digests = Record<string, string>;

/**
 * A small package that stands built in `out`, and was changed since: `previous` is what stands there, `next` what a build
 * makes of it, `changes` each change to files on the way.
 */
export type Stand = { out: string; previous: Digests; next: Digests; changes: string[] };

/** At which change, counted from 1, and whether the process is killed there or finds a full disk. */
type Break = { at: number; how?: 'kill' | 'full' };

const siteWork = resolve('node_modules/.cache/nianbao/site');

/** A stand in a folder of its own, with what is done to it. */
export async function brokenRuns() {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-kills-'));
  const own = join(folder, 'data', 'tiny');
  const kept = join(folder, 'kept');
  const place = join(folder, 'site');
  const list = join(folder, 'changes.txt');
  const out = join(place, 'dist');
  const arguments_ = [
    '--package',
    own,
    '--out',
    out,
    '--staff',
    join(folder, 'staff'),
    '--lang',
    'en',
    '--no-pictures',
  ];

  const build = async ({ at = 0, how = 'kill' }: Partial<Break> = {}): Promise<Run> => {
    const BREAK_BELOW = [place, siteWork].join('|');
    const env = { ...process.env, BREAK_BELOW, BREAK_LIST: list, BREAK_AT: String(at), BREAK_HOW: how };
    await writeFile(list, '');
    return node(['--import', './tests/built/breakAt.ts', 'src/cli/build.ts', ...arguments_], env);
  };
  const reset = async (): Promise<void> => {
    await rm(place, { recursive: true, force: true });
    await cp(kept, place, { recursive: true });
  };

  await writeCase(own, 'passes-smallest');
  await node(['src/cli/release.ts', '--package', own, '--staff', join(folder, 'staff')]);
  await build();
  const previous = await digests(out);
  await rename(place, kept);
  await mkdir(join(folder, 'reports', 'tiny'), { recursive: true });
  await writeFile(join(folder, 'reports', 'tiny', 'site.json'), JSON.stringify({ publisher: { en: 'Meals' } }));
  await reset();
  const whole = await build();
  const changes = (await readFile(list, 'utf8')).trimEnd().split('\n');
  const stand: Stand = { out, previous, next: await digests(out), changes };
  const beside = async () => (await readdir(place)).filter((name) => name !== 'dist');
  const close = () => rm(folder, { recursive: true, force: true });
  return { ...stand, whole, build, reset, beside, close, old: join(place, '.dist.new.old') };
}

export type BrokenRuns = Awaited<ReturnType<typeof brokenRuns>>;

/** Of every file under a folder; nothing where there is no folder. */
export async function digests(folder: string): Promise<Digests> {
  if (!existsSync(folder)) return {};
  const read = async (file: string) =>
    [
      file,
      createHash('sha256')
        .update(await readFile(join(folder, file)))
        .digest('hex'),
    ] as const;
  return Object.fromEntries(await Promise.all((await filesUnder(folder, '')).map(read)));
}

function node(parameters: string[], env = process.env): Promise<Run> {
  return new Promise((ended) => {
    const child = execFile(process.execPath, parameters, { env }, (_, __, said) =>
      ended({ code: child.exitCode, said }),
    );
  });
}
