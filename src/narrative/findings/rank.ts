/** Finding: the rank of a programme or area among comparable ones. */
import type { Book } from '../../figures/book.ts';
import { wholeNumber } from '../../figures/compare.ts';
import { count, rank } from '../../figures/derivations.ts';
import { isAlike, isSamePeriod } from '../../figures/derive.ts';
import { isValue, type Figure } from '../../model/cell.ts';
import { compare } from '../../model/decimal.ts';
import type { Language, Sentence } from '../../model/language.ts';
import type { Measure } from '../../model/measure.ts';
import { grammar } from '../../words/format/grammar.ts';
import { fill, strings } from '../../words/strings.ts';
import { bareNumber, numberOf, periodWords } from '../phrases/figure.ts';
import { areaTitle, labelOf, measureTitle, nameOf } from '../phrases/names.ts';
import type { NamedFigure, Of } from './finding.ts';
import { isNotApplicable } from './largest.ts';

const fewestRanked = 3;

/**
 * The place of a figure among all of them, the largest first; a tie shares one. Nothing where one of them is withheld,
 * missing, or of another unit, status or period.
 */
export function rankFinding(measure: Measure, name: NamedFigure, named: NamedFigure[]): Of<'rank'> | undefined {
  const { figure } = name;
  const others = named.map((entry) => entry.figure).filter((one) => one.id !== figure.id && !isNotApplicable(one));
  if (others.length + 1 < fewestRanked) return undefined;
  if (others.some((one) => !isAlike(figure, one) || !isSamePeriod(figure, one))) return undefined;
  const place = rank([figure, ...others]);
  const of = count([figure, ...others]);
  return { kind: 'rank', measure, name, place, of, isTied: others.some((one) => isEqual(figure, one)) };
}

function isEqual({ cell: a }: Figure, { cell: b }: Figure): boolean {
  return isValue(a) && isValue(b) && compare(a.value, b.value) === 0;
}

/** 2021年北镇人数5人，在3个地区中居第2位。 */
export function rankSentence(finding: Of<'rank'>, book: Book, language: Language): Sentence {
  const { name, place, of, isTied, isLevelStated } = finding;
  const { figure, programme, area } = name;
  const words = strings[language];
  return fill(words[isLevelStated ? 'rank.said' : 'rank.level'], {
    period: periodWords(figure, book, language),
    who:
      programme === undefined ? areaTitle(book, area ?? figure.key.area, language) : nameOf(programme, book, language),
    label: isLevelStated ? measureTitle(book, figure.key, language) : labelOf(figure, book, language),
    value: [numberOf(figure, language)],
    tie: isTied ? words['rank.tie'] : '',
    place: [bareNumber(place, language)],
    th: grammar[language].ordinalSuffix(wholeNumber(place)),
    of: fill(words[programme === undefined ? 'rank.areas' : 'rank.programmes'], { count: [bareNumber(of, language)] }),
  });
}
