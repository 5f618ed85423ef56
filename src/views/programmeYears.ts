import { measuresOf, partsOf } from '../figures/book.ts';
import type { Programme } from '../figures/release.ts';
import { formatPeriod, wholeYear } from '../i18n/formatPeriod.ts';
import { strings } from '../i18n/strings.ts';
import { fill } from '../i18n/template.ts';
import { notAvailable } from '../model/cell.ts';
import { literal } from '../narrative/numberOf.ts';
import { measureTitle, programmeTitle, shortTitle } from '../narrative/titles.ts';
import { chartUnit, sourceLine } from './figureView.ts';
import type { Row, Setting, TableView } from './page.ts';
import { emptyCell, figureCell } from './tableCell.ts';
import { tableView } from './tableView.ts';

/** A programme over the years for paper: a row a year, a column a measure with its unit, the latest year last. */
export function programmeYears(setting: Setting, programme: Programme): TableView {
  const { site, language } = setting;
  const { own } = site;
  const words = strings[language];
  const places = [programme, ...partsOf(own, programme.code)].flatMap((one) =>
    measuresOf(own, one.code).map((measure) => ({ programme: one, measure: measure.code })),
  );
  const find = (place: (typeof places)[number], year: string) =>
    own.find({ measure: place.measure, programme: place.programme.code, area: own.area, year });
  const years = own.years.filter((year) => places.some((place) => find(place, year) !== undefined));
  const figures = places.map((place) => years.flatMap((year) => find(place, year) ?? []));
  const units = figures.map((column) => chartUnit(column, language));
  const odd = figures.flat().find(({ key, year }) => year === own.year && wholeYear(key.period) === undefined);
  const rows = years.map((year): Row => ({
    head: odd === undefined ? [literal(year)] : [formatPeriod(odd.key.period, language)],
    cells: places.map((place, index) => {
      const figure = find(place, year);
      return figure === undefined
        ? emptyCell(notAvailable, language)
        : figureCell(figure, language, units[index]?.code);
    }),
    ...(year === own.year && { total: true }),
  }));
  const [first, last] = [years[0] ?? own.year, years.at(-1) ?? own.year];
  const key = first === last ? 'annual.programmeTableOne' : 'annual.programmeTable';
  return tableView(
    {
      ...{
        id: `report-table-${programme.code}`,
        rows,
        stub: odd === undefined ? words['table.year'] : words['table.period'],
      },
      title: fill(words[key], {
        programme: programmeTitle(programme, language),
        first: [literal(first)],
        last: [literal(last)],
        year: [literal(last)],
      }),
      columns: places.map((place, index) => ({
        title:
          place.programme === programme
            ? measureTitle(own, { ...place, programme: programme.code }, language)
            : shortTitle(place.programme, language),
        unit: units[index]?.words ?? '',
      })),
      source: sourceLine(setting, figures.flat()),
    },
    language,
  );
}
