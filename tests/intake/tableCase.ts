import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readTable, rowList, type TableRead } from '../../src/intake/readTable.ts';
import type { TableRow, TableSchema } from '../../src/intake/table/table.ts';

/** What a file of the corpus gives: the rows, what is said beside them, and `reading`: how it is to be read. */
export type Expected = Omit<TableRead, 'headers' | 'letters' | 'headerLine' | 'units' | 'account' | 'footnotes'> &
  Partial<Pick<TableRead, 'units'>> & { rows: TableRow[]; reading?: CaseReading };

/** Members of the source, and known codes. */
type CaseReading = { sheet?: string; encoding?: string; delimiter?: string; codes?: string[] };

const folder = 'tests/fixtures/tables';
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** Files as offices save them, and broken ones. */
export const tableCases = readdirSync(folder).filter((name) => /^\d/.test(name));

export function tableFile(name: string): string {
  const files = ['csv', 'xlsx'].map((extension) => `${folder}/${name}/table.${extension}`);
  return files.find((file) => existsSync(file)) ?? '';
}

export function tableSchema(name: string): TableSchema {
  const own = `${folder}/${name}/schema.json`;
  return json(existsSync(own) ? own : `${folder}/schema.json`) as TableSchema;
}

export function expectedOf(name: string): Expected {
  return json(`${folder}/${name}/expected.json`) as Expected;
}

/** A case read as a stream of pieces of some length, in the form of its `expected.json`. */
export async function readCase(name: string, pieceLength: number): Promise<Expected> {
  const { reading } = expectedOf(name);
  const { codes, ...named } = reading ?? {};
  const bytes = readFileSync(tableFile(name));
  const rows: TableRow[] = [];
  const {
    headers: _,
    letters: __,
    headerLine: ___,
    account: ____,
    footnotes: _____,
    ...read
  } = await readTable(
    { open: () => pieces(bytes, pieceLength), ...named },
    { file: tableFile(name).split('/').at(-1) ?? '', schema: tableSchema(name), codes: new Set(codes) },
    rowList(rows),
  );
  const { units, ...rest } = read;
  const inCells = Object.keys(units).length > 0 && { units };
  const all = { ...(reading && { reading }), ...rest, ...inCells, rows: read.isRead ? rows : [] };
  return JSON.parse(JSON.stringify(all)) as Expected;
}

export async function* pieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield await Promise.resolve(bytes.subarray(at, at + length));
}
