import { join } from 'node:path';
import { Command } from 'commander';
import type { Language } from '../model/language.ts';
import { languageOption } from '../terminal/languageOption.ts';
import { packageOption } from '../terminal/packageOption.ts';
import { runPublish } from './runPublish.ts';

type Options = { out: string; package: string; browser?: string; cache?: string; lang: Language };

const options = new Command('publish')
  .description('prints the publications of a built site and reads them back / 打印出版物并回读核对')
  .option('--out <folder>', 'the built site / 已生成的网站', 'dist')
  .addOption(packageOption())
  .option('--browser <path>', 'the browser that prints / 打印用的浏览器')
  .option('--cache <folder>', 'where browser and faces are kept / 缓存文件夹')
  .addOption(languageOption())
  .parse()
  .opts<Options>();

const { out, browser, cache, lang } = options;
process.exitCode = await runPublish({ dist: out, released: join(options.package, 'released'), browser, cache, lang });
