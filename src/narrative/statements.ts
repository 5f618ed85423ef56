/** What a brief states: its headline, and sentences that can be quoted alone. */
import { measureOf, quantityOf, requiredProgramme, totalOf, type Book } from '../figures/book.ts';
import { comparison, comparisonPolicies } from '../figures/compare.ts';
import type { MainFigure } from '../figures/rank.ts';
import { isValue, type Figure } from '../model/cell.ts';
import type { DeclaredTotal } from '../model/description.ts';
import { plainText, statement, titleOf, type Language, type Sentence } from '../model/language.ts';
import type { Programme } from '../model/release.ts';
import { isCounted } from '../model/unit.ts';
import { isOne } from '../words/format/cell.ts';
import { averageMark } from '../words/format/average.ts';
import { grammar } from '../words/format/grammar.ts';
import { capital, fill, strings } from '../words/strings.ts';
import { levelFinding } from './findings/level.ts';
import { sentenceOf } from './findings/sentence.ts';
import { servedFinding } from './findings/served.ts';
import { totalFinding } from './findings/total.ts';
import {
  areaName,
  measureTitle,
  midSentence,
  numberOf,
  programmeName,
  shortTitle,
  subjectWords,
} from './phrases/figure.ts';
import { periodWords } from './phrases/when.ts';
import { verbOf } from './phrases/verb.ts';

/** Shortens the area, then the programme, then drops the area; never cut, and without a subject only where none fits. */
export function headline(book: Book, figure: Figure, language: Language): Sentence {
  const { made, longest } = grammar[language].headline;
  const all = areaNames(book, language).flatMap((area) =>
    subjects(book, figure, language).map((subject) => headlineWords(book, figure, { ...subject, area }, language)),
  );
  const bare = headlineWords(book, figure, { template: 'headline.bare', name: '', label: '', area: '' }, language);
  const length = (sentence: Sentence) => [...plainText(sentence)].length;
  const shortest = all.toSorted((a, b) => length(a) - length(b)).filter((sentence) => length(sentence) <= longest);
  return all.find((sentence) => length(sentence) <= made) ?? shortest[0] ?? bare;
}

type Subject = {
  template: 'headline.total' | 'headline.count' | 'headline.money' | 'headline.level' | 'headline.bare';
  name: string;
  label: string;
};

/** The longest first. */
function subjects(book: Book, figure: Figure, language: Language): Subject[] {
  const total = totalOf(book, figure.key.programme);
  if (total !== undefined)
    return totalNames(book, total, language).map((name): Subject => ({ template: 'headline.total', name, label: '' }));
  const programme = requiredProgramme(book, figure.key.programme);
  const name = programmeName(book, programme, language);
  const names = [...new Set([name, name === '' ? '' : shortTitle(programme, language)])];
  const { kind } = measureOf(book, figure.key.measure);
  if (isCounted(quantityOf(book, figure.key.measure) ?? '') && kind !== 'rate') {
    const isSingle = isValue(figure.cell) && isOne(figure.cell.value);
    const verb = verbOf(book, figure, programme.code, language).replace('{be}', isSingle ? 'was' : 'were');
    const named = names.map((name) => grammar[language].nameWithVerb(name, verb));
    return named.map((name): Subject => ({ template: 'headline.count', name, label: verb }));
  }
  const label = midSentence(measureTitle(book, figure.key, language), book, language);
  const template = kind === 'flow' ? 'headline.money' : 'headline.level';
  return names.map((name): Subject => ({ template, name, label }));
}

/** 三项保障金, or 四项资金支出 in short. */
function totalNames(book: Book, { title, measure, programmes }: DeclaredTotal, language: Language): string[] {
  const name = midSentence(titleOf(title, language), book, language);
  const short = plainText(
    fill(strings[language]['headline.several'], {
      count: grammar[language].countNumeral(programmes.length),
      measure: midSentence(measureTitle(book, { measure, programme: '' }, language), book, language),
    }),
  );
  return [name, short];
}

function headlineWords(
  book: Book,
  figure: Figure,
  { template, name, label, area }: Subject & { area: string },
  language: Language,
): Sentence {
  const words = fill(strings[language][template], {
    area,
    name,
    label,
    subject: subjectWords(name, area, language),
    period: periodWords(figure, book, language),
    value: [numberOf(figure, language)],
    average: averageMark(
      measureOf(book, figure.key.measure),
      language,
      template === 'headline.bare' ? 'alone' : 'after',
    ),
  });
  return statement(template, capital(words));
}

/** The publisher is above the headline, so the area may go. */
function areaNames(book: Book, language: Language): string[] {
  const name = areaName(book, language);
  return [...new Set([name, grammar[language].shortArea(name), ''])];
}

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
