/** A cell by the type and the constraints of its field: its value, normalised, or why it has none. */
import { parseDecimal } from '../../model/decimal.ts';
import { error, notice, type ProblemKind } from '../../model/problem.ts';
import type { Field, FieldType } from '../table/table.ts';
import type { Literal } from '../table/tableSchema.ts';
import { constraintCheck, constraintProblems } from './constraints.ts';
import { pointForm, statedForm, type NumberForm } from './numberForm.ts';
import { numberFaults, numberRepairs } from './numberProblems.ts';
import { halfWidth } from './numeral.ts';
import { isoDay, parseDateFormat } from './parseDate.ts';
import { isFormulaError, parseNumber } from './parseNumber.ts';

export const cellProblems = {
  ...numberFaults,
  ...numberRepairs,
  ...constraintProblems,
  'cell-missing': error({
    'zh-CN': { fact: '必填单元格为空', remedy: '填写该单元格' },
    en: { fact: 'a required cell is empty', remedy: 'fill it in' },
  }),
  'code-exponent': error({
    'zh-CN': {
      fact: '长代码被 Excel 改成了科学记数，原来的数字已丢失',
      remedy: '从原始资料重新填写；先把该列设为“文本”格式',
    },
    en: {
      fact: 'Excel made a number of a long code, and its digits are lost',
      remedy: 'type the code again from its source, in a column of the format Text',
    },
  }),
  'integer-invalid': error({
    'zh-CN': { fact: '不是整数', remedy: '只写数字' },
    en: { fact: 'this is not a whole number', remedy: 'write digits only' },
  }),
  'date-invalid': error({
    'zh-CN': { fact: '不是实际存在的日期', remedy: '按“年-月-日”填写，月和日各两位' },
    en: {
      fact: 'this is not a date that exists',
      remedy: 'write year-month-day with two digits each for month and day',
    },
  }),
  'boolean-invalid': error({
    'zh-CN': { fact: '应填是或否', remedy: '改用表示“是”或“否”的写法' },
    en: { fact: 'this is neither true nor false', remedy: 'write one of the two' },
  }),
  'integer-respelt': notice({
    'zh-CN': { fact: '年份已按四位数字读取', remedy: '核对读取结果' },
    en: { fact: 'the year was read as four digits', remedy: 'see that it is right' },
  }),
  'date-respelt': notice({
    'zh-CN': { fact: '日期已改写为“年-月-日”', remedy: '核对读取结果' },
    en: { fact: 'the date was written as year-month-day', remedy: 'see that it is right' },
  }),
} satisfies Record<string, ProblemKind>;

/** `value` is undefined for a missing cell; `unit` and `marks` are those in the cell. */
export type ParsedCell = {
  value?: string;
  unit?: string;
  marks?: string[];
  repair?: keyof typeof cellProblems;
  fault?: { code: keyof typeof cellProblems; expected?: string };
};

const chineseDate = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;

/** Of a text that is there. */
type TextParser = (text: string) => ParsedCell;

/** Undefined is a missing cell. */
type CellParser = (text: string | undefined) => ParsedCell;

const parsers: Record<FieldType, (field: Field, form: NumberForm) => TextParser> = {
  string: () => parseText,
  number: numberParser,
  integer: (_, form) => (text) => parseInteger(text, form),
  year: () => parseYear,
  date: dateParser,
  boolean: booleanParser,
};

/**
 * What the field says of its numbers counts before `form`. Throws on a constraint or a format that the description may
 * not have.
 */
export function cellParser(field: Field, form: NumberForm = pointForm): CellParser {
  const parse = parsers[field.type](field, statedForm(field) ?? form);
  const check = constraintCheck(field, (literal) => literalValue(literal, field));
  const isRequired = field.constraints?.required === true;
  return (text) => {
    if (text === undefined) return isRequired ? { fault: { code: 'cell-missing' } } : {};
    const parsed = parse(text);
    const fault = parsed.value === undefined ? undefined : check?.(parsed.value);
    return fault === undefined ? parsed : { fault };
  };
}

