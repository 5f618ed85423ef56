import { measuresOf, partsOf } from '../figures/book.ts';
import type { Programme } from '../figures/release.ts';
import { strings } from '../i18n/strings.ts';
import { fill } from '../i18n/template.ts';
import { literal } from '../narrative/numberOf.ts';
import { measureTitle, programmeTitle } from '../narrative/titles.ts';
import { programmeYears } from './programmeYears.ts';
import { chartUnit, sourceLine } from './figureView.ts';
import type { Row, Setting, TableView } from './page.ts';
import { emptyCell, figureCell, wordsCell } from './tableCell.ts';
import { tableView } from './tableView.ts';
import { notAvailable, type Figure } from '../model/cell.ts';

/** More years than this would leave the names of the measures no room: then the years are rows. */
const mostYears = 8;

/** A programme and its parts in one area: a row a measure with its unit, a column a year, the latest in bold. */
export function programmeTable(
  setting: Setting,
  programme: Programme,
  area = setting.site.own.area,
  id = `table-${programme.code}`,
): TableView {
  const { site, language } = setting;
  const { own } = site;
  if (own.years.length > mostYears) return { ...programmeYears(setting, programme, area), id };
  const words = strings[language];
  const places = [programme, ...partsOf(own, programme.code)].flatMap((one) =>
    measuresOf(own, one.code, area).map((measure) => ({ programme: one, measure: measure.code })),
  );
  const find = (place: (typeof places)[number], year: string): Figure | undefined =>
    own.find({ measure: place.measure, programme: place.programme.code, area, year });
  const years = own.years.filter((year) => places.some((place) => find(place, year) !== undefined));
  const rows = places.map((place): Row => {
    const figures = years.map((year) => find(place, year));
    const unit = chartUnit(
      figures.flatMap((figure) => figure ?? []),
      setting,
    );
    const name = measureTitle(own, { measure: place.measure, programme: place.programme.code }, language);
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
  const [first, last] = [years[0] ?? own.year, years.at(-1) ?? own.year];
  const title = {
    title: programmeTitle(programme, language),
    first: [literal(first)],
    last: [literal(last)],
    year: [literal(last)],
  };
  return tableView(
    {
      ...{ id, rows, stub: words['table.measure'], right: words['table.unitPerRow'] },
      title: fill(words[first === last ? 'table.of' : 'table.range'], title),
      columns: [
        { title: words['table.unit'], words: true, role: 'unit' as const },
        ...years.map((year) => ({ title: year, current: year === own.year })),
      ],
      source: sourceLine(
        setting,
        places.flatMap((place) => years.flatMap((year) => find(place, year) ?? [])),
      ),
    },
    language,
  );
}
