import type { GuessedAnswer } from './answers.ts';
import { descriptor, tablePath } from './descriptor.ts';
import { draftedColumns } from './draftedColumns.ts';
import { draftedTable } from './draftedTable.ts';
import { listTable } from './listTable.ts';
import type { DraftedList, PackageDraft } from './packageDraft.ts';
import { readme } from './readme.ts';

/** File name → content of a drafted package. */
export function draftFiles(draft: PackageDraft, guessed: GuessedAnswer[]): Map<string, string> {
  const columns = draftedColumns(draft);
  const lists = Object.entries(draft.lists) as [DraftedList, NonNullable<PackageDraft['lists'][DraftedList]>][];
  return new Map([
    ['datapackage.json', `${JSON.stringify(descriptor(draft, columns), undefined, 2)}\n`],
    [tablePath(draft), draftedTable(draft, columns)],
    ...lists.map(([role, entries]): [string, string] => [`${role}.csv`, listTable(role, entries, draft.languages)]),
    ['README.md', draft.languages.map((language) => readme(draft, columns, guessed, language)).join('\n')],
  ]);
}
