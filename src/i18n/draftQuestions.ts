import type { Language } from '../model/language.ts';

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