/** A bound or an allowed value of a description as a cell would have it. */
export function literalValue(literal: Literal, field: Field): string | undefined {
  const form = typeof literal === 'string' ? (statedForm(field) ?? pointForm) : pointForm;
  const { value, unit, repair } = parsers[field.type](field, form)(String(literal));
  return unit === undefined && repair !== 'number-scaled' ? value : undefined;
}

/** Excel turns a long code into 3.21081E+11 and loses its digits. */
function parseText(text: string): ParsedCell {
  if (/^\d(\.\d+)?E\+\d+$/i.test(text)) return { fault: { code: 'code-exponent' } };
  return isFormulaError(text) ? { fault: { code: 'formula-error' } } : { value: text };
}

/** Without `bareNumber` other characters may stand beside the digits; a unit among them is still read. */
function numberParser({ bareNumber }: Field, form: NumberForm): TextParser {
  return (text) => {
    const parsed = parseNumber(text, form);
    const bare = 'code' in parsed && bareNumber === false ? parseNumber(bareDigits(text), form) : parsed;
    return 'code' in bare ? { fault: { code: bare.code, expected: '1523 / 44.22 / -3' } } : bare;
  };
}

function bareDigits(text: string): string {
  return text.slice(0, 1000).replace(/^[^\d+-]+|[^\d%％]+$/g, '');
}

function parseInteger(text: string, form: NumberForm = pointForm): ParsedCell {
  const plain = /^-?\d+$/.test(text) ? parseDecimal(text) : undefined;
  if (plain !== undefined) return { value: plain };
  const [, year] = /^(\d{4})年度?$/.exec(halfWidth(text).replace(/\s/g, '')) ?? [];
  if (year !== undefined) return { value: year, repair: 'integer-respelt' };
  const parsed = parseNumber(text, form);
  const isWhole = 'value' in parsed && parsed.unit === undefined && /^-?\d+$/.test(parsed.value);
  if (isWhole) return parsed;
  const code = 'code' in parsed && parsed.code !== 'number-with-note' ? parsed.code : 'integer-invalid';
  return { fault: { code: code === 'number-invalid' ? 'integer-invalid' : code, expected: '2021' } };
}

function parseYear(text: string): ParsedCell {
  const parsed = parseInteger(text);
  if (parsed.value === undefined || /^\d{4}$/.test(parsed.value)) return parsed;
  return { fault: { code: 'integer-invalid', expected: '2021' } };
}

/** Chinese dates can be read in one way only. */
function dateParser({ format }: Field): TextParser {
  const parsedFormat = parseDateFormat(format);
  if ('directive' in parsedFormat) throw new Error(`invalid format: ${format}`);
  const { read } = parsedFormat;
  const expected = format?.includes('%') === true ? format : '2021-12-31';
  return (text) => {
    const iso = read(text);
    if (iso !== undefined) return { value: iso };
    const [, ...parts] = chineseDate.exec(halfWidth(text).replace(/\s/g, '')) ?? [];
    const chinese = isoDay(...parts);
    if (chinese !== undefined) return { value: chinese, repair: 'date-respelt' };
    return { fault: { code: isFormulaError(text) ? 'formula-error' : 'date-invalid', expected } };
  };
}

/** The defaults of Table Schema. */
const usualTrue = ['true', 'True', 'TRUE', '1'];
const usualFalse = ['false', 'False', 'FALSE', '0'];

function booleanParser({ trueValues = usualTrue, falseValues = usualFalse }: Field): TextParser {
  const expected = `${trueValues[0] ?? ''} / ${falseValues[0] ?? ''}`;
  return (text) => {
    if (trueValues.includes(text)) return { value: 'true' };
    if (falseValues.includes(text)) return { value: 'false' };
    return { fault: { code: isFormulaError(text) ? 'formula-error' : 'boolean-invalid', expected } };
  };
}
