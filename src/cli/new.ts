/** The command new: drafts a data package from any CSV table or workbook, or lists the open questions. */
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Command, Option } from 'commander';
import { formatDraftAccount, trialRelease } from '../draft/draftAccount.ts';
import { draftFiles, writeDraft } from '../draft/draftFiles.ts';
import { draftPackage } from '../draft/draftPackage.ts';
import { partProblems } from '../draft/parts/joinParts.ts';
import {
  answers,
  type Choices,
  formatOpen,
  formatQuestion,
  type GuessedAnswer,
  parseMeasureChoice,
  prompt,
  type Question,
} from '../draft/questions/question.ts';
import { queriedFiles } from '../draft/queryDraft.ts';
import { draftProblems } from '../draft/rows/datedRows.ts';
import { filesProblems } from '../draft/tableFiles.ts';
import { tableProblems } from '../intake/tableProblems.ts';
import type { Language } from '../model/language.ts';
import type { Problem } from '../model/problem.ts';
import { engineNames, type QuerySource } from '../sources/source.ts';
import { formatExpected, formatProblem } from '../words/problems/formatProblem.ts';
import { fillText } from '../words/strings.ts';
import { languageOption, log } from './command.ts';
import { askQuery, queryWordings } from './queryRun.ts';

/** Options as commander names them: those that may be repeated are in the singular. */
type Options = Omit<Choices, 'name' | 'languages' | 'titles' | 'measures' | 'marks' | 'words'> & {
  measure: string[];
  mark: string[];
  title: string[];
  language: string[];
  word: string[];
  into: string;
  query?: string;
  engine: QuerySource['engine'];
  data: string;
  records: string[];
  yes?: boolean;
  lang: Language;
};

/** `{name}` stands for a value. */
const newWords = {
  'zh-CN': {
    noFile: '找不到文件：{file}',
    noTable: '没有给出数据表，也没有用 --query 给出查询。',
    rewritten:
      '起草时改写了查询的结果，数据包里存的是一张普通的表；要用查询更新，请让查询直接给出表中的各列（见 docs/sources.md）。',
    taken: '{folder} 已经存在，没有改动。请换一个名称，写在命令末尾。',
    unreleased:
      '已起草 {folder}，但数据还不能发布：请按上面所说在该文件夹中改正，再运行\n  npm run release -- --draft --package {folder}',
    refused: '没有起草，没有写入任何文件。',
    guessed: '推测：{question}：{answer}',
    more: '另有 {count} 项推测，见 {folder}/README.md。',
    trial: '试发布：{published} 个数字照表发布，{computed} 个由程序合计，{withheld} 个不予公布，{absent} 个没有数字。',
    done: '已起草 {folder}（说明见其中的 README.md）。先出送审稿，代码、名称、上级都还可以改：\n  npm run release -- --draft --package {folder}\n  npm run build -- --draft --package {folder}\n签发以后正式发布：\n  npm run release -- --package {folder}\n  npm run build -- --package {folder} --out dist-{name}',
  },
  en: {
    noFile: 'There is no such file: {file}',
    noTable: 'Give a table, or a query with --query.',
    rewritten:
      'The draft rewrote the result of the query, so that its table is a file. To renew it by query, have the query give the columns of that file (see docs/sources.md).',
    taken: '{folder} is there already and was not changed. Give another name at the end of the command.',
    unreleased:
      'Drafted {folder}, but its data cannot be released yet: mend there what is said above, then\n  npm run release -- --draft --package {folder}',
    refused: 'Nothing was drafted, no file was written.',
    guessed: 'A guess: {question}: {answer}',
    more: '{count} more guesses are in {folder}/README.md.',
    trial:
      'A trial release publishes {published} figures as they stand and {computed} sums, withholds {withheld}, and has no number for {absent}.',
    done: 'Drafted {folder} (its README.md tells how). Next a draft, after which codes, titles and parents may still change:\n  npm run release -- --draft --package {folder}\n  npm run build -- --draft --package {folder}\nand when it is signed:\n  npm run release -- --package {folder}\n  npm run build -- --package {folder} --out dist-{name}',
  },
};

const exitRefused = 2;
const mostGuessesNamed = 10;

/** Of names and times, which are often taken from the name of the file. */
const firstGuesses: Question['code'][] = [
  'title',
  'publisher-area',
  'year',
  'part-times',
  'form-period',
  'latest-year',
  'area',
  'programme',
];

