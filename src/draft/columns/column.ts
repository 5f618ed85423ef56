/** A column of a sheet: its cells as text, number or date, and the roles that it may have. */
import { parseNumber } from '../../intake/cells/parseNumber.ts';
import { isCalendarDay } from '../../intake/cells/parseDate.ts';
import type { RawRow } from '../../intake/table/table.ts';
import type { Decimal } from '../../model/decimal.ts';

/** Trimmed; empty for a missing value. */
export type DraftColumn = { index: number; header: string; values: string[] };

export function columnsOf(header: string[], rows: RawRow[]): DraftColumn[] {
  return header.map((name, index) => ({ index, header: name, values: rows.map((row) => columnCellText(row, index)) }));
}

export function columnCellText({ cells }: RawRow, index: number): string {
  const text = (cells[index] ?? '').trim();
  return missingMarks.includes(text) ? '' : text;
}

export function distinctValues({ values }: DraftColumn): string[] {
  return [...new Set(values.filter((value) => value !== ''))];
}

export function isConstant(column: DraftColumn): boolean {
  return distinctValues(column).length === 1;
}

/** At least 80 %: the few others are reported later. */
export function isMostly({ values }: DraftColumn, test: (value: string) => boolean): boolean {
  const filled = values.filter((value) => value !== '');
  return filled.length > 0 && filled.filter(test).length >= filled.length * 0.8;
}

export function isNumeric(column: DraftColumn): boolean {
  return isMostly(column, (value) => plainNumber(value) !== undefined);
}

export function isOneToOne(draftColumn: DraftColumn, other: DraftColumn): boolean {
  const pairs = new Set(draftColumn.values.map((value, index) => JSON.stringify([value, other.values[index]])));
  return pairs.size === new Set(draftColumn.values).size && pairs.size === new Set(other.values).size;
}

export const missingMarks = '- -- — —— – … …… ... .. / n/a N/A NA null NULL'.split(' ');

/** As in a spreadsheet: 1,523; １５２３; $1,523.50; 12.3%. */
export function plainNumber(text: string): Decimal | undefined {
  const parsed = parseNumber(text.replace(/^[$€£¥+]\s*/, ''));
  // a unit in a cell would be lost
  const isPlain = 'value' in parsed && (parsed.unit ?? '%') === '%';
  return isPlain ? parsed.value : undefined;
}

/** Codes may be in a column beside the names. */
export type ColumnRole = Exclude<keyof typeof columnWords, 'code' | 'name'> | 'areaCode' | 'programmeCode';

/**
 * `oneYear` replaces a column of years, `wholes` have one name in every row (State: HI), `measures` are columns of a
 * wide table.
 */
export type ColumnRoles = Partial<Record<ColumnRole, DraftColumn>> & {
  oneYear?: string;
  wholes: DraftColumn[];
  measures: DraftColumn[];
};

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
  name: /^(id|no\.?|#|index|rank|lat|long?|latitude|longitude|phone|序号|编号|排名|电话)$|(^|[ _])id$/i,
};

/** Read by a release under these names. */
export const releaseColumnNames =
  'year period_start period_end area programme measure value unit symbol status demonstration source quote'.split(' ');

/** Month and day have two digits. */
export type Moment = { year: string; month?: string; day?: string };

const dayPattern = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?:[T ][\d:.]*Z?)?$/;
const monthPattern = /^(\d{4})(?:[-/.年](\d{1,2})月?|(\d{2}))$/;
const yearPattern = /^(\d{4})(?:年度?|\.0)?$/;

/** 2021, 2021年, 2021-07, 2021年7月, 202107, 2021-07-01, 2021/7/1, 20210701, 2021-07-01T00:00. */
export function parseMoment(text: string): Moment | undefined {
  const [, ...parts] = dayPattern.exec(text) ?? monthPattern.exec(text) ?? yearPattern.exec(text) ?? [];
  // unmatched groups are undefined, whatever their type
  const [ofYear, ...rest] = parts.filter((part: string | undefined) => part !== undefined);
  return ofYear === undefined ? undefined : calendarDay(ofYear, ...rest);
}

function calendarDay(ofYear: string, ofMonth?: string, ofDay?: string): Moment | undefined {
  if (!/^(1[89]|20|21)/.test(ofYear)) return undefined;
  const parts = { month: ofMonth?.padStart(2, '0'), day: ofDay?.padStart(2, '0') };
  const iso = `${ofYear}-${parts.month ?? '01'}-${parts.day ?? '01'}`;
  if (!isCalendarDay(iso)) return undefined;
  return { year: ofYear, ...(parts.month && { month: parts.month }), ...(parts.day && { day: parts.day }) };
}

export function monthEnd(ofYear: string, ofMonth: string): string {
  return new Date(Date.UTC(Number(ofYear), Number(ofMonth), 0)).toISOString().slice(0, 10);
}
