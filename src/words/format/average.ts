/** What says that a count is an average over its period: in titles, with verbs, and beside a number without either. */
import type { Description, Measure } from '../../model/description.ts';
import type { Language, Text } from '../../model/language.ts';
import { strings } from '../strings.ts';
import { grammar } from './grammar.ts';

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
