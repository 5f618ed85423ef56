/** Every string of the site and the publications by language and key, and templates with {names} filled in. */
import { plainText, type Language, type Sentence } from '../model/language.ts';
import { enBriefs } from './en/briefs.ts';
import { enDisclosure } from './en/disclosure.ts';
import { enOfficial, enReport } from './en/report.ts';
import { enRun } from './en/run.ts';
import { enSentences } from './en/sentences.ts';
import { enSite } from './en/site.ts';
import { zhBriefs } from './zh/briefs.ts';
import { zhDisclosure } from './zh/disclosure.ts';
import { zhOfficial, zhReport } from './zh/report.ts';
import { zhRun } from './zh/run.ts';
import { zhSentences } from './zh/sentences.ts';
import { zhSite } from './zh/site.ts';

export type StringKey =
  | keyof typeof zhSite
  | keyof typeof zhBriefs
  | keyof typeof zhReport
  | keyof typeof zhSentences
  | keyof typeof zhDisclosure
  | keyof typeof zhOfficial
  | keyof typeof zhRun;

/** Every string the program says, by language and key; the types hold both languages to the same keys. */
export const strings: Record<Language, Record<StringKey, string>> = {
  'zh-CN': { ...zhSite, ...zhSentences, ...zhReport, ...zhBriefs, ...zhDisclosure, ...zhOfficial, ...zhRun },
  en: { ...enSite, ...enSentences, ...enReport, ...enBriefs, ...enDisclosure, ...enOfficial, ...enRun },
};

/** Fills {names} of a template with words or sentences. Throws on a name that is not given. */
export function fill(template: string, values: Record<string, string | Sentence>): Sentence {
  const parts = template.split(/\{(\w+)\}/);
  const valueOf = (name: string): string | Sentence => {
    const value = values[name];
    if (value === undefined) throw new Error(`missing value: ${name} in ${template}`);
    return value;
  };
  const pieces = parts.flatMap((part, index): Sentence => {
    const [value, next] = index % 2 === 0 ? [part, parts[index + 1]] : [valueOf(part), undefined];
    if (typeof value !== 'string') return value;
    return [next === undefined ? value : withoutArticle(value, valueOf(next))];
  });
  return joinWords(pieces.filter((piece) => piece !== ''));
}

/** In English “all assistance” has no article before it. */
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

/** A template with its {names} filled in, as one text. Throws on a name that is not given. */
export function fillText(template: string, values: Record<string, string | number | undefined>): string {
  const present = Object.entries(values).filter(([, value]) => value !== undefined);
  return plainText(fill(template, Object.fromEntries(present.map(([name, value]) => [name, String(value)]))));
}
