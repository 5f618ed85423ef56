import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import Papa from 'papaparse';
import type { Edition, Listed, Row } from './edition.ts';

/** Every edition that stands in a released folder, the oldest first (their ids are numbers here). */
export async function readEditions(released: string): Promise<Edition[]> {
  const history = path.join(released, 'history');
  const ids = existsSync(history) ? await readdir(history) : [];
  const inOrder = ids.toSorted((a, b) => Number(a) - Number(b));
  return Promise.all(inOrder.map(async (id) => parseEdition(await filesIn(path.join(history, id)))));
}

/** File name → text of a release, as a reader parses it. */
export function parseEdition(files: Map<string, string>): Edition {
  const table = (name: string) => rowsOf(files.get(name) ?? '');
  return {
    rows: table('figures.csv'),
    description: JSON.parse(files.get('datapackage.json') ?? '{}').nianbao,
    programmes: table('programmes.csv') as Listed[],
    areas: table('areas.csv') as Listed[],
    files,
  };
}

function rowsOf(text: string): Row[] {
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

async function filesIn(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).toSorted();
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return new Map(names.map((name, index) => [name, texts[index]!]));
}
