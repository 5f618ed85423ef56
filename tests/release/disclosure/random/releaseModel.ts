import path from 'node:path';
import { parseRows } from '../../../../src/intake/text/csv.ts';
import { release } from '../../../../src/release/release.ts';
import type { Released } from '../../../../src/release/write/history.ts';
import type { Model } from './model.ts';
import { writeModel } from './writeModel.ts';

/** What is released of a package in a folder, beside what was published there; nothing where it is refused. */
export async function releaseModel(folder: string, model: Model): Promise<Released> {
  await writeModel(folder, model);
  return (await release(folder)).files;
}

export function publishedFolder(folder: string): string {
  return path.join(folder, 'released');
}

/** Places (measure/programme/area/year) that a release withholds. */
export function withheldPlaces(files: Released): Set<string> {
  const [header, ...rows] = parseRows(files.get('figures.csv') ?? '', 'figures.csv').rows.map(({ cells }) => cells);
  const at = (name: string) => header!.indexOf(name);
  const columns = ['measure', 'programme', 'area', 'year'].map(at);
  const hidden = rows.filter((cells) => cells[at('symbol')] === 'c');
  return new Set(hidden.map((cells) => columns.map((column) => cells[column]).join('/')));
}
