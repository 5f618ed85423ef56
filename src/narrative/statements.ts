/** Sentences that can be quoted alone: where, when, what, how many, and what changed. */
import type { Book } from '../figures/book.ts';
import { comparison, comparisonPolicies } from '../figures/compare.ts';
import type { MainFigure } from '../figures/rank.ts';
import type { Figure } from '../model/cell.ts';
import type { Language, Sentence } from '../model/language.ts';
import type { Programme } from '../model/release.ts';
import { levelFinding } from './findings/level.ts';
import { sentenceOf } from './findings/sentence.ts';
import { servedFinding } from './findings/served.ts';
import { totalFinding } from './findings/total.ts';

/** A declared total with the amounts of its parts, and what changed. */
export function totalStatement(book: Book, main: Required<MainFigure>, language: Language): Sentence {
  return sentenceOf(totalFinding(book, main), book, language);
}

/** The shares of the parts of a total, the largest first, and what changed. */
export function sharesSentence(book: Book, main: Required<MainFigure>, language: Language): Sentence {
  return sentenceOf({ ...totalFinding(book, main), isLevelStated: true }, book, language);
}

/** Counts and money of a programme, each period said once; the area is named where the sentence stands alone. */
export function programmeStatement(
  book: Book,
  programme: Programme,
  language: Language,
  { hasArea, hasShare }: { hasArea: boolean; hasShare: boolean },
): Sentence | undefined {
  const served = servedFinding(book, programme);
  if (served === undefined || (served.counts.length === 0 && served.money === undefined)) return undefined;
  const { standard: _, share, ...rest } = served;
  const finding = { ...rest, ...(hasShare && share && { share }) };
  return sentenceOf(finding, book, language, { names: hasArea ? 'programme and area' : 'programme' });
}

/** One figure of a programme, and what changed: 2021年仪征市城乡低保保障标准740元/人·月。 */
export function figureStatement(book: Book, figure: Figure, language: Language, hasArea: boolean): Sentence {
  const names = hasArea ? 'programme and area' : 'programme';
  return sentenceOf(levelFinding(book, figure), book, language, { names });
}

/** What a figure is, without its number, which is set beside it; and what changed. */
export function figureNote(book: Book, figure: Figure, language: Language): Sentence {
  return sentenceOf(levelFinding(book, figure), book, language, { names: 'programme', isNumberBeside: true });
}

/** 人数比上年增加14人，增长0.6%。 Nothing where nothing may be compared. */
export function changeStatement(book: Book, figure: Figure, language: Language): Sentence {
  const change = comparison(book, figure, comparisonPolicies.brief);
  return change === undefined ? [] : sentenceOf({ kind: 'change', ...change, isLevelStated: true }, book, language);
}
