/** A random package released, built and printed, with what publishing says. */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { writeCsv } from '../../../src/intake/text/csv.ts';
import { publish, type PublishResult } from '../../../src/publish/publish.ts';
import { release } from '../../../src/release/release.ts';
import { seeded } from '../../release/disclosure/random/seeded.ts';
import { writeShape } from '../../shapes/writeShape.ts';
import { randomPackage } from './randomPackage.ts';

const run = promisify(execFile);

/** `planned` are the PDFs that were to be made. */
type Built = { result: PublishResult; dist: string; lines: string[]; planned: string[] };

export async function builtPackage(seed: number, folder: string): Promise<Built> {
  const own = await writeShape(randomPackage(seeded(seed), `random-${seed}`), folder);
  await acknowledgeAll(own);
  const dist = path.join(folder, `dist-${seed}`);
  await node('src/cli/release.ts', '--package', own, '--staff', path.join(folder, 'staff'));
  await node('src/cli/site.ts', '--package', own, '--out', dist, '--no-twins');
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  const released = path.join(own, 'released');
  const result = await publish({ dist, released, cache: 'node_modules/.cache/nianbao', lang: 'en', log });
  const plan = JSON.parse(await readFile(path.join(dist, 'reports/publications.json'), 'utf8')) as { pdf: string }[];
  return { result, dist, lines, planned: plan.map(({ pdf }) => pdf) };
}

function node(...command: string[]): Promise<unknown> {
  return run(process.execPath, command, { maxBuffer: 1 << 26 });
}

/** What a clerk does who has looked at every warning. */
async function acknowledgeAll(own: string): Promise<void> {
  const { problems } = await release(own);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors.slice(0, 3)));
  const rows = problems.flatMap(({ key }) => (key === undefined ? [] : [[key, 'made up']]));
  await writeFile(path.join(own, 'acknowledgements.csv'), writeCsv([['key', 'reason'], ...rows], 'plain'));
}
