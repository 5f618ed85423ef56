/** What the grammar of a language decides: order, capitals, ordinals, numerals, the length of a headline. */
import type { Description, Measure } from '../../model/description.ts';
import type { Language, Text } from '../../model/language.ts';
import { strings } from '../strings.ts';
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
const ordinalNames: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
/** 1st, 102nd: by the last two digits. */
const ordinalSuffixes = Array.from({ length: 100 }, (_, number) => ordinalNames[ordinals.select(number)]!);

export const grammar: Record<Language, Grammar> = {
  'zh-CN': {
    // 新闻通稿: not above 22
    headline: { made: 22, written: 22, longest: 25 },
    midSentence: (title) => title,
    subject: (programme, area) => area + programme,
    // 城乡低保保障, 走访慰问, 实施临时救助
    nameWithVerb: (name, verb) => (name.endsWith(verb) ? name : verb.includes(name) ? verb : name + verb),
    countName: (name, measure) => (measure.startsWith(name) ? measure : name + measure),
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
    ordinalSuffix: (number) => ordinalSuffixes[number % 100]!,
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

/** What says that a count is an average over its period: in titles, with verbs, and beside a number without either. */
type AverageWords = {
  /** What a package may say itself. */
  said: RegExp;
  title: (title: string) => string;
  verb: (verb: string) => string;
  /** After a number; where Chinese has no title either, before it. */
  after: string;
  alone: string;
};

const averageWords: Record<Language, AverageWords> = {
  'zh-CN': { said: /均/u, title: (title) => `平均${title}`, verb: (verb) => `平均${verb}`, after: '', alone: '平均' },
  en: {
    said: /\b(?:averages?|averaged|mean)\b/i,
    title: (title) => `Average ${grammar.en.midSentence(title)}`,
    verb: (verb) => `${verb} on average`,
    after: ' on average',
    alone: ' on average',
  },
};

/** The description with averages named so in all titles and verbs, where the package does not say it itself. */
export function withAveragesNamed(description: Description): Description {
  const { measures, labels, totals } = description;
  const averages = new Set(measures.filter((measure) => isShownAverage(measure, description)).map(({ code }) => code));
  if (averages.size === 0) return description;
  return {
    ...description,
    measures: measures.map((measure) =>
      averages.has(measure.code) ? namedMeasure(measure, description.languages) : measure,
    ),
    labels: labels.map((label) => {
      if (!averages.has(label.measure)) return label;
      return { ...label, title: named(label.title, 'title'), ...(label.verb && { verb: named(label.verb, 'verb') }) };
    }),
    totals: totals.map((total) =>
      averages.has(total.measure) ? { ...total, title: named(total.title, 'title') } : total,
    ),
  };
}

/** A year of months may be one, where the months are none. */
function isShownAverage({ average, yearly }: Measure, { latestPeriod }: Description): boolean {
  return average === true || (yearly === 'average' && latestPeriod === undefined);
}

function namedMeasure(measure: Measure, languages: Language[]): Measure {
  const usual = Object.fromEntries(languages.map((language) => [language, strings[language]['verb.served']]));
  return {
    ...measure,
    average: true,
    title: named(measure.title, 'title'),
    verb: named({ ...usual, ...measure.verb }, 'verb'),
  };
}

function named(text: Text, place: 'title' | 'verb'): Text {
  const entries = Object.entries(text) as [Language, string][];
  return Object.fromEntries(
    entries.map(([language, words]) => {
      const { said, [place]: name } = averageWords[language];
      return [language, said.test(words) ? words : name(words)];
    }),
  );
}

/** Beside a number without a verb; `alone` also without a title. Empty for what is no average. */
export function averageMark(measure: Measure, language: Language, place: 'after' | 'alone' = 'after'): string {
  return measure.average ? averageWords[language][place] : '';
}
