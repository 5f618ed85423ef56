/** Page of one year: its numbered statistical tables and their footnotes. */
import { completeYears, topProgrammes } from '../figures/book.ts';
import { pages } from '../model/address.ts';
import type { LinkRow, Section } from '../model/block.ts';
import { isDemonstration } from '../model/cell.ts';
import { plainText } from '../model/language.ts';
import { literal } from '../narrative/phrases/figure.ts';
import { byAreaTable, hasAreas } from '../tables/areaTables.ts';
import { mainTable } from '../tables/figureTables.ts';
import { chrome, link, type Setting } from '../tables/setting.ts';
import { fill, fillText } from '../words/strings.ts';
import { figureNotes, type PageView } from './pageView.ts';

/** The statistical tables of a year. */
export function yearPage(setting: Setting, year: string): PageView {
  const { book, words } = setting;
  const heading = fill(words['years.title'], { year: [literal(year)] });
  const isAllDemonstration = book.release.figures
    .filter((figure) => figure.year === year)
    .every(({ cell }) => isDemonstration(cell));
  const tables = [mainTable(setting, year), ...(hasAreas(book, year) ? [byAreaTable(setting, year)] : [])];
  const numbered = tables.map((table, index) => ({
    ...table,
    number: fillText(words['table.number'], { number: index + 1 }),
  }));
  return {
    chrome: chrome(setting, pages.year(year), `${words['nav.years']} ${year}`),
    heading,
    lead: [
      { text: [words['years.lead']] },
      ...(isAllDemonstration ? [{ text: [words['year.demonstrationOnly']] }] : []),
    ],
    sentences: [],
    aside: {
      title: words['years.others'],
      rows: yearRows(setting),
    },
    sections: [
      ...numbered.map((table): Section => ({ id: table.id, title: '', notes: [], blocks: [{ kind: 'table', table }] })),
      ...figureNotes(setting, topProgrammes(book), (figure) => figure.year === year),
    ],
  };
}

function yearRows(setting: Setting): LinkRow[] {
  const { words } = setting;
  const label = (year: string) => plainText(fill(words['year.of'], { year }));
  return completeYears(setting.book)
    .toReversed()
    .map((year) => ({ label: label(year), href: link(setting, pages.year(year)), note: '', detail: '' }));
}
