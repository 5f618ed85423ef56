/** The questions about a draft as nouns, and the flag that answers each. */
import type { Language } from '../../model/language.ts';

/** A noun phrase, and the flag that answers it; what it says of several columns is asked once for all of them. `{about}` is the column, measure or text in question. */
export const questions = {
  name: {
    'zh-CN': { what: '数据包文件夹的名称', how: '命令末尾写名称，只用小写字母、数字、点、下划线和连字符' },
    en: { what: 'the name of the package’s folder', how: 'a name (a-z, 0-9, . _ -) at the end of the command' },
  },
  language: {
    'zh-CN': { what: '数据包的语言', how: '--language zh-CN --language en' },
    en: { what: 'the languages of the package', how: '--language zh-CN --language en' },
  },
  title: {
    'zh-CN': { what: '数据包的标题', how: '--title "…"' },
    en: { what: 'the title of the package', how: '--title "…"' },
  },
  word: {
    'zh-CN': { what: '“{about}”在另一种语言中的写法', how: '--word "{about}=…"' },
    en: { what: '“{about}” in the other language', how: '--word "{about}=…"' },
  },
  year: {
    'zh-CN': { what: '年份或日期所在的列', how: '--year <列名>，或全表同属一年时 --year 2021' },
    en: {
      what: 'the column of years or dates',
      how: '--year <column>, or --year 2021 where the whole table is of one year',
    },
  },
  period: {
    'zh-CN': { what: '“{about}”列的日期代表什么', how: '--period year（全年）/ half / quarter / month / day（当日）' },
    en: { what: 'what the dates of “{about}” stand for', how: '--period year, half, quarter, month or day' },
  },
  'year-ends': {
    'zh-CN': { what: '“{about}”列跨年的年度到哪一天为止', how: '--year-ends 03-31（月-日）' },
    en: { what: 'the day on which a year of “{about}” ends', how: '--year-ends 03-31 (month and day)' },
  },
  month: {
    'zh-CN': { what: '一年有几个月的数字，取哪个月', how: '--month <月份>' },
    en: { what: 'the month to keep of each year', how: '--month <number>' },
  },
  area: {
    'zh-CN': { what: '地区所在的列', how: '--area <列名>，没有则 --area none' },
    en: { what: 'the column of areas', how: '--area <column>, or --area none' },
  },
  programme: {
    'zh-CN': { what: '项目所在的列', how: '--programme <列名>，没有则 --programme none' },
    en: { what: 'the column of programmes', how: '--programme <column>, or --programme none' },
  },
  rows: {
    'zh-CN': {
      what: '同一年有许多行不能区分（可能用来区分的列：{about}）',
      how: '--programme <列名> 或 --area <列名>，或先从表中删去多余的行',
    },
    en: {
      what: 'what tells apart the many rows of one year (it may be: {about})',
      how: '--programme <column> or --area <column>, or take the rows out of the table',
    },
  },
  duplicates: {
    'zh-CN': {
      what: '第 {about} 行说的是同一件事而数字不同，取哪一行',
      how: '--duplicates neither（都不取）、first 或 last',
    },
    en: { what: 'which row to keep of two that differ (rows {about})', how: '--duplicates neither, first or last' },
  },
  measures: {
    'zh-CN': { what: '哪一列是数字', how: '--measure "列名=代码:单位:类别"' },
    en: { what: 'the column of numbers', how: '--measure "column=code:unit:kind"' },
  },
  column: {
    'zh-CN': {
      what: '“{about}”列里有数字，也有别的文字：是不是指标',
      how: '--measure "{about}=:单位"，不是则 --measure "{about}=none"',
    },
    en: {
      what: 'whether “{about}”, a column of numbers and other texts, is a measure',
      how: '--measure "{about}=:unit", or --measure "{about}=none" where it is none',
    },
  },
  categories: {
    'zh-CN': {
      what: '“{about}”各列是一个指标的各类项目，还是各为一个指标',
      how: '--categories programmes（各类项目）或 measures（各为指标）',
    },
    en: {
      what: 'whether the columns “{about}” are programmes counted by one measure, or measures of their own',
      how: '--categories programmes or measures',
    },
  },
  across: {
    'zh-CN': { what: '“{about}”各列是地区还是项目', how: '--across areas（地区）或 programmes（项目）' },
    en: { what: 'whether the columns “{about}” are areas or programmes', how: '--across areas or programmes' },
  },
  total: {
    'zh-CN': {
      what: '“{about}”等于其他各项之和：是不是合计',
      how: '--total "{about}"（是合计），不是则 --total none',
    },
    en: {
      what: 'whether “{about}”, which is the sum of the others, is their total',
      how: '--total "{about}", or --total none where it is not',
    },
  },
  breakdown: {
    'zh-CN': {
      what: '“{about}”列怎样处理',
      how: '--breakdown parts（与项目合为一项，如 低保 · 男）或 total（只取合计行，其余不采用）',
    },
    en: {
      what: 'what becomes of “{about}”, which tells rows apart beside area and programme',
      how: '--breakdown parts (of their programmes: Cash aid · Female), or total (only rows of totals are taken)',
    },
  },
  mark: {
    'zh-CN': {
      what: '数字位置上的“{about}”是什么意思',
      how: '--mark "{about}=withheld"（不予公布），not available（未取得），not applicable（不适用）或 zero（零）',
    },
    en: {
      what: 'what “{about}” means where a number should be',
      how: '--mark "{about}=withheld", not available, not applicable or zero',
    },
  },
  average: {
    'zh-CN': {
      what: '“{about}”带小数：是不是平均数',
      how: '--average yes（各时期的平均数）或 no',
    },
    en: {
      what: 'whether “{about}”, a count with decimals, is an average over the periods',
      how: '--average yes or no',
    },
  },
  decimal: {
    'zh-CN': { what: '“{about}”列数字中的小数点是点还是逗号', how: '--decimal . 或 --decimal ,' },
    en: {
      what: 'whether a point or a comma is the decimal mark in “{about}”',
      how: '--decimal . or --decimal ,',
    },
  },
  decimals: {
    'zh-CN': { what: '“{about}”显示几位小数', how: '--decimals <位数>（文件中保留全部）' },
    en: { what: 'how many decimals of “{about}” are shown', how: '--decimals <number> (files have them all)' },
  },
  zone: {
    'zh-CN': {
      what: '“{about}”的数字是已含在各区划里（其中），还是另外相加',
      how: '--zones within（已含）或 added（另加）',
    },
    en: {
      what: 'whether the figures of “{about}” lie within the other areas, or are added to them',
      how: '--zones within or added',
    },
  },
  code: {
    'zh-CN': { what: '“{about}”的代码', how: '--measure "{about}=代码"（文字、数字、连字符，不与其他列重名）' },
    en: {
      what: 'the code of “{about}”',
      how: '--measure "{about}=code" (letters, digits, hyphens; no other column may have it)',
    },
  },
  unit: {
    'zh-CN': {
      what: '“{about}”的计量单位',
      how: '--unit 单位，或 --measure "列名=:单位"（如 户、人、人次、万元、元/人·月、%），不是指标则 --measure "列名=none"',
    },
    en: {
      what: 'the unit of “{about}”',
      how: '--unit unit, or --measure "column=:unit" for one of them (households, persons, person-times, USD, million USD, USD/person·month, % …), or --measure "column=none" where it is no measure',
    },
  },
  kind: {
    'zh-CN': {
      what: '“{about}”属于哪一类',
      how: '--kind 类别，或 --measure "列名=::类别"（stock 时点数，served 期内服务数，flow 期内发生数，standard 标准，rate 比率，target 目标）',
    },
    en: {
      what: 'the kind of “{about}”',
      how: '--kind kind, or --measure "column=::kind" for one of them (stock at a date, served in a period, flow, standard, rate, target)',
    },
  },
  'part-times': {
    'zh-CN': { what: '各表的时期，取自其名称', how: '把时期写进工作表名或文件名（2021年3月）' },
    en: { what: 'the times of the tables, by their names', how: 'name each sheet or file by its time (March 2021)' },
  },
  'form-period': {
    'zh-CN': {
      what: '“{about}”是哪个时期的报表',
      how: '--year 2020-01（1月）、2021-q2（二季度）、2021-h1（上半年）或 2021（全年），也可写进标题或文件名',
    },
    en: {
      what: 'the period of the form “{about}”',
      how: '--year 2020-01, 2021-q2, 2021-h1 or 2021, or write it into the title or the name of the file',
    },
  },
  'form-earlier': {
    'zh-CN': { what: '“{about}”列是哪个时期的数字', how: '--previous 2019-12，不采用则 --previous none' },
    en: { what: 'the period of the column “{about}”', how: '--previous 2019-12, or --previous none to leave it out' },
  },
  'form-revised': {
    'zh-CN': {
      what: '“上期”与该期报表的数字不同（{about}），取哪一个',
      how: '--revised own（该期报表）或 later（后一期报表的“上期”）',
    },
    en: {
      what: 'which number to take where an earlier one differs from the form of its own period ({about})',
      how: '--revised own (the form of that period) or later (the one that was written later)',
    },
  },
  'target-of': {
    'zh-CN': { what: '“{about}”是哪一列的目标或预算', how: '在 datapackage.json 的 of 处写指标的代码' },
    en: { what: 'what “{about}” is the target of', how: 'the code of a measure, as of in datapackage.json' },
  },
  'form-cumulative': {
    'zh-CN': {
      what: '“{about}”等是年初以来的累计数，还是本期一个月（季）的数',
      how: '--cumulative yes（累计）或 no（本期）',
    },
    en: {
      what: 'whether “{about}” are since the start of the year, or of the period alone',
      how: '--cumulative yes (since the start of the year) or no',
    },
  },
  'form-counts': {
    'zh-CN': { what: '“{about}”是期末数还是期内服务数', how: '--kind stock（期末）或 served（期内）' },
    en: { what: 'whether “{about}” are counted at the end of the period or in it', how: '--kind stock or served' },
  },
  'form-parts': {
    'zh-CN': {
      what: '“{about}”各分项之和大于整体：是互有重叠（各为一项），还是构成整体',
      how: '--parts overlap（有重叠）或 divide（构成整体，须改正数字）',
    },
    en: {
      what: 'whether the parts of “{about}”, which are more than it, overlap (each then stands alone) or divide it',
      how: '--parts overlap, or divide, where a number is to be mended',
    },
  },
  'form-column': {
    'zh-CN': { what: '“{about}”列是什么数字', how: '不采用则 --measure "{about}=none"' },
    en: { what: 'what the numbers of “{about}” are', how: '--measure "{about}=none" leaves them out' },
  },
  'publisher-area': {
    'zh-CN': { what: '本地区（数据包讲的是哪个地区）', how: '--publisher-area <名称>' },
    en: { what: 'the area that the package is about', how: '--publisher-area <name>' },
  },
  'latest-year': {
    'zh-CN': { what: '最近的完整年份', how: '--latest-year <年份>' },
    en: { what: 'the latest complete year', how: '--latest-year <year>' },
  },
} satisfies Record<string, Record<Language, { what: string; how: string }>>;
