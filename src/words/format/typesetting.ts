/** How each language is set on paper, where there is little room: type sizes and lines in points, and the length of its names. */
import type { Language } from '../../model/language.ts';

type Type = readonly [number, number];

/** As in the style sheets of the publications. */
type Typesetting = {
  cover: { title: number };
  lead: { sentence: Type; tableRow: number };
  press: {
    headline: Type;
    lead: Type;
    fact: Type;
    /** Around a fact, beside its large number. */
    factGap: number;
    quote: Type;
    note: Type;
  };
  /** Characters of title and status in a running head of 441 pt at 8 pt. */
  runningHead: number;
  /** Narrow columns have short names. */
  hasLongNames: boolean;
  /** Units are words, set below a large number. */
  hasLongUnits: boolean;
};

export const typesetting: Record<Language, Typesetting> = {
  'zh-CN': {
    cover: { title: 29 },
    lead: { sentence: [11, 18], tableRow: 18.1 },
    press: { headline: [25, 33], lead: [12.5, 21], fact: [10.5, 17], factGap: 24, quote: [10.5, 16], note: [8.5, 13] },
    runningHead: 48,
    hasLongNames: false,
    hasLongUnits: false,
  },
  en: {
    cover: { title: 25 },
    lead: { sentence: [9.5, 14], tableRow: 16.5 },
    press: {
      headline: [22, 29],
      lead: [11, 16.5],
      fact: [9.5, 13.5],
      factGap: 23.5,
      quote: [9, 12.5],
      note: [8, 11.5],
    },
    runningHead: 105,
    hasLongNames: true,
    hasLongUnits: true,
  },
};
