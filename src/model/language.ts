/** The languages, and what is said in them: a text in each language, sentences of words and marked numbers. */
import type { Decimal } from './decimal.ts';

/** BCP 47. A package declares its own, in order. */
export const languages = ['zh-CN', 'en'] as const;

export type Language = (typeof languages)[number];

export type Text = Partial<Record<Language, string>>;

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** How digits are grouped. Where it is as in India, numbers are in lakh and crore. */
export type Grouping = 'western' | 'indian';

/** zh for zh-CN, in names of columns, folders and files. */
export function languageTag(language: Language): string {
  return language.split('-')[0] ?? language;
}

/** Throws where it is missing: every declared language is complete. */
export function titleOf(text: Text, language: Language): string {
  const title = text[language];
  if (title === undefined) throw new Error(`missing string: ${JSON.stringify(text)} in ${language}`);
  return title;
}

/** Where a printed number comes from, to check it against the release. */
export type Mark = { kind: 'cell'; id: string } | { kind: 'derived'; how: string; ids: string[] } | { kind: 'literal' };

/** The unit follows after `gap` (empty, or a no-break space). */
export type MarkedNumber = {
  number: string;
  gap: string;
  unit: string;
  mark: Mark;
  demonstration: boolean;
  provisional?: boolean;
  /** b after a break in the series, c computed with a note. */
  sign?: 'b' | 'c';
  /** Of a number whose scale is the sentence's choice, and whether it has one by itself. */
  exact?: { value: Decimal; unit: string; grouping: Grouping; isScaled: boolean };
};

export type Piece = string | MarkedNumber;

/** `finding` is the kind of finding or statement. */
export type SentenceStatement = { finding: string; text: Piece[] };

export type Sentence = (Piece | SentenceStatement)[];

/** Without what made them. */
export function piecesOf(sentence: Sentence): Piece[] {
  const pieces: Piece[] = [];
  for (const part of sentence)
    if (isStatement(part)) pieces.push(...part.text);
    else pieces.push(part);
  return pieces;
}

export function statement(finding: string, text: Sentence): Sentence {
  return [{ finding, text: piecesOf(text) }];
}

export function isStatement(part: Piece | SentenceStatement): part is SentenceStatement {
  return typeof part === 'object' && 'finding' in part;
}

export function mapPieces(sentence: Sentence, change: (piece: Piece) => Piece): Sentence {
  return sentence.map((part) => (isStatement(part) ? { ...part, text: part.text.map(change) } : change(part)));
}

export function plainText(sentence: Sentence): string {
  return piecesOf(sentence)
    .map((piece) => (typeof piece === 'string' ? piece : piece.number + piece.gap + piece.unit))
    .join('')
    .replaceAll('\u00a0', ' ');
}

/** Rests on figures that are not final. */
export function isProvisional(sentence: Sentence): boolean {
  return piecesOf(sentence).some((piece) => typeof piece !== 'string' && piece.provisional === true);
}

/** Rests on figures made up to show the software. */
export function isDemonstrated(sentence: Sentence): boolean {
  return piecesOf(sentence).some((piece) => typeof piece !== 'string' && piece.demonstration);
}
