/** Lists of phrases and sequences of sentences, with the punctuation of each language. */
import { plainText, type Language, type Sentence } from '../../model/language.ts';
import { strings } from '../strings.ts';

export function listWords(items: Sentence[], language: Language): Sentence {
  const words = strings[language];
  if (items.length < 2) return items.flat();
  return [...joinWith(items.slice(0, -1), words['join.items']), words['join.last'], ...(items.at(-1) ?? [])];
}

export function joinWith(items: Sentence[], between: string): Sentence {
  return items.flatMap((item, index) => (index === 0 ? item : [between, ...item]));
}

export function listWords2(items: Sentence[], language: Language): Sentence {
  const words = strings[language];
  return items.flatMap((item, index) => {
    if (index === 0) return item;
    return [words[index === items.length - 1 ? 'statement.last' : 'join.items'], ...item];
  });
}

/** Whole sentences one after the other, empty ones left out: a space between them in English, none in Chinese. */
export function joinSentences(sentences: Sentence[], language: Language): Sentence {
  const said = sentences.filter((sentence) => plainText(sentence) !== '');
  return said.flatMap((sentence, index) => (index > 0 && language === 'en' ? [' ', ...sentence] : sentence));
}

/** A sentence begins with a capital letter. */
export function capital(sentence: Sentence): Sentence {
  const [first, ...rest] = sentence;
  return typeof first === 'string' ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest] : sentence;
}
