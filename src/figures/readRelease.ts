import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Description } from '../model/description.ts';
import { languages, type Text } from '../model/language.ts';
import { languageColumn } from '../table/languageColumn.ts';
import { parseRows } from '../table/parseRows.ts';
import { isAsReleased } from './isAsReleased.ts';
import { parseFigure, type Cells } from './parseFigure.ts';
import type { Area, Entry, Policy, Programme, Release, Source } from './release.ts';

type Package = { name: string; licenses?: { name?: string; title?: string }[]; nianbao: Description };
type Stamp = { id: string; digest: string; previous?: string };

/** Reads `released/`. It was checked when it was written, so that anything amiss here throws, also a file that was changed. */
export async function readRelease(folder: string): Promise<Release> {
  const { name, licenses, nianbao } = await readJson<Package>(join(folder, 'datapackage.json'));
  const { id, digest, previous } = await readJson<Stamp>(join(folder, 'release.json'));
  if (!(await isAsReleased(folder))) throw new Error(`changed release: ${folder}`);
  const licence = licenses?.[0]?.title ?? licenses?.[0]?.name;
  return {
    ...{ name, id, digest, description: nianbao, ...(previous !== undefined && { previous }) },
    ...(licence !== undefined && { licence }),
    figures: (await readCells(folder, 'figures')).map(parseFigure),
    programmes: (await readCells(folder, 'programmes')).map(programme),
    areas: (await readCells(folder, 'areas')).map(area),
    sources: (await readCells(folder, 'sources')).map(source),
    policies: (await readCells(folder, 'policies')).map(policy),
  };
}

async function readJson<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(file, 'utf8')) as T;
}

/** Optional lists that a package does not have are empty. */
async function readCells(folder: string, list: string): Promise<Cells[]> {
  const file = join(folder, `${list}.csv`);
  if (!existsSync(file)) return [];
  const { rows, problems } = parseRows(await readFile(file, 'utf8'), file);
  if (problems.length > 0) throw new Error(`invalid release: ${file} ${problems[0]?.code}`);
  const [header, ...lines] = rows;
  const names = header?.cells ?? [];
  return lines.map(({ cells }) => Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])));
}

function entry(cells: Cells): Entry {
  const { code = '', parent = '' } = cells;
  return { code, parent, title: text(cells, 'title'), definition: text(cells, 'definition') };
}

function programme(cells: Cells): Programme {
  return { ...entry(cells), short: text(cells, 'short') };
}

function area(cells: Cells): Area {
  return { ...entry(cells), kind: cells['kind'] ?? '', demonstration: cells['demonstration'] === 'true' };
}

function source(cells: Cells): Source {
  const { code = '', date } = cells;
  return { code, title: text(cells, 'title'), publisher: text(cells, 'publisher'), ...(date && { date }) };
}

function policy(cells: Cells): Policy {
  const { year = '', programme = '', source: origin = '' } = cells;
  return { year, programme, title: text(cells, 'title'), source: origin };
}

/** title_zh, title_en → the text per language. */
function text(cells: Cells, name: string): Text {
  const found = languages.map((language) => [language, cells[languageColumn(name, language)]] as const);
  return Object.fromEntries(found.filter(([, value]) => value));
}
