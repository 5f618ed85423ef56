/** Messages with which a command ends: outcome, changed cells, no browser; and their language. */
import { type Account, type CellsLeftOut, leftOutCells, type SheetCells } from '../../model/account.ts';
import type { Language } from '../../model/language.ts';

/**
 * `warnings` are the unacknowledged ones; `folder` is what was written, of a draft and a trial the package. `digest` is
 * that of the released figures, which is signed.
 */
export type Outcome =
  | { kind: 'written' | 'unchanged' | 'drafted'; id: string; digest: string; folder: string }
  | { kind: 'tried'; id: string; digest: string; folder: string; changes: number; isFirst: boolean }
  | { kind: 'refused'; errors: number; warnings: number; folder: string };

type Ended = Exclude<Outcome, { kind: 'refused' }>;

export function formatSummary(outcome: Outcome, language: Language): string {
  return { 'zh-CN': chineseSummary, en: englishSummary }[language](outcome);
}

function chineseSummary(outcome: Outcome): string {
  if (outcome.kind !== 'refused') return chineseEnding(outcome);
  const { errors, warnings, folder } = outcome;
  const counts = [errors > 0 && `错误${errors}处`, warnings > 0 && `未说明的提醒${warnings}处`]
    .filter(Boolean)
    .join('，');
  return `未发布：${counts}；${folder} 未作任何改动。`;
}

function chineseEnding(outcome: Ended): string {
  const { id, digest, folder } = outcome;
  if (outcome.kind === 'tried') return chineseTrial(outcome);
  if (outcome.kind === 'written') return `已写出 ${id}：${folder}`;
  if (outcome.kind === 'unchanged') return `${id} 与已发布内容相同，未作改动：${folder}`;
  return `送审稿 ${id} 已写入 ${folder}/draft，没有发布任何内容；签发时填写的摘要：${digest}。接下来：
  npm run build -- --draft --package ${folder}
签发以后：
  npm run release -- --package ${folder}`;
}

type Tried = Extract<Outcome, { kind: 'tried' }>;

function chineseTrial({ id, folder, changes, isFirst }: Tried): string {
  if (changes === 0) return `试运行：${id} 与已发布内容相同，没有写入任何内容。`;
  const difference = isFirst ? '这是第一版' : `与已发布内容有${changes}处不同`;
  return `试运行：将发布 ${id}，${difference}；没有写入任何内容。发布请运行：
  npm run release -- --package ${folder}`;
}

function englishSummary(outcome: Outcome): string {
  if (outcome.kind !== 'refused') return englishEnding(outcome);
  const { errors, warnings, folder } = outcome;
  const counts = [
    errors > 0 && (errors === 1 ? '1 error' : `${errors} errors`),
    warnings > 0 && `${warnings} ${warnings === 1 ? 'warning' : 'warnings'} not acknowledged`,
  ];
  return `Not released: ${counts.filter(Boolean).join(', ')}; nothing in ${folder} was changed.`;
}

function englishEnding(outcome: Ended): string {
  const { id, digest, folder } = outcome;
  if (outcome.kind === 'tried') return englishTrial(outcome);
  if (outcome.kind === 'written') return `Released ${id} into ${folder}.`;
  if (outcome.kind === 'unchanged') return `${id} is what stands in ${folder} already; nothing was changed.`;
  return `The draft ${id} is in ${folder}/draft, nothing was published; the digest to be signed is ${digest}. Next:
  npm run build -- --draft --package ${folder}
and when it is signed:
  npm run release -- --package ${folder}`;
}

function englishTrial({ id, folder, changes, isFirst }: Tried): string {
  if (changes === 0) return `A trial: ${id} is what is published already; nothing was written.`;
  const difference = isFirst
    ? 'as the first edition'
    : `with ${changes} ${changes === 1 ? 'change' : 'changes'} to what is published`;
  return `A trial: ${id} would be released, ${difference}; nothing was written. To release it:
  npm run release -- --package ${folder}`;
}

type ChangedLine = { id: string; before?: string | undefined; after?: string | undefined };

const changeWords = {
  'zh-CN': { added: '新增', removed: '删除', changed: '改动', mark: '：' },
  en: { added: 'added', removed: 'removed', changed: 'changed', mark: ': ' },
};

/** The id of a figure or the name of a file, with its line before and after. */
export function formatChangedCell({ id, before, after }: ChangedLine, language: Language): string {
  const { added, removed, changed, mark } = changeWords[language];
  const line = (text: string) => (text === '' ? id : `${id}${mark}${text}`);
  if (before === undefined) return `${added} ${line(after ?? '')}`;
  if (after === undefined) return `${removed} ${line(before)}`;
  return `${changed} ${line(before === after ? '' : `${before} → ${after}`)}`;
}

