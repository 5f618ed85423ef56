import { changedEntries } from '../model/changedEntries.ts';
import { parseRows } from '../table/parseRows.ts';

/** A figure that differs between two releases; `before` is missing for one that was added, `after` for one removed. */
export type ChangedCell = { id: string; before?: string; after?: string };

type Line = Record<string, string>;

const keyColumns = ['measure', 'programme', 'area', 'period_start', 'period_end'];
const contentColumns = ['value', 'unit', 'symbol'];

/** Compares the texts of two figures.csv, in order of id. A change elsewhere than in the number names the columns. */
export function changedCells(before: string, after: string): ChangedCell[] {
  const [old, fresh] = [byId(before), byId(after)];
  return changedEntries(texts(old), texts(fresh)).map((id) => changedCell(id, old.get(id), fresh.get(id)));
}

function texts(lines: Map<string, Line>): Map<string, string> {
  const text = (line: Line) =>
    JSON.stringify(
      Object.entries(line)
        .filter(([, cell]) => cell !== '')
        .toSorted(),
    );
  return new Map([...lines].map(([id, line]) => [id, text(line)]));
}

function changedCell(id: string, old: Line | undefined, fresh: Line | undefined): ChangedCell {
  if (old === undefined || fresh === undefined)
    return { id, before: old && content(old), after: fresh && content(fresh) };
  const columns = Object.keys({ ...old, ...fresh }).filter((column) => (old[column] ?? '') !== (fresh[column] ?? ''));
  if (columns.some((column) => contentColumns.includes(column)))
    return { id, before: content(old), after: content(fresh) };
  const others = (line: Line) => columns.map((column) => `${column}: ${line[column] ?? ''}`).join('; ');
  return { id, before: others(old), after: others(fresh) };
}

function content(line: Line): string {
  return contentColumns.flatMap((column) => line[column] || []).join(' ');
}

function byId(text: string): Map<string, Line> {
  const [header, ...rows] = parseRows(text, 'figures.csv').rows;
  const lines = rows.map(({ cells }) =>
    Object.fromEntries((header?.cells ?? []).map((name, index) => [name, cells[index] ?? ''])),
  );
  return new Map(lines.map((line) => [keyColumns.map((column) => line[column] ?? '').join('/'), line]));
}
