/** What is meant by words that a reader typed: areas, programmes, measures and periods, and what is not known here. */
import { askedKinds, askedText, type AskedKind, type FindIndex } from '../model/readingsData.ts';

/** `numbers` are places in the index; more than one where the words fit several names alike. */
export type AskedPart = { kind: AskedKind; numbers: number[] };

/** In which numbers may be asked for: in percent of their whole, for 10,000 residents, as an index. */
const askedForms = ['share', 'residents', 'index'] as const;

export type AskedForm = (typeof askedForms)[number];

/** `years` are those of which there is nothing. */
export type AskedWords = { parts: AskedPart[]; unknown: string[]; years: number[]; form?: AskedForm };

type Meaning = { kind: AskedKind; number: number; rank: number };

/** Meanings by the written word, those of the best rank alone; words that say nothing here. */
export type Vocabulary = {
  meanings: Map<string, Meaning[]>;
  full: string[];
  ignored: Set<string>;
  forms: Map<string, AskedForm>;
};

/** A whole name before its end, its end before its beginning, that before anything within it. */
const ranks = { whole: 5, initials: 4, end: 3, start: 2, within: 1 };
const mostUnits = 14;
const fewestLetters = { start: 3, within: 4 };

/** Characters of Chinese, words of other letters, and numbers. */
export function writtenUnits(text: string): string[] {
  return askedText(text).match(/\p{Script=Han}|\d+|[^\p{Script=Han}\s\d]+/gu) ?? [];
}

export function vocabularyOf({ names, years, words }: FindIndex): Vocabulary {
  const vocabulary: Vocabulary = {
    meanings: new Map(),
    full: [],
    ignored: new Set((words['find.ignored'] ?? '').split(' ')),
    forms: new Map(
      askedForms.flatMap((form) => (words[`find.forms.${form}`] ?? '').split(' ').map((word) => [word, form] as const)),
    ),
  };
  for (const kind of askedKinds)
    names[kind].forEach(([, , forms], number) => {
      for (const form of forms) addForm(vocabulary, { kind, number }, writtenUnits(form));
    });
  // 21年 for 2021
  names.period.forEach(([, , forms], number) => {
    const year = String(years[number]);
    if (forms.includes(year)) add(vocabulary, `${year.slice(2)}年`, { kind: 'period', number, rank: ranks.whole });
  });
  vocabulary.full = [...vocabulary.meanings.keys()];
  return vocabulary;
}

function addForm(vocabulary: Vocabulary, named: Pick<Meaning, 'kind' | 'number'>, units: string[]): void {
  const put = (text: string, rank: number) => add(vocabulary, text, { ...named, rank });
  put(units.join(''), ranks.whole);
  if (named.kind === 'period') return;
  const count = units.length;
  const isChinese = units.some(isHan);
  for (let from = 0; from < count; from++) {
    const rest = units.slice(from);
    if (!isChinese && rest.length > 1)
      put(rest.map((unit) => unit[0]).join(''), from === 0 ? ranks.initials : ranks.end);
    for (let to = from + 1; to <= count; to++) {
      const part = units.slice(from, to);
      if (part.length < count && isTelling(part, from === 0 || to === count))
        put(part.join(''), to === count ? ranks.end : from === 0 ? ranks.start : ranks.within);
    }
  }
}

/** Two characters, or a word that is long enough; within a name only one. */
function isTelling(part: string[], isAtEnd: boolean): boolean {
  if (part.every((unit) => /^\d+$/.test(unit))) return false;
  if (part.some(isHan)) return part.length > 1;
  if (!isAtEnd) return part.length === 1 && (part[0] ?? '').length >= fewestLetters.within;
  return part.length > 1 || (part[0] ?? '').length >= fewestLetters.start;
}

function isHan(unit: string): boolean {
  return /\p{Script=Han}/u.test(unit);
}

function add({ meanings }: Vocabulary, text: string, meaning: Meaning): void {
  const before = meanings.get(text);
  const best = before?.[0]?.rank ?? 0;
  if (before === undefined || meaning.rank > best) meanings.set(text, [meaning]);
  else if (
    meaning.rank === best &&
    before.every(({ kind, number }) => kind !== meaning.kind || number !== meaning.number)
  )
    before.push(meaning);
}

/** `to` is the unit after it. */
type Span = { to: number; text: string; meanings: Meaning[] };

