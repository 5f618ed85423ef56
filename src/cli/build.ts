/** The command build: a scratch release compared with the published one, then the site and its PDFs. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Language } from '../model/language.ts';
import { hasRawFiles } from '../release/package/readDescriptor.ts';
import { release, type ReleaseRun } from '../release/release.ts';
import { gradeTotals } from '../release/staff/report.ts';
import { changedFiles } from '../release/write/history.ts';
import { formatChangedCell, formatSummary } from '../words/format/run.ts';
import { fillText, strings } from '../words/strings.ts';
import {
  freshOption,
  languageOption,
  log,
  packageOption,
  reportsFolder,
  staffOption,
  withDisk,
  withProgress,
} from './command.ts';
import { readReportWords } from './readReportWords.ts';
import { reportRun } from './reportRun.ts';
import { runPublish } from './runPublish.ts';
import { checkReports, runSite } from './runSite.ts';

type Options = { package: string; out: string; staff: string; lang: Language; browser?: string; fresh?: boolean };

const options = new Command('build')
  .description('checks, builds the website and prints the publications / 检查数据，生成网站和出版物')
  .addOption(packageOption)
  .option('--out <folder>', 'where the site goes / 输出文件夹', 'dist')
  .option('--browser <path>', 'the browser that prints / 打印用的浏览器')
  .addOption(freshOption)
  .addOption(staffOption)
  .addOption(languageOption)
  .parse()
  .opts<Options>();

const released = join(options.package, 'released');
const reports = reportsFolder(options.package);

process.exitCode = await withDisk(
  options.lang,
  async () => (await checkReleased()) ?? (await checkWritten()) ?? buildAndPublish(),
);

/** Stops the build where the raw tables would release anything else than was published: only `release` publishes. */
async function checkReleased(): Promise<number | undefined> {
  logStep('build.checking', options.package);
  const isThere = existsSync(join(released, 'release.json'));
  if (isThere && !(await hasRawFiles(options.package))) return undefined;
  const made = await withProgress(options.package, async (progress) =>
    release(options.package, progress, await readReportWords(reports)),
  );
  const code = await refusalCode(made);
  if (code !== undefined) return code;
  const changed = await changedFiles(released, made.files);
  for (const change of changed) log(formatChangedCell(change, options.lang));
  if (changed.length > 0) log(fillText(strings[options.lang]['build.changed'], { count: changed.length }));
  return changed.length > 0 ? 2 : undefined;
}

async function refusalCode({ problems, accounts, disclosure }: ReleaseRun): Promise<number | undefined> {
  const { package: folder, out, lang: language } = options;
  const { error: errors, warning: warnings } = gradeTotals(problems);
  const isRefused = errors + warnings > 0;
  const ending = isRefused ? formatSummary({ kind: 'refused', errors, warnings, folder: out }, language) : undefined;
  await reportRun(
    { isPublic: true, folder, problems, accounts, ending, language, ...(disclosure && { disclosure }) },
    options.staff,
  );
  if (errors > 0) return 2;
  return isRefused ? 5 : undefined;
}

async function checkWritten(): Promise<number | undefined> {
  const { lines, isRefused } = await checkReports({ released, reports, lang: options.lang });
  for (const line of lines) log(line);
  return isRefused ? 2 : undefined;
}

async function buildAndPublish(): Promise<number> {
  logStep('build.drawing', options.out);
  const { out, lang, browser, fresh } = options;
  const finish = (dist: string): Promise<number> => {
    logStep('build.printing');
    return runPublish({ dist, released, reports, lang, ...(browser && { browser }), ...(!fresh && { previous: out }) });
  };
  return runSite({ released, reports, out, lang, finish });
}

function logStep(key: 'build.checking' | 'build.drawing' | 'build.printing', folder = ''): void {
  log(fillText(strings[options.lang][key], { folder }));
}
