/** Questions and messages of `npm run new`, which drafts a data package from a table. */
import type { Language } from '../../model/language.ts';

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

/** `what` is asked, as a noun phrase; `how` it is said on the command line. */
type QuestionWords = { what: string; how: string };

/** What `npm run new` asks, by code of the question. `{about}` is the column, measure or text in question. */
export const draftQuestions: Record<Language, Record<string, QuestionWords>> = {
  'zh-CN': {
    name: { what: '数据包文件夹的名称', how: '命令末尾写名称，只用小写字母、数字、点、下划线和连字符' },
    language: { what: '数据包的语言', how: '--language zh-CN --language en' },
    title: { what: '数据包的标题', how: '--title "…"' },
    word: { what: '“{about}”在另一种语言中的写法', how: '--word "{about}=…"' },
    year: { what: '年份或日期所在的列', how: '--year <列名>，或全表同属一年时 --year 2021' },
    period: { what: '“{about}”列的日期代表什么', how: '--period year（全年）/ month（当月）/ day（当日）' },
    month: { what: '一年有几个月的数字，取哪个月', how: '--month <月份>' },
    area: { what: '地区所在的列', how: '--area <列名>，没有则 --area none' },
    programme: { what: '项目所在的列', how: '--programme <列名>，没有则 --programme none' },
    rows: {
      what: '同一年有许多行不能区分（可能用来区分的列：{about}）',
      how: '--programme <列名> 或 --area <列名>，或先从表中删去多余的行',
    },
    duplicates: {
      what: '第 {about} 行说的是同一件事而数字不同，取哪一行',
      how: '--duplicates neither（都不取）、first 或 last',
    },
    measures: { what: '哪一列是数字', how: '--measure "列名=代码:单位:类别"' },
    code: { what: '“{about}”的代码', how: '--measure "{about}=代码"（文字、数字、连字符，不与其他列重名）' },
    unit: {
      what: '“{about}”的计量单位',
      how: '--measure "{about}=:单位"（如 户、人、人次、万元、元/人·月、%），不是指标则 --measure "{about}=none"',
    },
    kind: {
      what: '“{about}”属于哪一类',
      how: '--measure "{about}=::类别"（stock 时点数，served 期内服务数，flow 期内发生数，standard 标准，rate 比率）',
    },
    'publisher-area': { what: '本地区（数据包讲的是哪个地区）', how: '--publisher-area <名称>' },
    'latest-year': { what: '最近的完整年份', how: '--latest-year <年份>' },
  },
  en: {
    name: {
      what: 'the name of the package’s folder',
      how: 'a name of a-z, 0-9, point, underscore and hyphen at the end of the command',
    },
    language: { what: 'the languages of the package', how: '--language zh-CN --language en' },
    title: { what: 'the title of the package', how: '--title "…"' },
    word: { what: '“{about}” in the other language', how: '--word "{about}=…"' },
    year: {
      what: 'the column of years or dates',
      how: '--year <column>, or --year 2021 where the whole table is of one year',
    },
    period: { what: 'what the dates of “{about}” stand for', how: '--period year, month or day' },
    month: { what: 'the month to keep of each year', how: '--month <number>' },
    area: { what: 'the column of areas', how: '--area <column>, or --area none' },
    programme: { what: 'the column of programmes', how: '--programme <column>, or --programme none' },
    rows: {
      what: 'what tells apart the many rows of one year (it may be: {about})',
      how: '--programme <column> or --area <column>, or take the rows out of the table',
    },
    duplicates: {
      what: 'which row to keep, where two are about the same and differ (rows {about})',
      how: '--duplicates neither, first or last',
    },
    measures: { what: 'the column of numbers', how: '--measure "column=code:unit:kind"' },
    code: {
      what: 'the code of “{about}”',
      how: '--measure "{about}=code" (letters, digits, hyphens; no other column may have it)',
    },
    unit: {
      what: 'the unit of “{about}”',
      how: '--measure "{about}=:unit" (households, persons, person-times, USD, million USD, USD/person·month, % …), or --measure "{about}=none" where it is no measure',
    },
    kind: {
      what: 'the kind of “{about}”',
      how: '--measure "{about}=::kind" (stock at a date, served in a period, flow, standard, rate)',
    },
    'publisher-area': { what: 'the area that the package is about', how: '--publisher-area <name>' },
    'latest-year': { what: 'the latest complete year', how: '--latest-year <year>' },
  },
};
