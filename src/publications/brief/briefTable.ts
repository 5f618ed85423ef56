/** Tables of a brief: programmes of one period with totals, or the areas of one programme. */
import { addedAreas } from '../../figures/areas.ts';
import {
  isCountMeasure,
  isMoneyMeasure,
  isOfficial,
  latestFigure,
  leadTotal,
  measureOf,
  measuresOf,
  topProgrammes,
  type Book,
} from '../../figures/book.ts';
import { wholeNumber } from '../../figures/compare.ts';
import { programmeContributions } from '../../figures/changeParts.ts';
import { leadingProgrammes, programmeFigures, rankedProgrammes } from '../../figures/rank.ts';
import { pages } from '../../model/address.ts';
import { isValue, type Figure } from '../../model/cell.ts';
import { sign } from '../../model/decimal.ts';
import { mayAdd, totalCode, type DeclaredTotal, type Measure } from '../../model/description.ts';
import { titleOf } from '../../model/language.ts';
import type { Area, Programme } from '../../model/release.ts';
import { areaTitle, measureTitle, programmeName } from '../../narrative/phrases/figure.ts';
import { literal, periodWords } from '../../narrative/phrases/when.ts';
import { narrowTitle } from '../../tables/caption.ts';
import { columnFigures, inOneUnit, tabulate, type RowOf } from '../../tables/column.ts';
import { link, type Setting } from '../../tables/setting.ts';
import { fill } from '../../words/strings.ts';
import { briefColumns, changeColumn } from './briefColumns.ts';
import type { BriefTable } from './briefView.ts';

/** Rows of programmes and columns of counts. */
type TableRoom = { rows: number; counts: number };

/** In as many rows as there is room for, with changes from `earlier` where a year is given; undefined without any. */
export function briefTable(setting: Setting, id: string, most: TableRoom, earlier?: string): BriefTable | undefined {
  return briefProgrammesTable(setting, id, most, earlier) ?? briefAreasTable(setting, id, most.rows);
}

/** Undefined where there is only one programme, and areas to show instead. */
function briefProgrammesTable(
  setting: Setting,
  id: string,
  { rows: most, counts }: TableRoom,
  earlier: string | undefined,
): BriefTable | undefined {
  const { book, language, words } = setting;
  const { leading, others, hidden } = tableProgrammes(book, most);
  const shown = [...leading, ...others].map(({ code }) => code);
  const columns = briefColumns(setting, shown, counts, earlier);
  const isAlone = shown.length < 2 && officialAreas(book).length > 1;
  if (columns.length === 0 || isAlone) return undefined;
  const lead = leadTotal(book)?.total;
  const programmeRow = (programme: Programme): RowOf<string> => ({
    subject: programme.code,
    head: [narrowTitle(programme, language)],
  });
  const totalRow = (total: DeclaredTotal): RowOf<string>[] => {
    const figure = latestFigure(book, total.measure, totalCode(total));
    const isShown =
      isOfficial(figure) && columns.some((column) => columnFigures(column, [totalCode(total)]).length > 0);
    return isShown ? [{ subject: totalCode(total), head: [titleOf(total.title, language)], total: true }] : [];
  };
  const rest: RowOf<string>[] =
    lead === undefined || hidden.leading.length === 0
      ? []
      : [
          {
            rest: { whole: totalCode(lead), parts: leading.map(({ code }) => code) },
            head: fill(words['brief.others'], { count: [literal(String(hidden.leading.length))] }),
          },
        ];
  const rows = [
    ...leading.flatMap((programme, index) => [
      programmeRow(programme),
      ...subtotalsAfter(book, leading.slice(0, index + 1)).flatMap(totalRow),
    ]),
    ...rest,
    ...(lead === undefined ? [] : totalRow(lead)),
    ...others.map(programmeRow),
    ...(hidden.others.length > 0 ? [] : otherTotals(book).flatMap(totalRow)),
  ];
  const table = tabulate(setting, {
    id,
    stub: words['table.programme'],
    columns,
    title: fill(words['brief.tableTitle'], { year: [literal(book.year)] }),
    rows,
    sources: book.figures.filter(({ key, year }) => key.area === book.area && year === book.year),
  });
  const hasRest = rest.length > 0 && table.rows.length === rows.length;
  const left = hidden.others.length + (hasRest ? 0 : hidden.leading.length);
  const more = {
    text: fill(words['brief.hidden'], { count: [literal(String(left))] }),
    label: words['brief.programmesPage'],
    href: link(setting, pages.programmes),
  };
  return { table, name: words['brief.parts'], ...(left > 0 && { hidden: more }) };
}

/** Totals of money within the one that leads, of which the last row is the last part. */
function subtotalsAfter(book: Book, rows: Programme[]): DeclaredTotal[] {
  const lead = leadTotal(book)?.total;
  return book.release.description.totals.filter(({ measure, programmes }) => {
    const last = rows.slice(-programmes.length).map(({ code }) => code);
    const isWithin = lead !== undefined && measure === lead.measure && programmes.length < lead.programmes.length;
    return isWithin && programmes.length > 1 && programmes.every((code) => last.includes(code));
  });
}

