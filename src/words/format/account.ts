/** The account of a table in a few lines for staff: what its cells were taken for, and what was left out and why. */
import { leftOutCells, type Account, type CellsLeftOut, type SheetCells } from '../../model/account.ts';
import type { Language } from '../../model/language.ts';

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
