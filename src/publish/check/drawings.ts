/** Checks what charts print against the released figures they draw, and the scales of their axes. */
import { isValue, type Figure } from '../../model/cell.ts';
import type { Language } from '../../model/language.ts';
import { consecutiveCodes, kindOfCode } from '../../model/period.ts';
import { error, type ProblemKind } from '../../model/problem.ts';
import { placeInTime, tickOfCode, yearTick } from '../../model/chart.ts';
import { formatCell } from '../../words/format/cell.ts';
import { drawnCell, roundedDigits } from '../../words/format/scale.ts';
import { inUnit, isOneQuantity } from '../../words/format/unit.ts';
import type { Drawing, DrawnLabel } from '../page/drawings.ts';
import type { PageFacts } from '../page/facts.ts';
import type { PdfReading } from '../pdf/reading.ts';
import { programFault, type PdfFault } from '../plan/publication.ts';
import { bare, drawingPlace } from './place.ts';
import { unitsOf, writings, type ReleasedFigures } from './released.ts';
import { numbersIn } from './sections.ts';

export const drawingProblems = {
  'drawn-number-unreleased': error({
    'zh-CN': { fact: '图中的数字不是它所画的发布数字', remedy: '重新生成网站' },
    en: {
      fact: 'a number in a drawing is not one of the released figures that it draws',
      remedy: 'build the site again',
    },
  }),
  'drawn-year-unknown': programFault({
    'zh-CN': '图中的年份不在所画的年份之内',
    en: 'a year in a drawing is none of those that it draws',
  }),
  'tick-off-scale': programFault({
    'zh-CN': '图中坐标轴的刻度与数值不符',
    en: 'a tick in a drawing does not stand where its number is',
  }),
} satisfies Record<string, ProblemKind>;

type Fault = PdfFault<keyof typeof drawingProblems>;

export function checkDrawings(
  pdf: Pick<PdfReading, 'pages'>,
  { drawings, texts }: Pick<PageFacts, 'drawings' | 'texts'>,
  language: Language,
  released: ReleasedFigures,
): Fault[] {
  const words = new Set(
    texts.flatMap(({ text, source }) => numbersIn(source === 'literal' ? text : eventNumbers(text))),
  );
  return drawings.flatMap((drawing) => {
    const figures = drawing.ids.flatMap(released);
    const place = drawingPlace(drawing, pdf);
    return [
      ...checkValues(drawing, figures, language),
      ...checkYears(drawing, figures),
      ...checkLiterals(drawing, figures, words, language),
    ].map((fault) => ({ ...fault, ...place }));
  });
}

/** ① in the text of an event is 1 in its drawing. */
function eventNumbers(text: string): string {
  return (text.match(/[①-⑳]/gu) ?? []).join(' ').normalize('NFKC');
}

/** Every value is that of a figure drawn, of its year where the drawing names one, and all are in one unit. */
function checkValues({ labels }: Drawing, figures: Figure[], language: Language): Fault[] {
  const values = labels.filter(({ kind }) => kind === 'value');
  const units = [...new Set(figures.flatMap(({ cell }) => (isValue(cell) ? [cell.unit, ...unitsOf(cell)] : [])))];
  const wrongIn = (unit: string) =>
    values.flatMap((value): Fault[] => {
      const ways = waysOf(value, figures, unit, language);
      const isReleased = numbersIn(value.text).every((number) => ways.includes(number));
      const expected = ways.slice(0, 3).join(' ');
      return isReleased ? [] : [{ code: 'drawn-number-unreleased', read: value.text, expected }];
    });
  const [fewest] = units.map(wrongIn).toSorted((a, b) => a.length - b.length);
  return fewest ?? values.map(({ text }) => ({ code: 'drawn-number-unreleased', read: text, expected: '' }));
}

function waysOf({ year }: DrawnLabel, figures: Figure[], unit: string, language: Language): string[] {
  const cells = figures.filter((figure) => year === '' || figure.year === year).map(({ cell }) => cell);
  const ways = cells
    .filter((cell) => isValue(cell) && isOneQuantity(cell.unit, unit))
    .flatMap((cell) => [inUnit(cell, unit), drawnCell(cell, { code: unit, digits: roundedDigits })])
    .flatMap((cell) => numbersIn(formatCell(cell, language, 'table').number));
  return [...new Set(ways)];
}

