import { isMoneyMeasure, isOfficial, leadTotal, type Book } from '../../figures/book.ts';
import { measureOf } from '../../figures/measureOf.ts';
import type { Programme } from '../../figures/release.ts';
import { strings } from '../../i18n/strings.ts';
import { fill } from '../../i18n/template.ts';
import { notApplicable } from '../../model/cell.ts';
import { totalCode } from '../../model/totalCode.ts';
import type { DeclaredTotal } from '../../model/description.ts';
import { literal } from '../../narrative/numberOf.ts';
import { programmeTitle, shortTitle, titleOf } from '../../narrative/titles.ts';
import { link, pages } from '../chrome.ts';
import { sourceLine } from '../figureView.ts';
import type { Row, Setting, TableCell } from '../page.ts';
import { emptyCell } from '../tableCell.ts';
import { tableView } from '../tableView.ts';
import { briefAreasTable } from './areasTable.ts';
import { officialAreas } from './officialAreas.ts';
import { briefColumns, type BriefColumn } from './briefColumns.ts';
import type { BriefTable } from './briefView.ts';
import { restCell, type CountedRest } from './restCell.ts';
import { tableProgrammes } from './tableProgrammes.ts';

/** How many programmes a table has rows for, and how many kinds of counts it has columns for. */
export type TableRoom = { rows: number; counts: number };

/** Programmes of one period with their declared totals, in as many rows as there is room for; undefined without any. */
export function briefTable(setting: Setting, id: string, most: TableRoom): BriefTable | undefined {
  return briefProgrammesTable(setting, id, most) ?? briefAreasTable(setting, id, most.rows);
}

/** Undefined where there is only one programme, and areas to show instead. */
function briefProgrammesTable(setting: Setting, id: string, { rows: most, counts }: TableRoom): BriefTable | undefined {
  const { site, language } = setting;
  const { own } = site;
  const words = strings[language];
  const { leading, others, hidden } = tableProgrammes(own, most);
  const columns = briefColumns(setting, [...leading, ...others], counts);
  const isAlone = leading.length + others.length < 2 && officialAreas(own).length > 1;
  if (columns.length === 0 || isAlone) return undefined;
  const lead = leadTotal(own)?.total;
  const shown = { leading: leading.map(({ code }) => code), hidden: hidden.leading.length };
  const rest = lead === undefined ? [] : restRows(setting, columns, lead, shown);
  const table = tableView(
    {
      ...{ id, stub: words['table.programme'], columns: columns.map(({ column }) => column) },
      title: fill(words['brief.tableTitle'], { year: [literal(own.year)] }),
      rows: [
        ...leading.map((programme) => programmeRow(programme, columns, setting)),
        ...rest,
        ...(lead === undefined ? [] : totalRow(setting, columns, lead)),
        ...others.map((programme) => programmeRow(programme, columns, setting)),
        ...(hidden.others.length > 0 ? [] : otherTotals(own).flatMap((total) => totalRow(setting, columns, total))),
      ],
      source: sourceLine(
        setting,
        own.release.figures.filter(({ key, year }) => key.area === own.area && year === own.year),
      ),
    },
    language,
  );
  const left = hidden.others.length + (rest.length > 0 ? 0 : hidden.leading.length);
  return { table, name: words['brief.parts'], ...(left > 0 && { hidden: hiddenLine(setting, left) }) };
}

function programmeRow(programme: Programme, columns: BriefColumn[], { language }: Setting): Row {
  return { head: [rowName(programme, language)], cells: columns.map(({ cell }) => cell(programme)) };
}

/** English names are long, and the units beside them too. */
function rowName(programme: Programme, language: Setting['language']): string {
  return language === 'en' ? shortTitle(programme, language) : programmeTitle(programme, language);
}

function totalRow({ site, language }: Setting, columns: BriefColumn[], total: DeclaredTotal): Row[] {
  const { own } = site;
  const figure = own.at({ measure: total.measure, programme: totalCode(total), area: own.area, year: own.year });
  if (!isOfficial(figure) || !columns.some(({ measure }) => measure === total.measure)) return [];
  return [{ head: [titleOf(total.title, language)], total: true, cells: columns.map((column) => column.total(total)) }];
}

/** Totals of money that hold more than the one that leads. */
function otherTotals(own: Book): DeclaredTotal[] {
  const lead = leadTotal(own)?.total;
  return own.release.description.totals.filter(
    (total) => total !== lead && isMoneyMeasure(own, measureOf(own, total.measure)) && isWider(total, lead),
  );
}

function isWider({ programmes }: DeclaredTotal, lead: DeclaredTotal | undefined): boolean {
  return lead === undefined || lead.programmes.every((code) => programmes.includes(code));
}

/** What the total leaves to the programmes that are not shown: said only where it is exact. */
function restRows(
  { site: { own }, language }: Setting,
  columns: BriefColumn[],
  lead: DeclaredTotal,
  shown: { leading: string[]; hidden: number },
): Row[] {
  if (shown.hidden === 0) return [];
  const at = (programme: string): CountedRest =>
    own.at({ measure: lead.measure, programme, area: own.area, year: own.year });
  const cells = columns.map(({ measure, unit, change }): TableCell => {
    if (measure !== lead.measure && change === undefined) return emptyCell(notApplicable, language);
    const found = [totalCode(lead), ...shown.leading].map((code) => (change === undefined ? at(code) : change(code)));
    return restCell(found, unit, language);
  });
  if (!cells.some(({ state }) => state === 'value')) return [];
  const count = [literal(String(shown.hidden))];
  return [{ head: fill(strings[language]['brief.others'], { count }), cells }];
}

function hiddenLine(setting: Setting, count: number): NonNullable<BriefTable['hidden']> {
  const words = strings[setting.language];
  return {
    text: fill(words['brief.hidden'], { count: [literal(String(count))] }),
    ...{ label: words['brief.programmesPage'], href: link(setting, pages.programmes) },
  };
}
