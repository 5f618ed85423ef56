/** Every string by language and key, templates with {names} filled in, and lists joined as the language does. */
import { isStatement, piecesOf, plainText, type Language, type Piece, type Sentence } from '../model/language.ts';
import type { PeriodCode } from '../model/period.ts';
import { enBriefs } from './en/briefs.ts';
import { enDisclosure, enOfficial, enReport, enRun } from './en/report.ts';
import { enLive } from './en/live.ts';
import { enNews, enPeriods, enSentences } from './en/sentences.ts';
import { enSite } from './en/site.ts';
import { enPack, enPictures } from './en/workbook.ts';
import { zhBriefs } from './zh/briefs.ts';
import { zhDisclosure, zhOfficial, zhReport, zhRun } from './zh/report.ts';
import { zhLive } from './zh/live.ts';
import { zhNews, zhPeriods, zhSentences } from './zh/sentences.ts';
import { zhSite } from './zh/site.ts';
import { zhPack, zhPictures } from './zh/workbook.ts';

export type StringKey =
  | keyof typeof zhSite
  | keyof typeof zhBriefs
  | keyof typeof zhReport
  | keyof typeof zhSentences
  | keyof typeof zhNews
  | keyof typeof zhDisclosure
  | keyof typeof zhLive
  | keyof typeof zhOfficial
  | keyof typeof zhPack
  | keyof typeof zhPeriods
  | keyof typeof zhPictures
  | keyof typeof zhRun;

/** Both languages have the same keys. */
export const strings: Record<Language, Record<StringKey, string>> = {
  'zh-CN': {
    ...zhSite,
    ...zhSentences,
    ...zhNews,
    ...zhReport,
    ...zhBriefs,
    ...zhDisclosure,
    ...zhLive,
    ...zhOfficial,
    ...zhPack,
    ...zhPeriods,
    ...zhPictures,
    ...zhRun,
  },
  en: {
    ...enSite,
    ...enSentences,
    ...enNews,
    ...enReport,
    ...enBriefs,
    ...enDisclosure,
    ...enLive,
    ...enOfficial,
    ...enPack,
    ...enPeriods,
    ...enPictures,
    ...enRun,
  },
};

/** Throws on a missing name. */
export function fill(template: string, values: Record<string, string | Sentence>): Sentence {
  const parts = template.split(/\{(\w+)\}/);
  const valueOf = (name: string): string | Sentence => {
    const value = values[name];
    if (value === undefined) throw new Error(`missing value: ${name} in ${template}`);
    return value;
  };
  const language = /\p{Script=Han}/u.test(template) ? 'zh-CN' : 'en';
  const partAt = (name: string | undefined) => (name === undefined ? undefined : partOfYear(valueOf(name)));
  const pieces = parts.flatMap((part, index): Sentence => {
    const isWords = index % 2 === 0;
    const code = partAt(isWords ? parts[index - 1] : part);
    if (code !== undefined && !isWords) return [formatPartOfYear(code, language)];
    const text = code === undefined ? part : part.replace(/^年(全年|度)?/, '');
    const [value, next] = isWords ? [text, parts[index + 1]] : [valueOf(part), undefined];
    if (typeof value !== 'string') return value;
    return [next === undefined ? value : withoutArticle(value, valueOf(next))];
  });
  return joinWords(pieces.filter((piece) => piece !== ''));
}

export const englishMonths =
  'January February March April May June July August September October November December'.split(' ');

const ordinals = ['first', 'second', 'third', 'fourth'];

type PartForms = Record<'M' | 'Q' | 'S', (year: string, part: number) => string> & {
  run: (months: [[year: string, first: number], [year: string, last: number]]) => string;
};

/** GB/T 15835: without leading zeros. */
const partForms: Record<Language, PartForms> = {
  'zh-CN': {
    M: (year, month) => `${year}年${month}月`,
    Q: (year, quarter) => `${year}年${'一二三四'[quarter - 1]}季度`,
    S: (year, half) => `${year}年${'上下'[half - 1]}半年`,
    run: ([[year, first], [last, month]]) =>
      `${year}年${first}${year === last ? '' : '月'}—${year === last ? '' : `${last}年`}${month}月`,
  },
  en: {
    M: (year, month) => `${englishMonths[month - 1]} ${year}`,
    Q: (year, quarter) => `the ${ordinals[quarter - 1]} quarter of ${year}`,
    S: (year, half) => `the ${ordinals[half - 1]} half of ${year}`,
    run: ([[year, first], [last, month]]) =>
      `${englishMonths[first - 1]}${year === last ? '' : ` ${year}`} to ${englishMonths[month - 1]} ${last}`,
  },
};

/** Of the code of a month, a quarter, a half or a run of months: 2021年1—7月; July 2021, the second quarter of 2021. */
export function formatPartOfYear(code: PeriodCode, language: Language): string {
  const [start = '', end] = code.split('--');
  const monthOf = (day: string): [string, number] => [day.slice(0, 4), Number(day.slice(5, 7))];
  if (end !== undefined) return partForms[language].run([monthOf(start), monthOf(end)]);
  const [year = '', part = ''] = code.split('-');
  return partForms[language][part[0] as 'M' | 'Q' | 'S'](year, Number(part.slice(1)));
}

