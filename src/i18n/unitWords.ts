import type { Language } from '../model/language.ts';
import { countedWords, isMoney } from '../model/quantity.ts';
import { findUnit, type Unit } from '../model/unit.ts';

const englishScales: Record<number, string> = {
  ...{ 3: 'thousand', 4: '10,000', 6: 'million', 7: '10 million', 8: '100 million', 9: 'billion' },
};
const chineseScales: Record<number, string> = { 3: '千', 4: '万', 6: '百万', 7: '千万', 8: '亿', 9: '十亿' };
const chineseSpans: Record<string, string> = { month: '月', year: '年', quarter: '季', day: '日' };

/** The words of a unit in a language; a scaled one names its scale (万元: 10,000 yuan). Throws on an unknown unit. */
export function unitWords(code: string, language: Language, one: boolean): string {
  const unit = findUnit(code);
  if (unit === undefined) throw new Error(`unknown unit: ${code}`);
  return language === 'zh-CN' ? chineseWords(unit) : englishWords(unit, one);
}

/** What is counted, without its scale. */
export function quantityWords(quantity: string, language: Language, one: boolean): string {
  if (quantity === '%') return '%';
  if (quantity === 'percentage points') return language === 'zh-CN' ? '个百分点' : one ? 'percentage point' : quantity;
  if (isMoney(quantity)) return currencyName(quantity, language, one);
  const words = countedWords[quantity];
  if (words === undefined) throw new Error(`missing string: ${quantity}`);
  return language === 'zh-CN' ? words.zh : one ? words.one : words.many;
}

function chineseWords({ quantity, exponent, per }: Unit): string {
  const words = scaleWord(chineseScales, exponent) + quantityWords(quantity, 'zh-CN', false);
  if (per === undefined) return words;
  const [noun = '', span] = per.split('·');
  return `${words}/${[quantityWords(noun, 'zh-CN', true), ...(span === undefined ? [] : [chineseSpans[span]])].join('·')}`;
}

function englishWords({ quantity, exponent, per }: Unit, one: boolean): string {
  const isRate = per !== undefined;
  const words = quantityWords(quantity, 'en', one && exponent === 0 && !isRate);
  const scaled = exponent === 0 ? words : `${scaleWord(englishScales, exponent)} ${words}`;
  if (!isRate) return scaled;
  const [noun = '', span] = per.split('·');
  return [scaled, quantityWords(noun, 'en', true), ...(span === undefined ? [] : [span])].join(' per ');
}

function scaleWord(words: Record<number, string>, exponent: number): string {
  if (exponent === 0) return '';
  const word = words[exponent];
  if (word === undefined) throw new Error(`unknown scale: ${exponent}`);
  return word;
}

/** 元 and yuan as statistics print them; other currencies as CLDR names them: US dollars, 美元. */
function currencyName(currency: string, language: Language, one: boolean): string {
  if (currency === 'CNY') return language === 'zh-CN' ? '元' : 'yuan';
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
    maximumFractionDigits: 0,
  });
  const part = format.formatToParts(one ? 1 : 2).find(({ type }) => type === 'currency');
  return part?.value ?? currency;
}
