import { join } from 'node:path';
import { Command, Option } from 'commander';
import { localeLanguage } from '../i18n/localeLanguage.ts';
import { languages, type Language } from '../model/language.ts';
import { runPublish } from './runPublish.ts';

type Options = { out: string; package: string; browser?: string; cache?: string; lang: Language };

const options = new Command('publish')
  .description('prints the publications of a built site and reads them back / 打印出版物并回读核对')
  .option('--out <folder>', 'the built site / 已生成的网站', 'dist')
  .option('--package <folder>', 'the data package whose figures it shows / 数据包文件夹', 'data/yizheng')
  .option('--browser <path>', 'the browser that prints / 打印用的浏览器')
  .option('--cache <folder>', 'where browser and faces are kept / 缓存文件夹')
  .addOption(
    new Option('--lang <language>', 'language of messages / 提示语言')
      .choices([...languages])
      .default(localeLanguage()),
  )
  .parse()
  .opts<Options>();

const { out, browser, cache, lang } = options;
process.exitCode = await runPublish({ dist: out, released: join(options.package, 'released'), browser, cache, lang });
