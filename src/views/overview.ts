import { areasWithin, leadTotal, mainCount } from '../figures/book.ts';
import type { Programme } from '../figures/release.ts';
import { strings } from '../i18n/strings.ts';
import type { Sentence } from '../model/sentence.ts';
import { leadFinding } from '../narrative/findings/leadFinding.ts';
import { leadingProgrammes } from '../narrative/leadingProgrammes.ts';
import { servedFinding } from '../narrative/findings/servedFinding.ts';
import { titleSentence } from '../narrative/sentenceOf.ts';
import { titleOf } from '../narrative/titles.ts';
import { areaNotes } from './areaNotes.ts';
import { areasTable } from './areasTable.ts';
import { chrome, pages } from './chrome.ts';
import { downloadRows } from './downloadRows.ts';
import { headlineTable } from './headlineTable.ts';
import { largestThree } from './largestThree.ts';
import { noteRows } from './noteRows.ts';
import { othersTable } from './othersTable.ts';
import { overviewMoneyFigure, peopleFigure, spendingFigure } from './overviewFigures.ts';
import type { Block, PageView, Section, Setting } from './page.ts';
import { publicationRows } from './publicationRows.ts';
import { servedParagraph } from './servedParagraph.ts';
import { standardsSection } from './standardsSection.ts';
import { withheldNotes } from './withheldNotes.ts';

/** The dashboard: what was served and spent in the latest year, then by year, programme and area, and the standards. */
export function overview(setting: Setting): PageView {
  const { site, language } = setting;
  const { own } = site;
  const words = strings[language];
  const { leading } = leadingProgrammes(own);
  const lead = leadFinding(own);
  const heading =
    lead === undefined ? [titleOf(own.release.description.titles, language)] : titleSentence(lead, own, language);
  const section = (id: string, title: string, block: Block): Section => ({ id, title, notes: [], blocks: [block] });
  return {
    chrome: chrome(setting, pages.overview, words['nav.overview']),
    ...{ heading, lead: [], headline: headlineTable(setting, leading) },
    sentences: leading.flatMap((programme) => servedParagraph(setting, programme, [servedFinding(own, programme)])),
    aside: { title: words['publications.title'], rows: publicationRows(setting) },
    sections: [
      ...yearsSection(setting, leading),
      ...programmesSection(setting),
      ...areasSection(setting, leading),
      ...standardsSection(setting),
      section('notes', words['section.notes'], { kind: 'definitions', rows: noteRows(setting) }),
      section('downloads', words['section.downloads'], { kind: 'links', rows: downloadRows(setting) }),
    ],
  };
}

/** One year has no trend: then only the composition of the total is drawn. */
function yearsSection(setting: Setting, leading: Programme[]): Section[] {
  const { own } = setting.site;
  const words = strings[setting.language];
  const measure = mainCount(own, leading);
  const total = leadTotal(own)?.total;
  const people = measure && own.years.length > 1 ? [peopleFigure(setting, measure, leading)] : [];
  const money = total && total.programmes.length <= 3 ? [overviewMoneyFigure(setting)] : [];
  const figures = [...people, ...money];
  if (figures.length === 0) return [];
  const solid: Sentence[] = own.hasDemonstration ? [[words['section.years.solid']]] : [];
  const hidden = withheldNotes(
    setting,
    figures.map(({ table }) => table),
  );
  const notes = [[words['section.years.note']], ...solid, ...hidden];
  return [{ id: 'years', title: words['section.years'], notes, blocks: [{ kind: 'figures', figures }] }];
}

function programmesSection(setting: Setting): Section[] {
  const words = strings[setting.language];
  const { others } = leadingProgrammes(setting.site.own);
  const chart = spendingFigure(setting);
  const blocks: Block[] = chart === undefined ? [] : [{ kind: 'figures', figures: [chart] }];
  if (others.length > 0) blocks.push({ kind: 'table', table: othersTable(setting, others) });
  if (blocks.length === 0) return [];
  const notes = [[words['section.programmes.note']]];
  return [{ id: 'programmes', title: words['section.programmes'], notes, blocks }];
}

function areasSection(setting: Setting, leading: Programme[]): Section[] {
  const { own } = setting.site;
  const words = strings[setting.language];
  const measure = mainCount(own, leading);
  if (areasWithin(own).length === 0 || measure === undefined) return [];
  const table = areasTable(setting, largestThree(own, leading, measure));
  const notes = areaNotes(setting, table);
  return [{ id: 'areas', title: words['section.areas'], notes, blocks: [{ kind: 'table', table }] }];
}
