/** A query of a package run by its engine: what it may read, and its rows screened for personal data. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { QueriedTable } from '../draft/queryDraft.ts';
import { personalScreen } from '../intake/personalScreen.ts';
import { columnLetter, fieldLabels, type Field } from '../intake/table/table.ts';
import { writeCsv } from '../intake/text/csv.ts';
import type { Problem } from '../model/problem.ts';
import { findPackageFile, isFound } from '../release/package/packageFile.ts';
import { queryTableProblems, type QueryTable } from '../release/package/queryTable.ts';
import { allProblems } from '../release/release.ts';
import { runDuckdb } from '../sources/duckdb.ts';
import { runPostgres } from '../sources/postgres.ts';
import { checkKinds, resultProblems, rowCheck } from '../sources/resultCheck.ts';
import { isSnapshotPath, takeSnapshot, type RowScreen, type Snapshot } from '../sources/snapshot.ts';
import { serverProblems } from '../sources/serverFaults.ts';
import { SourceFault, sourceProblems, type Engine, type QueryRequest, type QuerySource } from '../sources/source.ts';
import { localDay } from './command.ts';

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
    screen: (names) => rowScreen(names, resource.schema.fields, source.query),
    format: (rows) => writeCsv(rows, 'plain'),
  });
  if (snapshot === undefined) return { problems };
  return { snapshot: { ...snapshot, file: path.posix.join(inPackage, snapshot.file) }, problems };
}

/** More rows than a person drafts a package from. */
const mostDrafted = 200_000;

type DraftQuery = { engine: QuerySource['engine']; data: string; records: ReadonlyMap<string, string> };

/** What a query gives for which there is no package yet: `data` holds the files that `records` names. */
export async function askQuery(
  file: string,
  { engine, data, records }: DraftQuery,
): Promise<{ queried?: QueriedTable; problems?: Problem[] }> {
  const source: QuerySource = {
    engine,
    query: path.basename(file),
    ...(records.size > 0 && { data: Object.fromEntries(records) }),
  };
  const sql = await readFile(file, 'utf8');
  const { signal } = new AbortController();
  const request = { sql, source, root: path.resolve(data), signal, environment: process.env };
  const { text, problems } = await queryText(request, file);
  return text === undefined ? { problems } : { queried: { text, sql, source, date: localDay() } };
}

/** As CSV. */
async function queryText(request: QueryRequest, file: string): Promise<{ text?: string; problems: Problem[] }> {
  try {
    return await engines[request.source.engine](request, async ({ columns, pieces }) => {
      const problems = checkKinds(columns, file);
      const names = columns.map(({ name }) => name);
      const check = rowCheck(columns, [], { file, mostRows: mostDrafted });
      const screen = rowScreen(names, [], file);
      const rows = [names];
      for await (const piece of pieces)
        for (const row of piece) {
          problems.push(...check.look(row, rows.length + 1));
          if (problems.length > 0) return { problems };
          screen.look(row, rows.length + 1);
          rows.push(row);
        }
      problems.push(...screen.finish(), ...check.finish());
      return problems.length > 0 ? { problems } : { text: writeCsv(rows, 'plain'), problems };
    });
  } catch (fault) {
    if (fault instanceof SourceFault) return { problems: [fault.problem(file)] };
    throw fault;
  }
}

function rowScreen(names: string[], fields: Field[], file: string): RowScreen {
  const screen = personalScreen();
  const columns = names.map((header) => {
    const field = fields.find((candidate) => fieldLabels(candidate).includes(header));
    return { header, ...(field !== undefined && { field }) };
  });
  screen.lookAtHeader(1, columns);
  return {
    look: (cells, line) => screen.look({ cells, line }, columns),
    finish: () =>
      screen.finish(file).map((problem) => ({
        ...problem,
        column: names.find((_, index) => columnLetter(index) === problem.letter) ?? '',
      })),
  };
}
