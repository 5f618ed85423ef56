import { completeYears, topProgrammes } from '../figures/book.ts';
import { fillText } from '../i18n/fillText.ts';
import { strings } from '../i18n/strings.ts';
import { fill } from '../i18n/template.ts';
import { plainText } from '../model/sentence.ts';
import { isDemonstration } from '../model/cell.ts';
import { literal } from '../narrative/numberOf.ts';
import { byAreaTable, hasAreas } from './byAreaTable.ts';
import { chrome, link, pages } from './chrome.ts';
import { figureNotes } from './figureNotes.ts';
import { mainTable } from './mainTable.ts';
import type { LinkRow, PageView, Section, Setting } from './page.ts';

/** The statistical tables of a year. */
export function yearPage(setting: Setting, year: string): PageView {
  const { site, language } = setting;
  const { own } = site;
  const words = strings[language];
  const heading = fill(words['years.title'], { year: [literal(year)] });
  const isAllDemonstration = own.release.figures
    .filter((figure) => figure.year === year)
    .every(({ cell }) => isDemonstration(cell));
  const tables = [mainTable(setting, year), ...(hasAreas(own, year) ? [byAreaTable(setting, year)] : [])];
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
      ...figureNotes(setting, topProgrammes(own), (figure) => figure.year === year),
    ],
  };
}

function yearRows(setting: Setting): LinkRow[] {
  const words = strings[setting.language];
  const label = (year: string) => plainText(fill(words['year.of'], { year }));
  return completeYears(setting.site.own)
    .toReversed()
    .map((year) => ({ label: label(year), href: link(setting, pages.year(year)), note: '', detail: '' }));
}
