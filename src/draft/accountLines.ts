/** The account of a table in words: how many cells were taken for what, and what was left out and why. */
import type { Account } from '../intake/table/account.ts';
import type { Language } from '../model/language.ts';
import { fillText } from '../words/strings.ts';

const accountWords = {
  'zh-CN': {
    sum: '表中 {rows} 行、{columns} 列，共 {cells} 格：{figure} 个数字，{control} 个合计（只作核对），{heading} 格表头和名称，{note} 格标题和附注，未采用 {leftOut} 格。',
    leftOut: '未采用 {cells} 格（第 {lines} 行）：{reason}。',
    comma: '、',
    more: ' 等',
    reasons: {
      month: '其他月份，一年只发布一个数字',
      same: '与另一行完全相同',
      repeated: '与另一行说的是同一件事而数字不同',
      'no-measure': '不作为指标（--measure 列名=none）',
    } as Record<string, string>,
  },
  en: {
    sum: 'The table has {rows} rows and {columns} columns, {cells} cells: {figure} figures, {control} totals (controls only), {heading} headings and names, {note} titles and notes, {leftOut} left out.',
    leftOut: '{cells} cells left out (rows {lines}): {reason}.',
    comma: ', ',
    more: ' …',
    reasons: {
      month: 'of other months, since a year has one figure',
      same: 'the same as another row',
      repeated: 'about the same as another row, with other numbers',
      'no-measure': 'no measure (--measure column=none)',
    } as Record<string, string>,
  },
};

const mostLinesNamed = 8;

export function accountLines({ rows, columns, cells, parts, leftOut }: Account, language: Language): string[] {
  const words = accountWords[language];
  const count = leftOut.reduce((sum, entry) => sum + entry.cells, 0);
  return [
    fillText(words.sum, { rows, columns, cells, ...parts, leftOut: count }),
    ...leftOut.map(({ reason, cells: left, lines }) =>
      fillText(words.leftOut, {
        cells: left,
        lines: lines.slice(0, mostLinesNamed).join(words.comma) + (lines.length > mostLinesNamed ? words.more : ''),
        reason: words.reasons[reason] ?? reason,
      }),
    ),
  ];
}