/** A code in the place of a year: 2024-Q2 with 年 after it is 2024年二季度. */
function partOfYear(value: string | Sentence): string | undefined {
  const text = typeof value === 'string' ? value : value.length === 1 ? plainText(value) : '';
  return /^\d{4}-(M\d\d|[QS]\d|\d\d-01--\d{4}-\d\d-\d\d)$/.test(text) ? text : undefined;
}

/** “all assistance” has no article. */
function withoutArticle(words: string, next: string | Sentence): string {
  const [first] = typeof next === 'string' ? [next] : next;
  return typeof first === 'string' && /^all\s/i.test(first) ? words.replace(/\bthe $/i, '') : words;
}

function joinWords(pieces: Sentence): Sentence {
  return pieces.reduce<Sentence>((joined, piece) => {
    const last = joined.at(-1);
    return typeof piece === 'string' && typeof last === 'string'
      ? [...joined.slice(0, -1), last + piece]
      : [...joined, piece];
  }, []);
}

/** As plain text. */
export function fillText(template: string, values: Record<string, string | number | undefined>): string {
  const present = Object.entries(values).filter(([, value]) => value !== undefined);
  return plainText(fill(template, Object.fromEntries(present.map(([name, value]) => [name, String(value)]))));
}

const joiners = {
  item: { 'zh-CN': '、', en: ', ' },
  'last item': { 'zh-CN': '、', en: ' and ' },
  clause: { 'zh-CN': '，', en: '; ' },
  /** A name and a date. */
  phrase: { 'zh-CN': '，', en: ', ' },
  semicolon: { 'zh-CN': '；', en: '; ' },
  sentence: { 'zh-CN': '', en: ' ' },
  /** A title and a status. */
  running: { 'zh-CN': '　', en: ' · ' },
  colon: { 'zh-CN': '：', en: ': ' },
  /** 仪征市主要数字; Yizheng: main figures. */
  label: { 'zh-CN': '', en: ': ' },
  /** A publisher and its publication, an area and a measure. */
  name: { 'zh-CN': '', en: ', ' },
  /** An area, a programme, a measure. */
  'name beside name': { 'zh-CN': ' ', en: ', ' },
} satisfies Record<string, Record<Language, string>>;

type Joiner = keyof typeof joiners;

/** Without the space that follows. */
export const fullStops: Record<Language, string> = { 'zh-CN': '。', en: '.' };

/** Without empty parts. */
export function joinSentence(parts: Sentence[], joiner: Joiner, language: Language): Sentence {
  const between = joiners[joiner][language];
  const filled = parts.filter((part) => plainText(part) !== '');
  return filled.flatMap((part, index) => (index === 0 || between === '' ? part : [between, ...part]));
}

export function joinText(parts: string[], joiner: Joiner, language: Language): string {
  return parts.filter((part) => part !== '').join(joiners[joiner][language]);
}

/** A title among sentences gets their full stop. */
export function endedText(text: string, language: Language): string {
  return text.endsWith(fullStops[language]) ? text : `${text}${fullStops[language]}`;
}

/** 甲、乙、丙; A, B and C. */
export function listSentence(items: Sentence[], language: Language): Sentence {
  const [last = [], ...others] = items.toReversed();
  return joinSentence([joinSentence(others.toReversed(), 'item', language), last], 'last item', language);
}

export function listText(items: string[], language: Language): string {
  return joinText([joinText(items.slice(0, -1), 'item', language), ...items.slice(-1)], 'last item', language);
}

/** 下载（英文）; Download, Chinese. */
export function bracketed(text: string, addition: string, language: Language): string {
  return { 'zh-CN': `${text}（${addition}）`, en: `${text}, ${addition}` }[language];
}

export function capital(sentence: Sentence): Sentence {
  const [first, ...rest] = sentence;
  return typeof first === 'string' ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest] : sentence;
}

/** Where a sentence ends: in English before a capital or at the end, so not in 2.5 and e.g. */
const sentenceEnds: Record<Language, { within: RegExp; last: RegExp }> = {
  'zh-CN': { within: /(?<=。)/, last: /。$/ },
  en: { within: /(?<=\.(?:\s+(?=[A-Z])|\s*$))/, last: /\.\s*$/ },
};

/** `finding` is the first of the statements in the sentence. */
type SentencePart = { finding?: string | undefined; pieces: Piece[] };

/** Each to its full stop and the space after it; what follows the last stop is one too. */
export function partSentences(text: Sentence, language: Language): SentencePart[] {
  const { within, last: end } = sentenceEnds[language];
  const pieces = text.flatMap((part) => {
    const finding = isStatement(part) ? part.finding : undefined;
    const words = piecesOf([part]).flatMap((piece): Piece[] =>
      typeof piece === 'string' ? piece.split(within) : [piece],
    );
    return words.filter((piece) => piece !== '').map((piece) => ({ piece, finding }));
  });
  return pieces.reduce<SentencePart[]>((parts, { piece, finding }) => {
    const last = parts.at(-1);
    const before = last?.pieces.at(-1);
    if (last === undefined || (typeof before === 'string' && end.test(before)))
      return [...parts, { finding, pieces: [piece] }];
    return [...parts.slice(0, -1), { finding: last.finding ?? finding, pieces: [...last.pieces, piece] }];
  }, []);
}
