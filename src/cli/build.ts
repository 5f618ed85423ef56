/** The command build: a scratch release compared with the published one, then the site and its PDFs. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Language } from '../model/language.ts';
import { beginUnpacking } from '../publish/browser/findBrowser.ts';
import { hasRawFiles } from '../release/package/readDescriptor.ts';
import { release, type ReleaseRun } from '../release/release.ts';
import { gradeTotals } from '../release/staff/report.ts';
import { asDraft, changedFiles } from '../release/write/history.ts';
import { formatChangedCell, formatSummary } from '../words/format/run.ts';
import { fillText, strings } from '../words/strings.ts';
import {
  defaultCache,
  draftOption,
  figuresFolder,
  freshOption,
  languageOption,
  noPicturesOption,
  noTwinsOption,
  log,
  outOption,
  packageOption,
  reportsFolder,
  siteFolder,
  staffEditionsFolder,
  staffOption,
  withDisk,
  withProgress,
} from './command.ts';
import { readReportWords, reportRun, runPublish } from './reportRun.ts';
import { writeFindings } from './findingsReport.ts';
import { checkReports, runSite } from './runSite.ts';

type Options = {
  package: string;
  draft?: boolean;
  out?: string;
  staff: string;
  lang: Language;
  browser?: string;
  fresh?: boolean;
  twins: boolean;
  pictures: boolean;
};

const options = new Command('build')
  .description('checks, builds the website and prints the publications / 检查数据，生成网站和出版物')
  .addOption(packageOption)
  .addOption(draftOption)
  .addOption(outOption)
  .option('--browser <path>', 'the browser that prints / 打印用的浏览器')
  .addOption(freshOption)
  .addOption(noTwinsOption)
  .addOption(noPicturesOption)
  .addOption(staffOption)
  .addOption(languageOption)
  .parse()
  .opts<Options>();

const { package: folder, draft: isDraft = false, lang } = options;
const released = figuresFolder(folder, isDraft);
const out = siteFolder(options.out, isDraft);
const reports = reportsFolder(folder);

await beginUnpacking({ cache: defaultCache, log, ...(options.browser !== undefined && { named: options.browser }) });
process.exitCode = await withDisk(
  lang,
  async () => (await checkReleased()) ?? (await checkWritten()) ?? buildAndPublish(),
);

/** Stops the build where the raw tables would release anything else than was: only `release` publishes, or drafts. */
async function checkReleased(): Promise<number | undefined> {
  logStep('build.checking', folder);
  const isThere = existsSync(join(released, 'release.json'));
  if (isThere && !(await hasRawFiles(folder))) return undefined;
  const made = await withProgress(folder, async (progress) =>
    release(folder, progress, await readReportWords(reports)),
  );
  const code = await refusalCode(made);
  if (code !== undefined) return code;
  if (!isThere) return refuseUnreleased();
  const changed = await changedFiles(released, isDraft ? asDraft(made.files) : made.files);
  for (const change of changed) log(formatChangedCell(change, lang));
  const words = strings[lang][isDraft ? 'build.draftChanged' : 'build.changed'];
  if (changed.length > 0) log(fillText(words, { count: changed.length, folder }));
  return changed.length > 0 ? 2 : undefined;
}

function refuseUnreleased(): number {
  log(fillText(strings[lang][isDraft ? 'site.notDrafted' : 'site.notReleased'], { value: released, folder }));
  return 2;
}

async function refusalCode({ problems, accounts, disclosure }: ReleaseRun): Promise<number | undefined> {
  const { error: errors, warning: warnings } = gradeTotals(problems);
  const isRefused = errors + warnings > 0;
  const ending = isRefused ? formatSummary({ kind: 'refused', errors, warnings, folder: out }, lang) : undefined;
  await reportRun(
    { isPublic: true, folder, problems, accounts, ending, language: lang, ...(disclosure && { disclosure }) },
    options.staff,
  );
  if (errors > 0) return 2;
  return isRefused ? 5 : undefined;
}

async function checkWritten(): Promise<number | undefined> {
  const { lines, isRefused } = await checkReports({ released, reports, lang });
  for (const line of lines) log(line);
  return isRefused ? 2 : undefined;
}

async function buildAndPublish(): Promise<number> {
  const from = { released, reports, folder, staff: options.staff, language: lang };
  for (const line of await writeFindings(from)) log(line);
  logStep('build.drawing', out);
  const { browser, fresh, twins: hasTwins, pictures: isShared } = options;
  const finish = (dist: string, previous: string) => {
    logStep('build.printing');
    return runPublish({ dist, released, reports, lang, ...(browser && { browser }), ...(!fresh && { previous }) });
  };
  const twins = !hasTwins ? 'none' : fresh ? 'new' : 'kept';
  const heldOut = staffEditionsFolder(options.staff, folder, isDraft);
  return runSite({ released, reports, out, lang, twins, isShared, heldOut, finish, ...(browser && { browser }) });
}

function logStep(key: 'build.checking' | 'build.drawing' | 'build.printing', place = ''): void {
  log(fillText(strings[lang][key], { folder: place }));
}