const browserAdvice: Record<Language, string> = {
  'zh-CN': `PDF没有生成；网站已经生成，可以使用。任选一种办法后再运行 npm run publish：
  1. 安装 Chrome、Edge 或 Chromium（131及以上）
  2. 用 --browser <路径> 或环境变量 NIANBAO_BROWSER 指明浏览器
  3. Linux x64：运行 npm ci，装上 @sparticuz/chromium
  4. 运行 npx puppeteer browsers install chrome-headless-shell`,
  en: `so there are no PDFs; the site is built and can be used. Do one of these, then npm run publish:
  1. install Chrome, Edge or Chromium (131 or later)
  2. name a browser with --browser <path> or in the environment as NIANBAO_BROWSER
  3. on Linux x64, run npm ci, which installs @sparticuz/chromium
  4. run npx puppeteer browsers install chrome-headless-shell`,
};

/** None, or one that does not start. */
export type NoBrowser = 'missing' | 'broken';

export const noBrowser: Record<NoBrowser, Record<Language, string>> = {
  missing: { 'zh-CN': `没有找到浏览器，${browserAdvice['zh-CN']}`, en: `No browser was found, ${browserAdvice.en}` },
  broken: {
    'zh-CN': `浏览器没能启动，${browserAdvice['zh-CN']}`,
    en: `The browser did not start, ${browserAdvice.en}`,
  },
};

/** Chinese under a Chinese locale, else English. */
export function localeLanguage(environment: NodeJS.ProcessEnv = process.env): Language {
  const locale = environment['LC_ALL'] || environment['LANG'] || '';
  return /^zh/i.test(locale) ? 'zh-CN' : 'en';
}

/** The account of a table in a few lines for staff: what its cells were taken for, and what was left out and why. */
const accountWords: Record<Language, AccountWords> = {
  'zh-CN': {
    whole: ({ rows, columns, cells, parts }, leftOut) =>
      `${rows}行、${columns}列，有内容的${cells}格：数字${parts.figure}，核对用的合计${parts.control}，表头、名称、时间等${parts.heading}，标题和注释${parts.note}，未采用${leftOut}`,
    leftOut: ({ cells, lines }, reason) =>
      `未采用${cells}格${lines.length > 0 ? `（第${lines.join('、')}行）` : ''}：${reason}`,
    sheet: ({ name, cells }) => `未采用${cells}格：工作表“${name}”不是这张表`,
    sheets: (names, cells, more) =>
      `未采用${cells}格：另有工作表${names.map((name) => `“${name}”`).join('、')}${more > 0 ? `等${names.length + more}张` : ''}，不是这张表`,
    mark: '：',
  },
  en: {
    whole: ({ rows, columns, cells, parts }, leftOut) =>
      `${rows} rows, ${columns} columns, ${cells} filled cells: ${parts.figure} figures, ${parts.control} totals as controls, ${parts.heading} headings, ${parts.note} notes, ${leftOut} left out`,
    leftOut: ({ cells, lines }, reason) =>
      `left out: ${cells} ${cells === 1 ? 'cell' : 'cells'}${lines.length > 0 ? ` (${lines.length === 1 ? 'row' : 'rows'} ${lines.join(', ')})` : ''}: ${reason}`,
    sheet: ({ name, cells }) =>
      `left out: ${cells} ${cells === 1 ? 'cell' : 'cells'}: the sheet “${name}” is not of this table`,
    sheets: (names, cells, more) =>
      `left out: ${cells} cells: the sheets ${names.map((name) => `“${name}”`).join(', ')}${more > 0 ? ` and ${more} more` : ''} are not of this table`,
    mark: ': ',
  },
};

const mostSheetLines = 4;

type AccountWords = {
  whole: (account: Account, leftOut: number) => string;
  leftOut: (entry: CellsLeftOut, reason: string) => string;
  sheet: (sheet: SheetCells) => string;
  /** Several sheets in one line: the first names, all their cells, how many are not named. */
  sheets: (names: string[], cells: number, more: number) => string;
  mark: string;
};

/**
 * `reasonOf` says a reason in that language, by its code. The first line begins with the name of the table. Of more than
 * `mostSheets` sheets that were left out only the largest are named.
 */
export function formatAccount(
  name: string,
  account: Account,
  language: Language,
  reasonOf: (code: string) => string,
  mostSheets = mostSheetLines,
): string[] {
  const words = accountWords[language];
  return [
    `${name}${words.mark}${words.whole(account, leftOutCells(account))}`,
    ...account.leftOut.map((entry) => `  ${words.leftOut(entry, reasonOf(entry.reason))}`),
    ...sheetLines(account.sheets ?? [], words, mostSheets).map((line) => `  ${line}`),
  ];
}

/** Few in a line each; of many the largest are named, as the reader knows their names from the workbook. */
function sheetLines(sheets: SheetCells[], words: AccountWords, most: number): string[] {
  if (sheets.length <= most) return sheets.map(words.sheet);
  const largest = sheets.toSorted((a, b) => b.cells - a.cells).slice(0, most);
  const cells = sheets.reduce((sum, sheet) => sum + sheet.cells, 0);
  return [
    words.sheets(
      largest.map(({ name }) => name),
      cells,
      sheets.length - largest.length,
    ),
  ];
}
