import { usualUnit } from '../figures/book.ts';
import { formatCell, unitGap } from '../i18n/formatCell.ts';
import { displayUnit, inUnit, isOneQuantity } from '../i18n/displayUnit.ts';
import { strings } from '../i18n/strings.ts';
import { fill } from '../i18n/template.ts';
import { unitWords } from '../i18n/unitWords.ts';
import { isDemonstration, isValue, type Cell, type Figure } from '../model/cell.ts';
import type { ChartInput } from '../model/chart.ts';
import { decimal } from '../model/decimal.ts';
import type { Language } from '../model/language.ts';
import { plainText, type Sentence } from '../model/sentence.ts';
import { numberOf } from '../narrative/numberOf.ts';
import { folderName } from '../i18n/paths.ts';
import type { FigureView, Row, Setting } from './page.ts';
import { sourceName } from './sourceName.ts';
import { figureCell } from './tableCell.ts';
import { tableView } from './tableView.ts';

/** A row of figures that a chart draws: one line, one part of a stack, one bar a figure. */
export type ChartLine = { name: string; short: string; tone: string; figures: Figure[] };

/** The unit in which all figures of a chart are drawn, as code and as words. */
export type ChartUnit = { code: string | undefined; words: string };

/** Where all that could have numbers is withheld, its usual unit: a mark without one would say less than is known. */
export function chartUnit(figures: Figure[], { site, language }: Setting): ChartUnit {
  const hidden = figures.find(({ cell }) => cell.state === 'withheld');
  const cells = figures.map(({ cell }) => cell);
  const code = displayUnit(cells, language) ?? (hidden && hiddenUnit(usualUnit(site.own, hidden.key), language));
  return { code, words: code === undefined ? '' : unitWords(code, language, false) };
}

function hiddenUnit(unit: string | undefined, language: Language): string | undefined {
  return unit && displayUnit([{ state: 'value', value: decimal(0), unit, flags: [] }], language);
}

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
    ...{ id, title, unitLine, chart, widths, events },
    ...(unit.code !== undefined && { unitCode: unit.code }),
    label: label({ ...given, title }, language),
    table: tableView({ id: `${id}-table`, title, columns, rows, stub, source: sourceLine(setting, figures) }, language),
    source: sourceLine(setting, figures),
    current: site.own.year,
    ids: figures.map((figure) => figure.id),
    csv: `charts/${id}.csv`,
    svg: `charts/${id}.${folderName(language)}.svg`,
  };
}

/** Numbers of a title in the unit of the chart below it, where they count the same. */
export function inUnitOf(title: Sentence, unit: string | undefined, { site, language }: Setting): Sentence {
  return title.map((piece) => {
    if (typeof piece === 'string' || piece.mark.kind !== 'cell') return piece;
    const figure = site.own.byId(piece.mark.id);
    const isSame = isValue(figure.cell) && unit !== undefined && isOneQuantity(figure.cell.unit, unit);
    const isRestated = isSame && isValue(figure.cell) && figure.cell.unit !== unit;
    return isRestated ? numberOf({ ...figure, cell: inUnit(figure.cell, unit) }, language, 'table') : piece;
  });
}

/** 资料来源：… of the figures, each source once: the source of the newest figures first, official before demonstration. */
export function sourceLine({ site, language }: Setting, figures: Figure[]): string {
  const { sources } = site.own.release;
  const codes = new Set(figures.toSorted(officialFirst).flatMap(({ source }) => source ?? []));
  const names = [...codes]
    .flatMap((code) => sources.find((source) => source.code === code) ?? [])
    .map((source) => sourceName(source, language));
  if (names.length === 0) return '';
  const words = strings[language];
  const semicolon = language === 'en' ? '; ' : '；';
  if (names.length <= mostSources) return plainText(fill(words['figure.source'], { source: names.join(semicolon) }));
  const source = names.slice(0, sourcesNamedOfMany).join(semicolon);
  return plainText(fill(words['figure.sourceMore'], { source, count: String(names.length) }));
}

/** More sources than this would bury what they are the sources of. */
const mostSources = 3;
const sourcesNamedOfMany = 2;

function officialFirst(a: Figure, b: Figure): number {
  return Number(isDemonstration(a.cell)) - Number(isDemonstration(b.cell)) || Number(b.year) - Number(a.year);
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
