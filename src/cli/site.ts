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
import { checkReports, runSite } from './runSite.ts';

const options = new Command('site')
  .description('builds the website of a package from its released figures / 用已发布数字生成网站')
  .addOption(packageOption)
  .addOption(draftOption)
  .addOption(outOption)
  .addOption(noTwinsOption)
  .addOption(staffOption)
  .addOption(languageOption)
  .parse()
  .opts<{ package: string; draft?: boolean; out?: string; twins: boolean; staff: string; lang: Language }>();

const { package: folder, draft: isDraft, twins: hasTwins, lang } = options;
const twins = hasTwins ? 'kept' : 'none';
const out = siteFolder(options.out, isDraft);
const from = { released: figuresFolder(folder, isDraft), reports: reportsFolder(folder) };
const crew = hasTwins ? undefined : await startCrew(from);
const { lines, isRefused } = await checkReports({ ...from, lang });

for (const line of lines) log(line);

const heldOut = staffEditionsFolder(options.staff, folder, isDraft);

process.exitCode = isRefused
  ? 2
  : await withDisk(lang, () => runSite({ ...from, lang, out, twins, heldOut, ...(crew && { crew }) }));
crew?.dismiss();

if (process.exitCode === 0) log(out);
