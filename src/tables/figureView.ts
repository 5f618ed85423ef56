/** A chart as a figure: title, text alternative, data table, source and downloads. */
import { folderName } from '../model/address.ts';
import type { FigureView, Row } from '../model/block.ts';
import { isDemonstration, isValue, type Cell, type Figure } from '../model/cell.ts';
import type { ChartInput } from '../model/chart.ts';
import { plainText, type Language, type Sentence } from '../model/language.ts';
import { formatCell, unitGap } from '../words/format/cell.ts';
import { inUnit } from '../words/format/unit.ts';
import { fill, strings } from '../words/strings.ts';
import { inUnitOf, sourceLine, type ChartUnit } from './caption.ts';
import type { Setting } from './setting.ts';
import { figureCell, tableView } from './tableView.ts';

/** A row of figures that a chart draws: one line, one part of a stack, one bar a figure. */
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

/** A chart with its title, its words for those who can't see it, its data table and its downloads. */
export function figureView(setting: Setting, given: FigureParts): FigureView {
  const { language, site } = setting;
  const { id, unitLine, chart, widths, lines, unit, years, stub, events = [] } = given;
  const title = inUnitOf(given.title, unit.code, setting);
  const figures = lines.flatMap((line) => line.figures);
  const rows = years === undefined ? namedRows(lines, unit, language) : yearRows(lines, years, unit, language);
  const columns =
    years === undefined
      ? [{ title: strings[language]['table.value'], unit: unit.words }]
      : lines.map(({ name }) => ({ title: name, unit: unit.words }));
  return {
    id,
    title,
    unitLine,
    chart,
    widths,
    events,
    ...(unit.code !== undefined && { unitCode: unit.code }),
    label: label({ ...given, title }, language),
    table: tableView({ id: `${id}-table`, title, columns, rows, stub, source: sourceLine(setting, figures) }, language),
    source: sourceLine(setting, figures),
    current: site.book.year,
    ids: figures.map((figure) => figure.id),
    csv: `charts/${id}.csv`,
    svg: `charts/${id}.${folderName(language)}.svg`,
  };
}

function yearRows(lines: ChartLine[], years: string[], unit: ChartUnit, language: Language): Row[] {
  return years.map((year) => ({
    head: [{ number: year, gap: '', unit: '', mark: { kind: 'literal' }, demonstration: false }],
    cells: lines.map((line) =>
      cellIn(
        line.figures.find((figure) => figure.year === year),
        unit,
        language,
      ),
    ),
  }));
}

function namedRows(lines: ChartLine[], unit: ChartUnit, language: Language): Row[] {
  return lines.map((line) => ({
    head: [line.name],
    tone: line.tone,
    cells: [cellIn(line.figures[0], unit, language)],
  }));
}

function cellIn(figure: Figure | undefined, unit: ChartUnit, language: Language): Row['cells'][number] {
  return figure === undefined ? { text: ['…'], state: 'absent' } : figureCell(figure, language, unit.code);
}

/** Title, unit, and for each line its first and last value: what the picture shows, in words. */
function label({ title, unitLine, lines, unit }: FigureParts, language: Language): string {
  const words = strings[language];
  const series = lines.map((line) => {
    const known = line.figures.filter(({ cell }) => isValue(cell));
    const shown = line.figures.length > 1 && known.length > 1 ? [known[0]!, known.at(-1)!] : line.figures.slice(0, 1);
    const points = shown.map((figure) => point(figure, unit, language));
    return plainText(
      fill(words['figure.altSeries'], { name: line.name, points: points.join(language === 'en' ? ', ' : '，') }),
    );
  });
  const stop = language === 'en' ? '. ' : '。';
  return [plainText(title), unitLine, ...series].join(stop) + stop.trim();
}

function point({ cell, year }: Figure, unit: ChartUnit, language: Language): string {
  const words = strings[language];
  const text = plainText(fill(words['figure.altPoint'], { year, value: valueText(cell, unit, language) }));
  return isDemonstration(cell) ? text + words['figure.altDemonstration'] : text;
}

function valueText(cell: Cell, unit: ChartUnit, language: Language): string {
  const text = formatCell(inUnit(cell, unit.code), language, 'table');
  return `${text.number}${unitGap(text.unit, language)}${text.unit}`;
}
