/** What the grammar of a language decides: order, capitals, ordinals, numerals, the length of a headline. */
import type { Language } from '../../model/language.ts';
import { chineseNumeral } from './number.ts';

type Grammar = {
  /** Characters of a headline, digits among them: one that the program makes, and one that people write. */
  headline: { made: number; written: number };
  /** A title within a sentence. */
  midSentence: (title: string) => string;
  /** Whom a statement is about, before it; empty where nobody is named. */
  subject: (programme: string, area: string) => string;
  /** A programme with what was done, unless one holds the other. */
  nameWithVerb: (name: string, verb: string) => string;
  /** The name of an area without what kind of area it is. */
  shortArea: (name: string) => string;
  /** How many, before what is counted. */
  countNumeral: (number: number) => string;
  /** What follows the digits of an ordinal. */
  ordinalSuffix: (number: number) => string;
};

const areaKinds = /(?<=..)(?:特别行政区|自治区|自治州|地区|省|市|县|区|州|盟|旗)$/u;
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const ordinalSuffixes: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

export const grammar: Record<Language, Grammar> = {
  'zh-CN': {
    // 新闻通稿: not above about 20.
    headline: { made: 20, written: 20 },
    midSentence: (title) => title,
    subject: (programme, area) => area + programme,
    // 城乡低保保障, 走访慰问, 实施临时救助.
    nameWithVerb: (name, verb) => (name.endsWith(verb) ? name : verb.includes(name) ? verb : name + verb),
    shortArea: (name) => name.replace(areaKinds, ''),
    countNumeral: (number) => (number === 2 ? '两' : chineseNumeral(number)),
    ordinalSuffix: () => '',
  },
  en: {
    // Two lines; one that people write is their own matter.
    headline: { made: 90, written: Infinity },
    midSentence: (title) => (/^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title),
    subject: (programme, area) => {
      const named = [programme, area].filter(Boolean).join(', ');
      return named === '' ? '' : `${named}: `;
    },
    nameWithVerb: (name) => name,
    shortArea: (name) => name,
    countNumeral: String,
    ordinalSuffix: (number) => ordinalSuffixes[ordinals.select(number)]!,
  },
};
