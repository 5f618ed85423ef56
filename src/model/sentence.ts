/** Where a number on a page comes from, so that every one can be checked against the release. */
export type Mark = { kind: 'cell'; id: string } | { kind: 'derived'; how: string; ids: string[] } | { kind: 'literal' };

/** A number in running text: its unit, set smaller, follows after `gap` (empty, or a space that does not break). */
export type MarkedNumber = {
  number: string;
  gap: string;
  unit: string;
  mark: Mark;
  demonstration: boolean;
  provisional?: boolean;
  /** A letter beside it in tables: b after a break in the series, c worked out from other figures with a note. */
  sign?: 'b' | 'c';
};

/** Words and numbers in the order in which they are read: a sentence, a title, a label. */
export type Sentence = (string | MarkedNumber)[];

export function plainText(sentence: Sentence): string {
  return sentence
    .map((piece) => (typeof piece === 'string' ? piece : piece.number + piece.gap + piece.unit))
    .join('')
    .replaceAll('\u00a0', ' ');
}

/** True where a sentence rests on figures that are not final. */
export function isProvisional(sentence: Sentence): boolean {
  return sentence.some((piece) => typeof piece !== 'string' && piece.provisional === true);
}

/** True where a sentence rests on figures made up to show the software. */
export function isDemonstrated(sentence: Sentence): boolean {
  return sentence.some((piece) => typeof piece !== 'string' && piece.demonstration);
}
