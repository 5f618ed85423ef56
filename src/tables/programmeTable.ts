/** Tables of one programme over the years: years as columns, or as rows where there are many. */
import { measuresOf, partsOf } from '../figures/book.ts';
import type { Column, Row, TableView } from '../model/block.ts';
import { notAvailable, type Figure } from '../model/cell.ts';
import { plainText, type Sentence } from '../model/language.ts';
import type { Measure } from '../model/measure.ts';
import type { Programme } from '../model/release.ts';
import { literal } from '../narrative/phrases/figure.ts';
import { measureTitle, programmeTitle, shortTitle } from '../narrative/phrases/names.ts';
import { formatPeriod } from '../words/format/period.ts';
import { fill, strings } from '../words/strings.ts';
import { chartUnit, commonPeriod, sourceLine, type ChartUnit } from './caption.ts';
import type { Setting } from './setting.ts';
import { emptyCell, figureCell, tableView, wordsCell } from './tableView.ts';

/** More years than this would leave the names of the measures no room: then the years are rows. */
const mostYears = 8;

/** A programme and its parts in one area: a row a measure with its unit, a column a year, the latest in bold. */
export function programmeTable(
  setting: Setting,
  programme: Programme,
  area = setting.site.book.area,
  id = `table-${programme.code}`,
): TableView {
  const { site, language } = setting;
  const { book } = site;
  if (book.years.length > mostYears) return { ...programmeYears(setting, programme, area), id };
  const words = strings[language];
  const places = [programme, ...partsOf(book, programme.code)].flatMap((programme) =>
    measuresOf(book, programme.code, area).map((measure) => ({ programme: programme, measure: measure.code })),
  );
  const find = (place: (typeof places)[number], year: string): Figure | undefined =>
    book.find({ measure: place.measure, programme: place.programme.code, area, year });
  const years = book.years.filter((year) => places.some((place) => find(place, year) !== undefined));
  const rows = places.map((place): Row => {
    const figures = years.map((year) => find(place, year));
    const unit = chartUnit(
      figures.flatMap((figure) => figure ?? []),
      setting,
    );
    const name = measureTitle(book, { measure: place.measure, programme: place.programme.code }, language);
    const gap = language === 'en' ? ': ' : '：';
    return {
      head: [place.programme === programme ? name : `${programmeTitle(place.programme, language)}${gap}${name}`],
      cells: [
        wordsCell(unit.words),
        ...figures.map((figure) =>
          figure === undefined ? emptyCell(notAvailable, language) : figureCell(figure, language, unit.code),
        ),
      ],
    };
  });
  const first = years[0] ?? book.year;
  const last = years.at(-1) ?? book.year;
  const title = {
    title: programmeTitle(programme, language),
    first: [literal(first)],
    last: [literal(last)],
    year: [literal(last)],
  };
  return tableView(
    {
      id,
      rows,
      stub: words['table.measure'],
      right: words['table.unitPerRow'],
      title: fill(words[first === last ? 'table.of' : 'table.range'], title),
      columns: [
        { title: words['table.unit'], words: true, role: 'unit' as const },
        ...years.map((year) => ({ title: year, current: year === book.year })),
      ],
      source: sourceLine(
        setting,
        places.flatMap((place) => years.flatMap((year) => find(place, year) ?? [])),
      ),
    },
    language,
  );
}

type Place = { programme: Programme; measure: Measure };

/** A programme over the years: a row a year, a column a measure with its unit, the latest year last. */
export function programmeYears(setting: Setting, programme: Programme, area = setting.site.book.area): TableView {
  const { site, language } = setting;
  const { book } = site;
  const words = strings[language];
  const places = [programme, ...partsOf(book, programme.code)].flatMap((programme) =>
    measuresOf(book, programme.code, area).map((measure): Place => ({ programme: programme, measure })),
  );
  const find = ({ measure, programme: one }: Place, year: string) =>
    book.find({ measure: measure.code, programme: one.code, area, year });
  const years = book.years.filter((year) => places.some((place) => find(place, year) !== undefined));
  const figures = places.map((place) => years.flatMap((year) => find(place, year) ?? []));
  const units = figures.map((column) => chartUnit(column, setting));
  const isOdd = years.some((year) => oddPeriod(places, (place) => find(place, year)) !== undefined);
  const rows = years.map((year) => yearRow(setting, year, places, units, (place) => find(place, year)));
  return tableView(
    {
      id: `report-table-${programme.code}`,
      rows,
      stub: words[isOdd ? 'table.period' : 'table.year'],
      title: tableTitle(setting, programme, years, rows),
      columns: places.map((place, index) => column(setting, programme, place, units[index])),
      source: sourceLine(setting, figures.flat()),
    },
    language,
  );
}

type Find = (place: Place) => Figure | undefined;

/** A month stands on one line; what is longer may take two. */
function unbroken(period: string): string {
  return period.length > 14 ? period : period.replaceAll(' ', '\u00a0');
}

function yearRow({ site, language }: Setting, year: string, places: Place[], units: ChartUnit[], find: Find): Row {
  const period = oddPeriod(places, find);
  return {
    head: period === undefined ? [literal(year)] : [unbroken(formatPeriod(period, language))],
    cells: places.map((place, index) => {
      const figure = find(place);
      return figure === undefined
        ? emptyCell(notAvailable, language)
        : figureCell(figure, language, units[index]?.code);
    }),
    ...(year === site.book.year && { total: true }),
  };
}

/** The one period of a row's figures where it is not the calendar year. A stock is of a day and has no part in it. */
function oddPeriod(places: Place[], find: Find): Figure['key']['period'] | undefined {
  return commonPeriod(places.filter(({ measure }) => measure.kind !== 'stock').flatMap((place) => find(place) ?? []));
}

function column({ site, language }: Setting, whole: Programme, place: Place, unit?: ChartUnit): Column {
  const key = { measure: place.measure.code, programme: place.programme.code };
  const title =
    place.programme === whole ? measureTitle(site.book, key, language) : shortTitle(place.programme, language);
  return { title, unit: unit?.words ?? '' };
}

/** Of a single year its period, where that is another; a table of more years has periods in its rows. */
function tableTitle({ site, language }: Setting, programme: Programme, years: string[], rows: Row[]): Sentence {
  const words = strings[language];
  const first = years[0] ?? site.book.year;
  const last = years.at(-1) ?? site.book.year;
  const names = { programme: programmeTitle(programme, language), first: [literal(first)], last: [literal(last)] };
  if (first !== last) return fill(words['annual.programmeTable'], names);
  const period = plainText(rows[0]?.head ?? []);
  return period === '' || period === last
    ? fill(words['annual.programmeTableOne'], { ...names, year: [literal(last)] })
    : fill(words['annual.programmeTablePeriod'], { ...names, period: [literal(period)] });
}
