/** A finding of any kind as a sentence or a title. */
import type { Book } from '../../figures/book.ts';
import type { Language } from '../../model/language.ts';
import type { Sentence } from '../../model/sentence.ts';
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
export function sentenceOf(finding: Finding, own: Book, language: Language): Sentence {
  return capital(wordsOf(finding, own, language));
}

/** Without its full stop: a title. */
export function titleSentence(finding: Finding, own: Book, language: Language): Sentence {
  const sentence = sentenceOf(finding, own, language);
  const last = sentence.at(-1);
  return typeof last === 'string' ? [...sentence.slice(0, -1), last.replace(/[。.]$/, '')].filter(Boolean) : sentence;
}

function wordsOf(finding: Finding, own: Book, language: Language): Sentence {
  switch (finding.kind) {
    case 'leadTotal':
      return leadSentence(finding, own, language);
    case 'served':
      return servedSentence(finding, own, language);
    case 'share':
      return shareSentence(finding, own, language);
    case 'standard':
      return standardAloneSentence(finding, own, language);
    case 'largest':
      return largestSentence(finding, own, language);
    case 'standardAgainst':
      return standardSentence(finding, own, language);
    case 'change':
      return changeSentence(finding, own, language);
    case 'changes':
      return changesSentence(finding, own, language);
    case 'turn':
      return turnSentence(finding, own, language);
    case 'run':
      return runSentence(finding, own, language);
    case 'extreme':
      return extremeSentence(finding, own, language);
    case 'rank':
      return rankSentence(finding, own, language);
    case 'sharePoints':
      return sharePointsSentence(finding, own, language);
    case 'contribution':
      return contributionSentence(finding, own, language);
    case 'average':
      return averageSentence(finding, own, language);
    case 'householdSize':
      return householdSizeSentence(finding, own, language);
    case 'perResidents':
      return perResidentsSentence(finding, own, language);
    case 'paidAgainstStandard':
      return paidSentence(finding, language);
  }
}
