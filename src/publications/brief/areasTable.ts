/** Table of a brief on one programme by area, the largest areas first. */
import { areasWithin, isCountMeasure, isMoneyMeasure, isOfficial, measuresOf, type Book } from '../../figures/book.ts';
import { comparison, comparisonPolicies, comparisonWith } from '../../figures/compare.ts';
import type { Derived } from '../../figures/derive.ts';
import { leadingProgrammes } from '../../figures/rank.ts';
import { pages } from '../../model/address.ts';
import type { Row, TableCell } from '../../model/block.ts';
import { isValue, notApplicable, type Cell, type Figure } from '../../model/cell.ts';
import { plainText } from '../../model/language.ts';
import { mayAdd, type Measure } from '../../model/measure.ts';
import type { Area } from '../../model/release.ts';
import { literal, periodWords } from '../../narrative/phrases/figure.ts';
import { areaTitle, measureTitle, programmeName } from '../../narrative/phrases/names.ts';
import { chartUnit, sourceLine } from '../../tables/caption.ts';
import { link, type Setting } from '../../tables/setting.ts';
import { derivedCell, emptyCell, figureCell, tableView } from '../../tables/tableView.ts';
import { inUnit } from '../../words/format/unit.ts';
import { fill, strings } from '../../words/strings.ts';
import { noChange, restCell } from './briefColumns.ts';
import type { BriefTable } from './briefView.ts';

const mostMeasures = 3;

/** The one programme by area, the largest first; what is left to the others only where it is exact. */
export function briefAreasTable(setting: Setting, id: string, most: number): BriefTable | undefined {
  const { site, language } = setting;
  const { book } = site;
  const words = strings[language];
  const [programme] = leadingProgrammes(book).leading;
  if (programme === undefined) return undefined;
  const measures = measuresOf(book, programme.code)
    .filter((measure) => isCountMeasure(book, measure) || isMoneyMeasure(book, measure))
    .slice(0, mostMeasures);
  const [first] = measures;
  if (first === undefined) return undefined;
  const at = (area: string, measure: Measure) =>
    book.at({ measure: measure.code, programme: programme.code, area, year: book.year });
  const all = officialAreas(book).toSorted((a, b) => sizeOf(at(b.code, first)) - sizeOf(at(a.code, first)));
  const shown = all.length <= most ? all : all.slice(0, most - 1);
  const columns = areaColumns(setting, { measures, at, areas: shown });
  const hidden = all.length - shown.length;
  const rest = hidden === 0 ? [] : restAreasRow(setting, { measures, at, areas: shown, hidden, columns });
  const whole = at(book.area, first);
  const table = tableView(
    {
      id,
      stub: words['table.area'],
      columns: columns.map(({ title, unit }) => ({ title, unit })),
      title: fill(words['brief.areasTitle'], {
        name: programmeName(book, programme, language) || areaTitle(book, book.area, language),
        period: periodWords(whole, book, language),
      }),
      rows: [
        {
          head: [areaTitle(book, book.area, language)],
          total: true,
          cells: columns.map(({ cell }) => cell(book.area)),
        },
        ...shown.map(({ code }): Row => ({
          head: [areaTitle(book, code, language)],
          cells: columns.map(({ cell }) => cell(code)),
        })),
        ...rest,
      ],
      source: sourceLine(
        setting,
        shown.flatMap(({ code }) => measures.map((measure) => at(code, measure))),
      ),
    },
    language,
  );
  const count = [literal(String(hidden))];
  const more = { text: fill(words['brief.hiddenAreas'], { count }), label: words['brief.areasPage'] };
  return {
    table,
    name: words['brief.byArea'],
    ...(hidden > 0 && { hidden: { ...more, href: link(setting, pages.areas) } }),
  };
}

/** What the whole leaves to the areas that are not shown, of measures that add up over areas. */
function restAreasRow(
  { site: { book }, language }: Setting,
  { at, areas, hidden, columns }: AreaFigures & { hidden: number; columns: AreaColumn[] },
): Row[] {
  const isAdding = ({ measure, change }: AreaColumn) => change !== undefined || (measure && mayAdd(measure, 'area'));
  const cells = columns.map((column): TableCell => {
    const { measure, code, change } = column;
    if (!isAdding(column)) return emptyCell(notApplicable, language);
    const found = [book.area, ...areas.map((area) => area.code)].map((area) =>
      measure === undefined ? change?.(area) : at(area, measure),
    );
    return restCell(found, code, language);
  });
  if (!cells.some(({ state }) => state === 'value')) return [];
  return [{ head: fill(strings[language]['brief.restAreas'], { count: [literal(String(hidden))] }), cells }];
}

function sizeOf({ cell }: Figure): number {
  return isValue(cell) ? Number(cell.value) : -1;
}

/** Which measures of which areas, and where their figures are. */
type AreaFigures = { measures: Measure[]; at: (area: string, measure: Measure) => Figure; areas: Area[] };

/** `code` is the unit of the column. */
type AreaColumn = {
  title: string;
  unit: string;
  measure?: Measure;
  code?: string | undefined;
  change?: (area: string) => Derived | undefined;
  cell: (area: string) => TableCell;
};

/** A column a measure, and the change of the first where every area may be compared with one earlier year. */
function areaColumns(setting: Setting, { measures, at, areas }: AreaFigures): AreaColumn[] {
  const {
    site: { book },
    language,
  } = setting;
  const codes = [book.area, ...areas.map(({ code }) => code)];
  const values = measures.map((measure): AreaColumn => {
    const unit = chartUnit(
      codes.map((code) => at(code, measure)),
      setting,
    );
    return {
      title: measureTitle(book, at(book.area, measure).key, language),
      unit: unit.words,
      measure,
      code: unit.code,
      cell: (area) => figureCell(at(area, measure), language, unit.code),
    };
  });
  return [...values, ...changeColumn(book, { at, codes, measure: measures[0]! }, values[0]!, language)];
}

function changeColumn(
  book: Book,
  { at, codes, measure }: { at: AreaFigures['at']; codes: string[]; measure: Measure },
  { unit, code }: AreaColumn,
  language: Setting['language'],
): AreaColumn[] {
  const earlier = comparison(book, at(book.area, measure), comparisonPolicies.brief)?.earlier;
  if (earlier === undefined) return [];
  const found = new Map(
    codes.map((area) => [
      area,
      comparisonWith(book, at(area, measure), earlier.year, comparisonPolicies.brief)?.change,
    ]),
  );
  const isNext = Number(book.year) - Number(earlier.year) === 1;
  const key = isNext ? 'brief.change' : 'brief.changeOn';
  const title = plainText(fill(strings[language][key], { year: [literal(earlier.year)] }));
  return [
    {
      title,
      unit,
      code,
      change: (area) => found.get(area),
      cell: (area) => changeCell(found.get(area) ?? noChange(book, at(area, measure), earlier.year), code, language),
    },
  ];
}

function changeCell(change: Derived | Cell, unit: string | undefined, language: Setting['language']): TableCell {
  if ('state' in change) return emptyCell(change, language);
  return derivedCell({ ...change, cell: inUnit(change.cell, unit) }, language);
}

/** Areas within the publisher's that have an official figure of the year. */
export function officialAreas(book: Book): Area[] {
  const areas = new Set(
    book.release.figures.filter((figure) => figure.year === book.year && isOfficial(figure)).map(({ key }) => key.area),
  );
  return areasWithin(book).filter(({ code }) => areas.has(code));
}
