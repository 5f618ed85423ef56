/** What the grammar of a language decides: order, capitals, ordinals, numerals, the length of a headline. */
import type { Language } from '../../model/language.ts';
import { chineseNumeral } from './cell.ts';

type Grammar = {
  /** Most characters, digits included, of made and of written ones; of a made one that would else have no subject. */
  headline: { made: number; written: number; longest: number };
  midSentence: (title: string) => string;
  /** Empty where nobody is named. */
  subject: (programme: string, area: string) => string;
  /** Unless one contains the other. */
  nameWithVerb: (name: string, verb: string) => string;
  /** What is counted of a programme, where its number follows with its unit. */
  countName: (name: string, measure: string) => string;
  /** A total of money with the verb of its measure: 发放三项保障金, 低保资金支出. */
  nameWithMoney: (name: string, measure: string) => string;
  /** Whether a name says what is counted, so that its number needs no unit: Average persons: 163,576. */
  namesUnit: (name: string, unit: string) => boolean;
  /** Without the kind of area. */
  shortArea: (name: string) => string;
  /** Before what is counted. */
  countNumeral: (number: number) => string;
  ordinalSuffix: (number: number) => string;
};

const areaKinds = /(?<=..)(?:特别行政区|自治区|自治州|地区|省|市|县|区|州|盟|旗)$/u;
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const ordinalSuffixes: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

export const grammar: Record<Language, Grammar> = {
  'zh-CN': {
    // 新闻通稿: not above 22
    headline: { made: 22, written: 22, longest: 25 },
    midSentence: (title) => title,
    subject: (programme, area) => area + programme,
    // 城乡低保保障, 走访慰问, 实施临时救助
    nameWithVerb: (name, verb) => (name.endsWith(verb) ? name : verb.includes(name) ? verb : name + verb),
    countName: (name, measure) => name + measure,
    nameWithMoney: (name, measure) => {
      const [verb] = /^(发放|拨付|下拨|支出)/u.exec(measure) ?? [];
      if (verb !== undefined) return name.startsWith(verb) ? name : verb + name;
      return measure.endsWith('支出') && !name.endsWith('支出') ? `${name}支出` : `${name}为`;
    },
    namesUnit: () => false,
    shortArea: (name) => name.replace(areaKinds, ''),
    countNumeral: (number) => (number === 2 ? '两' : chineseNumeral(number)),
    ordinalSuffix: () => '',
  },
  en: {
    // two lines; written ones are free
    headline: { made: 90, written: Infinity, longest: 110 },
    midSentence: (title) => (/^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title),
    subject: (programme, area) => {
      const named = [programme, area].filter(Boolean).join(', ');
      return named === '' ? '' : `${named}: `;
    },
    nameWithVerb: (name) => name,
    countName: (name) => name,
    nameWithMoney: (name) => name,
    namesUnit: (name, unit) => unit !== '' && name.toLowerCase().endsWith(unit.toLowerCase()),
    shortArea: (name) => name,
    countNumeral: String,
    ordinalSuffix: (number) => ordinalSuffixes[ordinals.select(number)]!,
  },
};

type Typesetting = {
  /** Characters of title and status in a running head of 441 pt at 8 pt. */
  runningHead: number;
  /** Narrow columns have short names. */
  hasLongNames: boolean;
  /** Units are words, set below a large number. */
  hasLongUnits: boolean;
};

export const typesetting: Record<Language, Typesetting> = {
  'zh-CN': { runningHead: 48, hasLongNames: false, hasLongUnits: false },
  en: { runningHead: 105, hasLongNames: true, hasLongUnits: true },
};
