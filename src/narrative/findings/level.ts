/** Finding: the level of a figure in its period, and what changed. */
import { isCountMeasure, isMoneyMeasure, measureOf, requiredProgramme, type Book } from '../../figures/book.ts';
import { comparison, comparisonPolicies } from '../../figures/compare.ts';
import type { Figure } from '../../model/cell.ts';
import type { Language, Sentence } from '../../model/language.ts';
import { fill, joinSentence, strings, type StringKey } from '../../words/strings.ts';
import {
  areaName,
  comparedWords,
  figureTitle,
  midSentence,
  numberOf,
  periodWords,
  programmeName,
  subjectWords,
} from '../phrases/figure.ts';
import type { Of, SentencePlace } from './finding.ts';

/** Compared with the latest comparable year, for quotation. */
export function levelFinding(book: Book, figure: Figure): Of<'level'> {
  const change = comparison(book, figure, comparisonPolicies.brief);
  return { kind: 'level', figure, ...(change && { change }) };
}

export function levelSentence(
  { figure, change, isLevelStated }: Of<'level'>,
  book: Book,
  language: Language,
  place: SentencePlace,
): Sentence {
  const clauses = change === undefined ? [] : [comparedWords(change, language)];
  return statedLevel({ figure, clauses, isLevelStated }, book, language, place);
}

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
  const programme = names && programmeName(book, requiredProgramme(book, figure.key.programme), language);
  const area = names === 'programme and area' ? areaName(book, language) : '';
  return fill(words[isNumberBeside ? 'level.note' : levelTemplate(book, figure, names)], {
    period: periodWords(figure, book, language),
    label,
    value: [numberOf(figure, language)],
    subject: subjectWords(programme ?? '', area, language),
    inArea: area === '' ? '' : fill(words['level.inArea'], { area }),
    ofProgramme: programme
      ? fill(words['level.ofProgramme'], { programme: midSentence(programme, book, language) })
      : '',
    clauses: clauses.flatMap((clause) => fill(words['level.clause'], { clause })),
  });
}

function levelTemplate(book: Book, { key }: Figure, names: SentencePlace['names']): StringKey {
  const measure = measureOf(book, key.measure);
  if (isCountMeasure(book, measure)) return names === undefined ? 'level.countAlone' : 'level.count';
  return isMoneyMeasure(book, measure) ? 'level.money' : 'level.other';
}
