import type { Language } from '../model/language.ts';
import { findUnit } from '../model/unit.ts';

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
  '人/户': ['persons per household', 'persons per household'],
  '%': ['%', '%'],
};

const scaleWords: Record<number, string> = { 3: 'thousand', 4: '10,000', 6: 'million', 8: '100 million' };

/** The words of a unit; a scaled one names its scale (万元: 10,000 yuan). Throws on a unit without words. */
export function unitWords(code: string, language: Language, one: boolean): string {
  if (language === 'zh-CN') return code;
  const unit = findUnit(code);
  const words = english[unit?.quantity ?? code] ?? english[code];
  const scale = unit === undefined || unit.exponent === 0 ? undefined : scaleWords[unit.exponent];
  if (unit?.per !== undefined || scale === undefined) return required(english[code], code)[one ? 0 : 1];
  return `${scale} ${required(words, code)[1]}`;
}

function required(words: [string, string] | undefined, code: string): [string, string] {
  if (words === undefined) throw new Error(`missing string: ${code}`);
  return words;
}
