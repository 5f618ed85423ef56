/** Columns that tables of programmes share: value, share of a total, standard; and the note on a total. */
import { progressOf } from '../figures/targets.ts';
import { isOfficial, latestFigure, leadTotal, measureOf, measuresOf, partsOf, type Book } from '../figures/book.ts';
import { isSamePeriod, share } from '../figures/derive.ts';
import { isRoundedSum } from '../figures/derivations.ts';
import { notApplicable, notAvailable, type Cell, type Figure } from '../model/cell.ts';
import { decimal } from '../model/decimal.ts';
import { totalCode, type DeclaredTotal, type Measure } from '../model/description.ts';
import { titleOf, type Sentence } from '../model/language.ts';
import { measureTitle, midSentence, programmeTitle } from '../narrative/phrases/figure.ts';
import { fill, fillText, joinText } from '../words/strings.ts';
import type { ColumnOf, Content } from './column.ts';
import type { Setting } from './setting.ts';

/** A measure; not applicable to a programme that has no figure of it in any year. */
export function measureColumn({ book, language }: Setting, measure: Measure): ColumnOf<string> {
  return {
    title: titleOf(measure.title, language),
    content: (code) => {
      const figure = figureOrTotal(book, code, measure);
      return measuresOf(book, figure.key.programme).includes(measure) ? figure : notApplicable;
    },
  };
}

/** The share of each programme in the leading total, where both are of one period. */
export function shareColumn({ book, language, words }: Setting): ColumnOf<string>[] {
  const lead = leadTotal(book);
  if (lead === undefined) return [];
  const { total, figure: whole } = lead;
  const measure = measureOf(book, total.measure);
  const name = midSentence(titleOf(total.title, language), book, language);
  const content = (code: string): Content => {
    const figure = figureOrTotal(book, code, measure);
    const isPart = [totalCode(total), ...total.programmes].includes(code) && isSamePeriod(figure, whole);
    return isPart ? share(figure, whole) : notApplicable;
  };
  const title = fillText(words['table.share'], { total: name });
  return [{ title, unit: { code: '%', words: '%' }, content }];
}

const percentUnit = { code: '%', words: '%' };

/** What has run (累计) where the table does not show it, 目标, 完成率 and 序时进度, each only where a subject has it. */
export function targetColumns<Subject>(
  { book, words }: Setting,
  subjects: Subject[],
  figureAt: (subject: Subject) => Figure | undefined,
  unit: ColumnOf<Subject>['unit'],
): ColumnOf<Subject>[] {
  const progressAt = (subject: Subject) => {
    const figure = figureAt(subject);
    return figure && progressOf(book, figure);
  };
  const known = subjects.flatMap((subject) => progressAt(subject) ?? []);
  const ids = new Set(subjects.map((subject) => figureAt(subject)?.id));
  const running = {
    title: words['table.reached'],
    unit,
    content: (subject: Subject) => progressAt(subject)?.figure,
  };
  const budgets = known.filter(({ target }) => measureOf(book, target.key.measure).budget === true);
  const kind = budgets.length === 0 ? 'target' : budgets.length === known.length ? 'budget' : 'either';
  const contents = [
    {
      title: words[`table.${kind}`],
      unit,
      content: (subject: Subject) => progressAt(subject)?.target,
    },
    {
      title: words[`table.${kind}.completion`],
      unit: percentUnit,
      content: (subject: Subject) => progressAt(subject)?.completion,
    },
    { title: words['table.yearGone'], unit: percentUnit, content: (subject: Subject) => progressAt(subject)?.gone },
  ];
  const shown = known.length === 0 ? 0 : known.some(({ gone }) => gone !== undefined) ? 3 : 2;
  return [...(known.every(({ figure }) => ids.has(figure.id)) ? [] : [running]), ...contents.slice(0, shown)].map(
    ({ content, ...column }) => ({ ...column, content: (subject) => content(subject) ?? notApplicable }),
  );
}

/** The standard that a programme has, by the month or by the year, with its unit. */
export function standardColumn({ book, words }: Setting, standards: Measure[]): ColumnOf<string> {
  return {
    title: words['brief.standard'],
    role: 'standard',
    hasUnits: true,
    content: (code) => {
      const figures = standards.map((measure) => figureOrTotal(book, code, measure));
      const isExpected = standards.some((measure) => measuresOf(book, code).includes(measure));
      return figures.find(({ cell }) => cell.state !== 'absent') ?? (isExpected ? notAvailable : notApplicable);
    },
  };
}

/** The programmes and the measure that a declared total adds up. */
export function totalNote({ book, language, words }: Setting, { title, measure, programmes }: DeclaredTotal): Sentence {
  const names = book.release.programmes
    .filter(({ code }) => programmes.includes(code))
    .map((programme) => midSentence(programmeTitle(programme, language), book, language));
  return fill(words['note.total'], {
    total: titleOf(title, language),
    parts: joinText(names, 'item', language),
    measure: midSentence(measureTitle(book, { measure, programme: '' }, language), book, language),
  });
}

/** The latest figure of a programme, or of the declared total of its parts. */
export function figureOrTotal(book: Book, code: string, measure: Measure): Figure {
  const figure = latestFigure(book, measure.code, code);
  const total = partsTotal(book, code, measure.code);
  const isMissing = book.find({ ...figure.key, year: figure.year }) === undefined;
  return isMissing && total !== undefined ? latestFigure(book, measure.code, totalCode(total)) : figure;
}

/** The declared total of exactly the parts of a programme, of one measure or of any. */
export function partsTotal(book: Book, code: string, measure?: string): DeclaredTotal | undefined {
  const parts = partsOf(book, code).map((part) => part.code);
  return book.release.description.totals.find(
    (total) =>
      parts.length > 0 &&
      total.programmes.length === parts.length &&
      total.programmes.every((programme) => parts.includes(programme)) &&
      (measure === undefined || total.measure === measure),
  );
}

const hundredPercent: Cell = { state: 'value', value: decimal(100), unit: '%', flags: [] };

/** Whether the printed shares of a total do not add up to 100%. */
export function sharesAreRounded(book: Book, { figure, total }: { figure: Figure; total: DeclaredTotal }): boolean {
  const parts = total.programmes.map((programme) => book.at({ ...figure.key, programme, year: figure.year }));
  const shares = parts.map((part) => share(part, figure).cell);
  return parts.every(isOfficial) && isRoundedSum(hundredPercent, shares);
}