const repeatedOption = (value: string, before: string[]): string[] => [...before, value];

const command = new Command('new')
  .description('drafts a data package from a CSV table / 由一张 CSV 表起草数据包')
  .argument(
    '[files...]',
    'the table, or tables or forms of several periods; then the folder / 数据表（同一表的各期可一并给出），最后写文件夹名',
  )
  .option('--year <column>', 'column of years or dates, or the year of the whole table / 年份或日期列，或全表的年份')
  .option(
    '--period <meaning>',
    'what a date stands for: year, half, quarter, month, day / 日期所指：年、半年、季、月、日',
  )
  .option('--year-ends <day>', 'the last day of years such as 2021/22: 03-31 / 跨年的年度到哪一天为止')
  .option('--month <month>', 'the month to keep, 1 to 12 / 每年取哪个月')
  .option('--area <column>', 'column of areas, or none / 地区列，没有写 none')
  .option('--publisher-area <name>', 'the area the package is about / 本地区')
  .option('--programme <column>', 'column of programmes, or none / 项目列，没有写 none')
  .option('--duplicates <which>', 'of contradicting rows keep neither, first or last / 数字不同的重复行取哪一行')
  .option('--measure <column=code:unit:kind>', 'a measure, or column=none / 指标', repeatedOption, [])
  .option('--unit <unit>', 'unit of measures that say none / 未写单位的指标的单位')
  .option(
    '--kind <kind>',
    'kind of measures that say none: stock, served, flow, standard, rate, target / 未写类别的指标的类别',
  )
  .option('--categories <part>', 'columns of like unit are programmes or measures / 单位相同的各列是项目还是指标')
  .option('--across <part>', 'names in the headings are areas or programmes / 表头中的名称是地区还是项目')
  .option('--total <name>', 'the name of a total among areas or programmes, or none / 合计的名称，没有写 none')
  .option(
    '--breakdown <part>',
    'a further column (sex, age): parts of programmes, or its totals only / 性别等列：合入项目或只取合计',
  )
  .option('--zones <part>', 'development zones lie within or are added / 功能区已含在内或另加')
  .option('--average <yes|no>', 'counts with decimals are averages / 带小数的人数户数是平均数')
  .option('--decimals <number>', 'decimals shown of long rates / 过长的小数显示几位')
  .option('--mark <mark=meaning>', 'what a mark means / 没有数字的符号是什么意思', repeatedOption, [])
  .option('--cumulative <yes|no>', 'flows of a form are since January / 报表中的资金、人次是年初以来累计')
  .option('--previous <period>', 'the period of 上期, or none / “上期”是哪个时期')
  .option('--revised <which>', 'where 上期 differs from the form of its period: own or later / 两期报表数字不同取哪个')
  .option('--parts <how>', 'parts that are more than their whole overlap or divide it / 各项之和大于整体')
  .option('--sheet <name>', 'the sheet of a workbook / 工作表')
  .option('--encoding <encoding>', 'the encoding of the file, such as gb18030 / 文件的编码')
  .option('--delimiter <mark>', 'what parts the cells: , ; | or tab / 列之间的分隔符')
  .option('--decimal <mark>', 'the decimal mark: a point or a comma / 小数点是点还是逗号')
  .option('--title <title>', 'title, once for each language / 标题，每种语言一次', repeatedOption, [])
  .option('--language <language>', 'languages of the package, in order / 数据包的语言', repeatedOption, [])
  .option('--word <text=translation>', 'a text in the other language / 译文', repeatedOption, [])
  .option('--latest-year <year>', 'the latest complete year / 最近的完整年份')
  .option('--query <file>', 'in place of a table: a file with one SELECT / 不用数据表，用一条 SELECT 查询')
  .addOption(new Option('--engine <engine>', 'what runs it / 执行查询的引擎').choices(engineNames).default('duckdb'))
  .option('--data <folder>', 'where the files of records are / 原始记录所在的文件夹', '.')
  .option('--records <name=path>', 'a table of the query / 查询中的表及其文件', repeatedOption, [])
  .option('--into <folder>', 'where packages are / 数据包所在文件夹', 'data')
  .option('--yes', 'take all guesses / 全部采用推测')
  .addOption(languageOption)
  .parse();

