/** Tables by area, the whole first: a few programmes by their main measure, or every count and amount of a year. */
import { areaRole, isAddedArea } from '../model/release.ts';
import { addedAreas, areasWithin, divisionsWithin } from '../figures/areas.ts';
import { isCountMeasure, isMoneyMeasure, latestFigure, measuresOf, partsOf, topProgrammes } from '../figures/book.ts';
import type { Book } from '../figures/book.ts';
import { comparison, comparisonPolicies, comparisonWith, isChangeWithheld } from '../figures/compare.ts';
import { isRoundedSum } from '../figures/derivations.ts';
import { pages } from '../model/address.ts';
import type { TableView } from '../model/block.ts';
import { isValue, notApplicable, withheld, type Figure } from '../model/cell.ts';
import { mayAdd, type Measure } from '../model/description.ts';
import { titleOf, type Sentence } from '../model/language.ts';
import type { Area, Programme } from '../model/release.ts';
import { areaTitle, measureTitle, programmeTitle, shortTitle } from '../narrative/phrases/figure.ts';
import { literal } from '../narrative/phrases/when.ts';
import { formatPeriod } from '../words/format/period.ts';
import { fill, fillText } from '../words/strings.ts';
import { chartUnit, commonPeriod, largestFirst, tone } from './caption.ts';
import { largestOnly } from './chartFigures.ts';
import { inOneUnit, tabulate, type ColumnOf, type Content, type RowOf } from './column.ts';
import { averageNotes } from './notes.ts';
import { areaReadings } from './readings.ts';
import { link, type Setting } from './setting.ts';

/** Of the areas within `whole`, with more than `most` divisions the largest of those. */
type AreasRequest = { measure: Measure; programmes: Programme[]; whole: string; most?: number };

/** Areas by one measure of a few programmes, a small bar after each number. */
export function areasTable(setting: Setting, { measure, programmes, whole, most = Infinity }: AreasRequest): TableView {
  const { book, language, words } = setting;
  const drawn = programmes.filter(({ code }) => measuresOf(book, code, whole).includes(measure));
  const figure = (area: string, programme: Programme) => latestFigure(book, measure.code, programme.code, area);
  const figures = areasWithin(book, whole).flatMap(({ code }) => drawn.map((programme) => figure(code, programme)));
  const unit = chartUnit(figures, setting);
  const title = fill(words['table.of'], { title: words['table.byArea'], year: [literal(book.year)] });
  const [first] = drawn;
  const isCut = first !== undefined && divisionsWithin(book, whole).length > most;
  const rows = isCut
    ? largestRows(setting, whole, most, (area) => figure(area, first))
    : areaRows(setting, whole, first && ((area) => figure(area, first)));
  const table = tabulate(setting, {
    id: 'areas-table',
    variant: 'areas',
    sorts: true,
    stub: words['table.area'],
    title: isCut ? largestOnly(setting, title, most) : title,
    columns: [
      ...drawn.map((programme) => ({
        title: shortTitle(programme, language),
        unit,
        bar: tone(book, programme.code),
        content: (area: string) => figure(area, programme),
      })),
      ...(first === undefined ? [] : changeColumn(setting, first, whole, (area) => figure(area, first))),
    ],
    rows,
    notes: averageNotes(setting, [measure]),
  });
  const moved = rows.flatMap(({ subject }, index) =>
    table.rows[index]?.moves && subject !== undefined ? subject : [],
  );
  const lines = drawn.map((programme) => ({
    name: programmeTitle(programme, language),
    short: shortTitle(programme, language),
    tone: tone(book, programme.code),
    figures: moved.map((area) => figure(area, programme)),
  }));
  const ranked = divisionsWithin(book, whole).map(({ code }) => code);
  return { ...table, readings: areaReadings(setting, { lines, unit, areas: moved, ranked }) };
}

/** By how much the first programme changed from one year, the same for all; none where no area may be compared. */
function changeColumn(
  setting: Setting,
  programme: Programme,
  whole: string,
  figureOf: (area: string) => Figure,
): ColumnOf<string>[] {
  const { book, language, words } = setting;
  const figures = divisionsWithin(book, whole).map(({ code }) => figureOf(code));
  const changes = figures.flatMap((figure) => comparison(book, figure, comparisonPolicies.page) ?? []);
  const year = changes
    .map(({ earlier }) => earlier.year)
    .toSorted()
    .at(-1);
  if (year === undefined) return [];
  const unit = chartUnit(
    changes.map(({ later }) => later),
    setting,
  );
  const content = (area: string): Content => {
    const figure = figureOf(area);
    if (isChangeWithheld(book, figure, year)) return withheld;
    return comparisonWith(book, figure, year, comparisonPolicies.page)?.change ?? notApplicable;
  };
  return [
    {
      title: fillText(words['table.changeOf'], { name: shortTitle(programme, language), year }),
      role: 'minor',
      unit,
      content,
    },
  ];
}

