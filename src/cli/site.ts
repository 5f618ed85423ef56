/** The commands site and join: the website of a package from its released figures, without PDFs, drawn here or in shards. */
import { Command } from 'commander';
import type { Language } from '../model/language.ts';
import type { Part } from '../publications/readSite.ts';
import {
  draftOption,
  figuresFolder,
  languageOption,
  log,
  noTwinsOption,
  outOption,
  packageOption,
  reportsFolder,
  siteFolder,
  staffEditionsFolder,
  staffOption,
  withDisk,
} from './command.ts';
import { startCrew } from './drawSite.ts';
import { checkReports, runSite } from './runSite.ts';
import { drawShard, joinShards, shardFolder, shardOption, shardsInOrder } from './shard.ts';

type Options = {
  package: string;
  draft?: boolean;
  out?: string;
  twins: boolean;
  shard?: Part;
  join?: boolean;
  staff: string;
  lang: Language;
};

const command = new Command('site')
  .description('builds the website of a package from its released figures / 用已发布数字生成网站')
  .argument('[shards...]', 'with --join: the folders of all shards / 各部分所在的文件夹')
  .addOption(packageOption)
  .addOption(draftOption)
  .addOption(outOption)
  .addOption(noTwinsOption)
  .addOption(shardOption)
  .option('--join', 'makes one site of all its shards / 把网站的各部分合并成一个')
  .addOption(staffOption)
  .addOption(languageOption)
  .parse();

const {
  package: folder,
  draft: isDraft,
  twins: hasTwins,
  shard,
  join: isJoin = false,
  ...options
} = command.opts<Options>();
const { lang } = options;
if (isJoin !== command.args.length > 0) command.error('error: folders of shards belong to --join, and only to it');

const out = shard === undefined ? siteFolder(options.out, isDraft) : (options.out ?? shardFolder(shard));
const from = { released: figuresFolder(folder, isDraft), reports: reportsFolder(folder) };
const heldOut = staffEditionsFolder(options.staff, folder, isDraft);
// what goes wrong here is told when the site is drawn
const crew = hasTwins || isJoin || shard !== undefined ? undefined : await startCrew(from).catch(() => undefined);
const { lines, isRefused } = await checkReports({ ...from, lang });

for (const line of lines) log(line);

process.exitCode = isRefused ? 2 : await withDisk(lang, isJoin ? join : draw);
crew?.dismiss();

if (process.exitCode === 0 && shard === undefined) log(out);

function draw(): Promise<number> {
  if (shard !== undefined) return drawShard({ ...from, lang, out, shard, hasTwins });
  return runSite({ ...from, lang, out, twins: hasTwins ? 'kept' : 'none', heldOut, ...(crew && { crew }) });
}

async function join(): Promise<number> {
  const shards = await shardsInOrder(command.args, from, lang);
  if (shards === undefined) return 2;
  const drawnElsewhere = (site: string) => joinShards(shards, site);
  return runSite({ ...from, lang, out, twins: 'none', heldOut, drawnElsewhere });
}
