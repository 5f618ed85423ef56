/** Table of a brief: programmes of one period with declared totals, as many rows as there is room for. */
import { isMoneyMeasure, isOfficial, leadTotal, measureOf, topProgrammes, type Book } from '../../figures/book.ts';
import { leadingProgrammes, programmeFigures, rankedProgrammes } from '../../figures/rank.ts';
import { pages } from '../../model/address.ts';
import type { Row, TableCell } from '../../model/block.ts';
import { notApplicable, type Figure } from '../../model/cell.ts';
import { totalCode, type DeclaredTotal } from '../../model/description.ts';
import { titleOf } from '../../model/language.ts';
import type { Programme } from '../../model/release.ts';
import { literal } from '../../narrative/phrases/figure.ts';
import { programmeTitle, shortTitle } from '../../narrative/phrases/names.ts';
import { sourceLine } from '../../tables/caption.ts';
import { link, type Setting } from '../../tables/setting.ts';
import { emptyCell, tableView } from '../../tables/tableView.ts';
import { fill, strings } from '../../words/strings.ts';
import { briefAreasTable, officialAreas } from './areasTable.ts';
import { briefColumns, restCell, type BriefColumn, type CountedRest } from './briefColumns.ts';
import type { BriefTable } from './briefView.ts';

/** How many programmes a table has rows for, and how many kinds of counts it has columns for. */
type TableRoom = { rows: number; counts: number };

/** Programmes of one period with their declared totals, in as many rows as there is room for; undefined without any. */
export function briefTable(setting: Setting, id: string, most: TableRoom): BriefTable | undefined {
  return briefProgrammesTable(setting, id, most) ?? briefAreasTable(setting, id, most.rows);
}

/** Undefined where there is only one programme, and areas to show instead. */
function briefProgrammesTable(setting: Setting, id: string, { rows: most, counts }: TableRoom): BriefTable | undefined {
  const { site, language } = setting;
  const { book } = site;
  const words = strings[language];
  const { leading, others, hidden } = tableProgrammes(book, most);
  const columns = briefColumns(setting, [...leading, ...others], counts);
  const isAlone = leading.length + others.length < 2 && officialAreas(book).length > 1;
  if (columns.length === 0 || isAlone) return undefined;
  const lead = leadTotal(book)?.total;
  const shown = { leading: leading.map(({ code }) => code), hidden: hidden.leading.length };
  const rest = lead === undefined ? [] : restRows(setting, columns, lead, shown);
  const table = tableView(
    {
      id,
      stub: words['table.programme'],
      columns: columns.map(({ column }) => column),
      title: fill(words['brief.tableTitle'], { year: [literal(book.year)] }),
      rows: [
        ...leading.map((programme) => programmeRow(programme, columns, setting)),
        ...rest,
        ...(lead === undefined ? [] : totalRow(setting, columns, lead)),
        ...others.map((programme) => programmeRow(programme, columns, setting)),
        ...(hidden.others.length > 0 ? [] : otherTotals(book).flatMap((total) => totalRow(setting, columns, total))),
      ],
      source: sourceLine(
        setting,
        book.release.figures.filter(({ key, year }) => key.area === book.area && year === book.year),
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
  const { book } = site;
  const figure = book.at({ measure: total.measure, programme: totalCode(total), area: book.area, year: book.year });
  if (!isOfficial(figure) || !columns.some(({ measure }) => measure === total.measure)) return [];
  return [{ head: [titleOf(total.title, language)], total: true, cells: columns.map((column) => column.total(total)) }];
}

/** Totals of money that hold more than the one that leads. */
function otherTotals(book: Book): DeclaredTotal[] {
  const lead = leadTotal(book)?.total;
  return book.release.description.totals.filter(
    (total) => total !== lead && isMoneyMeasure(book, measureOf(book, total.measure)) && isWider(total, lead),
  );
}

function isWider({ programmes }: DeclaredTotal, lead: DeclaredTotal | undefined): boolean {
  return lead === undefined || lead.programmes.every((code) => programmes.includes(code));
}

/** What the total leaves to the programmes that are not shown: said only where it is exact. */
function restRows(
  { site: { book }, language }: Setting,
  columns: BriefColumn[],
  lead: DeclaredTotal,
  shown: { leading: string[]; hidden: number },
): Row[] {
  if (shown.hidden === 0) return [];
  const at = (programme: string): CountedRest =>
    book.at({ measure: lead.measure, programme, area: book.area, year: book.year });
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
    label: words['brief.programmesPage'],
    href: link(setting, pages.programmes),
  };
}

/** Rows of a table that has room for so many: programmes of the total that leads, the others, and what is left out of each. */
type TableProgrammes = {
  leading: Programme[];
  others: Programme[];
  hidden: { leading: Programme[]; others: Programme[] };
};

/** Programmes with official figures of the one period that most have; where they do not fit, the largest. */
function tableProgrammes(book: Book, most: number): TableProgrammes {
  const groups = leadingProgrammes(book);
  const leading = groups.leading.filter(fits(book));
  const others = groups.others.filter(fits(book));
  if (leading.length + others.length <= most) return { leading, others, hidden: { leading: [], others: [] } };
  const high = rankedProgrammes(book, leading);
  const low = rankedProgrammes(book, others);
  // A row says what the rest of a total comes to.
  const room = leading.length > most ? most - 1 : leading.length;
  return {
    leading: high.slice(0, room),
    others: low.slice(0, Math.max(0, most - leading.length)),
    hidden: { leading: high.slice(room), others: low.slice(Math.max(0, most - leading.length)) },
  };
}

function fits(book: Book): (programme: Programme) => boolean {
  const period = programmesPeriod(book);
  return (programme) => {
    const figures = programmeFigures(book, programme);
    const timed = figures.filter((figure) => isTimed(book, figure));
    const parts = book.release.programmes.filter(({ parent }) => parent === programme.code);
    const hasFigures = figures.length > 0 || parts.some((part) => programmeFigures(book, part).length > 0);
    return hasFigures && timed.every((figure) => period === undefined || periodOf(figure) === period);
  };
}

/** The period of the total that leads, or the one that most figures of the year are of. */
function programmesPeriod(book: Book): string | undefined {
  const lead = leadTotal(book);
  if (lead !== undefined && isOfficial(lead.figure)) return periodOf(lead.figure);
  const all = topProgrammes(book)
    .flatMap((programme) => programmeFigures(book, programme))
    .filter((figure) => isTimed(book, figure));
  const groups = [...Map.groupBy(all, periodOf)].toSorted(([, a], [, b]) => b.length - a.length);
  return groups[0]?.[0];
}

function isTimed(book: Book, { key }: Figure): boolean {
  return /^(served|flow)$/.test(measureOf(book, key.measure).kind);
}

function periodOf({ key }: Figure): string {
  return `${key.period.start ?? ''}/${key.period.end}`;
}
