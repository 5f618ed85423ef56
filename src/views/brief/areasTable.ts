import { isCountMeasure, isMoneyMeasure, measuresOf } from '../../figures/book.ts';
import { strings } from '../../i18n/strings.ts';
import { fill } from '../../i18n/template.ts';
import { isValue, notApplicable, type Figure } from '../../model/cell.ts';
import { mayAdd, type Measure } from '../../model/measure.ts';
import { leadingProgrammes } from '../../narrative/leadingProgrammes.ts';
import { literal } from '../../narrative/numberOf.ts';
import { periodWords } from '../../narrative/periodWords.ts';
import { programmeName } from '../../narrative/programmeName.ts';
import { areaTitle } from '../../narrative/titles.ts';
import { link, pages } from '../chrome.ts';
import { sourceLine } from '../figureView.ts';
import type { Row, Setting, TableCell } from '../page.ts';
import { emptyCell } from '../tableCell.ts';
import { tableView } from '../tableView.ts';
import { areaColumns, type AreaColumn, type AreaFigures } from './areaColumns.ts';
import type { BriefTable } from './briefView.ts';
import { restCell } from './restCell.ts';
import { officialAreas } from './officialAreas.ts';

const mostMeasures = 3;

/** The one programme by area, the largest first; what is left to the others only where it is exact. */
export function briefAreasTable(setting: Setting, id: string, most: number): BriefTable | undefined {
  const { site, language } = setting;
  const { own } = site;
  const words = strings[language];
  const [programme] = leadingProgrammes(own).leading;
  if (programme === undefined) return undefined;
  const measures = measuresOf(own, programme.code)
    .filter((measure) => isCountMeasure(own, measure) || isMoneyMeasure(own, measure))
    .slice(0, mostMeasures);
  const [first] = measures;
  if (first === undefined) return undefined;
  const at = (area: string, measure: Measure) =>
    own.at({ measure: measure.code, programme: programme.code, area, year: own.year });
  const all = officialAreas(own).toSorted((a, b) => sizeOf(at(b.code, first)) - sizeOf(at(a.code, first)));
  const shown = all.length <= most ? all : all.slice(0, most - 1);
  const columns = areaColumns(setting, { measures, at, areas: shown });
  const hidden = all.length - shown.length;
  const rest = hidden === 0 ? [] : restAreasRow(setting, { measures, at, areas: shown, hidden, columns });
  const whole = at(own.area, first);
  const table = tableView(
    {
      ...{ id, stub: words['table.area'], columns: columns.map(({ title, unit }) => ({ title, unit })) },
      title: fill(words['brief.areasTitle'], {
        name: programmeName(own, programme, language) || areaTitle(own, own.area, language),
        period: periodWords(whole, own, language),
      }),
      rows: [
        { head: [areaTitle(own, own.area, language)], total: true, cells: columns.map(({ cell }) => cell(own.area)) },
        ...shown.map(({ code }): Row => ({
          head: [areaTitle(own, code, language)],
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
  { site: { own }, language }: Setting,
  { at, areas, hidden, columns }: AreaFigures & { hidden: number; columns: AreaColumn[] },
): Row[] {
  const isAdding = ({ measure, change }: AreaColumn) => change !== undefined || (measure && mayAdd(measure, 'area'));
  const cells = columns.map((column): TableCell => {
    const { measure, code, change } = column;
    if (!isAdding(column)) return emptyCell(notApplicable, language);
    const found = [own.area, ...areas.map((area) => area.code)].map((area) =>
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
