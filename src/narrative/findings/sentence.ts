/** A finding of any kind as a sentence or a title. */
import type { Book } from '../../figures/book.ts';
import { piecesOf, statement, type Language, type Piece, type Sentence } from '../../model/language.ts';
import { capital } from '../../words/strings.ts';
import { averageSentence, householdSizeSentence, paidSentence, perResidentsSentence } from './average.ts';
import type { Finding, Of, SentencePlace } from './finding.ts';
import { levelSentence, standardAloneSentence, standardSentence } from './level.ts';
import { contributionSentence, largestSentence, rankSentence } from './rank.ts';
import { servedSentence } from './served.ts';
import { leadSentence, sharePointsSentence, shareSentence, totalSentence } from './total.ts';
import { changeSentence, changesSentence, extremeSentence, runSentence, turnSentence } from './trend.ts';

type SentenceMaker<Kind extends Finding['kind']> = (
  finding: Of<Kind>,
  book: Book,
  language: Language,
  place: SentencePlace,
) => Sentence;

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
  paidAgainstStandard: paidSentence,
};

/** With capital and full stop, marked with its kind. */
export function sentenceOf(finding: Finding, book: Book, language: Language, place: SentencePlace = {}): Sentence {
  return statement(finding.kind, wordsOf(finding, book, language, place));
}

function wordsOf(finding: Finding, book: Book, language: Language, place: SentencePlace): Piece[] {
  return piecesOf(capital(sentenceMaker(finding)(finding, book, language, place)));
}

function sentenceMaker<Kind extends Finding['kind']>({ kind }: { kind: Kind }): SentenceMaker<Kind> {
  return sentences[kind];
}

/** Without full stop. */
export function titleSentence(finding: Finding, book: Book, language: Language): Sentence {
  const text = wordsOf(finding, book, language, {});
  const end = text.length - 1;
  const title = text.map((piece, index) =>
    index === end && typeof piece === 'string' ? piece.replace(/[。.]$/, '') : piece,
  );
  return statement(finding.kind, title.filter(Boolean));
}
