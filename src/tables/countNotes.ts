/** Notes on counts: which quantities are unlike, what is not added over years, whether one person may count twice. */
import { isCountMeasure, quantityOf, topProgrammes, type Book } from '../figures/book.ts';
import type { Measure } from '../model/description.ts';
import { plainText, titleOf, type Sentence } from '../model/language.ts';
import { isFullYear, isOfSupport, plainVerb } from '../narrative/phrases/when.ts';
import { quantityWords } from '../words/format/unit.ts';
import { capital, fill, fillText, joinText, listText, type StringKey } from '../words/strings.ts';
import type { Setting } from './setting.ts';

const unlikeQuantities = ['household', 'person', 'person-time'];

/** Beside what is counted over the years: of its own quantities, in the words of what is done with those counted. */
export function countNotes(setting: Setting, measures = setting.book.release.description.measures): Sentence[] {
  const { book, language, words } = setting;
  const counts = measures.filter((measure) => isCountMeasure(book, measure));
  const served = counts.filter(({ kind }) => kind === 'served');
  const verbs = [...new Set(served.map((measure) => plainVerb(measure, language)))];
  const years = verbs.map((verb) => fillText(words['note.years'], { verb }));
  const text = joinText([...quantityNotes(setting, counts), ...years], 'sentence', language);
  return text === '' ? [] : [[text]];
}

function quantityNotes(setting: Setting, counts: Measure[]): string[] {
  const { book, language, words } = setting;
  const quantities = quantitiesOf(book, counts);
  if (quantities.length < 2) return [];
  if (hasUnlikePeople(setting, counts)) return [words['note.households']];
  const names = listText(
    quantities.map((quantity) => quantityWords(quantity, language, false)),
    language,
  );
  return [plainText(capital([fillText(words['note.quantities'], { quantities: names })]))];
}

/** Households beside persons or person-times, of people who are supported. */
export function hasUnlikePeople({ book, language }: Setting, measures: Measure[]): boolean {
  const people = quantitiesOf(book, measures).filter((quantity) => unlikeQuantities.includes(quantity));
  return people.length > 1 && isOfSupport(book, measures, language);
}

function quantitiesOf(book: Book, measures: Measure[]): string[] {
  const counts = measures.filter((measure) => isCountMeasure(book, measure));
  return [...new Set(counts.flatMap(({ code }) => quantityOf(book, code) ?? []))];
}

/** Persons are not added over programmes, except for totals declared to be without overlap. */
export function sumNote({ book, language, words }: Setting): Sentence {
  const { totals, measures } = book.release.description;
  if (!isOfSupport(book, measures, language)) return [words['note.sumApart']];
  const exclusive = totals.filter((total) => total.exclusive === true);
  if (exclusive.length === 0) return [words['note.sum']];
  const titles = exclusive.map(({ title }) => titleOf(title, language));
  return fill(words['note.sumExclusive'], { totals: joinText(titles, 'item', language) });
}

/** Several programmes count persons. */
export function mayOverlap(book: Book): boolean {
  return topProgrammes(book).length > 1 && quantitiesOf(book, book.release.description.measures).includes('person');
}

/** How not to quote: only what the figures of the package lend themselves to. */
export function misquoteKeys({ book, language }: Setting): StringKey[] {
  const { measures } = book.release.description;
  const quantities = quantitiesOf(book, measures);
  const has = (quantity: string) => quantities.includes(quantity);
  const isSupport = isOfSupport(book, measures, language);
  const isOfPeriods = book.release.figures.some(
    ({ key }) => key.area === book.area && key.period.start !== undefined && !isFullYear(book, key.period),
  );
  return [
    ...(has('household') ? (['quote.household'] as const) : []),
    ...(has('person-time') ? ([isSupport ? 'quote.times' : 'quote.timesCounted'] as const) : []),
    ...(mayOverlap(book) ? ([isSupport ? 'quote.sum' : 'quote.sumApart'] as const) : []),
    ...(measures.some(({ kind }) => kind === 'standard') ? (['quote.standard'] as const) : []),
    ...(isOfPeriods ? (['quote.period'] as const) : []),
    ...(book.hasDemonstration ? (['quote.demonstration'] as const) : []),
  ];
}
