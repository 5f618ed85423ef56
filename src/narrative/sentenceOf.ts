import type { Book } from '../figures/book.ts';
import { strings } from '../i18n/strings.ts';
import { fill } from '../i18n/template.ts';
import type { Language } from '../model/language.ts';
import type { Sentence } from '../model/sentence.ts';
import { capital } from './capital.ts';
import type { Finding, Of } from './finding.ts';
import { derivedNumber, literal, numberOf } from './numberOf.ts';
import { periodWords } from './periodWords.ts';
import { averageSentence, householdSizeSentence, perResidentsSentence } from './sentences/averageSentences.ts';
import { changesSentence } from './sentences/changesSentence.ts';
import { contributionSentence } from './sentences/contributionSentence.ts';
import { largestSentence } from './sentences/largestSentence.ts';
import { rankSentence } from './sentences/rankSentence.ts';
import { sharePointsSentence, shareSentence } from './sentences/shareSentences.ts';
import { standardSentence } from './sentences/standardSentence.ts';
import { changeSentence, extremeSentence, runSentence, turnSentence } from './sentences/trendSentences.ts';
import { servedSentence } from './servedSentence.ts';
import { labelOf, midSentence, nameOf, titleOf } from './titles.ts';

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

function leadSentence({ total, figure, largest }: Of<'leadTotal'>, own: Book, language: Language): Sentence {
  const words = strings[language];
  const period = periodWords(figure, own, language);
  const whole = midSentence(titleOf(total.title, language), own, language);
  const values = { period, total: whole, funds: [numberOf(figure, language)] };
  if (largest === undefined) return fill(words['finding.leadTotal'], values);
  const part = { part: nameOf(largest.programme, own, language), share: [derivedNumber(largest.share, language)] };
  return fill(words['finding.leadTotalPart'], { ...values, ...part });
}

function standardAloneSentence({ programme, figure }: Of<'standard'>, own: Book, language: Language): Sentence {
  return fill(strings[language]['finding.standardAlone'], {
    ...{ period: periodWords(figure, own, language), programme: nameOf(programme, own, language) },
    ...{ label: labelOf(figure, own, language), value: [numberOf(figure, language)] },
  });
}

function paidSentence({ paid, money, persons }: Of<'paidAgainstStandard'>, language: Language): Sentence {
  return fill(strings[language]['finding.paid'], {
    paid: [derivedNumber(paid, language)],
    money: [numberOf(money, language)],
    persons: [numberOf(persons, language)],
    months: [{ ...literal('12'), gap: language === 'en' ? '\u00a0' : '', unit: strings[language]['finding.months'] }],
  });
}
