/** Columns of tables by programme in the latest year: the subject of a row is the code of a programme or a declared total. */
import { leadTotal, measureOf, measuresOf } from '../figures/book.ts';
import { isSamePeriod, share } from '../figures/derive.ts';
import { notApplicable, notAvailable } from '../model/cell.ts';
import { totalCode } from '../model/description.ts';
import { plainText, titleOf } from '../model/language.ts';
import type { Measure } from '../model/measure.ts';
import { midSentence } from '../narrative/phrases/names.ts';
import { fill } from '../words/strings.ts';
import type { ColumnOf, Content } from './column.ts';
import type { Setting } from './setting.ts';
import { figureOrTotal } from './total.ts';

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

/** The share of each programme in the total that leads, where both are of one period; none without such a total. */
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
  const title = plainText(fill(words['table.share'], { total: name }));
  return [{ title, unit: { code: '%', words: '%' }, content }];
}

/** Standards are by the month or by the year: the one that a programme has, with its unit beside it. */
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
