/** Figure of a programme over the years in the annual report: main count beside standard or money. */
import {
  isCountMeasure,
  isMoneyMeasure,
  latestFigure,
  mainCount,
  measuresOf,
  partsOf,
  programmeOf,
  type Book,
} from '../../figures/book.ts';
import type { FigureView } from '../../model/block.ts';
import { isValue } from '../../model/cell.ts';
import type { Measure } from '../../model/description.ts';
import { isDemonstrated, piecesOf, plainText, type Sentence } from '../../model/language.ts';
import type { Programme } from '../../model/release.ts';
import { measureTitle, numberOf, programmeTitle } from '../../narrative/phrases/figure.ts';
import { inUnitOf, largestThree } from '../../tables/caption.ts';
import { programmeTrend, standardFigure } from '../../tables/chartFigures.ts';
import type { Setting } from '../../tables/setting.ts';
import { fill, joinSentence } from '../../words/strings.ts';
import type { ReportFigure } from './annualView.ts';

/** Two panels at most: the main count, and the standard or the money. Nothing for a single year or without a number. */
export function yearsFigure(setting: Setting, programme: Programme): ReportFigure | undefined {
  const { book } = setting;
  const measures = measuresOf(book, programme.code);
  const parts = partsOf(book, programme.code);
  const count = measures.some((measure) => isCountMeasure(book, measure)) ? mainCount(book, [programme]) : undefined;
  const first = count === undefined ? partsPanel(setting, programme, parts) : panel(setting, programme, count);
  // A measure with a number in the latest year comes before one that was given up.
  const known = latestFirst(book, programme, measures);
  const beside =
    known.find(({ kind }) => kind === 'standard') ?? known.find((measure) => isMoneyMeasure(book, measure));
  const second = beside && panel(setting, programme, beside);
  const panels = [first, second]
    .filter((figureView) => figureView !== undefined)
    .filter(({ table, ids }) => table.rows.length > 1 && ids.map(book.byId).some(({ cell }) => isValue(cell)));
  if (panels.length === 0) return undefined;
  const name = fill(setting.words['annual.figureYears'], { programme: programmeTitle(programme, setting.language) });
  const drawn = [count, beside].filter((measure) => measure !== undefined);
  const title = latestNumbers(setting, programme, drawn);
  const restated = panels.reduce((words, panel) => inUnitOf(words, panel, setting), title);
  const tag = demonstrationTag(setting, panels);
  return {
    id: `figure-${programme.code}`,
    number: '',
    name,
    tag,
    panels,
    title: restated.length === 0 ? name : withoutTwice(restated),
    source: panels[0]!.source,
    notes: panels.some((panel) => hasProvisional(book, panel)) ? [setting.words['figure.provisional']] : [],
  };
}

function hasProvisional(book: Book, { ids }: FigureView): boolean {
  return ids.map(book.byId).some(({ cell }) => isValue(cell) && cell.flags.includes('provisional'));
}

function latestFirst(book: Book, programme: Programme, measures: Measure[]): Measure[] {
  const isKnown = (measure: Measure) => isValue(latestFigure(book, measure.code, programme.code).cell);
  return measures.toSorted((a, b) => Number(isKnown(b)) - Number(isKnown(a)));
}

/** Each measure with its number of the latest year, the parts where the programme has none. */
function latestNumbers({ book, language, words }: Setting, programme: Programme, measures: Measure[]): Sentence {
  const figures = measures.map((measure) => ({ measure: measure.code, programme: programme.code }));
  const parts = partsOf(book, programme.code).flatMap((part) =>
    measuresOf(book, part.code).map((measure) => ({ measure: measure.code, programme: part.code })),
  );
  const places = measures.some((measure) => isCountMeasure(book, measure)) ? figures : [...parts, ...figures];
  const clauses = places
    .map(({ measure, programme: code }) => latestFigure(book, measure, code))
    .filter(({ cell }) => isValue(cell))
    .map((figure): Sentence => {
      const part = figure.key.programme === programme.code ? undefined : programmeOf(book, figure.key.programme);
      const name = part === undefined ? measureTitle(book, figure.key, language) : programmeTitle(part, language);
      return fill(words['figure.named'], { name, value: [numberOf(figure, language)] });
    });
  return joinSentence(clauses, 'clause', language);
}

/** Households: 4.889 million. A unit that the name has is not repeated. */
function withoutTwice(title: Sentence): Sentence {
  const pieces = piecesOf(title);
  return pieces.flatMap((piece, index): Sentence => {
    const name = pieces[index - 1];
    if (typeof piece === 'string' || typeof name !== 'string') return [piece];
    const [noun = '', ...scale] = piece.unit.split(' ').toReversed();
    const isNamed = name
      .toLowerCase()
      .split(/[^a-z-]+/)
      .includes(noun);
    if (!isNamed || scale.includes('per')) return [piece];
    return [{ ...piece, unit: '', gap: '' }, ...scale.toReversed().map((word) => `\u00a0${word}`)];
  });
}

function panel(setting: Setting, programme: Programme, measure: Measure): FigureView {
  const title = [measureTitle(setting.book, { measure: measure.code, programme: programme.code }, setting.language)];
  const request = {
    id: `report-${programme.code}-${measure.code}`,
    title,
    widths: [310, 328],
    measure,
    programmes: [programme],
  };
  if (measure.kind === 'standard') return standardFigure(setting, request);
  return programmeTrend(setting, { ...request, kind: 'yearColumns' });
}

function partsPanel(setting: Setting, programme: Programme, parts: Programme[]): FigureView | undefined {
  const measure = mainCount(setting.book, parts);
  if (measure === undefined) return undefined;
  const title = [
    measureTitle(setting.book, { measure: measure.code, programme: parts[0]?.code ?? '' }, setting.language),
  ];
  const request = {
    id: `report-${programme.code}-parts`,
    title,
    widths: [310, 328],
    measure,
    programmes: largestThree(setting.book, parts, measure),
  };
  return programmeTrend(setting, request);
}

/** 2016—2020年为演示; empty without demonstration figures. */
function demonstrationTag({ words }: Setting, panels: FigureView[]): string {
  const rows = panels.flatMap(({ table }) => table.rows);
  const years = rows
    .filter(({ cells }) => cells.some(({ text }) => isDemonstrated(text)))
    .map(({ head }) => plainText(head));
  const first = years.toSorted()[0];
  const last = years.toSorted().at(-1);
  if (first === undefined || last === undefined) return '';
  const range = first === last ? fill(words['year.of'], { year: last }) : fill(words['period.range'], { first, last });
  return plainText(fill(words['annual.demonstration'], { years: plainText(range) }));
}
