import type { Language } from '../model/language.ts';

/** English words of the units the program speaks: singular, plural. Chinese prints the code itself. */
const english: Record<string, [string, string]> = {
  户: ['household', 'households'],
  人: ['person', 'persons'],
  人次: ['person-time', 'person-times'],
  元: ['yuan', 'yuan'],
  '元/人·月': ['yuan per person per month', 'yuan per person per month'],
  '元/人·年': ['yuan per person per year', 'yuan per person per year'],
  '元/人次': ['yuan per person-time', 'yuan per person-time'],
  '元/户': ['yuan per household', 'yuan per household'],
  '%': ['%', '%'],
};

/** The words of a base unit (万 and 亿 already resolved). Throws on a unit that has no words in that language. */
export function unitWords(code: string, language: Language, one: boolean): string {
  if (language === 'zh-CN') return code;
  const words = english[code];
  if (words === undefined) throw new Error(`missing string: ${code}`);
  return words[one ? 0 : 1];
}
