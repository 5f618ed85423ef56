/** Words for when something was, and for what is done with those counted: supported, aided, or only counted. */
import { type Book, isCountMeasure, measureOf } from '../../figures/book.ts';
import { type Comparison, isOfEvent } from '../../figures/compare.ts';
import type { Figure } from '../../model/cell.ts';
import type { Measure } from '../../model/description.ts';
import { type Language, type MarkedNumber, type Sentence, titleOf } from '../../model/language.ts';
import {
  civilCalendar,
  codeAt,
  codeBefore,
  kindOfCode,
  kindOfPeriod,
  periodOf,
  shiftedYears,
  wholeMonth,
} from '../../model/period.ts';
import type { Period } from '../../model/period.ts';
import { formatCode, formatDate, formatMonth, formatPeriod } from '../../words/format/period.ts';
import { fill, strings } from '../../words/strings.ts';

/** A number of the words (a year, a page), not of the data. */
export function literal(text: string): MarkedNumber {
  return { number: text, gap: '', unit: '', mark: { kind: 'literal' }, demonstration: false };
}

/** From the first to the last day of a year of the office. */
export function isFullYear({ calendar }: Pick<Book, 'calendar'>, period: Period): boolean {
  return kindOfPeriod(period, calendar) === 'year';
}

/** Whether the latest is one, neither a part nor the year of an office. */
export function isCalendarYear({ year, calendar }: Pick<Book, 'year' | 'calendar'>): boolean {
  return calendar === civilCalendar && kindOfCode(year) === 'year';
}

/** A stock has a day alone. */
export function isYearEnd({ calendar }: Pick<Book, 'calendar'>, { end }: Period): boolean {
  return periodOf(codeAt('year', end, calendar), calendar).end === end;
}

/** 2021年, 2021年末, 截至2022年6月2日, 2021年二季度; in 2021, at the end of 2021, up to 2 June 2022, in July 2021. */
export function periodWords(figure: Figure, book: Book, language: Language): Sentence {
  const words = strings[language];
  const { period, measure } = figure.key;
  const { start, end } = period;
  const date = (text: string) => [literal(formatDate(text, language))];
  const year = [literal(codeAt('year', end, book.calendar))];
  const isPart = kindOfCode(figure.year) !== 'year';
  if (book.release.description.measures.some(({ code, kind }) => code === measure && kind === 'stock')) {
    if (isYearEnd(book, period)) return fill(words['period.yearEnd'], { year });
    const month = wholeMonth({ start: `${end.slice(0, 7)}-01`, end });
    if (isPart && month !== undefined)
      return fill(words['period.monthEnd'], { month: [literal(formatMonth(month, language))] });
    return fill(words['period.at'], { end: date(end) });
  }
  if (isFullYear(book, period))
    return fill(words[book.calendar === civilCalendar ? 'period.year' : 'period.officeYear'], { year });
  const month = wholeMonth(period);
  if (month !== undefined) return fill(words['period.month'], { month: [literal(formatMonth(month, language))] });
  if (isPart && start !== undefined)
    return fill(words['period.part'], { part: [literal(formatCode(figure.year, language))] });
  if (start === undefined) return fill(words['period.until'], { end: date(end) });
  return fill(words['period.between'], { start: date(start), end: date(end) });
}

const whenTemplates = {
  before: { year: 'compared.before.year', period: 'compared.before.period' },
  earlier: { year: 'compared.earlier.year', period: 'compared.earlier.period' },
} as const;

const previousTemplates = {
  month: 'compared.before.month',
  quarter: 'compared.before.quarter',
  half: 'compared.before.half',
} as const;

/** 上年, 上年同期, 上月; other years by number. */
export function whenWords(
  { later, earlier }: Pick<Comparison, 'later' | 'earlier'>,
  book: Book,
  language: Language,
): Sentence {
  const kind = kindOfCode(later.year);
  if (kind !== 'year' && kind !== 'span' && codeBefore(later.year) === earlier.year)
    return fill(strings[language][previousTemplates[kind]], {});
  const isNext = shiftedYears(later.year, -1) === earlier.year;
  const templates = whenTemplates[isNext ? 'before' : 'earlier'];
  return fill(strings[language][isAnnual(earlier, book) ? templates.year : templates.period], {
    year: [literal(earlier.year)],
    period: [
      literal(kind === 'year' ? formatPeriod(earlier.key.period, language) : formatCode(earlier.year, language)),
    ],
  });
}