/** The whole, the largest divisions, own units and added zones, and where all are listed. */
function largestRows(
  setting: Setting,
  whole: string,
  most: number,
  figureOf: (area: string) => Figure,
): RowOf<string>[] {
  const { book, words } = setting;
  const divisions = divisionsWithin(book, whole);
  const others = addedAreas(book, whole).filter((area) => !divisions.includes(area));
  const ranked = divisions.toSorted((a, b) => largestFirst(figureOf(a.code).cell, figureOf(b.code).cell));
  const shown = [...ranked.slice(0, most), ...others];
  const count = String(areasWithin(book, whole).length);
  const all = { head: [fillText(words['list.all'], { count })], href: link(setting, pages.areas) };
  return [wholeRow(setting, whole), ...shown.map((area) => areaRow(setting, area)), all];
}

/** The whole, the areas that make it up, and those that lie within them (其中) under a head of their own. */
function areaRows(
  setting: Setting,
  whole: string,
  figureOf?: (area: string) => Figure,
  year = setting.book.year,
): RowOf<string>[] {
  const { book, words } = setting;
  const isThere = ({ code }: Area) => !book.isOver({ area: code, year });
  const divisions = divisionsWithin(book, whole).filter(isThere);
  const others = addedAreas(book, whole).filter((area) => isThere(area) && !divisions.includes(area));
  const largest = (a: Area, b: Area) =>
    figureOf === undefined ? 0 : largestFirst(figureOf(a.code).cell, figureOf(b.code).cell);
  const ranked = [...divisions.toSorted(largest), ...others];
  const zones = areasWithin(book, whole).filter((area) => !isAddedArea(area) && isThere(area));
  const isOfZones = zones.every((area) => areaRole(area) === 'zone');
  return [
    wholeRow(setting, whole),
    ...ranked.map((area) => areaRow(setting, area)),
    ...(zones.length === 0 ? [] : [{ head: [words[isOfZones ? 'table.zones' : 'table.within']] }]),
    ...zones.map((area) => areaRow(setting, area)),
  ];
}

function wholeRow({ book, language, words }: Setting, whole: string): RowOf<string> {
  const head = fill(words['table.whole'], { area: areaTitle(book, whole, language) });
  return { subject: whole, code: whole, head, total: true };
}

function areaRow(setting: Setting, { code, title }: Area): RowOf<string> {
  return { subject: code, code, head: [titleOf(title, setting.language)], href: link(setting, pages.area(code)) };
}

/** Areas by programme and measure of a year, a column each. */
export function byAreaTable(setting: Setting, year: string): TableView {
  const { book, language, words } = setting;
  const areas = areasWithin(book).map(({ code }) => code);
  const places = areaPlaces(book, year);
  const at = (area: string, { programme, measure }: AreaPlace) =>
    book.at({ measure: measure.code, programme: programme.code, area, year });
  const figures = areas.flatMap((area) => places.map((place) => at(area, place)));
  const isRounded = (place: AreaPlace): boolean => {
    const parts = addedAreas(book).map(({ code }) => at(code, place).cell);
    return mayAdd(place.measure, 'area') && isRoundedSum(at(book.area, place).cell, parts);
  };
  const columns = places.map((place) => {
    const { top, programme, measure } = place;
    const title =
      programme === top
        ? measureTitle(book, { measure: measure.code, programme: programme.code }, language)
        : shortTitle(programme, language);
    const column = { title, group: shortTitle(top, language), content: (area: string) => at(area, place) };
    return inOneUnit(setting, column, [book.area, ...areas]);
  });
  return tabulate(setting, {
    id: 'table-areas',
    sorts: true,
    stub: words['table.area'],
    right: words['table.unitPerColumn'],
    title: areasTitle(setting, figures, year),
    columns,
    rows: areaRows(setting, book.area, undefined, year),
    notes: [
      ...(book.hasDemonstration ? [[words['note.compare']]] : []),
      ...(places.some(isRounded) ? [[words['note.sumRounded']]] : []),
    ],
  });
}

/** The year, or the common period of the numbers where it is not the year. */
function areasTitle({ book, language, words }: Setting, figures: Figure[], year: string): Sentence {
  const period = commonPeriod(
    book,
    figures.filter(({ cell }) => isValue(cell)),
  );
  const title = words['table.byArea'];
  return period === undefined
    ? fill(words['table.of'], { title, year: [literal(year)] })
    : fill(words['table.ofPeriod'], { title, period: [literal(formatPeriod(period, language))] });
}

/** A measure of a programme, or of a part of the top one. */
type AreaPlace = { top: Programme; programme: Programme; measure: Measure };

function areaPlaces(book: Book, year: string): AreaPlace[] {
  const measures = book.release.description.measures.filter(
    (measure) => isCountMeasure(book, measure) || isMoneyMeasure(book, measure),
  );
  const hasFigures = ({ programme, measure }: AreaPlace): boolean =>
    areasWithin(book).some(
      ({ code: area }) => book.find({ measure: measure.code, programme: programme.code, area, year }) !== undefined,
    );
  return topProgrammes(book)
    .flatMap((top) =>
      [top, ...partsOf(book, top.code)].flatMap((programme) =>
        measures.map((measure) => ({ top, programme, measure })),
      ),
    )
    .filter(hasFigures);
}

/** Whether any area has figures in a year. */
export function hasAreas(book: Book, year: string): boolean {
  return areaPlaces(book, year).length > 0;
}
