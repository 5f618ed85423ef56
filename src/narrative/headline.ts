/** The headline of a brief: area, period, programme and main figure, as short as required. */
import { measureOf, quantityOf, requiredProgramme, totalOf, type Book } from '../figures/book.ts';
import { isValue, type Figure } from '../model/cell.ts';
import type { DeclaredTotal } from '../model/description.ts';
import { plainText, statement, titleOf, type Language, type Sentence } from '../model/language.ts';
import type { Programme } from '../model/release.ts';
import { isCounted } from '../model/unit.ts';
import { grammar } from '../words/format/grammar.ts';
import { isOne } from '../words/format/number.ts';
import { capital, fill, strings } from '../words/strings.ts';
import {
  areaName,
  measureTitle,
  midSentence,
  numberOf,
  periodWords,
  programmeName,
  shortTitle,
  subjectWords,
  verbOf,
} from './phrases/figure.ts';

/** Shortens the area, then the programme, then drops the area; never cut. */
export function headline(book: Book, figure: Figure, language: Language): Sentence {
  const all = areaNames(book, language).flatMap((area) =>
    subjects(book, figure, language).map((subject) => headlineWords(book, figure, { ...subject, area }, language)),
  );
  all.push(headlineWords(book, figure, { template: 'headline.bare', name: '', label: '', area: '' }, language));
  return all.find((sentence) => [...plainText(sentence)].length <= grammar[language].headline.made) ?? all.at(-1)!;
}

type Subject = {
  template: 'headline.total' | 'headline.count' | 'headline.money' | 'headline.level' | 'headline.bare';
  name: string;
  label: string;
};

function isSingle({ cell }: Figure): boolean {
  return isValue(cell) && isOne(cell.value);
}

/** The longest first. */
function subjects(book: Book, figure: Figure, language: Language): Subject[] {
  const total = totalOf(book, figure.key.programme);
  if (total !== undefined)
    return totalNames(book, total, language).map((name): Subject => ({ template: 'headline.total', name, label: '' }));
  const programme = requiredProgramme(book, figure.key.programme);
  const names = [...new Set([programmeName(book, programme, language), shortName(book, programme, language)])];
  const { kind } = measureOf(book, figure.key.measure);
  if (isCounted(quantityOf(book, figure.key.measure) ?? '') && kind !== 'rate') {
    const verb = verbOf(book, figure, programme.code, language).replace('{be}', isSingle(figure) ? 'was' : 'were');
    const counts = names.map((name): Subject => ({
      template: 'headline.count',
      name: grammar[language].nameWithVerb(name, verb),
      label: verb,
    }));
    return counts;
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

function shortName(book: Book, programme: Programme, language: Language): string {
  return programmeName(book, programme, language) === '' ? '' : shortTitle(programme, language);
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
  });
  return statement(template, capital(words));
}

/** The publisher is above the headline, so the area may go. */
function areaNames(book: Book, language: Language): string[] {
  const name = areaName(book, language);
  return [...new Set([name, grammar[language].shortArea(name), ''])];
}
