/** A finding of any kind as a sentence or a title. */
import type { Book } from '../../figures/book.ts';
import type { Language, Sentence } from '../../model/language.ts';
import { capital } from '../../words/format/list.ts';
import { averageSentence, householdSizeSentence, paidSentence, perResidentsSentence } from './average.ts';
import { changeSentence, changesSentence } from './change.ts';
import { contributionSentence } from './contribution.ts';
import { extremeSentence } from './extreme.ts';
import type { Finding } from './finding.ts';
import { largestSentence } from './largest.ts';
import { leadSentence } from './leadTotal.ts';
import { rankSentence } from './rank.ts';
import { servedSentence } from './served.ts';
import { sharePointsSentence, shareSentence } from './share.ts';
import { standardAloneSentence, standardSentence } from './standard.ts';
import { runSentence, turnSentence } from './trend.ts';

/** A finding in words. A sentence ends with its full stop; `titleSentence` gives the same without, for a heading. */
export function sentenceOf(finding: Finding, book: Book, language: Language): Sentence {
  return capital(wordsOf(finding, book, language));
}

/** Without its full stop: a title. */
export function titleSentence(finding: Finding, book: Book, language: Language): Sentence {
  const sentence = sentenceOf(finding, book, language);
  const last = sentence.at(-1);
  return typeof last === 'string' ? [...sentence.slice(0, -1), last.replace(/[。.]$/, '')].filter(Boolean) : sentence;
}

function wordsOf(finding: Finding, book: Book, language: Language): Sentence {
  switch (finding.kind) {
    case 'leadTotal':
      return leadSentence(finding, book, language);
    case 'served':
      return servedSentence(finding, book, language);
    case 'share':
      return shareSentence(finding, book, language);
    case 'standard':
      return standardAloneSentence(finding, book, language);
    case 'largest':
      return largestSentence(finding, book, language);
    case 'standardAgainst':
      return standardSentence(finding, book, language);
    case 'change':
      return changeSentence(finding, book, language);
    case 'changes':
      return changesSentence(finding, book, language);
    case 'turn':
      return turnSentence(finding, book, language);
    case 'run':
      return runSentence(finding, book, language);
    case 'extreme':
      return extremeSentence(finding, book, language);
    case 'rank':
      return rankSentence(finding, book, language);
    case 'sharePoints':
      return sharePointsSentence(finding, book, language);
    case 'contribution':
      return contributionSentence(finding, book, language);
    case 'average':
      return averageSentence(finding, book, language);
    case 'householdSize':
      return householdSizeSentence(finding, book, language);
    case 'perResidents':
      return perResidentsSentence(finding, book, language);
    case 'paidAgainstStandard':
      return paidSentence(finding, language);
  }
}
