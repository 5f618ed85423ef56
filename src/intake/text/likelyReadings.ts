/** In which encodings the bytes of a sample read as text, the likeliest first. */
import { textCost } from './plausibility.ts';
import { textDecoder } from './decoder.ts';

/** `cost` is comparable between readings of the same bytes; `sample` the first of what is not ASCII. */
export type Reading = { encoding: string; cost: number; sample: string; isText: boolean };

/** With what it costs to suppose a file in them: what is met here, and what is rare. Of equals the first. */
const encodings: [string, number][] = [
  ['utf-8', -3],
  ['gb18030', -2],
  ['windows-1252', 4],
  ['windows-1251', 4],
  ['shift_jis', 4],
  ['euc-kr', 4],
  ['big5', 4],
  ['euc-jp', 5],
  ['windows-1250', 5],
  ['windows-1254', 5],
  ['windows-1253', 5],
  ['koi8-r', 6],
  ['koi8-u', 6],
  ['windows-1256', 6],
  ['windows-1255', 6],
  ['windows-874', 6],
  ['windows-1257', 6],
  ['windows-1258', 7],
  ['iso-8859-2', 7],
  ['iso-8859-5', 8],
  ['ibm866', 7],
  ['macintosh', 8],
  ['x-mac-cyrillic', 9],
];

export function likelyReadings(sample: Uint8Array): Reading[] {
  return encodings
    .map(([encoding, supposition]) => reading(sample, encoding, supposition))
    .toSorted((a, b) => a.cost - b.cost);
}

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Chinese encodings have kana at the places of EUC-JP. */
const kanaInChinese = 3;

function isChinese(encoding: string): boolean {
  return encoding === 'gb18030' || encoding === 'big5';
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

const highestCostOfText = 8.8;

function reading(sample: Uint8Array, encoding: string, supposition: number): Reading {
  // a file that was cut may end inside a character
  const text = textDecoder(encoding).decode(sample, { stream: true });
  const cost = textCost(text);
  const others = [...text].filter((character) => character > '\u007F');
  const rest = textCost(text.replace(/[^\u0000-\u007F]/gu, ''));
  return {
    encoding,
    cost: cost + supposition + (isChinese(encoding) ? kanaInChinese * countOf(text, kana) : 0),
    sample: sampleOf(text),
    isText: cost - rest <= highestCostOfText * others.length && !/[\u0000-\u0008\uFFFD]/.test(text),
  };
}

const mostCells = 3;
const longestSample = 24;

function sampleOf(text: string): string {
  const cells = text.split('\n').filter((cell) => /[^\u0000-\u007F]/.test(cell));
  const start = [...cells.slice(0, mostCells).join(' ')].slice(0, longestSample).join('');
  return start.replace(/[\p{C}\s]+/gu, ' ').trim();
}
