/** README.md of a drafted package: origin, measures, columns, marks, guesses, the account of the table. */
import { rowName } from '../intake/sheet/sheet.ts';
import type { Language } from '../model/language.ts';
import { fillText } from '../words/strings.ts';
import type { PackageDraft } from './draftPackage.ts';
import type { DraftedColumn } from './draftedColumns.ts';
import { formatQuestion, kindWords, type GuessedAnswer } from './questions/question.ts';
import type { LeftOut } from './rows/distinctRows.ts';
import { formatDraftAccount, draftSource } from './draftAccount.ts';

const readmeWords = {
  'zh-CN': {
    origin:
      '本数据包由 `{file}` 起草，采用 {rows} 行。数据截止时刻取表中最后一个时期的末日；最近的完整年份是 {latestYear} 年。',
    measures: '指标',
    measureHead: ['指标', '代码', '单位', '类别'],
    inRows: '见各行',
    columns: '数据表的列',
    columnHead: ['表头', '用途（空白：保留，不发布）'],
    guessed: '推测',
    account: '原表的账',
    remark: '第 {line} 行：标题或附注',
    marks: '没有数字的符号',
    leftOut: '未采用的行',
    reasons: {
      month: '其他月份 {count} 行：一年只发布一个数字',
      breakdown: '各分类 {count} 行：只取合计行',
      'no-measure': '{count} 行：不作为指标',
      same: '第 {line} 行：与第 {of} 行完全相同',
      repeated: '第 {line} 行：与第 {of} 行说的是同一件事而数字不同',
    },
  },
  en: {
    origin:
      'Drafted from `{file}`: {rows} rows. The data are cut off at the end of the last period in the table; the latest complete year is {latestYear}.',
    measures: 'Measures',
    measureHead: ['Measure', 'Code', 'Unit', 'Kind'],
    inRows: 'in each row',
    columns: 'Columns of the table',
    columnHead: ['Header', 'Part (none: kept, not released)'],
    guessed: 'Guesses',
    account: 'Account of the table',
    remark: 'row {line}: a title or a remark',
    marks: 'Marks where there is no number',
    leftOut: 'Rows left out',
    reasons: {
      month: '{count} rows of other months: a year has one figure',
      breakdown: '{count} rows of single categories: only their totals are taken',
      'no-measure': '{count} rows of what is taken for no measure',
      same: 'row {line}: the same as row {of}',
      repeated: 'row {line}: about the same as row {of}, with other numbers',
    },
  },
};

export function readme(
  draft: PackageDraft,
  columns: DraftedColumn[],
  guessed: GuessedAnswer[],
  language: Language,
): string {
  const words = readmeWords[language];
  const { sheet, rows, measures, leftOut, titles, marks } = draft;
  const names = draft.forms?.forms.map((form) => form.sheet.file) ?? [draftSource(sheet)];
  const source = { file: names.join('`, `'), rows: rows.length, latestYear: draft.latestYear };
  const remarks = [...(draft.forms === undefined ? sheet.above : []), ...sheet.remarks].map(
    (row) => `- ${fillText(words.remark, { line: rowName(row) })}`,
  );
  return [
    `# ${titles[language]}`,
    fillText(words.origin, source),
    `## ${words.measures}`,
    markdownTable(
      words.measureHead,
      measures.map(({ titles: title, code, unit = words.inRows, kind }) => [
        title[language] ?? '',
        `\`${code}\``,
        unit,
        `\`${kind}\` ${kindWords[language][kind]}`,
      ]),
    ),
    `## ${words.columns}`,
    markdownTable(
      words.columnHead,
      columns.map(({ header, name }) => [header, name === header || name.startsWith('extra_') ? '' : `\`${name}\``]),
    ),
    ...readmeSection(
      words.marks,
      [...marks].map(([mark, meaning]) => `- \`${mark}\`: ${meaning}`),
    ),
    ...readmeSection(words.guessed, guessed.map(guess)),
    ...readmeSection(words.account, [
      ...formatDraftAccount(draft, language, Infinity).map((line) => `- ${line.trim()}`),
      ...remarks,
    ]),
    ...readmeSection(words.leftOut, leftOutLines(leftOut, words.reasons)),
  ]
    .join('\n\n')
    .concat('\n');

  function guess({ question, answer }: GuessedAnswer): string {
    return `- ${formatQuestion(question, language)}: ${answer}`;
  }
}

function readmeSection(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, lines.join('\n')];
}

function markdownTable(head: string[], rows: string[][]): string {
  const row = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

/** Many rows each: they are told together, others by line. */
const toldTogether: LeftOut['reason'][] = ['month', 'breakdown', 'no-measure'];

function leftOutLines(leftOut: LeftOut[], reasons: Record<LeftOut['reason'], string>): string[] {
  const together = toldTogether.flatMap((reason) => {
    const count = new Set(leftOut.filter((entry) => entry.reason === reason).map(({ row }) => rowName(row))).size;
    return count === 0 ? [] : [`- ${fillText(reasons[reason], { count })}`];
  });
  const lines = leftOut
    .filter(({ reason }) => !toldTogether.includes(reason))
    .map(({ row, reason, of }) => `- ${fillText(reasons[reason], { line: rowName(row), of: of ?? '' })}`);
  return [...together, ...new Set(lines)];
}
