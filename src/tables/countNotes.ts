/** Notes on counts: which quantities are unlike, what is not added over years, whether one person may count twice. */
import { isCountMeasure, measureOf, quantityOf, topProgrammes, type Book } from '../figures/book.ts';
import { isDemonstration, isValue, type Figure } from '../model/cell.ts';
import { isTotal, mayAdd, type Measure, type MeasureKind } from '../model/description.ts';
import { piecesOf, plainText, titleOf, type Sentence } from '../model/language.ts';
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

/** How not to quote a chart, from the declared kinds of what it draws: words alone, without any number. */
export function chartMisquotes(book: Book, figures: Figure[]): StringKey[] {
  const codes = new Set(figures.map(({ key }) => key.measure));
  const measures = [...codes].map((code) => measureOf(book, code));
  const has = (quantity: string) => quantitiesOf(book, measures).includes(quantity);
  const programmes = new Set(figures.map(({ key }) => key.programme).filter((code) => !isTotal(code)));
  const addsUp = measures.every((measure) => mayAdd(measure, 'programme'));
  const classes = new Set(figures.filter(({ cell }) => isValue(cell)).map(({ cell }) => isDemonstration(cell)));
  const isOfPeriods = figures.some(({ key }) => key.period.start !== undefined && !isFullYear(book, key.period));
  return [
    ...(has('household') ? (['quote.household'] as const) : []),
    ...(has('person-time') ? (['quote.timesCounted'] as const) : []),
    ...(has('person') && programmes.size > 1 && !addsUp ? (['quote.sum'] as const) : []),
    ...(measures.some(({ kind }) => kind === 'served') ? (['quote.served'] as const) : []),
    ...(measures.some(({ kind }) => kind === 'standard') ? (['quote.standard'] as const) : []),
    ...(isOfPeriods ? (['quote.period'] as const) : []),
    ...(classes.size > 1 ? (['quote.classes'] as const) : []),
    ...(classes.has(true) ? (['quote.demonstration'] as const) : []),
  ];
}

const sayKeys = {
  stock: 'say.stock',
  served: 'say.served',
  flow: 'say.flow',
  standard: 'say.standard',
  rate: 'say.rate',
  target: 'say.target',
} as const satisfies Record<MeasureKind, StringKey>;

/** What the number is that a sentence tells first. */
export function sayKey(book: Book, sentence: Sentence): StringKey {
  const marks = piecesOf(sentence).flatMap((piece) => (typeof piece === 'object' ? piece.mark : []));
  const mark = marks.find(({ kind }) => kind === 'cell');
  return mark?.kind === 'cell' ? sayKeys[measureOf(book, book.byId(mark.id).key.measure).kind] : 'say.chart';
}
