/** A finding of any kind as a sentence or a title, and findings on a programme as a paragraph. */
import type { Book } from '../../figures/book.ts';
import type { Paragraph } from '../../model/block.ts';
import { piecesOf, statement, type Language, type Piece, type Sentence } from '../../model/language.ts';
import type { Programme } from '../../model/release.ts';
import { capital, fullStops, joinSentence } from '../../words/strings.ts';
import { inOneScale, programmeTitle } from '../phrases/figure.ts';
import { averageSentence, householdSizeSentence, perResidentsSentence } from './average.ts';
import { changeMadeSentence } from './changeMade.ts';
import { concentrationSentence } from './concentration.ts';
import type { Finding, SentenceMaker, SentencePlace } from './finding.ts';
import { gapSentence, partingSentence, ruleSentence } from './gap.ts';
import { levelSentence, standardAloneSentence, standardSentence } from './level.ts';
import { longRunSentence } from './longRun.ts';
import { noPerHeadSentence, perHeadSentence } from './perHead.ts';
import { contributionSentence, largestSentence, rankSentence } from './rank.ts';
import { servedSentence } from './served.ts';
import { leadSentence, sharePointsSentence, shareSentence, totalSentence } from './total.ts';
import { changeSentence, changesSentence, extremeSentence, runSentence, turnSentence } from './trend.ts';

const sentences: { [Kind in Finding['kind']]: SentenceMaker<Kind> } = {
  level: levelSentence,
  total: totalSentence,
  leadTotal: leadSentence,
  served: servedSentence,
  share: shareSentence,
  sharePoints: sharePointsSentence,
  standard: standardAloneSentence,
  standardAgainst: standardSentence,
  largest: largestSentence,
  rank: rankSentence,
  change: changeSentence,
  changes: changesSentence,
  turn: turnSentence,
  run: runSentence,
  extreme: extremeSentence,
  contribution: contributionSentence,
  average: averageSentence,
  householdSize: householdSizeSentence,
  perResidents: perResidentsSentence,
  longRun: longRunSentence,
  parting: partingSentence,
  rule: ruleSentence,
  gap: gapSentence,
  concentration: concentrationSentence,
  changeMade: changeMadeSentence,
  perHead: perHeadSentence,
  noPerHead: noPerHeadSentence,
};

/** With capital and full stop, marked with its kind. */
export function sentenceOf(finding: Finding, book: Book, language: Language, place: SentencePlace = {}): Sentence {
  return statement(finding.kind, wordsOf(finding, book, language, place));
}

function wordsOf(finding: Finding, book: Book, language: Language, place: SentencePlace): Piece[] {
  const make = sentences[finding.kind] as SentenceMaker<Finding['kind']>;
  return piecesOf(inOneScale(capital(make(finding, book, language, place)), language));
}

/** Without full stop. */
export function titleSentence(finding: Finding, book: Book, language: Language): Sentence {
  const text = wordsOf(finding, book, language, {});
  const end = text.at(-1);
  if (typeof end !== 'string' || !end.endsWith(fullStops[language]))
    return statement(finding.kind, text.filter(Boolean));
  return statement(finding.kind, [...text.slice(0, -1), end.slice(0, -1)].filter(Boolean));
}

/** A paragraph that begins with the name of the programme; undefined findings are left out. */
export function servedParagraph(
  { book, language }: { book: Book; language: Language },
  programme: Programme,
  findings: (Finding | undefined)[],
): Paragraph[] {
  const sentences = findings.flatMap((finding) => (finding ? [sentenceOf(finding, book, language)] : []));
  if (sentences.length === 0) return [];
  const runIn = programmeTitle(programme, language) + fullStops[language];
  return [{ runIn, text: joinSentence(sentences, 'sentence', language) }];
}
