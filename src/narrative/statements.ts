/** What a brief states: sentences that can be quoted alone. */
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

export function totalStatement(book: Book, main: Required<MainFigure>, language: Language): Sentence {
  return sentenceOf(totalFinding(book, main), book, language);
}

/** The largest first. */
export function sharesSentence(book: Book, main: Required<MainFigure>, language: Language): Sentence {
  return sentenceOf({ ...totalFinding(book, main), isLevelStated: true }, book, language);
}

/** Each period once; with the area where it is quoted alone. */
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

/** 2021年仪征市城乡低保保障标准740元/人·月。 */
export function figureStatement(book: Book, figure: Figure, language: Language, hasArea: boolean): Sentence {
  const names = hasArea ? 'programme and area' : 'programme';
  return sentenceOf(levelFinding(book, figure), book, language, { names });
}

/** The number is printed beside it. */
export function figureNote(book: Book, figure: Figure, language: Language): Sentence {
  return sentenceOf(levelFinding(book, figure), book, language, { names: 'programme', isNumberBeside: true });
}

/** 人数比上年增加14人，增长0.6%。 Empty without comparison. */
export function changeStatement(book: Book, figure: Figure, language: Language): Sentence {
  const change = comparison(book, figure, comparisonPolicies.brief);
  return change === undefined ? [] : sentenceOf({ kind: 'change', ...change, isLevelStated: true }, book, language);
}
