/** Code lists from the names in a table: a code for each, fit for addresses and file names. */
import { columnCellText, type DraftColumn } from '../columns/column.ts';
import { fitCodes, isFit } from '../columns/fitCodes.ts';
import { comparableText } from '../../intake/cells/parseRow.ts';
import { withoutNoteMarks } from '../../intake/layout/label.ts';
import type { DatedRow } from '../rows/datedRows.ts';

/** `text` is its name in the table; an implied whole has none. `kind` and `adds` are of areas. */
export type DraftEntry = {
  code: string;
  title: string;
  text?: string;
  parent?: string;
  kind?: string;
  adds?: string;
};

/** In the order of the table, of records only. */
export function entries(
  rows: DatedRow[],
  nameOf: (row: DatedRow) => string | undefined,
  codes: DraftColumn | undefined,
  prefix: string,
): DraftEntry[] {
  const codeOf = new Map(
    rows
      .filter(({ kind }) => kind === 'record')
      .map((row) => [nameOf(row) ?? '', codes === undefined ? '' : columnCellText(row, codes.index)]),
  );
  codeOf.delete('');
  const texts = [...codeOf.keys()];
  const made = fitCodes(texts, prefix);
  const codeIn = (text: string) => codeOf.get(text) ?? '';
  // 市本级 has no code of its own among divisions that have
  const isCoded = codes !== undefined && texts.every((text) => codeIn(text) === '' || isFit(codeIn(text)));
  return texts.map((text) => ({
    code: (isCoded && codeIn(text)) || made.get(text) || '',
    title: nameAlone(text),
    text,
  }));
}

/** Without the mark of a note, a # that says “of which”, and spaces that fill a column (北  京). */
function nameAlone(text: string): string {
  return comparableText(withoutNoteMarks(text).replace(/^#\s*(?=\S)/u, ''));
}

/** `parents` are by text; one that has no row of its own is listed before the others. */
export function withParents(listed: DraftEntry[], parents: ReadonlyMap<string, string>, prefix: string): DraftEntry[] {
  const missing = [...new Set(parents.values())].filter((parent) => !listed.some(({ text }) => text === parent));
  const taken = new Set(listed.map(({ code }) => code.toLowerCase()));
  const made = fitCodes(missing, prefix);
  const added = missing.map((title) => {
    const code = made.get(title) ?? '';
    return { code: taken.has(code.toLowerCase()) ? `${prefix}-${code}` : code, title };
  });
  const codes = new Map([
    ...listed.map(({ text = '', code }) => [text, code] as const),
    ...added.map(({ title, code }) => [title, code] as const),
  ]);
  const placed = listed.map((entry) => {
    const code = codes.get(parents.get(entry.text ?? '') ?? '');
    return code === undefined ? entry : { ...entry, parent: code };
  });
  return [...added, ...placed];
}

/** The sources named in a column, else the one named around the table, of all its rows. */
export function draftedSources(rows: DatedRow[], source: DraftColumn | undefined, around: string[]): DraftEntry[] {
  if (source !== undefined) return entries(rows, (row) => columnCellText(row, source.index), undefined, 's');
  const title = around.join(around.some((text) => /\p{Script=Han}/u.test(text)) ? '；' : '; ');
  return title === '' ? [] : [{ code: 's1', title }];
}
