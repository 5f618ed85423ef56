/** The cells and lines in which a release differs from the files that are published. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseRecords } from '../../intake/text/csv.ts';
import { changedEntries } from '../../model/release.ts';
import { stampFile, withPrevious, type Released, type ReleasedLine } from './history.ts';
import { figureKeyColumns } from './released.ts';

/** Cells of figures.csv, lines of other files, the name alone of a new or removed file; without the history. */
export async function changedFiles(folder: string, files: Released): Promise<ChangedCell[]> {
  const before = await publishedFiles(folder);
  const after = await withPrevious(folder, files);
  const names = changedEntries(before, after);
  // the digest in the stamp follows the other files
  const changedNames = names.length === 1 ? names : names.filter((name) => name !== stampFile);
  return changedNames.flatMap((name) => changesOf(name, before.get(name), after.get(name)));
}

function changesOf(name: string, before: string | undefined, after: string | undefined): ChangedCell[] {
  if (before === undefined) return [{ id: name, after: '' }];
  if (after === undefined) return [{ id: name, before: '' }];
  const cells = name === 'figures.csv' ? changedCells(before, after) : [];
  if (cells.length > 0) return cells;
  const lines = changedLines(name, before, after);
  return lines.length > 0 ? lines : [{ id: name, before: '', after: '' }];
}

async function publishedFiles(folder: string): Promise<Map<string, string>> {
  const names = existsSync(folder) ? (await readdir(folder)).filter((name) => /\.(csv|json)$/.test(name)) : [];
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name), 'utf8')] as const)),
  );
}

/** `before` is missing for what was added, `after` for what was removed. */
type ChangedCell = { id: string; before?: string; after?: string };

const contentColumns = ['value', 'unit', 'symbol'];

/** In order of id; a change outside the number names the columns. */
export function changedCells(before: string, after: string): ChangedCell[] {
  const old = byId(before);
  const fresh = byId(after);
  return changedEntries(texts(old), texts(fresh)).map((id) => changedCell(id, old.get(id), fresh.get(id)));
}

function texts(lines: Map<string, ReleasedLine>): Map<string, string> {
  const text = (line: ReleasedLine) =>
    JSON.stringify(
      Object.entries(line)
        .filter(([, cell]) => cell !== '')
        .toSorted(),
    );
  return new Map([...lines].map(([id, line]) => [id, text(line)]));
}

function changedCell(id: string, old: ReleasedLine | undefined, fresh: ReleasedLine | undefined): ChangedCell {
  if (old === undefined || fresh === undefined)
    return { id, before: old && content(old), after: fresh && content(fresh) };
  const columns = Object.keys({ ...old, ...fresh }).filter((column) => (old[column] ?? '') !== (fresh[column] ?? ''));
  if (columns.some((column) => contentColumns.includes(column)))
    return { id, before: content(old), after: content(fresh) };
  const others = (line: ReleasedLine) => columns.map((column) => `${column}: ${line[column] ?? ''}`).join('; ');
  return { id, before: others(old), after: others(fresh) };
}

function content(line: ReleasedLine): string {
  return contentColumns.flatMap((column) => line[column] || []).join(' ');
}

function byId(text: string): Map<string, ReleasedLine> {
  const { records } = parseRecords(text, 'figures.csv');
  return new Map(records.map((line) => [figureKeyColumns.map((column) => line[column] ?? '').join('/'), line]));
}

/** Lines in one text only: in pairs where as many went as came, else those that went, then those that came. */
function changedLines(name: string, before: string, after: string): ChangedCell[] {
  const old = before.split('\n');
  const fresh = after.split('\n');
  const gone = linesWithout(old, fresh);
  const come = linesWithout(fresh, old);
  if (gone.length === come.length) return gone.map((line, index) => ({ id: name, before: line, after: come[index] }));
  return [...gone.map((line) => ({ id: name, before: line })), ...come.map((line) => ({ id: name, after: line }))];
}

/** As often as a line occurs more in `lines` than in `others`. */
function linesWithout(lines: string[], others: string[]): string[] {
  const left = new Map([...Map.groupBy(others, (line) => line)].map(([line, group]) => [line, group.length]));
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
