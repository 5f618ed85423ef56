import type { Language } from '../model/language.ts';
import type { Sentence } from '../model/sentence.ts';

/** Whole sentences one after the other: a space between them in English, none in Chinese. */
export function joinSentences(sentences: Sentence[], language: Language): Sentence {
  return sentences.flatMap((sentence, index) => (index === 0 || language !== 'en' ? sentence : [' ', ...sentence]));
}
