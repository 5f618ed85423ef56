import { proseParts } from '../editions/proseParts.ts';
import type { Book } from '../figures/book.ts';
import type { Language } from '../model/language.ts';
import type { Sentence } from '../model/sentence.ts';
import { literal, numberOf } from './numberOf.ts';
import { referredFigure } from './referredFigure.ts';

/** Fills `{measure programme [area]}` with the figure of that year. Throws on a reference that does not resolve. */
export function fillProse(paragraph: string, own: Book, year: string, language: Language): Sentence {
  return proseParts(paragraph).flatMap((part): Sentence => {
    if (part.startsWith('[[')) return [literal(part.slice(2, -2))];
    if (part.startsWith('{')) return [numberOf(requiredFigure(part.slice(1, -1), own, year), language)];
    return yearsMarked(part);
  });
}

function requiredFigure(reference: string, own: Book, year: string) {
  const figure = referredFigure(reference, own, year);
  if (figure === undefined) throw new Error(`unknown figure: {${reference}}`);
  return figure;
}

/** Dates and years in prose are words, and say so. */
function yearsMarked(words: string): Sentence {
  return words
    .split(/(\d+)/)
    .map((part, index) => (index % 2 === 1 ? literal(part) : part))
    .filter((part) => part !== '');
}
