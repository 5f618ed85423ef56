/** A query of a package run by its engine: what it may read, and its rows screened for personal data. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { personalScreen } from '../intake/personalScreen.ts';
import { columnLetter, fieldLabels } from '../intake/table/table.ts';
import { writeCsv } from '../intake/text/csv.ts';
import type { Problem } from '../model/problem.ts';
import { findPackageFile, isFound } from '../release/package/packageFile.ts';
import { queryTableProblems, type QueryTable } from '../release/package/queryTable.ts';
import { allProblems } from '../release/release.ts';
import { runDuckdb } from '../sources/duckdb.ts';
import { runPostgres } from '../sources/postgres.ts';
import { resultProblems } from '../sources/resultCheck.ts';
import { isSnapshotPath, takeSnapshot, type RowScreen, type Snapshot } from '../sources/snapshot.ts';
import { serverProblems } from '../sources/serverFaults.ts';
import { sourceProblems, type Engine, type QueryRequest, type QuerySource } from '../sources/source.ts';

/** Words of all that a query can meet. */
export const queryWordings = {
  ...allProblems,
  ...sourceProblems,
  ...serverProblems,
  ...resultProblems,
  ...queryTableProblems,
};

export const engines: Record<QuerySource['engine'], Engine> = { duckdb: runDuckdb, postgres: runPostgres };

/** `data` holds the files of records, `staff` the records of what was run; `date` is the day of the snapshot. */
export type QueryRun = Pick<QueryRequest, 'signal' | 'environment'> & {
  folder: string;
  data: string;
  staff: string;
  date: string;
};

/** Of the snapshot `file` is its path in the package. */
export async function snapshotOf(
  table: QueryTable,
  { folder, data, staff, date, ...setting }: QueryRun,
): Promise<{ snapshot?: Snapshot; problems: Problem[] }> {
  const { resource, source, fields } = table;
  const query = await findPackageFile(folder, source.query);
  if (!isFound(query)) return { problems: [query] };
  const sql = await readFile(query.place, 'utf8');
  const inPackage = isSnapshotPath(resource.path) ? path.posix.dirname(resource.path) : resource.path;
  const { snapshot, problems } = await takeSnapshot(engines[source.engine], {
    request: { sql, source, root: path.resolve(data), ...setting },
    file: source.query,
    fields,
    folder: path.join(folder, inPackage),
    date,
    record: path.join(staff, path.basename(path.resolve(folder)), 'snapshots', resource.name),
    screen: (names) => rowScreen(names, table),
    format: (rows) => writeCsv(rows, 'plain'),
  });
  if (snapshot === undefined) return { problems };
  return { snapshot: { ...snapshot, file: path.posix.join(inPackage, snapshot.file) }, problems };
}

function rowScreen(names: string[], { resource, source }: QueryTable): RowScreen {
  const screen = personalScreen();
  const columns = names.map((header) => {
    const field = resource.schema.fields.find((candidate) => fieldLabels(candidate).includes(header));
    return { header, ...(field !== undefined && { field }) };
  });
  screen.lookAtHeader(1, columns);
  return {
    look: (cells, line) => screen.look({ cells, line }, columns),
    finish: () =>
      screen.finish(source.query).map((problem) => ({
        ...problem,
        column: names.find((_, index) => columnLetter(index) === problem.letter) ?? '',
      })),
  };
}
