/** A finding of any kind as a sentence or a title, and findings on a programme as a paragraph. */
import { type Book, latestFigure, measuresOf, programmeOf } from '../../figures/book.ts';
import { wayOf } from '../../figures/compare.ts';
import { progressOf } from '../../figures/targets.ts';
import type { Paragraph } from '../../model/block.ts';
import { type Language, type Piece, piecesOf, type Sentence, statement } from '../../model/language.ts';
import type { Programme } from '../../model/release.ts';
import { grammar } from '../../words/format/grammar.ts';
import { capital, fill, fullStops, joinSentence, strings } from '../../words/strings.ts';
import {
  areaName,
  derivedNumber,
  inOneScale,
  labelOf,
  numberOf,
  programmeName,
  programmeTitle,
  sizeNumber,
  subjectWords,
} from '../phrases/figure.ts';
import { periodWords } from '../phrases/when.ts';
import {
  averageSentence,
  householdSizeSentence,
  noPerHeadSentence,
  perHeadSentence,
  perResidentsSentence,
} from './perHead.ts';
import { changeMadeSentence, concentrationSentence } from './composition.ts';
import { aboutOf, type Finding, type Of, type SentenceMaker, type SentencePlace } from './finding.ts';
import { gapSentence, partingSentence, ruleSentence } from './gap.ts';
import { levelSentence, standardAloneSentence, standardSentence } from './level.ts';
import { longRunSentence } from './longRun.ts';
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
  progress: progressSentence,
};

/** With capital and full stop, marked with its kind. */
export function sentenceOf(finding: Finding, book: Book, language: Language, place: SentencePlace = {}): Sentence {
  return statement(finding.kind, wordsOf(finding, book, language, place));
}

function wordsOf(finding: Finding, book: Book, language: Language, place: SentencePlace): Piece[] {
  const make = sentences[finding.kind] as SentenceMaker<Finding['kind']>;
  const alone = place.names === undefined ? finding : { ...finding, isLevelStated: undefined };
  const words = make(alone, book, language, place);
  const subject = namesItself.includes(finding.kind) ? '' : subjectOf(finding, book, language, place);
  return piecesOf(inOneScale(capital(withSubject(subject, words, language)), language));
}

/** What names its programme or its total, or tells of several programmes. */
const namesItself: Finding['kind'][] = [
  'level',
  'total',
  'leadTotal',
  'served',
  'share',
  'standard',
  'standardAgainst',
  'change',
  'run',
  'turn',
  'extreme',
  'gap',
  'rule',
];

/** Empty of a declared total, which is in its label, and of a programme that is told as itself. */
function subjectOf(finding: Finding, book: Book, language: Language, { names }: SentencePlace): string {
  const [figure] = aboutOf(finding);
  const programme = figure && programmeOf(book, figure.key.programme);
  if (names === undefined || programme === undefined) return '';
  if ('name' in finding && finding.name.programme !== undefined) return '';
  const area = names === 'programme and area' ? areaName(book, language) : '';
  return subjectWords(programmeName(book, programme, language), area, language);
}

/** 农村低保与上年相比，……; Rural dibao: spending up …. */
function withSubject(subject: string, words: Sentence, language: Language): Sentence {
  const [first, ...rest] = piecesOf(words);
  if (subject === '' || typeof first !== 'string') return subject === '' ? words : [subject, ...words];
  return [subject, grammar[language].midSentence(first), ...rest];
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

/** Of each measure of a programme that has a target for the year. */
export function progressFindings(book: Book, { code }: Programme, area = book.area): Of<'progress'>[] {
  return measuresOf(book, code, area).flatMap((measure): Of<'progress'>[] => {
    const progress = progressOf(book, latestFigure(book, measure.code, code, area));
    return progress === undefined ? [] : [{ kind: 'progress', ...progress }];
  });
}

const paceKeys = { '-1': 'progress.behind', '0': 'progress.even', '1': 'progress.ahead' } as const;

/** 2024年1—6月发放资金480万元，完成年度目标1000万元的48.0%，慢于序时进度（50%）2.0个百分点。 */
function progressSentence(finding: Of<'progress'>, book: Book, language: Language): Sentence {
  const { figure, target, former, completion } = finding;
  const words = strings[language];
  return fill(words['finding.progress'], {
    period: periodWords(figure, book, language),
    label: labelOf(figure, book, language),
    value: [numberOf(figure, language)],
    aim: labelOf(target, book, language),
    target: [numberOf(target, language)],
    former:
      former === undefined
        ? ''
        : fill(words['progress.former'], {
            aim: labelOf(former, book, language),
            target: [numberOf(former, language)],
          }),
    rate: [derivedNumber(completion, language)],
    pace: paceWords(finding, language),
  });
}

function paceWords({ gone, ahead }: Of<'progress'>, language: Language): Sentence {
  if (gone === undefined || ahead === undefined) return [];
  return fill(strings[language][paceKeys[wayOf(ahead)]], {
    gone: [derivedNumber(gone, language)],
    gap: [sizeNumber(ahead, language)],
  });
}
