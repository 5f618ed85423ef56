/** The command template: an empty return form of the next year, from the description of a package. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { form, readDescribed } from '../draft/form/form.ts';
import { formWorkbook } from '../draft/form/formWorkbook.ts';
import { trialRelease } from '../draft/draftAccount.ts';
import { writeCsv } from '../intake/text/csv.ts';
import type { Language } from '../model/language.ts';
import { fillText } from '../words/strings.ts';
import { languageOption, log, packageOption } from './command.ts';

type Options = { package: string; table?: string; out?: string; lang: Language };

/** `{name}` stands for a value. */
const formWords = {
  done: {
    'zh-CN':
      '已写出 {year} 年的填报表：\n  {csv}\n  {xlsx}\n填好后存为“CSV UTF-8（逗号分隔）”，放入 {folder}，并入表 {table} 或写入 resources 和 nianbao.roles.facts。',
    en: 'Wrote the return form of {year}:\n  {csv}\n  {xlsx}\nSave the filled one as “CSV UTF-8 (comma delimited)” in {folder}; add its rows to the table {table}, or name it in resources and in nianbao.roles.facts.',
  },
  unknown: {
    'zh-CN': '没有名为 {name} 的数据表。可选 {options}。',
    en: 'There is no table of figures called {name}. There are: {options}.',
  },
};

const exitRefused = 2;

const options = new Command('template')
  .description('writes an empty return form, CSV and XLSX, for the next year / 写出下一年的填报表')
  .addOption(packageOption)
  .option('--table <name>', 'the table of figures, by default the first / 数据表，默认第一张')
  .option('--out <file>', 'the form, .csv and .xlsx / 输出文件')
  .addOption(languageOption)
  .parse()
  .opts<Options>();

process.exitCode = await run(options);

/** Only a package that a release accepts has a form: its problems are printed as a release prints them. */
async function run({ package: folder, table: name, out, lang }: Options): Promise<number> {
  const { figures, lines } = await trialRelease(path.join(import.meta.dirname, 'release.ts'), folder, lang);
  if (figures === undefined) return refuse(lines);
  const source = await readDescribed(folder);
  const { resources, nianbao } = source.described;
  const { facts } = nianbao.roles;
  const table = resources.find((resource) => resource.name === (name ?? facts[0]) && facts.includes(resource.name));
  if (table === undefined) return refuse([fillText(formWords.unknown[lang], { name, options: facts.join(' / ') })]);

  const made = form(source, table);
  const file = out?.replace(/\.(csv|xlsx)$/i, '') ?? `${source.described.name}-${table.name}-${made.year}`;
  const csv = `${file}.csv`;
  const xlsx = `${file}.xlsx`;
  await mkdir(path.dirname(csv), { recursive: true });
  await writeFile(csv, writeCsv([made.columns.map(({ header }) => header), ...made.rows], 'excel'));
  await writeFile(xlsx, await formWorkbook(made, nianbao.cutoff));
  log(fillText(formWords.done[lang], { year: made.year, csv, xlsx, folder, table: table.name }));
  return 0;
}

function refuse(lines: string[]): number {
  for (const line of lines) log(line);
  return exitRefused;
}
