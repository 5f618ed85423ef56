import type { Language } from '../model/language.ts';
import { plainText, type Sentence } from '../model/sentence.ts';

/** Whole sentences one after the other, empty ones left out: a space between them in English, none in Chinese. */
export function joinSentences(sentences: Sentence[], language: Language): Sentence {
  const said = sentences.filter((sentence) => plainText(sentence) !== '');
  return said.flatMap((sentence, index) => (index > 0 && language === 'en' ? [' ', ...sentence] : sentence));
}
