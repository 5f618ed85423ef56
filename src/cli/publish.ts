/** The command publish: prints the PDFs of a built site in a copy, which replaces it when all are checked. */
import { join } from 'node:path';
import { Command } from 'commander';
import type { Language } from '../model/language.ts';
import { freshOption, languageOption, packageOption, reportsFolder, withDisk } from './command.ts';
import { runPublish } from './runPublish.ts';
import { reworkSite } from './runSite.ts';

type Options = { out: string; package: string; browser?: string; cache?: string; fresh?: boolean; lang: Language };

const options = new Command('publish')
  .description('prints the publications of a built site and reads them back / 打印出版物并回读核对')
  .option('--out <folder>', 'the built site / 已生成的网站', 'dist')
  .addOption(packageOption)
  .option('--browser <path>', 'the browser that prints / 打印用的浏览器')
  .option('--cache <folder>', 'where browser and faces are kept / 缓存文件夹')
  .addOption(freshOption)
  .addOption(languageOption)
  .parse()
  .opts<Options>();

const { out, browser, cache, fresh, lang } = options;
const released = join(options.package, 'released');
const reports = reportsFolder(options.package);

process.exitCode = await withDisk(lang, () => reworkSite({ out, lang, finish }));

function finish(dist: string): Promise<number> {
  const wishes = { ...(browser && { browser }), ...(cache && { cache }), ...(!fresh && { previous: out }) };
  return runPublish({ dist, released, reports, lang, ...wishes });
}
