/** Lists of words and sequences of sentences, with the punctuation of each language. */
import { plainText, type Language, type Sentence } from '../../model/language.ts';

/** What is put between two parts of a text: between items of a list, clauses, sentences, a name and what follows it. */
const joiners = {
  item: { 'zh-CN': '、', en: ', ' },
  'last item': { 'zh-CN': '、', en: ' and ' },
  /** Between clauses of one sentence. */
  clause: { 'zh-CN': '，', en: '; ' },
  /** Between short parts of a clause: a name and a date. */
  phrase: { 'zh-CN': '，', en: ', ' },
  semicolon: { 'zh-CN': '；', en: '; ' },
  sentence: { 'zh-CN': '', en: ' ' },
  /** Between parts of a running line: a title and a status. */
  running: { 'zh-CN': '　', en: ' · ' },
  colon: { 'zh-CN': '：', en: ': ' },
  /** Between a name and the title that it is part of: 仪征市主要数字; Yizheng: main figures. */
  label: { 'zh-CN': '', en: ': ' },
  /** Between a publisher and its publication, or an area and a measure. */
  name: { 'zh-CN': '', en: ', ' },
  /** Between names of unlike things: an area, a programme, a measure. */
  'name beside name': { 'zh-CN': ' ', en: ', ' },
} satisfies Record<string, Record<Language, string>>;

export type Joiner = keyof typeof joiners;

/** The full stop of a language, without the space that follows it before another sentence. */
export const fullStops: Record<Language, string> = { 'zh-CN': '。', en: '.' };

/** Parts one after the other with their joiner; empty parts are left out. */
export function joinSentence(parts: Sentence[], joiner: Joiner, language: Language): Sentence {
  const between = joiners[joiner][language];
  const filled = parts.filter((part) => plainText(part) !== '');
  return filled.flatMap((part, index) => (index === 0 || between === '' ? part : [between, ...part]));
}

/** As `joinSentence`, of plain texts. */
export function joinText(parts: string[], joiner: Joiner, language: Language): string {
  return parts.filter((part) => part !== '').join(joiners[joiner][language]);
}

/** 甲、乙、丙; A, B and C. */
export function listSentence(items: Sentence[], language: Language): Sentence {
  const [last = [], ...others] = items.toReversed();
  return joinSentence([joinSentence(others.toReversed(), 'item', language), last], 'last item', language);
}

/** As `listSentence`, of plain texts. */
export function listText(items: string[], language: Language): string {
  return joinText([joinText(items.slice(0, -1), 'item', language), ...items.slice(-1)], 'last item', language);
}

/** What a text adds in brackets: 下载（英文）; in English after a comma: Download, Chinese. */
export function bracketed(text: string, addition: string, language: Language): string {
  return { 'zh-CN': `${text}（${addition}）`, en: `${text}, ${addition}` }[language];
}

/** A sentence begins with a capital letter. */
export function capital(sentence: Sentence): Sentence {
  const [first, ...rest] = sentence;
  return typeof first === 'string' ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest] : sentence;
}
