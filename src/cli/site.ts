/** The command site: the website of a package from its released figures, without PDFs. */
import { Command } from 'commander';
import type { Language } from '../model/language.ts';
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
import type { Part } from '../publications/readSite.ts';
import { checkReports, runSite } from './runSite.ts';
import { drawShard, shardFolder, shardOption } from './shard.ts';

const options = new Command('site')
  .description('builds the website of a package from its released figures / 用已发布数字生成网站')
  .addOption(packageOption)
  .addOption(draftOption)
  .addOption(outOption)
  .addOption(noTwinsOption)
  .addOption(shardOption)
  .addOption(staffOption)
  .addOption(languageOption)
  .parse()
  .opts<{
    package: string;
    draft?: boolean;
    out?: string;
    twins: boolean;
    shard?: Part;
    staff: string;
    lang: Language;
  }>();

const { package: folder, draft: isDraft, twins: hasTwins, shard, lang } = options;
const twins = hasTwins ? 'kept' : 'none';
const out = shard === undefined ? siteFolder(options.out, isDraft) : (options.out ?? shardFolder(shard));
const from = { released: figuresFolder(folder, isDraft), reports: reportsFolder(folder) };
// what goes wrong here is told when the site is drawn
const crew = hasTwins || shard !== undefined ? undefined : await startCrew(from).catch(() => undefined);
const { lines, isRefused } = await checkReports({ ...from, lang });

for (const line of lines) log(line);

const heldOut = staffEditionsFolder(options.staff, folder, isDraft);

const draw = () =>
  shard === undefined
    ? runSite({ ...from, lang, out, twins, heldOut, ...(crew && { crew }) })
    : drawShard({ ...from, lang, out, shard, hasTwins });

process.exitCode = isRefused ? 2 : await withDisk(lang, draw);
crew?.dismiss();

if (process.exitCode === 0 && shard === undefined) log(out);
