import { strings } from '../i18n/strings.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Setting, TableView } from './page.ts';
import { withheldNotes } from './withheldNotes.ts';

/** How to read the bars of a table or chart; what hatching means is said where there is any. */
export function areaNotes(setting: Setting, table: TableView): Sentence[] {
  return [[strings[setting.language]['section.areas.note']], ...withheldNotes(setting, [table])];
}
