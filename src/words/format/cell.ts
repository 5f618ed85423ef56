/** A cell and a plain number as text: digits grouped, unit, and mark for withheld or missing, in prose or a table. */
import { type Cell, isAbout, type Value } from '../../model/cell.ts';
import { absolute, compare, decimal, decimals, shift, sign, type Decimal } from '../../model/decimal.ts';
import type { Grouping, Language } from '../../model/language.ts';
import { findUnit, requiredUnit, unitCode } from '../../model/unit.ts';
import { atStep, cellGrouping, type Exact, inSentence, restated, sentenceSteps, shownNumber } from './scale.ts';
import { chineseUnit, inUnit, unitWords } from './unit.ts';

/** As in look/README.md. */
const marks = { withheld: '※', 'not available': '…', 'not applicable': '—' } as const;

export const chartMarks: Record<Language, { demonstration: string; provisional: string }> = {
  'zh-CN': { demonstration: '○演示数据', provisional: '初步' },
  en: { demonstration: '○ demonstration', provisional: 'prov.' },
};

/** `number` alone copies out as a quotable figure. */
export type CellText = { number: string; unit: string };

/** In a sentence as published or as a page computed it; in a table. */
export type NumberSetting = 'prose' | 'computed' | 'table';

/**
 * The only way from Cell to text. Tables reprint digits and unit, and so do Chinese sentences where a number is short;
 * short numbers of English sentences are without 万 and 亿: counts in full, money from one million in millions (44.22万元
 * = 442,200 yuan; 1523万元 = 15.23 million yuan). Long ones are rounded in a sentence.
 */
export function formatCell(cell: Cell, language: Language, setting: NumberSetting): CellText {
  if (cell.state === 'withheld') return { number: marks.withheld, unit: '' };
  if (cell.state === 'absent') return { number: marks[cell.why], unit: '' };
  const { number, unit } = setting === 'table' ? tableText(cell, language) : sentenceText(cell, language, setting);
  return { number: approximation(cell, language, setting) + number, unit };
}

/** Of rounded numbers (超过2270万人; more than 22.7 million). */
const approximateWords = { 'zh-CN': '约', en: 'about ' } as const;

function approximation(cell: Value, language: Language, setting: NumberSetting): string {
  if (!isAbout(cell)) return '';
  return setting === 'table' ? '≈' : approximateWords[language];
}

/** 1562户; 1,562 households; 15.23 million yuan; 66.5%. */
export function formatPhrase(cell: Cell, language: Language): string {
  const { number, unit } = formatCell(cell, language, 'prose');
  return `${number}${unitGap(unit, language)}${unit}`;
}

const unitGaps = { 'zh-CN': '', en: ' ' } as const;

/** None in Chinese and before % and ‰. */
export function unitGap(unit: string, language: Language): '' | ' ' {
  return ['%', '‰', ''].includes(unit) ? '' : unitGaps[language];
}

/** Chinese sentences do not group digits. */
const groupsInSentences: Record<Language, boolean> = { 'zh-CN': false, en: true };

/** Billion, million; less is spelled in full. */
const proseScales = [9, 6];

function tableText(cell: Value, language: Language): CellText {
  const shown = { ...cell, value: shownNumber(cell) };
  return { 'zh-CN': chineseText, en: spell }[language](shown, 'table');
}

function sentenceText(cell: Value, language: Language, setting: 'prose' | 'computed'): CellText {
  const told = inSentence(cell, language, setting === 'computed');
  if (told.unit !== cell.unit) return scaledText(told, language);
  return { 'zh-CN': chineseText, en: englishProse }[language](told, 'prose');
}

/** Undefined where the number is printed as published: its scale is no choice of the sentence. */
export function scalable(cell: Value, language: Language, setting: NumberSetting): Exact | undefined {
  if (setting === 'table') return undefined;
  const { unit } = cell;
  const value = cell.shown?.isRounded ? shownNumber(cell) : cell.value;
  const isScaled = inSentence(cell, language, setting === 'computed').unit !== unit;
  return isScaled || setting === 'computed' ? { value, unit, grouping: cellGrouping(cell), isScaled } : undefined;
}

/** In every scale in which a sentence or a title may have to print it beside others. */
export function formatSteps(cell: Value, language: Language): CellText[] {
  const exact = scalable(cell, language, 'computed');
  if (exact === undefined) return [];
  return sentenceSteps(exact, language).flatMap((step) =>
    (['prose', 'table'] as const).map((setting) => {
      const { number, unit } = formatAtStep(exact, step, language, setting);
      return { number: approximation(cell, language, setting) + number, unit };
    }),
  );
}

