/** What every command shares: options, progress on a terminal or in a log, and exits when the disk fails. */
import { basename, dirname, join, resolve } from 'node:path';
import { Option } from 'commander';
import { Listr } from 'listr2';
import { diskFailure } from '../files/whole.ts';
import { languages, type Language } from '../model/language.ts';
import type { Log, Progress } from '../model/problem.ts';
import { draftFolder } from '../release/write/history.ts';
import { localeLanguage } from '../words/format/run.ts';
import { fillText, strings } from '../words/strings.ts';

export const packageOption = new Option('--package <folder>', 'the data package / 数据包文件夹').default(
  'data/yizheng',
);

export const languageOption = new Option('--lang <language>', 'language of messages / 提示语言')
  .choices([...languages])
  .default(localeLanguage());

/** Only staff may see these reports. */
export const staffOption = new Option('--staff <folder>', 'where the check report goes / 检查报告所在的文件夹').default(
  '.staff',
);

export const draftOption = new Option('--draft', 'the draft, which binds no later edition / 送审稿，不约束以后各版');

/** Where the figures of a site come from. */
export function figuresFolder(packageFolder: string, isDraft = false): string {
  return join(packageFolder, isDraft ? draftFolder : 'released');
}

/** A draft never takes the place of the site. */
export function siteFolder(out: string | undefined, isDraft = false): string {
  return out ?? (isDraft ? 'dist-draft' : 'dist');
}

/** Beside the pages for staff: what the public must not see yet, or ever. */
export function staffEditionsFolder(staff: string, packageFolder: string, isDraft = false): string {
  return join(staff, basename(resolve(packageFolder)), isDraft ? 'editions-draft' : 'editions');
}

export const outOption = new Option('--out <folder>', 'where the site goes / 输出文件夹 (dist, dist-draft)');

/** Prints also where a page has not changed. */
export const freshOption = new Option('--fresh', 'print every publication again / 全部重新打印');

/** Without pictures to share, or without workbooks and Word documents too, a site is built faster. */
export const noTwinsOption = new Option(
  '--no-twins',
  'without workbooks, Word documents and pictures / 不生成 Excel、Word 和图片',
);
export const noPicturesOption = new Option('--no-pictures', 'without pictures to share / 不生成分享图片');

/** A private folder that may be deleted: the browser, and faces reduced. */
export const defaultCache = resolve(import.meta.dirname, '../../node_modules/.cache/nianbao');

/** reports/<name> beside data/<name>, absolute, also for `--package .`. */
export function reportsFolder(packageFolder: string): string {
  const folder = resolve(packageFolder);
  return join(dirname(dirname(folder)), 'reports', basename(folder));
}

/** Work with lines for its user: on a terminal one line that changes, in a log one line after another. */
export async function withLog<Result>(title: string, work: (log: Log) => Promise<Result>): Promise<Result> {
  if (!process.stderr.isTTY) return work(log);
  const { promise, resolve } = Promise.withResolvers<Result>();
  const task = async (_: unknown, task: { output: string }) => resolve(await work((line) => void (task.output = line)));
  await new Listr([{ title, task }]).run();
  return promise;
}

/** Milliseconds between lines of progress in a log; work that is shorter has none. */
const silentMilliseconds = 3000;

export function withProgress<Result>(title: string, work: (progress: Progress) => Promise<Result>): Promise<Result> {
  return withLog(title, (log) => {
    let last = performance.now();
    return work((file, part) => {
      const now = performance.now();
      if (!process.stderr.isTTY && now - last < silentMilliseconds) return;
      last = now;
      log(`${file} ${Math.floor(part * 100)}%`);
    });
  });
}

/** Today, in the time of this machine: 2026-12-01. */
export function localDay(): string {
  return new Date().toLocaleDateString('sv-SE');
}

export function log(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** The exit code of a command: 6, with a message, where the disk is full or a path may not be written or read. */
export async function withDisk(lang: Language, job: () => Promise<number>): Promise<number> {
  try {
    return await job();
  } catch (error) {
    const key = diskFailure(error);
    if (key === undefined) throw error;
    log(fillText(strings[lang][key], { value: error instanceof Error ? error.message : '' }));
    return 6;
  }
}
