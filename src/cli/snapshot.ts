/** The command snapshot: runs the queries of a package and keeps their results, from which releases are made. */
import { Command, Option } from 'commander';
import type { Language } from '../model/language.ts';
import type { Problem } from '../model/problem.ts';
import { readQueryTables, type QueryTable } from '../release/package/queryTable.ts';
import { isStopping } from '../release/package/readPackage.ts';
import { formatExpected, formatProblem } from '../words/problems/formatProblem.ts';
import { fillText } from '../words/strings.ts';
import { languageOption, localDay, log, packageOption, staffOption, withDisk, withLog } from './command.ts';
import { queryWordings, snapshotOf } from './queryRun.ts';

type Options = { package: string; table?: string; data?: string; date: string; staff: string; lang: Language };

/** `{name}` stands for a value. */
const snapshotWords = {
  'zh-CN': {
    running: '{query}：正在查询',
    done: '快照 {file}：{rows}行，{digest}（{version}）。发布时用最新的快照：npm run release -- --package {folder}',
    refused: '没有保存 {table} 的快照，以前的快照没有改动。',
  },
  en: {
    running: '{query}: running',
    done: 'Snapshot {file}: {rows} rows, {digest} ({version}). A release takes the latest one: npm run release -- --package {folder}',
    refused: 'No snapshot of {table} was kept; earlier ones are as they were.',
  },
};

const exitRefused = 2;

const options = new Command('snapshot')
  .description('runs the queries of a package and keeps their results / 执行数据包的查询，保存结果快照')
  .addOption(packageOption)
  .option('--table <name>', 'one table of the package / 只取这张表')
  .option('--data <folder>', 'where the files of records are, by default the package / 原始记录所在的文件夹')
  .addOption(
    new Option('--date <date>', 'the day of the snapshot, by default today / 快照日期，默认今天')
      .default(localDay())
      .argParser(parseDay),
  )
  .addOption(staffOption)
  .addOption(languageOption)
  .parse()
  .opts<Options>();

const words = snapshotWords[options.lang];
const interrupted = new AbortController();
process.once('SIGINT', () => interrupted.abort());

process.exitCode = await withDisk(options.lang, run);

function parseDay(text: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) throw new Error(`not a date: ${text}`);
  return text;
}

async function run(): Promise<number> {
  const { tables, problems } = await readQueryTables(options.package, options.table);
  const stopping = problems.filter(isStopping);
  if (stopping.length > 0) return refuse(stopping, options.table ?? options.package);
  let code = 0;
  for (const table of tables) code = Math.max(code, await keepSnapshot(table));
  return code;
}

async function keepSnapshot(table: QueryTable): Promise<number> {
  const { resource, source } = table;
  const { package: folder, data = folder, staff, date } = options;
  const { signal } = interrupted;
  const { snapshot, problems } = await withLog(resource.name, (line) => {
    line(fillText(words.running, { query: source.query }));
    return snapshotOf(table, { folder, data, staff, date, signal, environment: process.env });
  });
  if (snapshot === undefined) return refuse(problems, resource.name);
  log(fillText(words.done, { ...snapshot, digest: snapshot.digest.slice(0, 19), folder }));
  return 0;
}

function refuse(problems: Problem[], table: string): number {
  for (const problem of problems)
    log(formatProblem({ ...problem, expected: formatExpected(problem, options.lang) }, queryWordings, options.lang));
  log(fillText(words.refused, { table }));
  return exitRefused;
}
