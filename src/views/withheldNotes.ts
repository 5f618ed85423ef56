import { strings } from '../i18n/strings.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Setting, TableView } from './page.ts';

/** What ※ and hatching mean, beside charts whose data tables have any. */
export function withheldNotes({ language }: Setting, tables: TableView[]): Sentence[] {
  const words = strings[language];
  const isAny = tables.some(({ symbols }) => symbols.includes(words['key.withheld']));
  return isAny ? [[words['figure.withheld']]] : [];
}
