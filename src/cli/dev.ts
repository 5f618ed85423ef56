/** The command dev: the site while its tables and texts are edited; every change is released into a scratch folder. */
import { existsSync, watch } from 'node:fs';
import { cp } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { Command } from 'commander';
import { sha256 } from '../files/whole.ts';
import type { Language } from '../model/language.ts';
import { isError } from '../model/problem.ts';
import { hasRawFiles } from '../release/package/readDescriptor.ts';
import { release } from '../release/release.ts';
import { formatProblemLines } from '../release/staff/report.ts';
import { draftFolder } from '../release/write/history.ts';
import { writeScratch } from '../release/write/writeReleased.ts';
import { serveSite } from './astro.ts';
import { languageOption, log, packageOption, reportsFolder } from './command.ts';
import { readReportWords } from './reportRun.ts';
import { checkReports } from './runSite.ts';

type Options = { package: string; port: string; lang: Language };

const options = new Command('dev')
  .description('shows the website while you work on its data and texts / 边改数据边看网站')
  .addOption(packageOption)
  .option('--port <number>', 'where it is shown / 端口', '4322')
  .addOption(languageOption)
  .parse()
  .opts<Options>();

const published = join(options.package, 'released');

// Two packages of one name have different folders.
const digest = sha256(resolve(options.package)).slice(0, 8);
const work = resolve(import.meta.dirname, '../../.work', `${basename(resolve(options.package))}-${digest}`);
const scratch = join(work, 'released');
const reports = reportsFolder(options.package);

await releaseAgain();

if (existsSync(scratch)) await serve();
else process.exitCode = 2;

async function serve(): Promise<void> {
  const cache = join(work, 'astro');
  const site = await serveSite({ released: scratch, reports, cache, port: Number(options.port) });
  log(site.address);
  let turn = Promise.resolve();
  const changed = () => {
    turn = turn.then(releaseAgain).then(site.reload);
  };
  for (const folder of [options.package, reports]) if (existsSync(folder)) watchFolder(folder, changed);
}

/** With errors in the data the last release stays; without raw tables the published one is shown. */
async function releaseAgain(): Promise<void> {
  const { files, problems } = (await hasRawFiles(options.package))
    ? await release(options.package, undefined, await readReportWords(reports))
    : { files: undefined, problems: [] };
  for (const line of formatProblemLines(problems, options.lang)) log(line);
  if (files !== undefined && !problems.some(isError)) await writeScratch(scratch, files, published);
  else if (!existsSync(scratch) && existsSync(published)) await cp(published, scratch, { recursive: true });
  const { lines } = await checkReports({ released: scratch, reports, lang: options.lang });
  for (const line of lines) log(line);
}

/** Calls `changed` once after a burst of changes: a spreadsheet writes a file in several steps. */
function watchFolder(folder: string, changed: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  watch(folder, { recursive: true }, (_, name) => {
    if (['released', draftFolder].includes(name?.split(sep)[0] ?? '')) return;
    clearTimeout(timer);
    timer = setTimeout(changed, 200);
  });
}
