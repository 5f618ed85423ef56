/** Numbers as text: digit grouping, section numbers, Chinese numerals, file sizes. */
import { absolute, compare, decimal, decimals, sign, type Decimal } from '../../model/decimal.ts';
import type { Language } from '../../model/language.ts';

export type NumberSetting = 'prose' | 'table';

const groupedSettings: Record<Language, NumberSetting[]> = { 'zh-CN': ['table'], en: ['prose', 'table'] };

/** Digits as published, grouped as in GB/T 15835-2011 and look/web; the minus sign is U+2212. */
export function formatNumber(value: Decimal, language: Language, setting: NumberSetting): string {
  const [integer = '', fraction] = absolute(value).split('.');
  const grouped = groupedSettings[language].includes(setting) ? integer.replace(/\B(?=(\d{3})+$)/g, ',') : integer;
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
