/** A chart as a figure: title, text alternative, data table, source and downloads. */
import { folderName } from '../model/address.ts';
import type { FigureView, TableView } from '../model/block.ts';
import { isDemonstration, isValue, notAvailable, type Figure } from '../model/cell.ts';
import type { ChartInput } from '../model/chart.ts';
import { plainText, type Language, type Sentence } from '../model/language.ts';
import { literal } from '../narrative/phrases/when.ts';
import { formatCell, unitGap } from '../words/format/cell.ts';
import { drawnCell } from '../words/format/scale.ts';
import { fillText, fullStops, joinText, strings } from '../words/strings.ts';
import { chartUnit, inUnitOf, sourceLine, type ChartUnit } from './caption.ts';
import { tabulate } from './column.ts';
import type { Setting } from './setting.ts';

/** Figures of one line, of one part of a stack, or of one bar. */
export type ChartLine = { name: string; short: string; tone: string; figures: Figure[] };

type FigureParts = {
  id: string;
  title: Sentence;
  unitLine: string;
  chart: ChartInput;
  widths: number[];
  lines: ChartLine[];
  unit: ChartUnit;
  /** Rows of the data table: the years, or undefined where every line is one figure. */
  years?: string[];
  stub: string;
  events?: Sentence[];
};

export function figureView(setting: Setting, parts: FigureParts): FigureView {
  const { language, book } = setting;
  const { id, unitLine, chart, widths, lines, unit, events = [] } = parts;
  const drawn = {
    ...(unit.code !== undefined && { unitCode: unit.code }),
    ...(unit.digits !== undefined && { unitDigits: unit.digits }),
  };
  const title = inUnitOf(parts.title, drawn, setting);
  const figures = lines.flatMap((line) => line.figures);
  const table = dataTable(setting, { ...parts, title });
  return {
    id,
    title,
    unitLine,
    chart,
    widths,
    events,
    ...drawn,
    label: label({ ...parts, title }, language),
    table,
    source: sourceLine(setting, figures),
    current: book.year,
    ids: figures.map((figure) => figure.id),
    csv: `charts/${id}.csv`,
    svg: `charts/${id}.${folderName(language)}.svg`,
  };
}

/** In the unit of a table, exact. */
function dataTable(setting: Setting, { id, title, stub, lines, years }: FigureParts): TableView {
  const head = { id: `${id}-table`, title, stub };
  const unit = chartUnit(
    lines.flatMap((line) => line.figures),
    setting,
  );
  if (years === undefined)
    return tabulate<ChartLine>(setting, {
      ...head,
      columns: [{ title: setting.words['table.value'], unit, content: ({ figures }) => figures[0] ?? notAvailable }],
      rows: lines.map((line) => ({ subject: line, head: [line.name], tone: line.tone })),
    });
  return tabulate<string>(setting, {
    ...head,
    columns: lines.map(({ name, figures }) => ({
      title: name,
      unit,
      content: (year) => figures.find((figure) => figure.year === year) ?? notAvailable,
    })),
    rows: years.map((year) => ({ subject: year, head: [literal(year)] })),
  });
}

/** Text alternative: title, unit, and the first and last value of each line. */
function label({ title, unitLine, lines, unit }: FigureParts, language: Language): string {
  const words = strings[language];
  const series = lines.map((line) => {
    const known = line.figures.filter(({ cell }) => isValue(cell));
    const shown = line.figures.length > 1 && known.length > 1 ? [known[0]!, known.at(-1)!] : line.figures.slice(0, 1);
    const points = shown.map((figure) => point(figure, unit, language));
    return fillText(words['figure.altSeries'], { name: line.name, points: joinText(points, 'phrase', language) });
  });
  const sentences = [plainText(title), unitLine, ...series].map((text) => text + fullStops[language]);
  return joinText(sentences, 'sentence', language);
}

function point({ cell, year }: Figure, unit: ChartUnit, language: Language): string {
  const words = strings[language];
  const printed = formatCell(drawnCell(cell, unit), language, 'table');
  const value = `${printed.number}${unitGap(printed.unit, language)}${printed.unit}`;
  const text = fillText(words['figure.altPoint'], { year, value });
  return isDemonstration(cell) ? text + words['figure.altDemonstration'] : text;
}