/** Years, quarters and months on the axis are those between the first and the last that is drawn. */
function checkYears({ ids, labels }: Drawing, figures: Figure[]): Fault[] {
  // A figure that was never released has the code of its period at the end of its id.
  const absent = ids.flatMap((id) => /^missing(?:\/[^/]*){3}\/(.+)$/.exec(id)?.[1] ?? []);
  // a stock at the end of June is also that of the half-year
  const byKind = Map.groupBy([...figures.map(({ year }) => year), ...absent], kindOfCode);
  const codes = [...byKind.values()].flatMap(consecutiveCodes);
  const expected = [codes[0] ?? '', codes.at(-1) ?? ''].map(tickOfCode).join('–');
  const isDrawn = (label: DrawnLabel) => {
    const code = codeOfTick(label);
    return codes.includes(code) && [tickOfCode(code), yearTick(code)].includes(label.text);
  };
  return labels
    .filter((label) => label.kind === 'year' && !isDrawn(label))
    .map(({ text }): Fault => ({ code: 'drawn-year-unknown', read: text, expected }));
}

/** A tick says of which period it is where it is not written in full. */
function codeOfTick({ year, text }: DrawnLabel): string {
  return year === '' ? text : year;
}

/** A label marked as literal is no number, alone or with a unit, except one that is literal in the text of the page. */
function checkLiterals({ labels }: Drawing, figures: Figure[], words: Set<string>, language: Language): Fault[] {
  const units = new Set(figures.flatMap(({ cell }) => writings(cell, language).map(({ unit }) => bare(unit))));
  const isNumber = (whole: string) => {
    const [, number, unit = ''] = /^([+−-]?\p{Nd}[\p{Nd}.,]*)(.*)$/u.exec(whole) ?? [];
    return number !== undefined && (unit === '' || units.has(unit));
  };
  return labels
    .filter(({ kind, whole }) => kind === 'literal' && isNumber(whole))
    .filter(({ text }) => numbersIn(text).some((number) => !words.has(number)))
    .map(({ text }): Fault => ({ code: 'drawn-number-unreleased', read: text, expected: '' }));
}

/** A tick is where its number is on a scale of equal steps, and zero on the zero line. */
export function checkScales(pdf: Pick<PdfReading, 'pages'>, { drawings }: Pick<PageFacts, 'drawings'>): Fault[] {
  return drawings.flatMap((drawing) => {
    const faults = [...checkAxis(yearTicks(drawing)), ...checkValueAxis(drawing)];
    return faults.map((fault) => ({ ...fault, ...drawingPlace(drawing, pdf) }));
  });
}

/** `at` is the place of a tick, in pixels to the right or upwards. */
type Tick = { text: string; value: number; at: number };

/** Pixels by which a tick may miss its place: its text is centred, with a rounded width. */
const leeway = 1;

function yearTicks({ labels }: Drawing): Tick[] {
  const years = labels.filter(({ kind }) => kind === 'year');
  return years.map((label) => {
    const { text, box } = label;
    return { text, value: placeInTime(codeOfTick(label)), at: (box.left + box.right) / 2 };
  });
}

/** Values and places rise together, by the same steps. */
function checkAxis(ticks: Tick[]): Fault[] {
  const ordered = ticks.toSorted((a, b) => a.value - b.value);
  const first = ordered[0];
  const last = ordered.at(-1);
  if (first === undefined || last === undefined || first === last) return [];
  const step = (last.at - first.at) / (last.value - first.value);
  const wrong = ordered.find(
    ({ value, at }) => !(step > 0 && Math.abs(first.at + step * (value - first.value) - at) <= leeway),
  );
  if (wrong === undefined) return [];
  const index = ordered.indexOf(wrong);
  const expected = [ordered[index - 1], ordered[index + 1]].map((tick) => tick?.text ?? '').join(' – ');
  return [{ code: 'tick-off-scale', read: wrong.text, expected }];
}

/** All numbers are at one height over their lines, zero over the zero line, and no other over that; at most one fault. */
function checkValueAxis(drawing: Drawing): Fault[] {
  const valueOf = (text: string) => Number(text.replaceAll(',', '').replace('−', '-'));
  const ticks = drawing.labels
    .filter(({ kind }) => kind === 'tick')
    .map(({ text, box }): Tick => ({ text, value: valueOf(text), at: (box.low + box.high) / 2 }));
  const misplaced = checkAxis(ticks);
  if (misplaced.length > 0) return misplaced;
  const distance = ({ y }: { y: number }, { at }: Tick) => Math.abs(y - at);
  const lines = ticks.map((tick) => drawing.rules.toSorted((a, b) => distance(a, tick) - distance(b, tick))[0]);
  const rises = ticks.map(({ at }, index) => at - (lines[index]?.y ?? NaN));
  const wrong = ticks.find(({ value }, index) => {
    const isLevel = Math.abs(rises[index]! - rises[0]!) <= leeway;
    return !isLevel || lines[index]?.isZero !== (value === 0);
  });
  const hasZero = ticks.length === 0 || ticks.some(({ value }) => value === 0);
  if (wrong === undefined && hasZero) return [];
  return [{ code: 'tick-off-scale', read: wrong?.text ?? '', expected: '0' }];
}
