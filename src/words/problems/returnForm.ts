/** Headers, code labels and messages of the return form that areas fill in. */
import type { Text } from '../../model/language.ts';

type Both = Required<Text>;

/** What a column of a return form is for, by the name of its field. */
export const formColumnWords: Record<string, Both> = {
  year: { 'zh-CN': '数字所属的年份', en: 'The year that the figure belongs to' },
  period_start: {
    'zh-CN': '统计期的第一天；时点数（年末户数、人数）不填',
    en: 'First day of the period; empty for a stock (counted at a date)',
  },
  period_end: { 'zh-CN': '统计期的最后一天；时点数填统计当日', en: 'Last day of the period; for a stock, its day' },
  area: { 'zh-CN': '地区代码，从下拉列表中选', en: 'Code of the area, from the list' },
  programme: { 'zh-CN': '项目代码，从下拉列表中选', en: 'Code of the programme, from the list' },
  measure: { 'zh-CN': '指标代码，从下拉列表中选', en: 'Code of the measure, from the list' },
  value: {
    'zh-CN': '数字，只写半角数字和小数点；没有数字就留空，并在符号一列说明原因；0 就写 0',
    en: 'The number, digits and a point only; without one leave it empty and give a symbol; zero is written 0',
  },
  unit: { 'zh-CN': '计量单位，不可改写数字来迁就单位', en: 'The unit that the number is in' },
  symbol: { 'zh-CN': '没有数字的原因', en: 'Why there is no number' },
  status: { 'zh-CN': '数字的状态，可写几个，用空格分开', en: 'State of the figure; several with a space between' },
  demonstration: { 'zh-CN': '演示数据填 true', en: 'true for demonstration figures' },
  source: { 'zh-CN': '资料来源代码；新的来源先登记', en: 'Code of the source; list a new one first' },
  quote: { 'zh-CN': '公布时的原文', en: 'The sentence it was published in' },
  note: { 'zh-CN': '对读者的说明', en: 'A note for readers' },
};

/** What the codes of a column mean that no list of a package holds. */
export const formCodeWords: Record<'symbol' | 'status', Record<string, Both>> = {
  symbol: {
    c: { 'zh-CN': '不予公布', en: 'withheld' },
    x: { 'zh-CN': '未取得', en: 'not available' },
    z: { 'zh-CN': '不适用', en: 'not applicable' },
  },
  status: {
    provisional: { 'zh-CN': '初步数', en: 'provisional' },
    revised: { 'zh-CN': '修订数', en: 'revised' },
    approximate: { 'zh-CN': '约数', en: 'approximate' },
    break: { 'zh-CN': '口径改变，与以前不可比', en: 'break in the series' },
    computed: { 'zh-CN': '由公布的数字计算', en: 'computed from printed numbers' },
  },
};

/** Names of the sheets and headers of the explanations. */
export const formSheetWords = {
  form: { 'zh-CN': '填报', en: 'Return' },
  columns: { 'zh-CN': '各列说明', en: 'Columns' },
  codes: { 'zh-CN': '代码', en: 'Codes' },
  column: { 'zh-CN': '列', en: 'Column' },
  field: { 'zh-CN': '字段', en: 'Field' },
  required: { 'zh-CN': '必填', en: 'Required' },
  code: { 'zh-CN': '代码', en: 'Code' },
  yes: { 'zh-CN': '是', en: 'yes' },
  unlisted: { 'zh-CN': '请从下拉列表中选择', en: 'Please choose from the list' },
} satisfies Record<string, Both>;

/** What `npm run template` says. `{name}` stands for a value. */
export const formWords: Record<'done' | 'unknown', Both> = {
  done: {
    'zh-CN':
      '已写出 {year} 年的填报表：\n  {csv}\n  {xlsx}\n填好后存为“CSV UTF-8（逗号分隔）”，放入 {folder}，并入表 {table} 或写入 resources 和 nianbao.roles.facts。',
    en: 'Wrote the return form of {year}:\n  {csv}\n  {xlsx}\nSave the filled one as “CSV UTF-8 (comma delimited)” in {folder}; add its rows to the table {table}, or name it in resources and in nianbao.roles.facts.',
  },
  unknown: {
    'zh-CN': '没有名为 {name} 的数据表。可选 {options}。',
    en: 'There is no table of figures called {name}. There are: {options}.',
  },
};
