/** What the figures of a year are easily mistaken for, each told by what it is: no wrong number is ever printed. */
import { yearAround } from '../figures/sitePeriods.ts';
import {
  isMoneyMeasure,
  isOfficial,
  measureOf,
  quantityOf,
  requiredProgramme,
  topProgrammes,
  type Book,
} from '../figures/book.ts';
import { leadingProgrammes } from '../figures/rank.ts';
import { isValue, type Cell, type Figure } from '../model/cell.ts';
import { mayAdd } from '../model/description.ts';
import { statement, type Language, type Sentence } from '../model/language.ts';
import { cellUnit } from '../model/unit.ts';
import { formatPeriod } from '../words/format/period.ts';
import { capital, fill, strings, type StringKey } from '../words/strings.ts';
import { perHeadFinding } from './findings/perHead.ts';
import { derivedNumber, measureTitle, midSentence, numberOf, shortTitle } from './phrases/figure.ts';
import { isFullYear, isOfSupport, literal } from './phrases/when.ts';

/** Each with its reason. */
export function misquotes(
  book: Book,
  language: Language,
  { hasDemonstration }: { hasDemonstration: boolean },
): Sentence[] {
  const top = topProgrammes(book).map(({ code }) => code);
  const measures = book.release.description.measures.map(({ code }) => code);
  const order = ({ key }: Figure) => top.indexOf(key.programme) * measures.length + measures.indexOf(key.measure);
  const figures = book.figures
    .filter((figure) => figure.key.area === book.area && figure.year === book.year && isOfficial(figure))
    .filter(({ key }) => top.includes(key.programme))
    .toSorted((a, b) => order(a) - order(b));
  return [
    addedPersons(book, figures, language),
    householdsAsPersons(book, figures, language),
    standardAsPaid(book, figures, language),
    timesAsPersons(book, figures, language),
    otherPeriod(book, figures, language),
    hasDemonstration ? misquote(language, 'misquote.demonstration', {}) : undefined,
  ].filter((sentence) => sentence !== undefined);
}

function misquote(language: Language, key: StringKey, values: Record<string, string | Sentence>): Sentence {
  return statement(key, capital(fill(strings[language][key], values)));
}

function addedPersons(book: Book, figures: Figure[], language: Language): Sentence | undefined {
  const counted = figures.filter(({ key }) => quantityOf(book, key.measure) === 'person');
  const [first] = counted;
  const alike = counted.filter(({ key }) => key.measure === first?.key.measure);
  const leading = leadingProgrammes(book).leading.map(({ code }) => code);
  const inLead = alike.filter(({ key }) => leading.includes(key.programme));
  const same = inLead.length > 1 ? inLead : alike;
  if (first === undefined || same.length < 2 || mayAdd(measureOf(book, first.key.measure), 'programme'))
    return undefined;
  const codes = same.map(({ key }) => key.programme);
  const isDeclared = book.release.description.totals.some(
    ({ measure, programmes }) => measure === first.key.measure && codes.every((code) => programmes.includes(code)),
  );
  if (isDeclared) return undefined;
  const isSupport = isOfSupport(book, [measureOf(book, first.key.measure)], language);
  return misquote(language, isSupport ? 'misquote.sum' : 'misquote.sumApart', {});
}

function householdsAsPersons(book: Book, figures: Figure[], language: Language): Sentence | undefined {
  for (const households of figures.filter(({ key }) => quantityOf(book, key.measure) === 'household')) {
    const persons = figures.find(
      ({ key }) => key.programme === households.key.programme && quantityOf(book, key.measure) === 'person',
    );
    if (persons === undefined || scaleOf(persons.cell) !== scaleOf(households.cell)) continue;
    return misquote(language, 'misquote.households', {
      programme: shortNameOf(book, households, language),
      households: [numberOf(households, language)],
      persons: [numberOf(persons, language)],
    });
  }
  return undefined;
}

function standardAsPaid(book: Book, figures: Figure[], language: Language): Sentence | undefined {
  const words = strings[language];
  const standard = figures.find(({ key }) => measureOf(book, key.measure).kind === 'standard');
  const programme = book.release.programmes.find(({ code }) => code === standard?.key.programme);
  if (standard === undefined || programme === undefined) return undefined;
  const paid = perHeadFinding(book, programme);
  const computed =
    paid === undefined ? [] : fill(words['misquote.paid'], { paid: [derivedNumber(paid.amount, language)] });
  return misquote(language, 'misquote.standard', {
    programme: shortNameOf(book, standard, language),
    value: [numberOf(standard, language)],
    paid: computed,
    label: midSentence(measureTitle(book, standard.key, language), book, language),
  });
}

function timesAsPersons(book: Book, figures: Figure[], language: Language): Sentence | undefined {
  const times = figures.find(({ key }) => quantityOf(book, key.measure) === 'person-time');
  if (times === undefined || !isValue(times.cell)) return undefined;
  return misquote(language, 'misquote.times', {
    programme: shortNameOf(book, times, language),
    value: [numberOf(times, language)],
  });
}

/** Of another period, written as the year's. */
function otherPeriod(book: Book, figures: Figure[], language: Language): Sentence | undefined {
  const odd = figures.filter(
    ({ key }) => /^(served|flow)$/.test(measureOf(book, key.measure).kind) && !isFullYear(book, key.period),
  );
  const figure = odd.find(({ key }) => isMoneyMeasure(book, measureOf(book, key.measure))) ?? odd[0];
  if (figure === undefined) return undefined;
  return misquote(language, 'misquote.period', {
    programme: shortNameOf(book, figure, language),
    year: [literal(yearAround(book, book.year))],
    label: midSentence(measureTitle(book, figure.key, language), book, language),
    value: [numberOf(figure, language)],
    period: formatPeriod(figure.key.period, language),
  });
}

function scaleOf(cell: Cell): number | undefined {
  return cellUnit(cell)?.exponent;
}

function shortNameOf(book: Book, { key }: Figure, language: Language): string {
  const programme = requiredProgramme(book, key.programme);
  const short = shortTitle(programme, language);
  return midSentence(short, book, language);
}
