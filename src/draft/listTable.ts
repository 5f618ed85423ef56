import type { Language } from '../model/language.ts';
import { languageColumn } from '../table/languageColumn.ts';
import { writeCsv } from '../table/writeCsv.ts';
import type { DraftedList, TitledEntry } from './packageDraft.ts';

/** A code list as CSV: code, parent, a title in each language; sources have no parent. */
export function listTable(role: DraftedList, entries: TitledEntry[], languages: Language[]): string {
  const parent = role === 'sources' ? [] : ['parent'];
  const header = ['code', ...parent, ...languages.map((language) => languageColumn('title', language))];
  const rows = entries.map((entry) => [
    entry.code,
    ...parent.map(() => entry.parent ?? ''),
    ...languages.map((language) => entry.titles[language] ?? ''),
  ]);
  return writeCsv([header, ...rows], 'plain');
}
