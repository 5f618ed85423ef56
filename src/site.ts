/** The website of a package from its released figures and what was written for it, without publications. */
import { join } from 'node:path';
import { Command } from 'commander';
import { checkReports } from './checkReports.ts';
import type { Language } from './model/language.ts';
import { reportsFolder } from './site/reportsFolder.ts';
import { runSite } from './site/runSite.ts';
import { languageOption } from './terminal/languageOption.ts';
import { log } from './terminal/log.ts';
import { packageOption } from './terminal/packageOption.ts';
import { withDisk } from './terminal/withDisk.ts';

const options = new Command('site')
  .description('builds the website of a package from its released figures / 用已发布数字生成网站')
  .addOption(packageOption())
  .option('--out <folder>', 'where the site goes / 输出文件夹', 'dist')
  .addOption(languageOption())
  .parse()
  .opts<{ package: string; out: string; lang: Language }>();

const { out, lang } = options;
const from = { released: join(options.package, 'released'), reports: reportsFolder(options.package), lang };
const { lines, isRefused } = await checkReports(from);
for (const line of lines) log(line);
process.exitCode = isRefused ? 2 : await withDisk(lang, () => runSite({ ...from, out }));
if (process.exitCode === 0) log(out);