const { files, name } = filesAndName(command.args);
const { measure, mark, title, language, word, yes = false, into, lang, ...options } = command.opts<Options>();
const { query, engine, data, records, ...flags } = options;
const words = newWords[lang];
const wordings = { ...tableProblems, ...draftProblems, ...filesProblems, ...partProblems, ...queryWordings };

process.exitCode = await run().catch(quit);

async function run(): Promise<number> {
  const missing = [...files, ...(query === undefined ? [] : [query])].filter((file) => !isFile(file));
  if (missing.length > 0) return refuse(missing.map((file) => fillText(words.noFile, { file })));
  const measures = measure.map(parseMeasureChoice);
  const choices: Choices = {
    ...flags,
    ...(name !== undefined && { name }),
    measures,
    titles: title,
    languages: language,
    marks: pairs(mark),
    words: pairs(word),
  };
  const isTerminal = process.stdin.isTTY && process.stderr.isTTY;
  const { ask, open, guessed } = answers(isTerminal ? prompt(lang) : undefined, yes);
  const { queried, problems: queryFaults = [] } =
    query === undefined ? {} : await askQuery(query, { engine, data, records: pairs(records) });
  if (queryFaults.length > 0) return refuse(queryFaults.map(formatDraftProblem));
  const tables = await Promise.all(
    files.map(async (file) => ({ bytes: await readFile(file), file: path.basename(file) })),
  );
  if (queried !== undefined)
    tables.push({ bytes: Buffer.from(queried.text), file: `${path.parse(query ?? '').name}.csv` });
  if (tables.length === 0) return refuse([words.noTable]);
  const { draft, problems } = await draftPackage(tables, choices, ask);
  const lines = [...problems.map(formatDraftProblem), ...open.map((openQuestion) => formatOpen(openQuestion, lang))];
  if (draft === undefined || open.length > 0) return refuse(lines);
  const folder = path.join(into, draft.name);
  const plain = draftFiles(draft, guessed);
  const sourced = queried === undefined ? plain : queriedFiles(plain, queried);
  if (sourced === undefined) log(words.rewritten);
  if (!(await writeDraft(folder, sourced ?? plain))) return refuse([fillText(words.taken, { folder })]);
  for (const line of [...formatDraftAccount(draft, lang), ...guessLines(guessed, folder)]) log(line);
  const { figures, lines: problemLines } = await trialRelease(
    path.join(import.meta.dirname, 'release.ts'),
    folder,
    lang,
  );
  for (const line of problemLines) log(line);
  if (figures !== undefined) log(fillText(words.trial, figures));
  log(fillText(figures === undefined ? words.unreleased : words.done, { folder, name: draft.name }));
  return figures === undefined ? exitRefused : 0;
}

function formatDraftProblem(problem: Problem): string {
  return formatProblem({ ...problem, expected: formatExpected(problem, lang) }, wordings, lang);
}

/** A folder of the name of a package is no table. */
function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** The last is the name, unless it is a file or called like one. */
function filesAndName(args: string[]): { files: string[]; name?: string } {
  if (args.length === 0) return { files: [] };
  const last = args.at(-1) ?? '';
  const isTable =
    (args.length === 1 && command.opts<Options>().query === undefined) ||
    isFile(last) ||
    /\.(csv|tsv|txt|xlsx?|xlsm|ods)$/i.test(last);
  return isTable ? { files: args } : { files: args.slice(0, -1), name: last };
}

/** `text=…`, repeated. */
function pairs(texts: string[]): Map<string, string> {
  return new Map(texts.map((text) => [text.split('=')[0] ?? '', text.replace(/^[^=]*=/, '')]));
}

function guessLines(guessed: GuessedAnswer[], folder: string): string[] {
  const isFirst = ({ question }: GuessedAnswer) => firstGuesses.includes(question.code);
  const ordered = [...guessed.filter(isFirst), ...guessed.filter((guess) => !isFirst(guess))];
  const named = ordered.slice(0, mostGuessesNamed);
  const count = guessed.length - named.length;
  return [
    ...named.map((one) => fillText(words.guessed, { ...one, question: formatQuestion(one.question, lang) })),
    ...(count > 0 ? [fillText(words.more, { count, folder })] : []),
  ];
}

/** Ctrl-C at a question. */
function quit(error: unknown): number {
  if (!(error instanceof Error) || error.name !== 'ExitPromptError') throw error;
  return refuse([]);
}

function refuse(lines: string[]): number {
  for (const line of [...lines, words.refused]) log(line);
  return exitRefused;
}