function scaledText(cell: Value, language: Language, setting: NumberSetting = 'prose'): CellText {
  const number = formatNumber(cell.value, language, setting, cellGrouping(cell));
  return { number, unit: unitWords(cell.unit, language, isOne(cell.value)) };
}

/** In the power of ten that the numbers of a sentence share; of a title, with the groups of its chart. */
export function formatAtStep(
  { value, unit, grouping }: Exact,
  exponent: number,
  language: Language,
  setting: NumberSetting = 'prose',
): CellText {
  const cell = atStep({ state: 'value', value, unit, flags: [], shown: { grouping } }, exponent);
  return scaledText(cell, language, setting);
}

function chineseText(cell: Value, setting: NumberSetting): CellText {
  const isSentence = setting !== 'table';
  const unit = isSentence ? restated(cell, chineseUnit(roundScale(cell) + cell.unit)) : chineseUnit(cell.unit);
  const { value } = inUnit(cell, unit);
  return { number: formatNumber(value, 'zh-CN', setting), unit: unitWords(unit, 'zh-CN', false) };
}

/** Computed and whole 万: 1万元/户, not 10000元/户 (GB/T 15835). */
function roundScale({ value, unit, flags }: Value): string {
  const scale = /^-?[1-9]\d*0{8}$/.test(value) ? '亿' : /^-?[1-9]\d*0{4}$/.test(value) ? '万' : '';
  const isPlain = findUnit(unit)?.exponent === 0 && findUnit(`${scale}${unit}`) !== undefined;
  return isPlain && flags.includes('computed') ? scale : '';
}

/** Lakh and crore are as published. */
function englishProse(cell: Value): CellText {
  const { exponent, per, quantity, isIndian } = requiredUnit(cell.unit);
  if (exponent === 0 || per !== undefined || isIndian) return spell(cell, 'prose');
  const base = shift(cell.value, exponent);
  const scale = proseScales.find((proseScale) => compare(absolute(base), shift(decimal(1), proseScale)) >= 0);
  if (scale === undefined) return spell({ ...cell, value: base, unit: quantity }, 'prose');
  return spell(inUnit(cell, unitCode(quantity, scale)), 'prose');
}

function spell(cell: Value, setting: NumberSetting): CellText {
  const number = formatNumber(cell.value, 'en', setting, cellGrouping(cell));
  return { number, unit: unitWords(cell.unit, 'en', isOne(cell.value)) };
}

const groups: Record<Grouping, RegExp> = { western: /\B(?=(\d{3})+$)/g, indian: /\B(?=(\d{2})*\d{3}$)/g };

/** Digits as given, grouped as in GB/T 15835-2011 and look/web, in English as in the place; the minus sign is U+2212. */
export function formatNumber(
  value: Decimal,
  language: Language,
  setting: NumberSetting,
  grouping: Grouping = 'western',
): string {
  const [integer = '', fraction] = absolute(value).split('.');
  const isGrouped = setting === 'table' || groupsInSentences[language];
  const grouped = isGrouped ? integer.replace(groups[grouping], ',') : integer;
  return `${sign(value) < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** English singular: exactly one, without decimals. */
export function isOne(value: Decimal): boolean {
  return decimals(value) === 0 && compare(absolute(value), decimal(1)) === 0;
}

const chineseDigits = '零一二三四五六七八九十';

/** 一、 二、 … 十一、; 1 2 … in English. */
export function sectionNumber(number: number, language: Language): string {
  return { 'zh-CN': `${chineseNumeral(number)}、`, en: `${number} ` }[language];
}

/** Up to 99. */
export function chineseNumeral(number: number): string {
  if (number <= 10) return chineseDigits[number] ?? '';
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return `${tens > 1 ? chineseDigits[tens] : ''}十${ones > 0 ? chineseDigits[ones] : ''}`;
}

/** PDF，8页，420 kB; PDF, 8 pages, 420 kB. */
export function formatPdfSummary(pages: number, bytes: number, language: Language): string {
  const size = formatPdfSize(bytes);
  return { 'zh-CN': `PDF，${pages}页，${size}`, en: `PDF, ${pages} ${pages === 1 ? 'page' : 'pages'}, ${size}` }[
    language
  ];
}

/** Of 1,000, in both languages. */
export function formatPdfSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
