/** Strings of the data check report for the staff of a package. */
import { decimal } from '../../model/decimal.ts';
import type { Language } from '../../model/language.ts';
import { formatNumber } from '../../words/format/cell.ts';

export type Grade = 'error' | 'warning' | 'acknowledged' | 'notice';

const number = (count: number, language: Language) => formatNumber(decimal(count), language, 'prose');
const zh = (count: number) => number(count, 'zh-CN');
const en = (count: number, noun: string, many = `${noun}s`) => `${number(count, 'en')} ${count === 1 ? noun : many}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Around the problems, in a page and in the terminal. */
const chinese = {
  title: '数据检查报告',
  number: zh,
  finding: {
    refused: (errors: number, warnings: number) =>
      `未通过：${[errors > 0 && `${zh(errors)}处错误要改正`, warnings > 0 && `${zh(warnings)}处提醒要核对`].filter(Boolean).join('，')}`,
    passed: '检查通过',
  },
  /** `grades` over all problems of a grade, `grade` before one kind of them. */
  grades: { error: '错误', warning: '未说明的提醒', acknowledged: '已说明的提醒', notice: '处理说明' },
  grade: { error: '错误', warning: '提醒', acknowledged: '已说明', notice: '处理说明' },
  notes: {
    error: '必须改正，否则不能发布。',
    warning: '数字可能有误。有误的改正；确实无误的，写明理由后即可发布。',
    acknowledged: '已写明理由，不妨碍发布。',
    notice: '程序做了什么，或值得留意之处，不妨碍发布。',
  },
  places: (count: number) => `${zh(count)}处`,
  nothing: '没有发现问题。',
  steps: {
    title: '怎样改',
    find: '用 Excel 打开表中写明的文件，在左上角的名称框里输入单元格号（如 C4），按回车，就到那一格。',
    json: '.json 文件用记事本打开，“列”一栏写的是要改的项。',
    save: '先对台账或原始资料，再按“怎么改”一行改正；CSV 保存时选“CSV UTF-8（逗号分隔）”，文件名不变。',
    again: '全部改完后再运行一次 npm run release（或请管理员运行），本报告随之更新；有时要改两三轮。',
  },
  files: '要改的文件',
  contents: '问题种类',
  file: '文件',
  heads: { cell: '单元格', column: '列', read: '读到', expected: '应为' },
  /** The head over what a notice read a cell as. */
  readAs: '读成',
  sheet: (file: string, sheet: string) => `${file}　工作表“${sheet}”`,
  row: (row: number) => `第${row}行`,
  letter: (letter: string) => `${letter}列`,
  wholeFile: '整个文件',
  empty: '（空）',
  toMend: '怎么改：',
  toCheck: '请核对：',
  sentenceStart: (text: string) => text,
  sentence: (text: string) => `${text}。`,
  key: '提醒编号：',
  reason: '理由：',
  unlisted: (listed: number, rest: number) =>
    listed > 0 ? `列出${zh(listed)}处，另有${zh(rest)}处未列出。` : '这里不列出：先改正上面的错误。',
  acknowledging: {
    title: '数字无误时怎样说明',
    correct: '请先核对。数字有误的，改正即可，不用说明。',
    place: '说明写在这个文件里：',
    create: '还没有这个文件，请新建；第一行是表头 key 和 reason。',
    excel: '用 Excel 填：A 列填提醒编号，B 列写理由，存为 CSV UTF-8。',
    ready: '用记事本填：复制下面需要的行，在行末逗号后写理由。',
  },
  /** In the terminal. */
  more: (rest: number, all: number) => `……另有${zh(rest)}处没有列出（共${zh(all)}处）。`,
  quiet: (acknowledged: number, notices: number) =>
    `${[acknowledged && `已说明的提醒${zh(acknowledged)}处`, notices && `处理说明${zh(notices)}处`].filter(Boolean).join('，')}。`,
  written: (file: string) => `报告：${file}`,
  unwritten: (file: string, why: string) => `报告没有写成：${file}（${why}）`,
};

const english: typeof chinese = {
  title: 'Data check report',
  number: (count) => number(count, 'en'),
  finding: {
    refused: (errors, warnings) =>
      `Not passed: ${[errors > 0 && `${en(errors, 'error')} to mend`, warnings > 0 && `${en(warnings, 'warning')} to check`].filter(Boolean).join(', ')}`,
    passed: 'Passed',
  },
  grades: {
    error: 'Errors',
    warning: 'Warnings not acknowledged',
    acknowledged: 'Warnings acknowledged',
    notice: 'Notes',
  },
  grade: { error: 'Errors', warning: 'Warnings', acknowledged: 'Acknowledged', notice: 'Notes' },
  notes: {
    error: 'To be mended: nothing is released before.',
    warning:
      'These figures may be wrong. Correct those that are; give a reason for those that are right, and they are released.',
    acknowledged: 'A reason is given; they do not stop the release.',
    notice: 'What the program did or what is worth knowing; they do not stop the release.',
  },
  places: (count) => en(count, 'place'),
  nothing: 'Nothing was found.',
  steps: {
    title: 'How to mend',
    find: 'Open the file in Excel, type the cell (such as C4) into the name box at the top left and press Enter: there it is.',
    json: 'Open a .json file in a text editor; the column “Column” names the member to mend.',
    save: 'Look at the source first, then mend it as the line “To mend” says; save a CSV as “CSV UTF-8 (comma delimited)” under the same name.',
    again:
      'When all are mended run npm run release again (or have it run); it renews this report. It may take two or three rounds.',
  },
  files: 'Files to mend',
  contents: 'Kinds of problems',
  file: 'File',
  heads: { cell: 'Cell', column: 'Column', read: 'Read', expected: 'Expected' },
  readAs: 'Taken for',
  sheet: (file, sheet) => `${file}, sheet “${sheet}”`,
  row: (row) => `row ${row}`,
  letter: (letter) => letter,
  wholeFile: 'whole file',
  empty: '(empty)',
  toMend: 'To mend: ',
  toCheck: 'To check: ',
  sentenceStart: capital,
  sentence: (text) => `${capital(text)}.`,
  key: 'Key: ',
  reason: 'Reason: ',
  unlisted: (listed, rest) =>
    listed > 0
      ? `${number(listed, 'en')} listed here, ${number(rest, 'en')} more not listed.`
      : 'Not listed here: mend the errors above first.',
  acknowledging: {
    title: 'Where a figure is right',
    correct: 'Check it first. A wrong figure is corrected and needs no reason.',
    place: 'Reasons are kept in this file: ',
    create: 'It is not there yet: make it, with the headers key and reason in its first row.',
    excel: 'In Excel: the key into column A, the reason into column B; save as CSV UTF-8.',
    ready: 'In a text editor: copy the lines you need and write the reason after the comma.',
  },
  more: (rest, all) => `… and ${number(rest, 'en')} more of ${number(all, 'en')}.`,
  quiet: (acknowledged, notices) =>
    `${[acknowledged && en(acknowledged, 'warning acknowledged', 'warnings acknowledged'), notices && en(notices, 'note')].filter(Boolean).join(', ')}.`,
  written: (file) => `Report: ${file}`,
  unwritten: (file, why) => `The report could not be written: ${file} (${why})`,
};

export const reportWords: Record<Language, typeof chinese> = { 'zh-CN': chinese, en: english };
