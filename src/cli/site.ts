/** The command site: the website of a package from its released figures, without PDFs. */
import { join } from 'node:path';
import { Command } from 'commander';
import type { Language } from '../model/language.ts';
import { languageOption, log, packageOption, reportsFolder, withDisk } from './command.ts';
import { checkReports, runSite } from './runSite.ts';

const options = new Command('site')
  .description('builds the website of a package from its released figures / 用已发布数字生成网站')
  .addOption(packageOption)
  .option('--out <folder>', 'where the site goes / 输出文件夹', 'dist')
  .addOption(languageOption)
  .parse()
  .opts<{ package: string; out: string; lang: Language }>();

const { out, lang } = options;
const from = { released: join(options.package, 'released'), reports: reportsFolder(options.package), lang };
const { lines, isRefused } = await checkReports(from);

for (const line of lines) log(line);

process.exitCode = isRefused ? 2 : await withDisk(lang, () => runSite({ ...from, out }));

if (process.exitCode === 0) log(out);