/** Of a whole year, or of its end. */
export function isAnnual({ key: { measure, period } }: Figure, book: Book): boolean {
  return measureOf(book, measure).kind === 'stock' ? isYearEnd(book, period) : isFullYear(book, period);
}

const yearTemplates = { whole: 'notes.periods.whole', stock: 'notes.periods.stock' } as const;
const dayTemplates = { whole: 'notes.periods.days', stock: 'notes.periods.stockDays' } as const;

/** What is meant where no period is given: 未注明的为2021年全年。 */
export function usualPeriod(hasStocks: boolean, book: Book, language: Language): Sentence {
  const templates = isCalendarYear(book) ? yearTemplates : dayTemplates;
  const { start = '', end } = periodOf(book.year, book.calendar);
  return fill(strings[language][hasStocks ? templates.stock : templates.whole], {
    year: [literal(book.year)],
    start: [literal(formatDate(start, language))],
    end: [literal(formatDate(end, language))],
  });
}

/** What readers of the years must know: what is not compared, and the months of a year that is not whole yet. */
export function periodNotes(book: Book, language: Language): Sentence[] {
  return [...distortedNotes(book, language), ...laterMonths(book, language)];
}

/** The events whose figures are not compared; those alone that `figures` have to do with. */
export function distortedNotes(book: Book, language: Language, figures?: Figure[]): Sentence[] {
  return book.release.policies
    .filter((event) => event.distorts === true && (figures?.some((figure) => isOfEvent(book, figure, event)) ?? true))
    .map(({ title, period, year }) =>
      fill(strings[language]['notes.periods.distorted'], {
        title: titleOf(title, language),
        period: [literal(formatPeriod(period ?? periodOf(year, book.calendar), language, book.calendar))],
      }),
    );
}

function laterMonths(book: Book, language: Language): Sentence[] {
  const { end } = periodOf(book.year, book.calendar);
  const codes = book.figures.map(({ year }) => year).filter((code) => kindOfCode(code) === 'month');
  const later = [...new Set(codes)].filter((code) => periodOf(code, book.calendar).end > end).sort();
  const [first] = later;
  if (first === undefined || kindOfCode(book.year) !== 'year') return [];
  const last = periodOf(later.at(-1)!, book.calendar).end;
  return [
    fill(strings[language]['notes.periods.later'], {
      year: [literal(codeAt('year', last, book.calendar))],
      count: [literal(String(later.length))],
      start: [literal(formatMonth(periodOf(first, book.calendar).end.slice(0, 7), language))],
      end: [literal(formatMonth(last.slice(0, 7), language))],
    }),
  ];
}

/** 保障, 资助; {be} supported, {be} aided. A part falls back on its whole. */
export function verbOf({ release }: Book, { key }: Figure, whole: string, language: Language): string {
  const { measures, labels } = release.description;
  const labelled = [key.programme, whole].map((code) =>
    labels.find(({ measure, programme }) => measure === key.measure && programme === code),
  );
  const measure = measures.find(({ code }) => code === key.measure);
  const verbs = [...labelled, measure].flatMap((item) => item?.verb?.[language] ?? []);
  return verbs[0] ?? strings[language]['verb.served'];
}

/** In a list or a definition: supported, aided. */
export function plainVerb({ verb }: Measure, language: Language): string {
  return (verb?.[language] ?? strings[language]['verb.served']).replace('{be} ', '');
}

/** Of births, deaths and beds, which are counted, nobody is supported. Money alone says nothing against it. */
export function isOfSupport(book: Book, measures: Measure[], language: Language): boolean {
  const counts = measures.filter((measure) => isCountMeasure(book, measure));
  const counted = strings[language]['verb.counted'];
  const isCounted = (verb: string | undefined) => verb?.includes(counted) === true;
  const verbs = counts.flatMap(({ code, verb }) => [
    verb?.[language],
    ...book.release.description.labels.flatMap((label) =>
      label.measure === code ? (label.verb?.[language] ?? []) : [],
    ),
  ]);
  return counts.length === 0 || !verbs.every(isCounted);
}
