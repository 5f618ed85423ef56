/** A trial release of a package into a scratch folder: what it would publish, and the problems that it prints. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { parseRecords } from '../intake/text/csv.ts';
import type { Language } from '../model/language.ts';

/** Figures by state; none where the release is refused. */
export type TrialFigures = { published: number; computed: number; withheld: number; absent: number };

type TrialRun = { figures?: TrialFigures; lines: string[] };

/** `command` is the file of the release command. */
export async function trialRelease(command: string, folder: string, language: Language): Promise<TrialRun> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'draft-'));
  const out = path.join(scratch, 'released');
  const staff = path.join(scratch, 'staff');
  const options = ['--package', folder, '--out', out, '--staff', staff, '--lang', language];
  try {
    const { stderr } = await promisify(execFile)(process.execPath, [command, ...options]);
    return { figures: await readFigures(out), lines: problemsIn(stderr, await namesBelow(folder)) };
  } catch (error) {
    return { lines: problemsIn((error as { stderr?: string }).stderr ?? String(error), await namesBelow(folder)) };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** As a release names them. */
async function namesBelow(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).map((name) => name.replaceAll(path.sep, '/'));
}

async function readFigures(folder: string): Promise<TrialFigures> {
  const file = 'figures.csv';
  const { records } = parseRecords(await readFile(path.join(folder, file), 'utf8'), file);
  const count = (test: (record: Record<string, string>) => boolean) => records.filter(test).length;
  const isComputed = ({ flags = '' }: Record<string, string>) => flags.split(' ').includes('computed');
  return {
    published: count((record) => record['symbol'] === '' && !isComputed(record)),
    computed: count((record) => record['symbol'] === '' && isComputed(record)),
    withheld: count(({ symbol }) => symbol === 'c'),
    absent: count(({ symbol }) => symbol === 'x' || symbol === 'z'),
  };
}

/**
 * The last three lines are the outcome and two pages for the staff, which are deleted here. Each table has a line of its
 * account, which the draft has told of its source.
 */
function problemsIn(text: string, tables: string[]): string[] {
  const isAccount = (line: string) =>
    line.startsWith('  ') || tables.some((name) => line.startsWith(`${name}: `) || line.startsWith(`${name}：`));
  return text
    .trimEnd()
    .split('\n')
    .slice(0, -3)
    .filter((line) => !isAccount(line));
}
