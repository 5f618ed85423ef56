/** Overview page: headline table, charts by year, programmes, areas, standards, notes and downloads. */
import { areasWithin, mainCount } from '../figures/book.ts';
import { leadingProgrammes } from '../figures/rank.ts';
import { pages } from '../model/address.ts';
import type { Block, Section } from '../model/block.ts';
import { titleOf, type Sentence } from '../model/language.ts';
import type { Programme } from '../model/release.ts';
import { titleSentence } from '../narrative/findings/sentence.ts';
import { servedFinding } from '../narrative/findings/served.ts';
import { leadFinding } from '../narrative/findings/total.ts';
import { areasTable } from '../tables/areaTables.ts';
import { chrome } from '../tables/chrome.ts';
import { othersTable } from '../tables/figureTables.ts';
import { headlineTable } from '../tables/headlineTable.ts';
import { noteRows } from '../tables/notes.ts';
import { largestThree, servedParagraph } from '../tables/programmes.ts';
import type { Setting } from '../tables/setting.ts';
import { downloadRows } from './dataPage.ts';
import { moneyFigure, peopleFigure, spendingFigure, standardsSection } from './overviewFigures.ts';
import { areaNotes, withheldNotes, type PageView } from './pageView.ts';
import { publicationRows } from './publicationsPage.ts';

/** The dashboard: what was served and spent in the latest year, then by year, programme and area, and the standards. */
export function overview(setting: Setting): PageView {
  const { book, language, words } = setting;
  const { leading } = leadingProgrammes(book);
  const lead = leadFinding(book);
  const heading =
    lead === undefined ? [titleOf(book.release.description.titles, language)] : titleSentence(lead, book, language);
  const section = (id: string, title: string, block: Block): Section => ({ id, title, notes: [], blocks: [block] });
  return {
    chrome: chrome(setting, pages.overview, words['nav.overview']),
    heading,
    lead: [],
    headline: headlineTable(setting, leading),
    sentences: leading.flatMap((programme) => servedParagraph(setting, programme, [servedFinding(book, programme)])),
    aside: { title: words['publications.title'], rows: publicationRows(setting) },
    sections: [
      ...yearsSection(setting),
      ...programmesSection(setting),
      ...areasSection(setting, leading),
      ...standardsSection(setting),
      section('notes', words['section.notes'], { kind: 'definitions', rows: noteRows(setting) }),
      section('downloads', words['section.downloads'], { kind: 'links', rows: downloadRows(setting) }),
    ],
  };
}

/** One year has no trend: then only the composition of the total is drawn. */
function yearsSection(setting: Setting): Section[] {
  const { book } = setting;
  const { words } = setting;
  const figures = [...peopleFigure(setting, 'overview-people'), ...moneyFigure(setting, 'overview-money')];
  if (figures.length === 0) return [];
  const solid: Sentence[] = book.hasDemonstration ? [[words['section.years.solid']]] : [];
  const hidden = withheldNotes(
    setting,
    figures.map(({ table }) => table),
  );
  const notes = [[words['section.years.note']], ...solid, ...hidden];
  return [{ id: 'years', title: words['section.years'], notes, blocks: [{ kind: 'figures', figures }] }];
}

function programmesSection(setting: Setting): Section[] {
  const { words } = setting;
  const { others } = leadingProgrammes(setting.book);
  const chart = spendingFigure(setting);
  const blocks: Block[] = chart === undefined ? [] : [{ kind: 'figures', figures: [chart] }];
  if (others.length > 0) blocks.push({ kind: 'table', table: othersTable(setting, others) });
  if (blocks.length === 0) return [];
  const notes = [[words['section.programmes.note']]];
  return [{ id: 'programmes', title: words['section.programmes'], notes, blocks }];
}

function areasSection(setting: Setting, leading: Programme[]): Section[] {
  const { book } = setting;
  const { words } = setting;
  const measure = mainCount(book, leading);
  if (areasWithin(book).length === 0 || measure === undefined) return [];
  const table = areasTable(setting, largestThree(book, leading, measure));
  const notes = areaNotes(setting, table);
  return [{ id: 'areas', title: words['section.areas'], notes, blocks: [{ kind: 'table', table }] }];
}
