import { join } from 'node:path';
import { Command, Option } from 'commander';
import { languages, type Language } from '../model/language.ts';
import { localeLanguage } from './localeLanguage.ts';
import { reportsFolder } from './reportsFolder.ts';
import { runSite } from './runSite.ts';

const options = new Command('site')
  .description('builds the website of a package from its released figures / 用已发布数字生成网站')
  .option('--package <folder>', 'the data package / 数据包文件夹', 'data/yizheng')
  .option('--out <folder>', 'where the site goes / 输出文件夹', 'dist')
  .addOption(
    new Option('--lang <language>', 'language of messages / 提示语言')
      .choices([...languages])
      .default(localeLanguage()),
  )
  .parse()
  .opts<{ package: string; out: string; lang: Language }>();

const { out, lang } = options;
const released = join(options.package, 'released');
process.exitCode = await runSite({ released, reports: reportsFolder(options.package), out, lang });
if (process.exitCode === 0) process.stderr.write(`${out}\n`);
