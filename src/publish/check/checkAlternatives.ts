import { isValue, type Figure } from '../../model/cell.ts';
import type { Language } from '../../model/language.ts';
import type { Finding } from '../finding.ts';
import type { PageFacts } from '../pageFacts.ts';
import type { Drawing } from '../pageDrawings.ts';
import type { PdfReading } from '../pdfReading.ts';
import { drawingPlace } from './drawingPlace.ts';
import { numbersIn } from './numbersIn.ts';
import { writings } from './writings.ts';

/**
 * Every number in the text alternative of a drawing is, with its unit, a figure that it draws or a number that the page
 * says it has from the release; else a year of the figures, or a number in the words of the page or in a name drawn.
 */
export function checkAlternatives(
  pdf: PdfReading,
  { drawings, cells, derived, texts }: PageFacts,
  language: Language,
  released: (id: string) => Figure | undefined,
): Finding[] {
  const words = new Set(texts.filter(({ source }) => source === 'literal').flatMap(({ text }) => numbersIn(text)));
  const unitless = /^[\d.,]+$/;
  const marked = [...cells.filter(({ text }) => !unitless.test(text)), ...derived].map(({ text }) =>
    text.replace(/^[+＋]/, ''),
  );
  return drawings.flatMap((drawing) => {
    const figures = drawing.ids.flatMap((id) => released(id) ?? []);
    const known = [...figures.flatMap((figure) => ways(figure, language)), ...marked];
    const named = drawing.labels.filter(({ kind }) => kind === 'literal').flatMap(({ whole }) => numbersIn(whole));
    const plain = new Set([...words, ...named, ...figures.map(({ year }) => year), ...absentYears(drawing)]);
    return unknownIn(drawing.label, known, plain).map((read): Finding => ({
      ...{ code: 'drawn-number-unreleased', ...drawingPlace(drawing, pdf), read },
      expected: '',
    }));
  });
}

function ways({ cell }: Figure, language: Language): string[] {
  if (!isValue(cell)) return [];
  return writings(cell, language).map(({ number, unit }) => (number + unit).replace(/\s+/g, ''));
}

/** A figure that was never released has its year at the end of its id. */
function absentYears({ ids }: Drawing): string[] {
  return ids.flatMap((id) => /^missing\/.*\/(\d{4})$/.exec(id)?.[1] ?? []);
}

/** Where another unit begins with that of a number: 人次, 元/人. */
const goesOn = /^(?:[次/]|-time|per(?!son))/;

function unknownIn(label: string, known: string[], plain: Set<string>): string[] {
  let at = 0;
  return numbersIn(label).filter((number) => {
    const start = label.indexOf(number, at);
    at = start + number.length;
    const rest = label.slice(start).replace(/\s+/g, '');
    const isKnown = (one: string) =>
      one.startsWith(number) && rest.startsWith(one) && !goesOn.test(rest.slice(one.length));
    return !plain.has(number) && !known.some(isKnown);
  });
}
