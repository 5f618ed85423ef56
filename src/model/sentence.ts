/** Where a number on a page comes from, so that every one can be checked against the release. */
export type Mark =
  | { kind: 'cell'; id: string }
  | { kind: 'derived'; how: string; ids: string[] }
  | { kind: 'literal' };

/** A number in running text; its unit is set smaller and never parted from it. */
export type MarkedNumber = { number: string; unit: string; mark: Mark; demonstration: boolean };

/** Words and numbers in the order in which they are read: a sentence, a title, a label. */
export type Sentence = (string | MarkedNumber)[];

/** The sentence as plain text; `between` stands between a number and its unit (a space in English). */
export function plainText(sentence: Sentence, between = ''): string {
  return sentence
    .map((piece) => (typeof piece === 'string' ? piece : piece.number + (piece.unit && between + piece.unit)))
    .join('');
}
