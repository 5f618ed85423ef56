/** What was released before: stamp, figures and editions of a folder, the last draft, and how a new release differs. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readIfThere } from '../../files/whole.ts';
import { parseRecords } from '../../intake/text/csv.ts';
import { error, isError, type Problem, type ProblemKind, problemOf } from '../../model/problem.ts';
import { changedEntries, releaseChain } from '../../model/release.ts';
import type { EditionFigures } from '../package/dataPackage.ts';
import { reconcile } from '../package/figures.ts';
import { readPackage } from '../package/readPackage.ts';

export const historyProblems = {
  'edition-unreadable': error({
    'zh-CN': {
      fact: '以前发布的这一版读不出来，无法核对它和这一版对照会泄露什么',
      remedy: '从版本库或备份恢复这个文件夹，不要手工修改 released/history',
    },
    en: {
      fact: 'this edition, published before, cannot be read, so nobody can tell what it discloses beside the new one',
      remedy: 'restore the folder from the repository or a backup; released/history is not edited by hand',
    },
  }),
} satisfies Record<string, ProblemKind>;

/** File name → content of a release. */
export type Released = Map<string, string>;

export const stampFile = 'release.json';

/**
 * release.json: the id is the version of the package, `digest` that of all other released files, `previous` the id of
 * the release before. The digest does not depend on `previous`, nor on whether it is a draft.
 */
export type Stamp = { id: string; digest: string; previous?: string; draft?: true };

export function formatStamp({ id, digest, previous, draft }: Stamp): string {
  return `${JSON.stringify({ id, digest, previous, draft }, undefined, 2)}\n`;
}

export function parseStamp(text: string): Stamp | undefined {
  try {
    const { id, digest, previous, draft } = JSON.parse(text) as Partial<Stamp>;
    if (typeof id !== 'string' || typeof digest !== 'string') return undefined;
    return { id, digest, previous, ...(draft && { draft }) };
  } catch {
    return undefined;
  }
}

export async function readStamp(folder: string): Promise<Stamp | undefined> {
  const bytes = await readIfThere(path.join(folder, stampFile));
  return parseStamp(bytes?.toString('utf8') ?? '');
}

/** A row of released/figures.csv by its columns. */
export type ReleasedLine = Record<string, string>;

export async function readReleasedFigures(folder: string): Promise<ReleasedLine[]> {
  const bytes = await readIfThere(path.join(folder, 'figures.csv'));
  return parseRecords(bytes?.toString('utf8') ?? '', 'figures.csv').records;
}

/** The oldest first; a problem for each that cannot be read. */
export async function readEditions(released: string): Promise<{ editions: EditionFigures[]; problems: Problem[] }> {
  const history = path.join(released, historyFolder);
  const names = existsSync(history) ? (await readdir(history)).filter((name) => !name.startsWith('.')) : [];
  const stamps = await Promise.all(names.map((name) => readStamp(path.join(history, name))));
  const chain = releaseChain(stamps.filter((stamp) => stamp !== undefined));
  const read = await Promise.all(chain.map(({ id }) => readEditionFigures(path.join(history, id), id)));
  const unstamped = names.filter((_, index) => stamps[index] === undefined);
  const unread = chain.filter((_, index) => read[index] === undefined).map(({ id }) => id);
  return {
    editions: read.filter((edition) => edition !== undefined),
    problems: [...unstamped, ...unread].map((id) =>
      problemOf(historyProblems, 'edition-unreadable', {
        file: path.posix.join(path.basename(released), historyFolder, id),
      }),
    ),
  };
}

async function readEditionFigures(folder: string, id: string): Promise<EditionFigures | undefined> {
  const { source, problems } = await readPackage(folder);
  if (source === undefined || problems.some(isError)) return undefined;
  const { placed, problems: unreconciled } = reconcile(source);
  return unreconciled.some(isError) ? undefined : { id, source, figures: placed.map(({ figure }) => figure) };
}

export const historyFolder = 'history';

/** The stamp names the release it replaces in `folder`; a release that is already there keeps the one it has. */
export async function withPrevious(folder: string, files: Released): Promise<Released> {
  const stamp = parseStamp(files.get(stampFile) ?? '');
  if (stamp === undefined) throw new Error(`invalid release: ${stampFile}`);
  const edition = await readStamp(path.join(folder, historyFolder, stamp.id));
  const standing = await readStamp(folder);
  const published = edition ?? (standing?.id === stamp.id ? standing : undefined);
  const previous = published === undefined ? (standing ?? (await latest(folder)))?.id : published.previous;
  return new Map([...files, [stampFile, formatStamp({ ...stamp, previous })]]);
}

async function latest(folder: string): Promise<Stamp | undefined> {
  const history = path.join(folder, historyFolder);
  const ids = existsSync(history) ? await readdir(history) : [];
  const stamps = await Promise.all(ids.map((id) => readStamp(path.join(history, id))));
  return releaseChain(stamps.filter((stamp) => stamp !== undefined)).at(-1);
}

/** Identify a figure. */
export const figureKeyColumns = ['measure', 'programme', 'area', 'period_start', 'period_end'];

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

/** In the folder of the package; not in its repository. */
export const draftFolder = 'draft';

export const draftReadingProblems = {
  'draft-unreadable': error({
    'zh-CN': {
      fact: '上一次的送审稿读不出来，无法核对它和这一版对照会泄露什么',
      remedy: '外人没有看过送审稿的，加 --draft-unseen 再运行；否则从备份恢复这个文件夹',
    },
    en: {
      fact: 'the last draft cannot be read, so nobody can tell what it discloses beside this release',
      remedy: 'where nobody outside has seen it, run again with --draft-unseen; else restore the folder from a backup',
    },
  }),
} satisfies Record<string, ProblemKind>;

/** Its digest stays that of its figures: the draft that was signed is known again in the release. */
export function asDraft(files: Released): Released {
  const stamp = parseStamp(files.get(stampFile) ?? '');
  if (stamp === undefined) throw new Error(`invalid release: ${stampFile}`);
  return new Map([...files, [stampFile, formatStamp({ ...stamp, draft: true })]]);
}

/** `previous`: the edition before the draft. */
export type LastDraft = EditionFigures & { previous?: string };

/** Its id is its place: draft/2021.1. */
export async function readLastDraft(packageFolder: string): Promise<{ draft?: LastDraft; problems: Problem[] }> {
  const folder = path.join(packageFolder, draftFolder);
  const stamp = await readStamp(folder);
  if (stamp?.draft !== true) return { problems: [] };
  const id = `${draftFolder}/${stamp.id}`;
  const edition = await readEditionFigures(folder, id);
  if (edition === undefined)
    return { problems: [problemOf(draftReadingProblems, 'draft-unreadable', { file: draftFolder })] };
  return { draft: { ...edition, ...(stamp.previous !== undefined && { previous: stamp.previous }) }, problems: [] };
}

/** In the order of time: after the edition before it, and before what was published since. */
export function withDraft(editions: EditionFigures[], draft: LastDraft | undefined): EditionFigures[] {
  if (draft === undefined) return editions;
  const index = editions.findIndex(({ id }) => id === draft.previous) + 1;
  return [...editions.slice(0, index), draft, ...editions.slice(index)];
}
