/** Table of a brief on one programme by area, the largest areas first. */
import {
  areasWithin,
  isCountMeasure,
  isMoneyMeasure,
  isOfficial,
  latestFigure,
  measuresOf,
  type Book,
} from '../../figures/book.ts';
import { leadingProgrammes } from '../../figures/rank.ts';
import { pages } from '../../model/address.ts';
import { isValue, type Figure } from '../../model/cell.ts';
import { mayAdd, type Measure } from '../../model/measure.ts';
import type { Area } from '../../model/release.ts';
import { literal, periodWords } from '../../narrative/phrases/figure.ts';
import { areaTitle, measureTitle, programmeName } from '../../narrative/phrases/names.ts';
import { inOneUnit, tabulate } from '../../tables/column.ts';
import { link, type Setting } from '../../tables/setting.ts';
import { fill } from '../../words/strings.ts';
import { changeColumn } from './briefColumns.ts';
import type { BriefTable } from './briefView.ts';

const mostMeasures = 3;

/** The one programme by area, the largest first; what is left to the others only where it is exact. */
export function briefAreasTable(setting: Setting, id: string, most: number): BriefTable | undefined {
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

/** Areas within the publisher's that have an official figure of the year. */
export function officialAreas(book: Book): Area[] {
  const areas = new Set(
    book.release.figures.filter((figure) => figure.year === book.year && isOfficial(figure)).map(({ key }) => key.area),
  );
  return areasWithin(book).filter(({ code }) => areas.has(code));
}
