import type { Sentence } from './sentence.ts';

/** Whole sentences, each to its full stop and the space after it; what follows the last stop is one too. */
export function partSentences(text: Sentence): Sentence[] {
  const pieces: Sentence = text.flatMap((piece): Sentence => (typeof piece === 'string' ? partWords(piece) : [piece]));
  return pieces.reduce<Sentence[]>((found, piece) => {
    const last = found.at(-1);
    return last === undefined || isEnd(last.at(-1)) ? [...found, [piece]] : [...found.slice(0, -1), [...last, piece]];
  }, []);
}

/** A point ends a sentence where a capital or nothing follows; in 2.5 and e.g. it does not. */
function partWords(words: string): string[] {
  return words.split(/(?<=。|\.(?:\s+(?=[A-Z])|\s*$))/).filter(Boolean);
}

function isEnd(piece: Sentence[number] | undefined): boolean {
  return typeof piece === 'string' && /(?:。|\.\s*)$/.test(piece);
}
