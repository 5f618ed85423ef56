import { wordsHtml } from './sentenceHtml.ts';

const closedByPunctuation = /\p{Script=Han}[，。、；：！？）》】”’]+/gu;

/** A title that breaks at its punctuation, and, where that is not enough, anywhere but before closing punctuation. */
export function titleHtml(title: string): string {
  return wordsHtml(title).replaceAll(closedByPunctuation, '<span class="range">$&</span>');
}
