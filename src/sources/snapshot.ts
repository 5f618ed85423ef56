/** Snapshots of a query: its result streamed into a compressed table that is whole or not there, and which one is used. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { isMissing } from '../files/whole.ts';
import { syncPath } from '../files/swap.ts';
import { isError, type Problem } from '../model/problem.ts';
import { checkColumns, rowCheck, type ResultField } from './resultCheck.ts';
import { SourceFault, usualMostRows, type Engine, type QueryRequest, type QueryResult } from './source.ts';

/** 2026-12-01.csv.gz; a second one of that day is 2026-12-01.2.csv.gz. */
const snapshotForm = /^(\d{4}-\d\d-\d\d)(?:\.(\d+))?\.csv\.gz$/;

export function isSnapshotPath(file: string): boolean {
  return file.endsWith('.csv.gz');
}

/** The latest in the folder, by its name; undefined without one. */
export async function newestSnapshot(folder: string): Promise<string | undefined> {
  const order = (name: string): string => {
    const [, date = '', turn = '1'] = snapshotForm.exec(name) ?? [];
    return `${date} ${turn.padStart(9, '0')}`;
  };
  const names = (await namesIn(folder)).filter((name) => snapshotForm.test(name));
  return names.toSorted((a, b) => order(a).localeCompare(order(b), 'en')).at(-1);
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (fault) {
    if (isMissing(fault) || (fault as NodeJS.ErrnoException).code === 'ENOTDIR') return [];
    throw fault;
  }
}

/** Looks at the rows of a table for personal data. */
export type RowScreen = {
  look: (cells: string[], line: number) => void;
  finish: () => Problem[];
};

/**
 * `file` is the query in problems, `date` the day of the snapshot; `record` is where the staff find what was run.
 * `screen` has the columns of the result, `format` writes rows as CSV.
 */
export type SnapshotPlan = {
  request: QueryRequest;
  file: string;
  fields: ResultField[];
  folder: string;
  date: string;
  record: string;
  screen: (columns: string[]) => RowScreen;
  format: (rows: string[][]) => string;
};

export type Snapshot = { file: string; rows: number; digest: string; version: string };

/** Nothing stands in the folder where there is a problem. */
export async function takeSnapshot(
  engine: Engine,
  plan: SnapshotPlan,
): Promise<{ snapshot?: Snapshot; problems: Problem[] }> {
  try {
    return await engine(plan.request, (result) => writeSnapshot(result, plan));
  } catch (fault) {
    if (fault instanceof SourceFault) return { problems: [fault.problem(plan.file)] };
    throw fault;
  }
}

async function writeSnapshot(
  result: QueryResult,
  plan: SnapshotPlan,
): Promise<{ snapshot?: Snapshot; problems: Problem[] }> {
  const problems = checkColumns(result.columns, plan.fields, plan.file);
  if (problems.some(isError)) return { problems };
  await mkdir(plan.folder, { recursive: true });
  const beside = path.join(plan.folder, `.${plan.date}.${process.pid}.new`);
  const hash = createHash('sha256');
  let rows = 0;
  try {
    await pipeline(
      checkedText,
      createGzip(),
      async function* (pieces: AsyncIterable<Buffer>) {
        for await (const piece of pieces) {
          hash.update(piece);
          yield piece;
        }
      },
      createWriteStream(beside),
    );
    if (problems.length > 0) return { problems };
    await syncPath(beside);
    const file = await freeName(plan);
    await rename(beside, path.join(plan.folder, file));
    const snapshot = { file, rows, digest: `sha256:${hash.digest('hex')}`, version: result.version };
    await writeRecord(plan, snapshot);
    return { snapshot, problems };
  } finally {
    await rm(beside, { force: true });
    // a folder without a snapshot would be taken for a table that is there
    await rmdir(plan.folder).catch(() => undefined);
  }

  /** Ends early where no further row need be read; the caller sees the problems. */
  async function* checkedText(): AsyncGenerator<string> {
    const names = result.columns.map(({ name }) => name);
    const screen = plan.screen(names);
    const mostRows = plan.request.source.mostRows ?? usualMostRows;
    const check = rowCheck(result.columns, plan.fields, { file: plan.file, mostRows });
    yield plan.format([names]);
    for await (const piece of result.pieces) {
      for (const row of piece) {
        const line = (rows += 1) + 1;
        problems.push(...check.look(row, line));
        if (problems.length > 0) return;
        screen.look(row, line);
      }
      if (piece.length > 0) yield plan.format(piece);
    }
    problems.push(...screen.finish(), ...check.finish());
  }
}

async function freeName({ folder, date }: SnapshotPlan): Promise<string> {
  const names = new Set(await namesIn(folder));
  for (let turn = 1; ; turn += 1) {
    const name = turn === 1 ? `${date}.csv.gz` : `${date}.${turn}.csv.gz`;
    if (!names.has(name)) return name;
  }
}

/** What a release cannot know any more, and only staff may see. */
async function writeRecord({ record, request }: SnapshotPlan, snapshot: Snapshot): Promise<void> {
  const { file, ...made } = snapshot;
  await mkdir(record, { recursive: true });
  const text = JSON.stringify({ ...made, engine: request.source.engine, query: request.sql }, null, 2);
  await writeFile(path.join(record, `${file.replace(/\.csv\.gz$/, '')}.json`), `${text}\n`);
}
