import type { Language } from '../model/language.ts';

const chineseDigits = '零一二三四五六七八九十';

/** 一、 二、 … 十一、 in Chinese documents; 1 2 … in English ones. */
export function sectionNumber(number: number, language: Language): string {
  return language === 'zh-CN' ? `${chineseNumeral(number)}、` : `${number} `;
}

/** The number in Chinese, up to 99. */
export function chineseNumeral(number: number): string {
  if (number <= 10) return chineseDigits[number] ?? '';
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? chineseDigits[tens] : ''}十${ones > 0 ? chineseDigits[ones] : ''}`;
}
