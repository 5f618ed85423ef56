/** Sentences, paragraphs and titles as HTML, with every number marked and kept with its unit. */
import type { Paragraph } from '../model/block.ts';
import { isDemonstrated, isProvisional, piecesOf } from '../model/language.ts';
import type { Language, MarkedNumber, Piece, Sentence } from '../model/language.ts';
import { joinText, partSentences, strings } from '../words/strings.ts';

/** In running text one word at the end marks what rests on demonstration figures; in tables a ring marks each number. */
type Marking = 'sentence' | 'number';

/** 2010—2020年, 10个: a line does not begin with the dash, nor with what is counted. */
const unbrokenRange =
  /<span class="n"[^>]*>\d+<\/span>(?:[—–]<span class="n" data-literal>\d+<\/span>年?|[年月日个项户人名次位倍])/g;

/**
 * A sentence as HTML. Every number is marked with where it comes from, and never parted from its unit; a sentence that
 * the narrative made is marked with the kind of its finding or statement.
 */
export function sentenceHtml(sentence: Sentence, language: Language, marking: Marking = 'sentence'): string {
  if (marking === 'number') return piecesHtml(piecesOf(sentence), marking, language);
  const demonstrated = isDemonstrated(sentence)
    ? `<span class="demo-word">${strings[language]['mark.demonstration']}</span>`
    : '';
  return (
    partSentences(sentence, language)
      .map(({ finding, pieces }) => {
        const html = earlyHtml(pieces, language);
        return finding === undefined ? html : `<span data-finding="${finding}">${html}</span>`;
      })
      .join('') + demonstrated
  );
}

function piecesHtml(pieces: Piece[], marking: Marking, language: Language): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? wordsHtml(piece, language) : numberHtml(piece, marking)))
    .join('')
    .replaceAll(unbrokenRange, '<span class="range">$&</span>');
}

/** What rests on preliminary figures says so before its full stop. */
function earlyHtml(pieces: Piece[], language: Language): string {
  const html = piecesHtml(pieces, 'sentence', language);
  if (!isProvisional(pieces)) return html;
  const isItself = pieces.some((piece) => typeof piece !== 'string' && piece.provisional && piece.mark.kind === 'cell');
  const word = strings[language][isItself ? 'mark.provisional' : 'mark.provisionalWithin'];
  return html.replace(/[。.]?\s*$/, (end) => `<span class="early-word">${word}</span>${end}`);
}

/** A paragraph, its first name in bold, which may lead to its page. */
export function paragraphHtml({ runIn = '', href, text }: Paragraph, language: Language): string {
  const told = href === undefined ? wordsHtml(runIn) : `<a href="${escapeHtml(href)}">${wordsHtml(runIn)}</a>`;
  const name = runIn === '' ? '' : `<strong class="run-in">${told}</strong>`;
  return joinText([name, sentenceHtml(text, language)], 'sentence', language);
}

/** A paragraph for an attribute, with the words that its marks stand for, escaped. */
export function paragraphText(paragraph: Paragraph, language: Language): string {
  const text = paragraphHtml(paragraph, language).replaceAll(/<[^>]*>/g, '');
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Digits with the Chinese unit that follows, which stays on their line. */
const literals = /(?:\d[\d.,:–—-]*\d|\d)(?:[万亿千百]?(?:元|户|人次|人|名|个|项|年|月|日|%)|[万亿])?/g;

/** Three words and more of English; anything of Chinese: shorter English is a name or a unit. */
const foreign: Record<Language, { runs: RegExp; lang: Language }> = {
  'zh-CN': { runs: /[A-Za-z][\w'’.,-]*(?: [\w'’.,-]+){2,}/g, lang: 'en' },
  en: { runs: /\p{Script=Han}(?:[\p{Script=Han}，、。：；（）《》“”\d]*\p{Script=Han})?/gu, lang: 'zh-CN' },
};

/**
 * Text from the package or the program; digits in it are words, not data, and say so. On a page in `language` what is
 * not in it says in which it is (WCAG 3.1.2).
 */
export function wordsHtml(text: string, language?: Language): string {
  const escaped = escapeHtml(text);
  const { runs, lang } = language === undefined ? { runs: undefined, lang: undefined } : foreign[language];
  const told = runs === undefined ? escaped : escaped.replaceAll(runs, (run) => `<span lang="${lang}">${run}</span>`);
  return told.replaceAll(literals, (digits) => `<span data-literal>${digits}</span>`);
}

export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** Characters; 1 January 2021 to 2 June 2022 may break at its spaces. */
const longestUnbroken = 20;

function numberHtml(piece: MarkedNumber, marking: Marking): string {
  // a sign never goes on a line of its own
  const look = piece.unit === '%' || piece.unit === '‰' ? 'u sign' : 'u';
  const unit = piece.unit === '' ? '' : `<span class="${look}">${piece.gap}${wordsHtml(piece.unit)}</span>`;
  const ring = marking === 'number' ? ringOf(piece) : '';
  const isSpan = piece.number.length > longestUnbroken;
  const value = `<span class="n${isSpan ? ' span' : ''}${piece.demonstration ? ' demo' : ''}"${markOf(piece)}>${escapeHtml(piece.number)}${unit}</span>`;
  return value + ring;
}

/** ○ demonstration, p preliminary, b break, c worked out: text, so that it is copied with the number. */
function ringOf({ demonstration, provisional, sign }: MarkedNumber): string {
  const letter = demonstration ? '○' : provisional === true ? 'p' : sign;
  return letter === undefined ? '' : `<span class="ring">${letter}</span>`;
}

function markOf({ mark }: MarkedNumber): string {
  if (mark.kind === 'cell') return ` data-cell="${escapeHtml(mark.id)}"`;
  if (mark.kind === 'derived') return ` data-derived="${escapeHtml([mark.how, ...mark.ids].join(' '))}"`;
  return ' data-literal';
}

const closedByPunctuation = /\p{Script=Han}[，。、；：！？）》】”’]+/gu;

/** A title that breaks at its punctuation, and, where that is not enough, anywhere but before closing punctuation. */
export function titleHtml(title: string): string {
  return wordsHtml(title).replaceAll(closedByPunctuation, '<span class="range">$&</span>');
}

/** A large number of many digits is set smaller, so that it stays within its column. */
export function lengthClass(number: Sentence): string {
  const [piece] = piecesOf(number);
  const length = typeof piece === 'object' ? piece.number.length : 0;
  if (length > 12) return 'very-long';
  return length > 8 ? 'long' : '';
}
