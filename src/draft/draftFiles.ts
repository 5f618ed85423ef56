/** The files of a drafted package by name, and writing them to a new folder. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { languageColumn } from '../intake/table/schema.ts';
import { writeCsv } from '../intake/text/csv.ts';
import type { Language } from '../model/language.ts';
import { descriptor, tablePath } from './descriptor.ts';
import type { DraftedList, PackageDraft, TitledEntry } from './draftPackage.ts';
import { draftedColumns, type DraftedColumn } from './draftedColumns.ts';
import type { GuessedAnswer } from './questions/answers.ts';
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

/** The table as CSV in UTF-8: the very text that was found, where nothing in it had to be changed. */
function draftedTable({ sheet, rows }: PackageDraft, columns: DraftedColumn[]): string {
  const cells = rows.map((row) => columns.map(({ cell }) => cell(row)));
  const headers = columns.map(({ header }) => header);
  const isAsFound =
    sheet.text !== '' &&
    isSameRow(headers, sheet.header) &&
    cells.length === sheet.rows.length &&
    cells.every((row, index) => isSameRow(row, sheet.rows[index]?.cells ?? []));
  return isAsFound ? sheet.text.replace(/\r\n?/g, '\n') : writeCsv([headers, ...cells], 'plain');
}

function isSameRow(one: string[], other: string[]): boolean {
  return one.length === other.length && one.every((cell, index) => cell === other[index]?.trim());
}

/** A code list as CSV: code, parent, a title in each language; sources have no parent. */
function listTable(role: DraftedList, entries: TitledEntry[], languages: Language[]): string {
  const parent = role === 'sources' ? [] : ['parent'];
  const header = ['code', ...parent, ...languages.map((language) => languageColumn('title', language))];
  const rows = entries.map((entry) => [
    entry.code,
    ...parent.map(() => entry.parent ?? ''),
    ...languages.map((language) => entry.titles[language] ?? ''),
  ]);
  return writeCsv([header, ...rows], 'plain');
}

/** Writes a new package; false, and nothing is touched, where its folder is there already. */
export async function writeDraft(folder: string, files: Map<string, string>): Promise<boolean> {
  await mkdir(path.dirname(folder), { recursive: true });
  try {
    await mkdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  for (const [name, content] of files) await writeFile(path.join(folder, name), content);
  return true;
}
