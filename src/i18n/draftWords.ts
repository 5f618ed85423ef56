import type { Language } from '../model/language.ts';

type DraftWords = {
  open: { what: string; unfit: string; options: string; how: string; guess: string; join: string };
  readme: {
    origin: string;
    measures: string;
    measureHead: string[];
    inRows: string;
    kinds: Record<'stock' | 'served' | 'flow' | 'standard' | 'rate', string>;
    columns: string;
    columnHead: string[];
    guessed: string;
    leftOut: string;
    reasons: Record<'remark' | 'month' | 'same' | 'repeated', string>;
  };
  again: string;
  noFile: string;
  taken: string;
  unreleased: string;
  refused: string;
  done: string;
};

/** What `npm run new` says. `{name}` stands for a value. */
export const draftWords: Record<Language, DraftWords> = {
  'zh-CN': {
    open: {
      what: '待定 {what}',
      unfit: '不能是“{answer}”',
      options: '可选 {options}',
      how: '写法 {how}',
      guess: '推测为“{guess}”（--yes 采用全部推测）',
      join: '；',
    },
    readme: {
      origin:
        '本数据包由 `{file}` 起草，采用 {rows} 行。数据截止时刻取表中最后一个时期的末日；最近的完整年份是 {latestYear} 年。',
      measures: '指标',
      measureHead: ['指标', '代码', '单位', '类别'],
      inRows: '见各行',
      kinds: {
        stock: '时点数，不可跨期相加',
        served: '期内服务数，不可跨期相加',
        flow: '期内发生数',
        standard: '标准，不相加',
        rate: '比率或平均数，不相加',
      },
      columns: '数据表的列',
      columnHead: ['表头', '用途（空白：保留，不发布）'],
      guessed: '推测',
      leftOut: '未采用的行',
      reasons: {
        remark: '第 {line} 行：只有一格有字，是标题或附注',
        month: '其他月份 {count} 行：一年只发布一个数字',
        same: '第 {line} 行：与第 {of} 行完全相同',
        repeated: '第 {line} 行：与第 {of} 行说的是同一件事而数字不同',
      },
    },
    again: '不能这样写',
    noFile: '找不到文件：{file}',
    taken: '{folder} 已经存在，没有改动。请换一个名称，写在命令末尾。',
    unreleased:
      '已起草 {folder}，但数据还不能发布：请按上面所说在该文件夹中改正，再运行\n  npm run release -- --package {folder}',
    refused: '没有起草，没有写入任何文件。',
    done: '已起草 {folder}：采用 {rows} 行，未采用 {leftOut} 行（见其中的 README.md）。接下来：\n  npm run release -- --package {folder}\n  npm run dev -- --package {folder}\n  npm run build -- --package {folder} --out dist-{name}',
  },
  en: {
    open: {
      what: 'To be decided: {what}',
      unfit: 'it cannot be “{answer}”',
      options: 'one of {options}',
      how: 'say {how}',
      guess: 'the guess is “{guess}” (--yes takes all guesses)',
      join: '; ',
    },
    readme: {
      origin:
        'Drafted from `{file}`: {rows} rows. The data are cut off at the end of the last period in the table; the latest complete year is {latestYear}.',
      measures: 'Measures',
      measureHead: ['Measure', 'Code', 'Unit', 'Kind'],
      inRows: 'in each row',
      kinds: {
        stock: 'at a date, never added over time',
        served: 'in a period, never added over time',
        flow: 'what happened in a period',
        standard: 'never added',
        rate: 'a rate or an average, never added',
      },
      columns: 'Columns of the table',
      columnHead: ['Header', 'Part (none: kept, not released)'],
      guessed: 'Guesses',
      leftOut: 'Rows left out',
      reasons: {
        remark: 'row {line}: only one cell is filled, it is a title or a remark',
        month: '{count} rows of other months: a year has one figure',
        same: 'row {line}: the same as row {of}',
        repeated: 'row {line}: about the same as row {of}, with other numbers',
      },
    },
    again: 'this cannot be',
    noFile: 'There is no such file: {file}',
    taken: '{folder} is there already and was not changed. Give another name at the end of the command.',
    unreleased:
      'Drafted {folder}, but its data cannot be released yet: mend there what is said above, then\n  npm run release -- --package {folder}',
    refused: 'Nothing was drafted, no file was written.',
    done: 'Drafted {folder}: {rows} rows, {leftOut} left out (see its README.md). Next:\n  npm run release -- --package {folder}\n  npm run dev -- --package {folder}\n  npm run build -- --package {folder} --out dist-{name}',
  },
};
