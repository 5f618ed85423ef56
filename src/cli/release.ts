/** The command that releases a package: its options, the steps of a run and its exit codes. */
import path from 'node:path';
import { Command, Option } from 'commander';
import type { Language } from '../model/language.ts';
import type { Problem } from '../model/problem.ts';
import { isStopping } from '../release/package/readPackage.ts';
import { release, type ReleaseRun } from '../release/release.ts';
import { gradeTotals } from '../release/staff/report.ts';
import { changedFiles, parseStamp, readStamp, stampFile, type Released } from '../release/write/history.ts';
import {
  checkId,
  checkTarget,
  removeDraft,
  writeDraftRelease,
  writeReleased,
  writeScratch,
} from '../release/write/writeReleased.ts';
import { formatChangedCell, formatSummary, type Outcome } from '../words/format/run.ts';
import {
  draftOption,
  figuresFolder,
  languageOption,
  log,
  packageOption,
  reportsFolder,
  staffOption,
  withProgress,
} from './command.ts';
import { readReportWords, reportRun } from './reportRun.ts';

/** How a run ends, and the problems of writing. */
type Step = { outcome: Outcome; problems: Problem[] };

type Options = {
  package: string;
  out?: string;
  draft?: boolean;
  draftUnseen?: boolean;
  dryRun?: boolean;
  staff: string;
  lang: Language;
};

const options = new Command('release')
  .description('checks the tables of a package and writes its released figures / 检查数据表并写出发布数字')
  .addOption(packageOption)
  .addOption(
    new Option(
      '--out <folder>',
      'a scratch release into another folder, without publishing / 试发布到其他文件夹',
    ).conflicts(['draft', 'dryRun']),
  )
  .addOption(draftOption)
  .option('--draft-unseen', 'nobody outside has seen the last draft / 外人没有看过上一次的送审稿')
  .option(
    '--dry-run',
    'tells what would be released, and writes only the report / 只看会发布什么，除检查报告外不写文件',
  )
  .addOption(staffOption)
  .addOption(languageOption)
  .parse()
  .opts<Options>();

const { package: folder, draft: isDraft = false, draftUnseen: isUnseen = false } = options;
const published = figuresFolder(folder);
const target = options.out === undefined ? undefined : path.resolve(options.out);
const targetProblems = target === undefined ? [] : await checkTarget(target, folder);
const isDraftSeen = !isDraft && !isUnseen;

const { files, problems, accounts, disclosure }: ReleaseRun =
  targetProblems.length > 0
    ? { files: new Map(), problems: targetProblems, accounts: [] }
    : await withProgress(folder, async (progress) =>
        release(folder, progress, await readReportWords(reportsFolder(folder)), isDraftSeen),
      );

const written = problems.some(isStopping) ? refusal(problems) : await write(files);
const report = {
  folder,
  problems: [...problems, ...written.problems],
  ending: formatSummary(written.outcome, options.lang),
  accounts,
  language: options.lang,
};

await reportRun({ ...report, ...(disclosure && { disclosure }) }, options.staff);

// 2 for an error, 5 for warnings alone that nobody has acknowledged.
if (written.outcome.kind === 'refused') process.exitCode = written.outcome.errors > 0 ? 2 : 5;

async function write(release: Released): Promise<Step> {
  if (options.dryRun) return tryOut(release);
  if (isDraft) return ended(await writeDraftRelease(folder, release), { ...stampOf(release), kind: 'drafted' });
  if (target !== undefined) {
    await writeScratch(target, release, published);
    return ended([], { ...stampOf(release), kind: 'written', folder: target });
  }
  const { isChanged, problems: writeProblems } = await writeReleased(published, release);
  if (writeProblems.length === 0 && isUnseen) await removeDraft(folder);
  return ended(writeProblems, { ...stampOf(release), kind: isChanged ? 'written' : 'unchanged', folder: published });
}

async function tryOut(release: Released): Promise<Step> {
  const changed = await changedFiles(published, release);
  for (const change of changed) log(formatChangedCell(change, options.lang));
  const isFirst = (await readStamp(published)) === undefined;
  const outcome: Outcome = { ...stampOf(release), kind: 'tried', changes: changed.length, isFirst };
  return ended(await checkId(published, release), outcome);
}

function ended(writeProblems: Problem[], outcome: Outcome): Step {
  return writeProblems.length > 0 ? { ...refusal(writeProblems), problems: writeProblems } : { outcome, problems: [] };
}

function stampOf(release: Released): { id: string; digest: string; folder: string } {
  const { id = '', digest = '' } = parseStamp(release.get(stampFile) ?? '') ?? {};
  return { id, digest, folder };
}

function refusal(problems: Problem[]): Step {
  const { error: errors, warning: warnings } = gradeTotals(problems);
  const untouched = target ?? figuresFolder(folder, isDraft);
  return { outcome: { kind: 'refused', errors, warnings, folder: untouched }, problems: [] };
}
