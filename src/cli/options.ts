/** The command-line options that several commands take, and the reports folder of a package. */
import { basename, dirname, join, resolve } from 'node:path';
import { Option } from 'commander';
import { languages } from '../model/language.ts';
import { localeLanguage } from '../words/format/run.ts';

/** `--package`: the folder that a command works on. */
export function packageOption(): Option {
  return new Option('--package <folder>', 'the data package / 数据包文件夹').default('data/yizheng');
}

/** `--lang`: the language of messages, by default that of the machine. */
export function languageOption(): Option {
  return new Option('--lang <language>', 'language of messages / 提示语言')
    .choices([...languages])
    .default(localeLanguage());
}

/** `--staff`: the folder of the reports that only staff may see. */
export function staffOption(): Option {
  return new Option('--staff <folder>', 'where the check report goes / 检查报告所在的文件夹').default('.staff');
}

/** `--fresh`: prints every publication, also where its page has not changed. */
export function freshOption(): Option {
  return new Option('--fresh', 'print every publication again / 全部重新打印');
}

/** reports/<name> beside data/<name>, absolute, also for `--package .`. */
export function reportsFolder(packageFolder: string): string {
  const folder = resolve(packageFolder);
  return join(dirname(dirname(folder)), 'reports', basename(folder));
}
