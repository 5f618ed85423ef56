import { wordsHtml } from './sentenceHtml.ts';

const closed = /\p{Script=Han}[，。、；：！？）》】”’]+/gu;

/** A title that breaks at its punctuation, and, where that is not enough, anywhere but before closing punctuation. */
export function titleHtml(title: string): string {
  return wordsHtml(title).replaceAll(closed, '<span class="range">$&</span>');
}
