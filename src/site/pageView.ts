/** The view of a page, and the notes that sections of several pages share. */
import type { Chrome, LinkRow, Paragraph, Section, TableView } from '../model/block.ts';
import type { Sentence } from '../model/language.ts';
import type { Programme } from '../model/release.ts';
import { noteRowsOf, type FigureTest } from '../tables/notes.ts';
import type { Setting } from '../tables/setting.ts';

/** One plain object with everything a page says. */
export type PageView = {
  chrome: Chrome;
  kicker?: { text: string; tone: string };
  heading: Sentence;
  lead: Paragraph[];
  headline?: TableView;
  sentences: Paragraph[];
  aside?: { title: string; rows: LinkRow[] };
  sections: Section[];
};

/** What the package says of single figures, as a section; none where it says nothing. */
export function figureNotes(setting: Setting, programmes: Programme[], isWanted: FigureTest): Section[] {
  const rows = noteRowsOf(setting, programmes, isWanted);
  const title = setting.words['notes.figures'];
  return rows.length === 0 ? [] : [{ id: 'figure-notes', title, notes: [], blocks: [{ kind: 'definitions', rows }] }];
}

/** How to read the bars of a table or chart; what hatching means is said where there is any. */
export function areaNotes(setting: Setting, table: TableView): Sentence[] {
  return [[setting.words['section.areas.note']], ...withheldNotes(setting, [table])];
}

/** What ※ and hatching mean, beside charts whose data tables have any. */
export function withheldNotes({ words }: Setting, tables: TableView[]): Sentence[] {
  const isAny = tables.some(({ symbols }) => symbols.includes(words['key.withheld']));
  return isAny ? [[words['figure.withheld']]] : [];
}
