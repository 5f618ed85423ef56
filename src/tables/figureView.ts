/** A chart as a figure: title, text alternative, data table, source and downloads. */
import { formatHead } from '../words/format/period.ts';
import { folderName } from '../model/address.ts';
import type { FigureView, TableView } from '../model/block.ts';
import { isDemonstration, isValue, notAvailable, type Figure } from '../model/cell.ts';
import { drawnPeriods, type ChartInput } from '../model/chart.ts';
import { compare } from '../model/decimal.ts';
import { plainText, type Language, type Sentence } from '../model/language.ts';
import type { NamedFigure } from '../narrative/findings/finding.ts';
import { literal } from '../narrative/phrases/when.ts';
import { formatCell, unitGap } from '../words/format/cell.ts';
import { drawnCell } from '../words/format/scale.ts';
import { fillText, fullStops, joinText, strings } from '../words/strings.ts';
import { chartUnit, inUnitOf, sourceLine, type ChartUnit } from './caption.ts';
import { tabulate } from './column.ts';
import { barReadings, periodReadings, type ChartLine } from './readings.ts';
import type { Setting } from './setting.ts';

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
  /** Among which bars are ranked. */
  named?: NamedFigure[];
};

export function figureView(setting: Setting, parts: FigureParts): FigureView {
  const { language, book } = setting;
  const { id, unitLine, chart, widths, lines, unit, events = [], named = [] } = parts;
  const codes = drawnPeriods(chart);
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
    readings:
      codes.length === 0
        ? barReadings(setting, { lines, unit, named })
        : periodReadings(setting, { lines: chart.kind === 'stackedColumns' ? totalFirst(lines) : lines, unit, codes }),
  };
}

function totalFirst(lines: ChartLine[]): ChartLine[] {
  return [...lines.slice(-1), ...lines.slice(0, -1)];
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
    rows: years.map((year) => ({ subject: year, head: [literal(formatHead(year, setting.language))] })),
  });
}

/** Text alternative: title, unit, and of each line its ends, its peak and low between them, and the years without a number. */
function label({ title, unitLine, lines, unit }: FigureParts, language: Language): string {
  const words = strings[language];
  const series = lines.map((line) => {
    const known = line.figures.filter(({ cell }) => isValue(cell));
    const shown = line.figures.length > 1 && known.length > 1 ? turningPoints(known) : line.figures.slice(0, 1);
    const missing = known.length < 2 ? [] : line.figures.filter(({ cell }) => !isValue(cell));
    const points = [
      ...shown.map((figure) => point(figure, unit, language)),
      ...(missing.length === 0 ? [] : [missingYears(missing, language)]),
    ];
    return fillText(words['figure.altSeries'], { name: line.name, points: joinText(points, 'phrase', language) });
  });
  const sentences = [plainText(title), unitLine, ...series].map((text) => text + fullStops[language]);
  return joinText(sentences, 'sentence', language);
}

/** First and last, and between them a higher peak and a lower low, in the order of time. */
function turningPoints(known: Figure[]): Figure[] {
  const ranked = known.toSorted(byValue);
  const ends = [known[0]!, known.at(-1)!];
  const between = [ranked[0]!, ranked.at(-1)!].filter((figure) => ends.every((end) => byValue(figure, end) !== 0));
  return known.filter((figure) => ends.includes(figure) || between.includes(figure));
}

function byValue(a: Figure, b: Figure): number {
  return isValue(a.cell) && isValue(b.cell) ? compare(a.cell.value, b.cell.value) : 0;
}

/** More are counted. */
const mostYearsNamed = 4;

function missingYears(missing: Figure[], language: Language): string {
  const words = strings[language];
  const years = missing.map(({ year }) => year);
  return years.length > mostYearsNamed
    ? fillText(words['figure.altMissingMany'], { count: String(years.length) })
    : fillText(words['figure.altMissing'], { years: joinText(years, 'item', language) });
}

function point({ cell, year }: Figure, unit: ChartUnit, language: Language): string {
  const words = strings[language];
  const printed = formatCell(drawnCell(cell, unit), language, 'table');
  const value = `${printed.number}${unitGap(printed.unit, language)}${printed.unit}`;
  const text = fillText(words['figure.altPoint'], { year, value });
  return isDemonstration(cell) ? text + words['figure.altDemonstration'] : text;
}
