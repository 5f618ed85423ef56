/** The command join: one site of the shards that several machines drew. */
import { Command } from 'commander';
import type { Language } from '../model/language.ts';
import {
  draftOption,
  figuresFolder,
  languageOption,
  log,
  outOption,
  packageOption,
  reportsFolder,
  siteFolder,
  staffEditionsFolder,
  staffOption,
  withDisk,
} from './command.ts';
import { checkReports, runSite } from './runSite.ts';
import { shardsInOrder } from './shard.ts';

const command = new Command('join')
  .description('makes one site of all its shards / 把网站的各部分合并成一个')
  .argument('<shards...>', 'folders that site --shard made / 各部分所在的文件夹')
  .addOption(packageOption)
  .addOption(draftOption)
  .addOption(outOption)
  .addOption(staffOption)
  .addOption(languageOption)
  .parse();

const {
  package: folder,
  draft: isDraft,
  staff,
  lang,
  ...options
} = command.opts<{
  package: string;
  draft?: boolean;
  out?: string;
  staff: string;
  lang: Language;
}>();
const out = siteFolder(options.out, isDraft);
const from = { released: figuresFolder(folder, isDraft), reports: reportsFolder(folder), lang };

process.exitCode = await withDisk(lang, async () => {
  const { lines, isRefused } = await checkReports(from);
  for (const line of lines) log(line);
  const shards = isRefused ? undefined : await shardsInOrder(command.args, from, lang);
  if (shards === undefined) return 2;
  return runSite({ ...from, out, twins: 'none', shards, heldOut: staffEditionsFolder(staff, folder, isDraft) });
});

if (process.exitCode === 0) log(out);
