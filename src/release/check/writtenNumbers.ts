/** Numbers in a sentence, however they are written: digits with scale, Chinese numerals before a counter, English words. */
import { decimal, type Decimal } from '../../model/decimal.ts';
import { numerals, scales } from './otherRecords.ts';

/** `amount` includes the scale (1.2万: 12000); `after` is the text that follows. */
export type WrittenNumber = { value: Decimal; amount: Decimal; after: string };

/** Without dates, ordinals, and “one” that counts nothing. */
export function writtenNumbers(sentence: string): WrittenNumber[] {
  const plain = sentence.normalize('NFKC').replaceAll(dates, '/');
  const text = plain.replaceAll(/(?<=\d)[ \u202f](?=\d{3}(?!\d))/g, '');
  return [...inDigits(text), ...inChinese(text), ...inEnglish(text)];
}

const afterDate = /^\s?[年月日号號时時点點季]/u;
const beforeOrdinal = /[第№]\s?$|\bno\.?\s?$/iu;
const months = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const dates = new RegExp(
  `\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}|\\b${months}\\s\\d{1,2}(?!\\d)|\\b\\d{1,2}\\s${months}(?![a-z])`,
  'giu',
);

function inDigits(text: string): WrittenNumber[] {
  return numerals(text).flatMap(({ value, amount, before, after }) => {
    const isOther = afterDate.test(after) || beforeOrdinal.test(before);
    return isOther || /^(?:st|nd|rd|th)\b/i.test(after) ? [] : [{ value, amount, after }];
  });
}

const chineseDigits = [...['〇零', '一壹', '二贰貳两兩', '三叁參', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖']];
const chineseTens: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const chineseNumerals = `[${chineseDigits.join('')}${Object.keys(chineseTens).join('')}]+`;
const chineseScales = '万亿|萬億|百万|百萬|千万|千萬|万|萬|亿|億';
const counters =
  '人次|人(?![民大均员員口])|[户戶](?!籍)|名(?![单額额义称])|位|个|個|元|张|張|件|例|家|对|對|次(?![年月日])';

const chinese = new RegExp(
  `(?<![第${chineseDigits.join('')}])(${chineseNumerals})(${chineseScales})?(?=${counters})`,
  'gu',
);

function inChinese(text: string): WrittenNumber[] {
  return [...text.matchAll(chinese)].map(({ 0: whole, 1: digits = '', 2: scale = '', index }) => {
    const value = chineseNumber(digits);
    const amount = value * 10 ** (scales[scale] ?? 0);
    return { value: decimal(value), amount: decimal(amount), after: text.slice(index + whole.length) };
  });
}

/** 一百零三 is 103, 二〇 is 20. */
function chineseNumber(numeral: string): number {
  const tokens = [...numeral];
  const digitOf = (token: string) => chineseDigits.findIndex((forms) => forms.includes(token));
  if (tokens.every((token) => chineseTens[token] === undefined)) return Number(tokens.map(digitOf).join(''));
  let sum = 0;
  let digit: number | undefined;
  for (const token of tokens) {
    const power = chineseTens[token];
    if (power === undefined) digit = digitOf(token);
    else {
      sum += (digit === undefined || digit === 0 ? 1 : digit) * power;
      digit = undefined;
    }
  }
  return sum + (digit ?? 0);
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const anyWord = [...ones, ...tens].toSorted((a, b) => b.length - a.length).join('|');
const english = new RegExp(`\\b(?:${anyWord})(?:(?:[\\s-]|\\sand\\s)(?:${anyWord}|hundred|thousand))*\\b`, 'giu');
const countedOne =
  /^\s+(?:\w+\s)?(?:person|household|family|resident|case|child|man|woman|orphan|recipient|time|bed|place)\b/iu;

function inEnglish(text: string): WrittenNumber[] {
  return [...text.matchAll(english)].flatMap(({ 0: words, index }) => {
    const after = text.slice(index + words.length);
    const value = decimal(englishNumber(words.toLowerCase()));
    const isName = /^-\p{L}/u.test(after) || (/^[A-Z]/.test(words) && text.slice(0, index).trim() !== '');
    const isOther = isName || (words.toLowerCase() === 'one' && !countedOne.test(after));
    return isOther ? [] : [{ value, amount: value, after }];
  });
}

/** “one hundred and three” is 103. */
function englishNumber(words: string): number {
  let thousands = 0;
  let rest = 0;
  for (const word of words.split(/[\s-]+/).filter((each) => each !== 'and')) {
    if (word === 'hundred') rest *= 100;
    else if (word === 'thousand') [thousands, rest] = [rest * 1000, 0];
    else rest += ones.includes(word) ? ones.indexOf(word) : (tens.indexOf(word) + 2) * 10;
  }
  return thousands + rest;
}
