/** The command that releases a package: its options, the steps of a run and its exit codes. */
import path from 'node:path';
import { Command } from 'commander';
import type { Language } from '../model/language.ts';
import type { Problem } from '../model/problem.ts';
import { isStopping } from '../release/package/readPackage.ts';
import { release, type ReleaseRun } from '../release/release.ts';
import { gradeTotals } from '../release/staff/report.ts';
import { parseStamp, stampFile, type Released } from '../release/write/history.ts';
import { checkTarget, writeReleased, writeScratch } from '../release/write/writeReleased.ts';
import { formatSummary, type Outcome } from '../words/format/run.ts';
import { languageOption, packageOption, reportsFolder, staffOption, withProgress } from './command.ts';
import { readReportWords } from './readReportWords.ts';
import { reportRun } from './reportRun.ts';

/** How a run ends, and the problems of writing. */
type Step = { outcome: Outcome; problems: Problem[] };

type Options = { package: string; out?: string; staff: string; lang: Language };

const options = new Command('release')
  .description('checks the tables of a package and writes its released figures / 检查数据表并写出发布数字')
  .addOption(packageOption)
  .option('--out <folder>', 'a scratch release into another folder, without publishing / 试发布到其他文件夹')
  .addOption(staffOption)
  .addOption(languageOption)
  .parse()
  .opts<Options>();

const published = path.join(options.package, 'released');
const target = options.out === undefined ? undefined : path.resolve(options.out);
const targetProblems = target === undefined ? [] : await checkTarget(target, options.package);

const { files, problems, accounts, disclosure }: ReleaseRun =
  targetProblems.length > 0
    ? { files: new Map(), problems: targetProblems, accounts: [] }
    : await withProgress(options.package, async (progress) =>
        release(options.package, progress, await readReportWords(reportsFolder(options.package))),
      );

const written = problems.some(isStopping) ? refusal(problems) : await write(files);
const ending = formatSummary(written.outcome, options.lang);
const report = {
  folder: options.package,
  problems: [...problems, ...written.problems],
  ending,
  accounts,
  language: options.lang,
};

await reportRun({ ...report, ...(disclosure && { disclosure }) }, options.staff);

// 2 for an error, 5 for warnings alone that nobody has acknowledged.
if (written.outcome.kind === 'refused') process.exitCode = written.outcome.errors > 0 ? 2 : 5;

async function write(release: Released): Promise<Step> {
  const { id = '' } = parseStamp(release.get(stampFile) ?? '') ?? {};
  if (target !== undefined) {
    await writeScratch(target, release, published);
    return { outcome: { kind: 'written', id, folder: target }, problems: [] };
  }
  const { isChanged, problems: writeProblems } = await writeReleased(published, release);
  if (writeProblems.length > 0) return { ...refusal(writeProblems), problems: writeProblems };
  return { outcome: { kind: isChanged ? 'written' : 'unchanged', id, folder: published }, problems: [] };
}

function refusal(problems: Problem[]): Step {
  const { error: errors, warning: warnings } = gradeTotals(problems);
  return { outcome: { kind: 'refused', errors, warnings, folder: target ?? published }, problems: [] };
}
