/** What a change of wording is: of a number, a unit, a direction, a negation; by words of the language. */
import type { Language } from '../../model/language.ts';

export const changeKinds = ['number', 'unit', 'place', 'programme', 'direction', 'negation', 'words'] as const;

export type ChangeKind = (typeof changeKinds)[number];

type WordLists = Record<'unit' | 'direction' | 'negation', RegExp>;

const lists: Record<Language, WordLists> = {
  'zh-CN': {
    unit: /^[个十百千万亿元角分户人次名项年月日天周季度%‰倍点]+$/,
    direction: /[增减升降涨跌高低多少长快慢超欠]|持平/,
    negation: /[不没未无非勿否别]/,
  },
  en: {
    unit: /^(?:hundred|thousand|million|billion|lakh|crore|yuan|cents?|dollars?|persons?|people|households?|cases?|times?|visits?|months?|years?|quarters?|days?|per|points?|%|‰|\s)+$/i,
    direction:
      /\b(?:rose|risen|rise|rises|fell|fall|fallen|falls|up|down|increased?|decreased?|higher|lower|more|fewer|less|above|below|over|under|gain(?:ed)?|lost|grew|shrank|unchanged)\b/i,
    negation: /\b(?:not?|never|none|nor|without|cannot)\b|n['’]t\b/i,
  },
};

/** Numbers in digits, and in Chinese characters beside what they count. */
const numerals: Record<Language, RegExp> = {
  'zh-CN':
    /\d|[一二两三四五六七八九十百千][一二两三四五六七八九十百千万亿余多]*(?:元|户|人|名|成|倍|个百分点)|百分之|[一二两三四五六七八九]成/,
  en: /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|billion)s?\b/i,
};

/** Something that could be right or wrong. */
export function hasNumber(text: string, language: Language): boolean {
  return numerals[language].test(text);
}

/** Of what was taken out and put in; `words` where nothing else fits. */
export function kindsOfChange(out: string, put: string, language: Language): ChangeKind[] {
  const { unit, direction, negation } = lists[language];
  const differs = (pattern: RegExp) => pattern.test(out) || pattern.test(put);
  const isUnit = [out, put].every((text) => text === '' || unit.test(text)) && out + put !== '';
  const kinds: ChangeKind[] = [
    ...(differs(/\d/) ? (['number'] as const) : []),
    ...(isUnit ? (['unit'] as const) : []),
    ...(differs(direction) ? (['direction'] as const) : []),
    ...(differs(negation) ? (['negation'] as const) : []),
  ];
  return kinds.length === 0 ? ['words'] : kinds;
}

const sentenceEnd: Record<Language, RegExp> = {
  'zh-CN': /(?<=[。！？])/,
  en: /(?<=[.!?])\s+(?=[A-Z“"(])/,
};

export function sentencesOf(text: string, language: Language): string[] {
  return text
    .split(sentenceEnd[language])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** One form of width, space and quotation marks, since editors change these. */
export function commonForm(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[“”„‟"]/g, '"')
    .replaceAll(/[‘’'`]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?(\p{Script=Han}|[，。、；：？！（）《》,.:;()]) ?/gu, (_, character: string) => character)
    .trim();
}

/** Latin words and whole numbers, or single characters. */
export function tokensOf(text: string): string[] {
  return text.match(/\d[\d.,:%‰]*\d|\d[%‰]?|[A-Za-z]+(?:['-][A-Za-z]+)*|\s+|[^]/gu) ?? [];
}
