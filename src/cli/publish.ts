/** The command publish: prints the PDFs of a built site in a copy, which replaces it when all are checked. */
import { existsSync } from 'node:fs';
import { Command } from 'commander';
import type { Language } from '../model/language.ts';
import {
  draftOption,
  figuresFolder,
  freshOption,
  languageOption,
  outOption,
  packageOption,
  reportsFolder,
  siteFolder,
  staffEditionsFolder,
  staffOption,
  withDisk,
} from './command.ts';
import { runPublish } from './reportRun.ts';
import { reworkSite } from './runSite.ts';

type Options = {
  package: string;
  draft?: boolean;
  out?: string;
  browser?: string;
  cache?: string;
  fresh?: boolean;
  staff: string;
  lang: Language;
};

const options = new Command('publish')
  .description('prints the publications of a built site and reads them back / 打印出版物并回读核对')
  .addOption(packageOption)
  .addOption(draftOption)
  .addOption(outOption)
  .option('--browser <path>', 'the browser that prints / 打印用的浏览器')
  .option('--cache <folder>', 'where browser and faces are kept / 缓存文件夹')
  .addOption(freshOption)
  .addOption(staffOption)
  .addOption(languageOption)
  .parse()
  .opts<Options>();

const { draft: isDraft, browser, cache, fresh, lang } = options;
const out = siteFolder(options.out, isDraft);
const released = figuresFolder(options.package, isDraft);
const reports = reportsFolder(options.package);

const held = staffEditionsFolder(options.staff, options.package, isDraft);

const wishes = { ...(browser && { browser }), ...(cache && { cache }) };
const print = (previous: string) => (dist: string) =>
  runPublish({ dist, released, reports, lang, ...wishes, ...(!fresh && { previous }) });

process.exitCode = await withDisk(lang, async () => {
  const code = await reworkSite({ out, lang, finish: print(out) });
  if (code !== 0 || !existsSync(held)) return code;
  return reworkSite({ out: held, lang, finish: print(held) });
});
