/** Checks the numbers and years printed in charts against the released figures they draw. */
import { isValue, type Figure } from '../../model/cell.ts';
import type { Language } from '../../model/language.ts';
import { formatCell } from '../../words/format/cell.ts';
import { inUnit, isOneQuantity } from '../../words/format/unit.ts';
import type { Drawing, DrawnLabel } from '../page/drawings.ts';
import type { PageFacts } from '../page/facts.ts';
import type { PdfReading } from '../pdf/reading.ts';
import type { PdfFault } from '../plan/problem.ts';
import { numbersIn } from './numbers.ts';
import { drawingPlace } from './place.ts';
import { unitsOf, writings } from './writings.ts';

/** Charts against the release: what they print are the figures that they say they draw, on scales that are true. */
export function checkDrawings(
  pdf: PdfReading,
  { drawings, texts }: PageFacts,
  language: Language,
  released: (id: string) => Figure | undefined,
): PdfFault[] {
  const words = new Set(texts.filter(({ source }) => source === 'literal').flatMap(({ text }) => numbersIn(text)));
  return drawings.flatMap((drawing) => {
    const figures = drawing.ids.flatMap((id) => released(id) ?? []);
    const found = [
      ...checkValues(drawing, figures, language),
      ...checkYears(drawing, figures),
      ...checkLiterals(drawing, figures, words, language),
    ];
    return found.map((finding) => ({ ...finding, ...drawingPlace(drawing, pdf) }));
  });
}

/** Every value is that of a figure drawn, of its year where the drawing says one, and all are in one unit. */
function checkValues({ labels }: Drawing, figures: Figure[], language: Language): PdfFault[] {
  const values = labels.filter(({ kind }) => kind === 'value');
  const units = [...new Set(figures.flatMap(({ cell }) => (isValue(cell) ? [cell.unit, ...unitsOf(cell)] : [])))];
  const wrongIn = (unit: string) =>
    values.flatMap((value): PdfFault[] => {
      const ways = waysOf(value, figures, unit, language);
      const isOne = numbersIn(value.text).every((number) => ways.includes(number));
      const expected = ways.slice(0, 3).join(' ');
      return isOne ? [] : [{ code: 'drawn-number-unreleased', read: value.text, expected }];
    });
  const [fewest] = units.map(wrongIn).toSorted((a, b) => a.length - b.length);
  return fewest ?? values.map(({ text }) => ({ code: 'drawn-number-unreleased', read: text, expected: '' }));
}

function waysOf({ year }: DrawnLabel, figures: Figure[], unit: string, language: Language): string[] {
  const cells = figures.filter((figure) => year === '' || figure.year === year).map(({ cell }) => cell);
  return cells
    .filter((cell) => isValue(cell) && isOneQuantity(cell.unit, unit))
    .flatMap((cell) => numbersIn(formatCell(inUnit(cell, unit), language, 'table').number));
}

/** The axis of years names years from the first to the last that is drawn. */
function checkYears({ ids, labels }: Drawing, figures: Figure[]): PdfFault[] {
  // A figure that was never released has its year at the end of its id.
  const absent = ids.flatMap((id) => /^missing\/.*\/(\d{4})$/.exec(id)?.[1] ?? []);
  const years = [...figures.map(({ year }) => year), ...absent].map(Number);
  const first = Math.min(...years);
  const last = Math.max(...years);
  return labels
    .filter(({ kind, text }) => kind === 'year' && !(Number(text) >= first && Number(text) <= last))
    .map(({ text }): PdfFault => ({ code: 'drawn-year-unknown', read: text, expected: `${first}–${last}` }));
}

/** What is said to be words is not a number alone, nor one with a unit, but where that stands in the words of the page. */
function checkLiterals({ labels }: Drawing, figures: Figure[], words: Set<string>, language: Language): PdfFault[] {
  const units = new Set(figures.flatMap(({ cell }) => writings(cell, language).map(({ unit }) => bare(unit))));
  const isNumber = (whole: string) => {
    const [, number, unit = ''] = /^([+−-]?\p{Nd}[\p{Nd}.,]*)(.*)$/u.exec(whole) ?? [];
    return number !== undefined && (unit === '' || units.has(unit));
  };
  return labels
    .filter(({ kind, whole }) => kind === 'literal' && isNumber(whole))
    .filter(({ text }) => numbersIn(text).some((number) => !words.has(number)))
    .map(({ text }): PdfFault => ({ code: 'drawn-number-unreleased', read: text, expected: '' }));
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}
