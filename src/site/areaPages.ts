/** Page of one area, and the page that lists all areas. */
import { areasWithin, mainCount, measuresOf, partsOf, topProgrammes } from '../figures/book.ts';
import { leadingProgrammes } from '../figures/rank.ts';
import { pages } from '../model/address.ts';
import type { Block, FigureView, LinkRow, Paragraph, Section, TableView } from '../model/block.ts';
import { titleOf } from '../model/language.ts';
import type { Area } from '../model/release.ts';
import { servedFinding } from '../narrative/findings/served.ts';
import { newsworthy } from '../narrative/news.ts';
import { programmeNews } from '../narrative/programmeNews.ts';
import { areasTable } from '../tables/areaTables.ts';
import { largestThree, servedParagraph } from '../tables/caption.ts';
import { programmeTable } from '../tables/programmeTable.ts';
import { chrome, link, type Setting } from '../tables/setting.ts';
import { moneyFigure, peopleFigure } from './overview.ts';
import { areaNotes, figureNotes, withheldNotes, type PageView } from './pageView.ts';

/** After what a programme served in the area. */
const mostSentences = 2;

/** One area: its programmes in the latest year and over the years. */
export function areaPage(setting: Setting, area: Area): PageView {
  const { words } = setting;
  const title = titleOf(area.title, setting.language);
  return {
    chrome: chrome(setting, pages.area(area.code), title),
    ...(area.demonstration && { kicker: { text: words['mark.demonstration'], tone: '' } }),
    heading: [title],
    lead: areaParagraphs(setting, area),
    sentences: [],
    aside: { title: words['areas.title'], rows: areaRows(setting, area.code) },
    sections: [
      ...yearsSection(setting, area),
      ...tablesSection(setting, area),
      ...figureNotes(
        setting,
        topProgrammes(setting.book),
        ({ key }) => area.code === setting.book.area || key.area === area.code,
      ),
    ],
  };
}

function tablesSection(setting: Setting, { code }: Area): Section[] {
  const { book } = setting;
  const hasFigures = (programme: string): boolean =>
    measuresOf(book, programme, code).length > 0 || partsOf(book, programme).some((part) => hasFigures(part.code));
  const tables = topProgrammes(book)
    .filter((programme) => hasFigures(programme.code))
    .map((programme): Block => ({ kind: 'table', table: programmeTable(setting, programme, code) }));
  const title = setting.words['section.figures'];
  return tables.length === 0 ? [] : [{ id: 'figures', title, notes: [], blocks: tables }];
}

function areaParagraphs(setting: Setting, area: Area): Paragraph[] {
  const { book } = setting;
  return leadingProgrammes(book).leading.flatMap((programme) => {
    const news = newsworthy(programmeNews(book, programme, area.code), mostSentences);
    return servedParagraph(setting, programme, [servedFinding(book, programme, area.code), ...news]);
  });
}

function yearsSection(setting: Setting, area: Area): Section[] {
  const { words } = setting;
  const figures = [
    ...peopleFigure(setting, `area-${area.code}-people`, area.code),
    ...moneyFigure(setting, `area-${area.code}-money`, area.code),
  ].filter(({ ids }) => ids.length > 0);
  if (figures.length === 0) return [];
  const hidden = withheldNotes(
    setting,
    figures.map(({ table }) => table),
  );
  const notes = [[words['section.years.note']], ...hidden];
  const blocks = [{ kind: 'figures' as const, figures: figures.length > 1 ? figures : figures.map(wideFigure) }];
  return [{ id: 'years', title: words['section.years'], notes, blocks }];
}

/** With nothing beside it a figure takes the whole column. */
function wideFigure(figure: FigureView): FigureView {
  return { ...figure, widths: [976, 328] };
}

/** The list of areas, with the whole first. */
export function areasPage(setting: Setting): PageView {
  const { words } = setting;
  const table = areaTable(setting);
  const sections: Section[] =
    table === undefined ? [] : [{ id: 'areas', title: '', notes: [], blocks: [{ kind: 'table', table }] }];
  return {
    chrome: chrome(setting, pages.areas, words['areas.title']),
    heading: [words['areas.title']],
    lead: table === undefined ? [] : areaNotes(setting, table).map((text) => ({ text })),
    sentences: [],
    sections,
  };
}

function areaTable(setting: Setting): TableView | undefined {
  const { book } = setting;
  const { leading } = leadingProgrammes(book);
  const measure = mainCount(book, leading);
  if (areasWithin(book).length === 0 || measure === undefined) return undefined;
  return areasTable(setting, largestThree(book, leading, measure));
}

/** The publisher's area and those within, by name: numbers of a whole and of its parts don't belong in one list. */
function areaRows(setting: Setting, current?: string): LinkRow[] {
  const { book } = setting;
  return book.release.areas
    .filter(({ code, parent }) => code === book.area || parent === book.area)
    .map(({ code, title }) => ({
      label: titleOf(title, setting.language),
      href: link(setting, pages.area(code)),
      note: '',
      detail: '',
      current: code === current,
    }));
}
