/** The description, code lists and released figures of a package, as a form needs them. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseTable } from '../../intake/readTable.ts';
import type { TableRow, TableSchema } from '../../intake/table/table.ts';
import type { Measure } from '../../model/description.ts';
import type { Language } from '../../model/language.ts';

type RowCells = TableRow['cells'];

/** `released` is empty before the first release. */
export type FormSource = {
  described: DescribedPackage;
  lists: Record<'programmes' | 'areas' | 'sources', RowCells[]>;
  released: RowCells[];
};

export async function readDescribed(folder: string): Promise<FormSource> {
  const described = await readDescriptor(folder);
  const { roles } = described.nianbao;
  const list = (role: 'programmes' | 'areas' | 'sources') => readRows(folder, described, roles[role]);
  const lists = { programmes: await list('programmes'), areas: await list('areas'), sources: await list('sources') };
  const releasedFolder = path.join(folder, 'released');
  const isReleased = existsSync(path.join(releasedFolder, 'datapackage.json'));
  const released = isReleased ? await readRows(releasedFolder, await readDescriptor(releasedFolder), 'figures') : [];
  return { described, lists, released };
}

async function readDescriptor(folder: string): Promise<DescribedPackage> {
  return JSON.parse(await readFile(path.join(folder, 'datapackage.json'), 'utf8')) as DescribedPackage;
}

async function readRows(
  folder: string,
  { resources }: DescribedPackage,
  name: string | undefined,
): Promise<RowCells[]> {
  const table = resources.find((resource) => resource.name === name);
  if (table === undefined) return [];
  const { rows } = parseTable(await readFile(path.join(folder, table.path)), table.schema, table.path);
  return rows.map(({ cells }) => cells);
}

export type DescribedTable = { name: string; path: string; schema: TableSchema };

/** A release has checked it. */
type DescribedPackage = {
  name: string;
  resources: DescribedTable[];
  nianbao: {
    languages: Language[];
    latestYear: number;
    cutoff: string;
    roles: { facts: string[]; programmes?: string; areas?: string; sources?: string };
    measures: Omit<Measure, 'adds'>[];
  };
};
