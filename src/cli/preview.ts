/** The command preview: the built folder as a web server would show it, until interrupted. */
import { Command } from 'commander';
import type { Language } from '../model/language.ts';
import { startServer } from '../publish/browser/startServer.ts';
import { languageOption, log } from './command.ts';
import { restoreBefore } from './runSite.ts';

const options = new Command('preview')
  .description('shows the built website / 查看已生成的网站')
  .option('--out <folder>', 'the built site / 已生成的网站', 'dist')
  .option('--port <number>', 'where it is shown / 端口', '4321')
  .addOption(languageOption)
  .parse()
  .opts<{ out: string; port: string; lang: Language }>();

await restoreBefore(options.out, options.lang);

const { origin } = await startServer(options.out, Number(options.port));
log(`${origin}/`);