/** Totals of money that hold more than the one that leads. */
function otherTotals(book: Book): DeclaredTotal[] {
  const lead = leadTotal(book)?.total;
  return book.release.description.totals.filter(
    (total) =>
      total !== lead &&
      isMoneyMeasure(book, measureOf(book, total.measure)) &&
      (lead?.programmes ?? []).every((code) => total.programmes.includes(code)),
  );
}

/** Programmes of the leading total, the others, and those left out of each. */
type TableProgrammes = {
  leading: Programme[];
  others: Programme[];
  hidden: { leading: Programme[]; others: Programme[] };
};

/** Programmes with official figures of the most common period; where they do not fit, the largest. */
function tableProgrammes(book: Book, most: number): TableProgrammes {
  const groups = leadingProgrammes(book);
  const leading = groups.leading.filter(fits(book));
  const others = groups.others.filter(fits(book));
  if (leading.length + others.length <= most) return { leading, others, hidden: { leading: [], others: [] } };
  const high = withLargestFall(book, rankedProgrammes(book, leading), leading.length > most ? most - 1 : most);
  const low = rankedProgrammes(book, others);
  // The rest of a total takes one row.
  const room = leading.length > most ? most - 1 : leading.length;
  return {
    leading: high.slice(0, room),
    others: low.slice(0, Math.max(0, most - leading.length)),
    hidden: { leading: high.slice(room), others: low.slice(Math.max(0, most - leading.length)) },
  };
}

/** The programme whose money fell most is the last of those that fit, rather than one among the others. */
function withLargestFall(book: Book, ranked: Programme[], room: number): Programme[] {
  const lead = leadTotal(book);
  const parts = lead === undefined ? undefined : programmeContributions(book, lead, Infinity)?.parts;
  const falls = (parts ?? []).filter(({ change: { cell } }) => isValue(cell) && sign(cell.value) < 0);
  const [fall] = falls.toSorted((a, b) => wholeNumber(a.change) - wholeNumber(b.change));
  const place = ranked.findIndex(({ code }) => code === fall?.programme?.code);
  if (place < room || room < 1) return ranked;
  const others = ranked.toSpliced(place, 1);
  return others.toSpliced(room - 1, 0, ranked[place]!);
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

const mostMeasures = 3;

/** One programme by area, the largest first; the rest of the areas only where it is exact. */
function briefAreasTable(setting: Setting, id: string, most: number): BriefTable | undefined {
  const { book, language, words } = setting;
  const [programme] = leadingProgrammes(book).leading;
  if (programme === undefined) return undefined;
  const measures = measuresOf(book, programme.code)
    .filter((measure) => isCountMeasure(book, measure) || isMoneyMeasure(book, measure))
    .slice(0, mostMeasures);
  const [first] = measures;
  if (first === undefined) return undefined;
  const at = (area: string, measure: Measure) => latestFigure(book, measure.code, programme.code, area);
  const all = officialAreas(book).toSorted((a, b) => sizeOf(at(b.code, first)) - sizeOf(at(a.code, first)));
  const shown = (all.length <= most ? all : all.slice(0, most - 1)).map(({ code }) => code);
  const values = measures.map((measure) => {
    const title = measureTitle(book, { measure: measure.code, programme: programme.code }, language);
    const adds = mayAdd(measure, 'area');
    const column = { title, adds, content: (area: string) => at(area, measure) };
    return inOneUnit(setting, column, [book.area, ...shown]);
  });
  const hidden = all.length - shown.length;
  const count = [literal(String(hidden))];
  const rest = { rest: { whole: book.area, parts: shown }, head: fill(words['brief.restAreas'], { count }) };
  const table = tabulate(setting, {
    id,
    stub: words['table.area'],
    title: fill(words['brief.areasTitle'], {
      name: programmeName(book, programme, language) || areaTitle(book, book.area, language),
      period: periodWords(at(book.area, first), book, language),
    }),
    columns: [...values, ...changeColumn(setting, values[0]!, book.area, [])],
    rows: [
      { subject: book.area, head: [areaTitle(book, book.area, language)], total: true },
      ...shown.map((area) => ({ subject: area, head: [areaTitle(book, area, language)] })),
      ...(hidden === 0 ? [] : [rest]),
    ],
  });
  const more = {
    text: fill(words['brief.hiddenAreas'], { count }),
    label: words['brief.areasPage'],
    href: link(setting, pages.areas),
  };
  return { table, name: words['brief.byArea'], ...(hidden > 0 && { hidden: more }) };
}

function sizeOf({ cell }: Figure): number {
  return isValue(cell) ? Number(cell.value) : -1;
}

/** Areas that make up the publisher's and have an official figure of the year. */
function officialAreas(book: Book): Area[] {
  const areas = new Set(
    book.figures.filter((figure) => figure.year === book.year && isOfficial(figure)).map(({ key }) => key.area),
  );
  return addedAreas(book).filter(({ code }) => areas.has(code));
}