/** The reading that leaves least unknown; a long name before two short ones. */
export function understand(text: string, vocabulary: Vocabulary): AskedWords {
  const words = text.split(/\s+/).map(writtenUnits);
  const units = ([] as string[]).concat(...words);
  const starts = new Set<number>();
  words.forEach((_, index) => starts.add(([] as string[]).concat(...words.slice(0, index)).length));
  const scores = new Array<number>(units.length + 1).fill(0);
  const spans: (Span | undefined)[] = [];
  for (let from = units.length - 1; from >= 0; from--) {
    scores[from] = scores[from + 1] ?? 0;
    for (let to = from + 1; to <= Math.min(units.length, from + mostUnits); to++) {
      const word = units.slice(from, to).join('');
      const meanings = meaningsOf(vocabulary, word, to === units.length && to - from <= mostOpenUnits);
      if (meanings === undefined) continue;
      const score = (scores[to] ?? 0) + scoreOf(word, meanings);
      if (score <= (scores[from] ?? 0)) continue;
      scores[from] = score;
      spans[from] = { to, text: word, meanings };
    }
  }
  const question = questionOf(units, spans, starts);
  const form = spans.flatMap((span) => (span?.meanings.length === 0 && vocabulary.forms.get(span.text)) || [])[0];
  return form === undefined ? question : { ...question, form };
}

/** First what is known, then long words, then whole names. */
function scoreOf(word: string, meanings: Meaning[]): number {
  const [first] = meanings;
  const known = 1000 * word.length;
  return first === undefined ? known : known + 8 * word.length ** 2 + first.rank;
}

/** Of words that are still being typed. */
const mostOpenUnits = 3;

/** None of a word that says nothing; undefined of one that is not known. The last may be the beginning of a word. */
function meaningsOf(
  { meanings, full, ignored, forms }: Vocabulary,
  word: string,
  isOpen: boolean,
): Meaning[] | undefined {
  const known = meanings.get(word);
  if (known !== undefined) return known;
  if (ignored.has(word) || forms.has(word)) return [];
  if (!isOpen || word.length < 2 || /^\d/.test(word)) return undefined;
  const begun = full.filter((key) => key.startsWith(word)).flatMap((key) => meanings.get(key) ?? []);
  const whole = begun.filter(({ kind, rank }) => kind !== 'period' && rank === ranks.whole);
  return whole.length === 0 ? undefined : whole.map((meaning) => ({ ...meaning, rank: 0 }));
}

function questionOf(units: string[], spans: (Span | undefined)[], starts: Set<number>): AskedWords {
  const question: AskedWords = { parts: [], unknown: [], years: [] };
  let lost: string[] = [];
  const close = () => {
    if (lost.length > 0) question.unknown.push(wordOf(lost));
    lost = [];
  };
  for (let from = 0; from < units.length;) {
    const span = spans[from];
    const unit = units[from] ?? '';
    if (starts.has(from)) close();
    if (span === undefined && /^(?:19|20)\d\d$/.test(unit)) question.years.push(Number(unit));
    else if (span === undefined) lost.push(unit);
    else {
      close();
      addPart(question, span.meanings);
    }
    from = span?.to ?? from + 1;
  }
  close();
  return question;
}

function wordOf(units: string[]): string {
  return units.reduce((word, unit) => word + (word !== '' && !isHan(unit) ? ' ' : '') + unit, '');
}

/** Of several kinds the first in their order. */
function addPart({ parts }: AskedWords, meanings: Meaning[]): void {
  const kind = askedKinds.find((asked) => meanings.some((meaning) => meaning.kind === asked));
  if (kind === undefined) return;
  const numbers = meanings.filter((meaning) => meaning.kind === kind).map(({ number }) => number);
  const isTold = parts.some((part) => part.kind === kind && numbers.every((number) => part.numbers.includes(number)));
  if (!isTold) parts.push({ kind, numbers: [...new Set(numbers)] });
}

/** All that is asked for of one kind. */
export function numbersAsked({ parts }: AskedWords, asked: AskedKind): number[] {
  return [...new Set(parts.filter(({ kind }) => kind === asked).flatMap(({ numbers }) => numbers))];
}

/** The names that share most characters with words that are not known, their first ones before others; at most `most`. */
export function nearestNames({ names }: FindIndex, words: string[], most: number): AskedPart[] {
  const characters = new Set(words.flatMap(writtenUnits));
  const firsts = new Set(words.map((word) => writtenUnits(word)[0]));
  const weightOf = (unit: string) => (firsts.has(unit) ? 2 : characters.has(unit) ? 1 : 0);
  const likeness = (form: string) => [...new Set(writtenUnits(form))].reduce((sum, unit) => sum + weightOf(unit), 0);
  const near = (['programme', 'area'] as const).flatMap((kind) =>
    names[kind].map(([, , forms], number) => {
      return { kind, number, shared: Math.max(...forms.map(likeness)) };
    }),
  );
  const best = Math.max(0, ...near.map(({ shared }) => shared));
  if (best === 0) return [];
  const nearest = near.filter(({ shared }) => shared === best).slice(0, most);
  return nearest.map(({ kind, number }) => ({ kind, numbers: [number] }));
}
