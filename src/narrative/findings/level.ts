/** Findings: the level of a figure and what changed; the standard of a programme, alone or against that of an area above. */
import { areasAbove } from '../../figures/areas.ts';
import { isCountMeasure, isMoneyMeasure, measureOf, programmeOf, requiredProgramme } from '../../figures/book.ts';
import type { Book } from '../../figures/book.ts';
import { comparison, comparisonPolicies, wayOf } from '../../figures/compare.ts';
import { change, growth, isAlike, isSamePeriod, type Derived } from '../../figures/derive.ts';
import { isValue, type Figure } from '../../model/cell.ts';
import { sign } from '../../model/decimal.ts';
import { isTotal, type Measure } from '../../model/description.ts';
import { statement, type Language, type Sentence } from '../../model/language.ts';
import type { Programme } from '../../model/release.ts';
import { averageMark } from '../../words/format/grammar.ts';
import { fill, joinSentence, strings, type StringKey } from '../../words/strings.ts';
import {
  areaName,
  areaTitle,
  comparedWords,
  figureTitle,
  labelOf,
  midSentence,
  nameOf,
  numberOf,
  programmeName,
  sizeNumber,
  subjectWords,
} from '../phrases/figure.ts';
import { periodWords } from '../phrases/when.ts';
import type { Of, SentenceMaker, SentencePlace } from './finding.ts';

/** Compared with the latest comparable year, for quotation. */
export function levelFinding(book: Book, figure: Figure): Of<'level'> {
  const change = comparison(book, figure, comparisonPolicies.brief);
  return { kind: 'level', figure, ...(change && { change }) };
}

export const levelSentence: SentenceMaker<'level'> = ({ figure, change, isLevelStated }, book, language, place) => {
  const clauses = change === undefined ? [] : [comparedWords(change, book, language)];
  return statedLevel({ figure, clauses, isLevelStated }, book, language, place);
};

type StatedLevel = { figure: Figure; clauses: Sentence[]; isLevelStated?: true | undefined };

/** With clauses (what changed, for how long); these alone where the level is stated. */
export function statedLevel(
  { figure, clauses, isLevelStated }: StatedLevel,
  book: Book,
  language: Language,
  { names, isNumberBeside }: SentencePlace = {},
): Sentence {
  const words = strings[language];
  const label = midSentence(figureTitle(book, figure, language), book, language);
  if (isLevelStated) return fill(words['level.stated'], { label, clauses: joinSentence(clauses, 'phrase', language) });
  const named = names && programmeOf(book, figure.key.programme);
  const programme = named && programmeName(book, named, language);
  const area = names === 'programme and area' ? areaName(book, language) : '';
  return fill(words[isNumberBeside ? 'level.note' : levelTemplate(book, figure, names)], {
    period: periodWords(figure, book, language),
    label,
    value: [numberOf(figure, language)],
    average: averageMark(measureOf(book, figure.key.measure), language),
    subject: subjectWords(programme ?? '', area, language),
    inArea: area === '' ? '' : fill(words['level.inArea'], { area }),
    ofProgramme: programme
      ? fill(words['level.ofProgramme'], { programme: midSentence(programme, book, language) })
      : '',
    clauses: isNumberBeside
      ? fill(words['level.noteClauses'], { clauses: joinSentence(clauses, 'phrase', language) })
      : clauses.flatMap((clause) => fill(words['level.clause'], { clause })),
  });
}

function levelTemplate(book: Book, { key }: Figure, names: SentencePlace['names']): StringKey {
  const measure = measureOf(book, key.measure);
  const isAlone = names === undefined || isTotal(key.programme);
  if (isCountMeasure(book, measure)) return isAlone ? 'level.countAlone' : 'level.count';
  return isMoneyMeasure(book, measure) ? 'level.money' : 'level.other';
}

/** Of the same measure, unit, period and status. */
export function standardFinding(book: Book, programme: Programme, measure: Measure): Of<'standardAgainst'> | undefined {
  const figure = book.at({ measure: measure.code, programme: programme.code, area: book.area, year: book.year });
  const other = areasAbove(book)
    .flatMap((area) => book.find({ measure: measure.code, programme: programme.code, area, year: book.year }) ?? [])
    .find((candidate) => isAlike(figure, candidate) && isSamePeriod(figure, candidate));
  if (other === undefined) return undefined;
  return { kind: 'standardAgainst', figure, other, change: change(figure, other), growth: growth(figure, other) };
}

export const standardSentence: SentenceMaker<'standardAgainst'> = (
  { figure, other, change, growth },
  book,
  language,
) => {
  const words = strings[language];
  const programme = requiredProgramme(book, figure.key.programme);
  const key = (['standard.below', 'standard.equal', 'standard.above'] as const)[wayOf(change) + 1]!;
  return fill(words[key], {
    period: periodWords(figure, book, language),
    label: labelOf(figure, book, language),
    programme: nameOf(programme, book, language),
    area: areaTitle(book, other.key.area, language),
    value: [numberOf(figure, language)],
    other: [numberOf(other, language)],
    difference: [sizeNumber(change, language)],
    rate: standardRateWords(growth, language),
  });
};

/** 2021年城乡低保保障标准740元/人·月，比江苏省低63元/人·月: for a title. */
export function standardClause(finding: Of<'standardAgainst'>, book: Book, language: Language): Sentence {
  const { figure, other, change } = finding;
  const key = (['title.standardBelow', 'title.standardEqual', 'title.standardAbove'] as const)[wayOf(change) + 1]!;
  return statement(
    finding.kind,
    fill(strings[language][key], {
      period: periodWords(figure, book, language),
      programme: nameOf(requiredProgramme(book, figure.key.programme), book, language),
      label: labelOf(figure, book, language),
      value: [numberOf(figure, language)],
      area: areaTitle(book, other.key.area, language),
      difference: [sizeNumber(change, language)],
    }),
  );
}

/** None if it rounds to zero. */
function standardRateWords({ cell, ...growth }: Derived, language: Language): Sentence {
  if (!isValue(cell) || sign(cell.value) === 0) return [];
  return fill(strings[language]['standard.rate'], { rate: [sizeNumber({ ...growth, cell }, language)] });
}

export const standardAloneSentence: SentenceMaker<'standard'> = ({ figure }, book, language) =>
  statedLevel({ figure, clauses: [] }, book, language, { names: 'programme' });
