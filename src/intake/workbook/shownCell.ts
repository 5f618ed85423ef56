/** The text that Excel shows for a cell, by its value and number format. */
import type { Cell, CellRichTextValue, CellValue } from 'exceljs';
import { type Decimal, parseDecimal, round, shift } from '../../model/decimal.ts';
import { error, notice, type ProblemKind } from '../../model/problem.ts';
import { cellProblems } from '../cells/parseCell.ts';
import { officeProblems } from '../office/officeParts.ts';

const shownProblems = {
  'code-exponent': cellProblems['code-exponent'],
  'formula-uncalculated': error({
    'zh-CN': { fact: '公式没有保存计算结果', remedy: '用 Excel 打开，重新计算后保存，或直接填写数字' },
    en: {
      fact: 'the result of a formula was not saved',
      remedy: 'open the file in Excel, save it again, or write the number',
    },
  }),
  'number-shown-scaled': error({
    'zh-CN': {
      fact: '单元格格式按千、万等缩小显示，看到的和存的不是同一个数',
      remedy: '把单元格设为“数值”格式，核对全部数字',
    },
    en: {
      fact: 'the format of the cell shows the number in thousands or the like: what is seen is not what is kept',
      remedy: 'give the cell the format Number and look at all its digits',
    },
  }),
  'number-as-shown': notice({
    'zh-CN': { fact: '单元格存的小数比显示的多，按显示的读取', remedy: '如需更多小数，改变单元格格式' },
    en: {
      fact: 'the cell keeps more decimals than it shows: it was read as shown',
      remedy: 'for more decimals, change the format of the cell',
    },
  }),
} satisfies Record<string, ProblemKind>;

export type ShownFault = 'code-exponent' | 'formula-uncalculated' | 'number-shown-scaled';

/** `stored` is the number where it has more decimals than shown. */
type ShownCell = { text: string; stored?: string; fault?: ShownFault };

export function formatShown(cell: Cell): ShownCell {
  return formatValue(cell.value, cell.numFmt);
}

function formatValue(value: CellValue, format?: string): ShownCell {
  if (value === null || value === undefined) return { text: '' };
  if (typeof value === 'number') return formatNumber(value, format);
  if (value instanceof Date) return { text: value.toISOString().slice(0, dateLength(format)) };
  if (typeof value !== 'object') return { text: String(value) };
  if ('error' in value) return { text: value.error };
  if ('richText' in value) return { text: richText(value) };
  if ('hyperlink' in value) return formatValue(value.text);
  const { result } = value as { result?: CellValue };
  return result === undefined ? { text: '', fault: 'formula-uncalculated' } : formatValue(result, format);
}

/** A raised 3 after 9100 is the mark of a note, and becomes 9100[3]; that of km² is not. */
function richText({ richText: runs }: CellRichTextValue): string {
  let text = '';
  for (const { text: run, font } of runs) {
    const mark = run.trim().replace(/^[[(](.*)[\])]$/, '$1');
    const isMark = font?.vertAlign === 'superscript' && mark !== '' && !/(^|[^\p{L}])[ckm]?m$/iu.test(text);
    text += isMark ? `[${mark}]` : run;
  }
  return text;
}

/** A date shown as a month (2021-07) or a year is that month or year. */
function dateLength(format = ''): number {
  const shown = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase();
  if (/[dhs]/.test(shown) || !shown.includes('y')) return '2021-07-01'.length;
  return shown.includes('m') ? '2021-07'.length : '2021'.length;
}

/** Excel keeps fifteen digits: longer codes have lost the last. */
function formatNumber(value: number, format = ''): ShownCell {
  const stored = plainDecimal(value);
  if (stored === undefined) return { text: String(value) };
  if (Math.abs(value) >= 1e15) return { text: stored, fault: 'code-exponent' };
  const { decimals, width, isPercent, isScaled, prefix, suffix } = parseNumberFormat(format, value);
  if (isScaled) return { text: stored, fault: 'number-shown-scaled' };
  const number = isPercent ? shift(stored, 2) : stored;
  const shown = decimals === undefined ? number : round(number, decimals);
  const text = `${prefix}${paddedNumber(shown, decimals, width)}${isPercent ? '%' : ''}${suffix}`;
  return { text, ...(shown !== number && { stored }) };
}

/** With the zeros of the format: 1145.0, 0012. */
function paddedNumber(number: Decimal, decimals: number | undefined, width: number): string {
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(number) ?? [];
  const point = part.padEnd(decimals ?? 0, '0');
  return `${sign}${whole.padStart(width, '0')}${point === '' ? '' : `.${point}`}`;
}

/** Without binary fractions: 0.1 + 0.2 is 0.3. */
function plainDecimal(value: number): Decimal | undefined {
  const digits = Number(value.toPrecision(15));
  const text = String(digits);
  if (!text.includes('e')) return parseDecimal(text);
  const [mantissa = '', exponent = ''] = text.split('e');
  const whole = parseDecimal(mantissa);
  return whole && shift(whole, Number(exponent));
}

/** The parts of #,##0.00"万元"; 0.0%; "约"0 that change what is shown. */
type NumberFormat = {
  /** Undefined where the format fixes none, or has other than plain digits. */
  decimals?: number;
  /** Least digits before the point: 0012. */
  width: number;
  isPercent: boolean;
  /** A comma after the last digit divides by a thousand. */
  isScaled: boolean;
  prefix: string;
  suffix: string;
};

