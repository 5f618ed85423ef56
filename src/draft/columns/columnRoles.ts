/** The roles a column may have, the header words that tell them, the names a release reads. */
import type { DraftColumn } from './column.ts';

/** `areaCode` and `programmeCode` repeat a column of names as codes. */
export type ColumnRole =
  | 'year'
  | 'month'
  | 'start'
  | 'end'
  | 'area'
  | 'areaCode'
  | 'programme'
  | 'programmeCode'
  | 'measure'
  | 'value'
  | 'unit'
  | 'symbol'
  | 'status'
  | 'demonstration'
  | 'source'
  | 'quote'
  | 'note';

/**
 * `oneYear` is the year of a table without a column of years, `wholes` are columns with the same name in every row
 * (State: HI), `measures` the columns of a wide table, none in a long one.
 */
export type ColumnRoles = Partial<Record<ColumnRole, DraftColumn>> & {
  oneYear?: string;
  wholes: DraftColumn[];
  measures: DraftColumn[];
};

/** Headers by which a column is recognised, in Chinese and English. */
export const columnWords = {
  year: /^(calendar year|years?|yr|年份|年度|年|统计年[份度])$/i,
  month: /^(month|月份?|统计月份)$/i,
  start: /^(period[ _]start|start( date)?|起始日期|开始日期|期初)$/i,
  end: /(^|[ _])(period[ _]end|date|period|time|as[ _]of)$|日期|时间|截[止至]|期末$|月份$/i,
  area: /(^|[ _])(area|county|city|town|district|region|state|province|municipality|prefecture|country)( ?name)?s?$|地区|区域|区县|县[市区]|市县|乡镇|镇街|街道|城市|省份|^[省市县区镇]$|(省|市|县|区|镇)名称?$/i,
  programme: /(^|[ _])(programme|program|scheme|category|benefit type|type)s?$|项目|类别|类型|险种|救助种类/i,
  measure: /^(measure|indicator|variable|(统计)?指标(名称)?)s?$/i,
  value: /^(value|obs_value|figure|amount|count|数值|数量|数据|数字|本期|指标值)$/i,
  unit: /^(units?|unit of measure|计量单位|单位)$/i,
  symbol: /^(symbol|符号)$/i,
  status: /^(status|状态)$/i,
  demonstration: /^(demonstration|演示数据)$/i,
  source: /^(source|source[ _]title|资料来源|数据来源|来源|出处)$/i,
  quote: /^(quote|原文)$/i,
  note: /^(notes?|remarks?|备注|说明|注释?)$/i,
  code: /code|fips|geo_?id|\biso\b|代码|编码|区划/i,
  /** Numbers that count nothing. */
  name: /^(id|no\.?|#|index|rank|lat|long?|latitude|longitude|phone|序号|编号|排名|电话)$|(^|[ _])id$/i,
};

/** Columns that a release reads by their name, whatever the measures are. */
export const releaseColumnNames = [
  'year',
  'period_start',
  'period_end',
  'area',
  'programme',
  'measure',
  'value',
  'unit',
  'symbol',
  'status',
  'demonstration',
  'source',
  'quote',
];
