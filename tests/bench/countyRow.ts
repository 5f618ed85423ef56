/** The county of 15,000 rows as a site, and the same pages by Observable Framework, which draws none while it builds. */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { isError } from '../../src/model/problem.ts';
import { release } from '../../src/release/release.ts';
import { writeScratch } from '../../src/release/write/writeReleased.ts';
import { countyTable } from './countyTable.ts';
import type { Row } from './row.ts';
import { timedRun } from './timedRun.ts';
import { writeCounty } from './writeCounty.ts';
import { writePeer } from './writePeer.ts';

const work = '.work/bench/county';
const source = `${work}/data/county`;
const peer = '.work/bench/peer';

export const countyRow: Row = {
  name: 'county',
  what: 'county: 15,000 rows, 126 pages and more, one language, no PDFs',
  budget: 'faster than the peer',
  measure: async () => {
    const rows = countyTable();
    await rm(work, { recursive: true, force: true });
    await writeCounty(source, rows);
    await releaseCounty();
    await writePeer(peer, rows);
    const isThere = await installPeer();
    const options = ['--package', source, '--out', `${work}/dist`, '--no-twins'];
    const own = await timedRun(process.execPath, ['src/cli/site.ts', ...options]);
    if (!isThere) return { text: `${seconds(own)}; peer not measured` };
    const other = await buildPeer();
    return { text: `${seconds(own)}; peer ${seconds(other)}`, isHeld: own < other };
  },
};

async function releaseCounty(): Promise<void> {
  const { files, problems } = await release(source);
  const found = problems.find(isError);
  if (found !== undefined) throw new Error(`invalid county: ${found.code} ${found.file} ${found.row}`);
  await writeScratch(`${source}/released`, files, `${source}/released`);
}

/** False where the registry does not answer. */
async function installPeer(): Promise<boolean> {
  if (existsSync(`${peer}/node_modules/@observablehq/framework`)) return true;
  return timedRun('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], peer).then(
    () => true,
    () => false,
  );
}

/** Its second build: the first also packs the libraries of its pages, once and for all. */
async function buildPeer(): Promise<number> {
  const build = () =>
    timedRun(process.execPath, ['node_modules/@observablehq/framework/dist/bin/observable.js', 'build'], peer);
  if (!existsSync(`${peer}/dist`)) await build();
  return build();
}

function seconds(time: number): string {
  return `${time.toFixed(1)} s`;
}