/** Quoted text; escaped character; space or filling; colour, condition or currency; digits; any other. */
const tokens = /"([^"]*)"|[\\!](.)|_.|\*.|\[[^\]]*\]|([#0?.,]+)|(.)/gsu;

function parseNumberFormat(format: string, value: number): NumberFormat {
  const section = sectionFor(format, value);
  const plain = { width: 1, isPercent: false, isScaled: false, prefix: '', suffix: '' };
  if (/^(general|@|)$/i.test(section.trim())) return plain;
  let digits = '';
  let prefix = '';
  let suffix = '';
  let isPercent = false;
  let isBroken = false;
  for (const [, quoted, escaped, number, other] of section.matchAll(tokens)) {
    const text = quoted ?? escaped ?? (other === '%' ? '' : (other ?? ''));
    isPercent ||= other === '%';
    if (number !== undefined) {
      isBroken ||= suffix !== '';
      digits += number;
    } else if (digits === '') prefix += text;
    else suffix += text;
  }
  const isScaled = /[#0?],+(\.|$)/.test(digits);
  // telephone numbers, fractions, exponents
  if (isBroken || digits === '') return { ...plain, isScaled };
  const [whole = '', part] = digits.replaceAll(',', '').split('.');
  return {
    decimals: /^0*$/.test(part ?? '') ? (part ?? '').length : undefined,
    isPercent,
    isScaled,
    width: /^0+$/.test(whole) ? whole.length : 1,
    prefix: prefix.replace(/[¥￥(]/g, '').trim(),
    suffix: suffix.replace(')', '').trim(),
  };
}

/** The first whose condition is true, else that of positive numbers. */
function sectionFor(format: string, value: number): string {
  const sections = format.split(';');
  const holds = (section: string): boolean => {
    const [, sign = '', limit = ''] = /\[(<=|>=|<>|[<>=])(-?[\d.]+)\]/.exec(section) ?? [];
    return sign === '' || comparisons[sign]?.(value, Number(limit)) === true;
  };
  return (/\[[<>=]/.test(format) ? sections.find(holds) : undefined) ?? sections[0] ?? '';
}

const comparisons: Record<string, (a: number, b: number) => boolean> = {
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '=': (a, b) => a === b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
  '<>': (a, b) => a !== b,
};

/** What is told of a workbook and its sheets. */
export const workbookProblems = {
  ...shownProblems,
  'office-large': officeProblems['office-large'],
  'office-dtd': officeProblems['office-dtd'],
  'workbook-broken': error({
    'zh-CN': { fact: '工作簿打不开，文件可能不完整', remedy: '用 Excel 打开并重新保存；重新复制文件' },
    en: { fact: 'the workbook can not be opened; it may be incomplete', remedy: 'open it in Excel and save it again' },
  }),
  'workbook-opendocument': error({
    'zh-CN': { fact: '这是 OpenDocument（.ods）表格，不能读取', remedy: '打开后另存为 Excel 工作簿（.xlsx）或 CSV' },
    en: {
      fact: 'this is an OpenDocument spreadsheet (.ods), which is not read',
      remedy: 'open it and save it as an Excel workbook (.xlsx) or as CSV',
    },
  }),
  'sheet-missing': error({
    'zh-CN': { fact: '工作簿中没有这张表', remedy: '改正 dialect.sheetName，或改正工作表的名称' },
    en: { fact: 'the workbook has no such sheet', remedy: 'correct dialect.sheetName, or the name of the sheet' },
  }),
  'sheets-open': error({
    'zh-CN': {
      fact: '工作簿中有几张表都像数据表，不知道读哪一张',
      remedy:
        '在 datapackage.json 的 dialect.sheetName 中写明；用 npm run new 时加 --sheet 表名，几张表按年或月合为一张时用逗号隔开',
    },
    en: {
      fact: 'several sheets of the workbook hold tables, and nothing says which is meant',
      remedy:
        'name it in dialect.sheetName of datapackage.json; with npm run new, add --sheet and its name, or the names of one table a year, parted by commas',
    },
  }),
  'sheet-chosen': notice({
    'zh-CN': {
      fact: '工作簿有几张表，读取了有数据的这一张',
      remedy: '如要读别的表，在 datapackage.json 的 dialect.sheetName 中写明',
    },
    en: {
      fact: 'of several sheets the one with the table was read',
      remedy: 'for another, name it in dialect.sheetName of datapackage.json',
    },
  }),
  'sheet-hidden-rows': notice({
    'zh-CN': { fact: '有隐藏的行，也已读取', remedy: '核对这些行；不应计入的请删除' },
    en: { fact: 'hidden rows were read too', remedy: 'look at them, and delete what does not count' },
  }),
  'sheet-hidden-columns': notice({
    'zh-CN': { fact: '有隐藏的列，也已读取', remedy: '核对这些列；不应计入的请删除' },
    en: { fact: 'hidden columns were read too', remedy: 'look at them, and delete what does not count' },
  }),
  'cells-merged': notice({
    'zh-CN': { fact: '有合并单元格：文字按每格都有读取，数字只计一次', remedy: '核对读取结果' },
    en: { fact: 'cells are merged: a text counts for each of them, a number once', remedy: 'see that it is right' },
  }),
  'cells-commented': notice({
    'zh-CN': { fact: '有{count}个单元格带批注，批注不读取', remedy: '需要公布的说明写进表下的注释' },
    en: {
      fact: 'comments on cells were not read: {count}',
      remedy: 'write what readers should know into a note below the table',
    },
  }),
} satisfies Record<string, ProblemKind>;
