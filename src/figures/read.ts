/** Read a released folder: verify its digest, parse its figures and code lists, and its tables as files to download. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parsePeriod } from '../intake/period/parsePeriod.ts';
import { languageColumn } from '../intake/table/table.ts';
import { parseRecords, parseRows, writeCsv } from '../intake/text/csv.ts';
import { figureId, notApplicable, notAvailable, withheld } from '../model/cell.ts';
import type { Cell, Figure, Flag, Shown } from '../model/cell.ts';
import { decimal } from '../model/decimal.ts';
import { calendarOf, type Description, shownAs } from '../model/description.ts';
import { languages, type Text } from '../model/language.ts';
import { type Calendar, periodOf, yearCode } from '../model/period.ts';
import { aliasesIn, releaseContent } from '../model/release.ts';
import type { Area, Entry, Programme, Release, Source, Validity } from '../model/release.ts';
import { roundedSums } from './rounding.ts';

type Package = { name: string; licenses?: { name?: string; title?: string }[]; nianbao: Description };
type Stamp = { id: string; digest: string; previous?: string; draft?: true };

/** It was checked when written: anything wrong throws. */
export async function readRelease(folder: string): Promise<Release> {
  const { name, licenses, nianbao } = await readJson<Package>(join(folder, 'datapackage.json'));
  const { id, digest, previous, draft } = await readJson<Stamp>(join(folder, 'release.json'));
  if (!(await isAsReleased(folder))) throw new Error(`changed release: ${folder}`);
  const licence = licenses?.[0]?.title ?? licenses?.[0]?.name;
  const shown = new Map(nianbao.measures.map((measure) => [measure.code, shownAs(measure, nianbao)]));
  const figures = (await readCells(folder, 'figures')).map((cells) =>
    parseFigure(cells, shown.get(cells['measure'] ?? '')),
  );
  const areas = (await readCells(folder, 'areas')).map(area);
  return {
    name,
    id,
    digest,
    description: nianbao,
    ...(previous !== undefined && { previous }),
    ...(draft && { draft }),
    ...(licence !== undefined && { licence }),
    figures: roundedSums({ description: nianbao, areas, figures }),
    programmes: (await readCells(folder, 'programmes')).map(programme),
    areas,
    sources: (await readCells(folder, 'sources')).map(source),
    policies: (await readCells(folder, 'policies')).map((cells) => policy(cells, calendarOf(nianbao))),
  };
}

async function readJson<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(file, 'utf8')) as T;
}

/** Optional lists may be missing. */
async function readCells(folder: string, list: string): Promise<Cells[]> {
  const file = join(folder, `${list}.csv`);
  if (!existsSync(file)) return [];
  const { records, problems } = parseRecords(await readFile(file, 'utf8'), file);
  if (problems.length > 0) throw new Error(`invalid release: ${file} ${problems[0]?.code}`);
  return records;
}

function entry(cells: Cells): Entry {
  const { code = '', parent = '' } = cells;
  const aliases = languages.flatMap((language) =>
    aliasesIn(cells[languageColumn('alias', language)] ?? '').map((alias): Text => ({ [language]: alias })),
  );
  return {
    code,
    parent,
    title: text(cells, 'title'),
    definition: text(cells, 'definition'),
    ...(aliases.length > 0 && { aliases }),
  };
}

function validity({ valid_from: from, valid_to: to }: Cells): Validity {
  return { ...(from && { from }), ...(to && { to }) };
}

function programme(cells: Cells): Programme {
  const { succeeds } = cells;
  return { ...entry(cells), ...validity(cells), short: text(cells, 'short'), ...(succeeds && { succeeds }) };
}

function area(cells: Cells): Area {
  const { kind = '', adds, demonstration } = cells;
  return {
    ...entry(cells),
    ...validity(cells),
    kind,
    ...(adds && { adds: adds === 'true' }),
    demonstration: demonstration === 'true',
  };
}

function source(cells: Cells): Source {
  const { code = '', date } = cells;
  return { code, title: text(cells, 'title'), publisher: text(cells, 'publisher'), ...(date && { date }) };
}

function policy(cells: Cells, calendar: Calendar): Release['policies'][number] {
  const { year = '', period = '', programme = '', source: origin = '', distorts } = cells;
  const reading = period === '' ? undefined : parsePeriod(period, { calendar, role: 'period' });
  const days = reading !== undefined && 'code' in reading ? periodOf(reading.code, calendar) : undefined;
  return {
    year: /^\d{4}$/.test(year) ? yearCode(Number(year), calendar) : year,
    programme,
    title: text(cells, 'title'),
    source: origin,
    ...(days !== undefined && { period: days }),
    ...(distorts === 'true' && { distorts: true }),
  };
}

/** title_zh, title_en; note_zh, note_en. */
function text(cells: Cells, name: string): Text {
  const texts = languages.map((language) => [language, cells[languageColumn(name, language)]] as const);
  return Object.fromEntries(texts.filter(([, value]) => value));
}

type Cells = Record<string, string>;

/** `symbol`: c withheld, x not available, z not applicable. */
function parseFigure(cells: Cells, shown: Shown | undefined): Figure {
  const { measure = '', programme = '', area = '', source, quote } = cells;
  const year = cells['period'] || (cells['year'] ?? '');
  const { period_start: start, period_end: end = '' } = cells;
  const key = { measure, programme, area, period: start ? { start, end } : { end } };
  const origin = { ...(source && { source }), ...(quote && { quote }) };
  return { id: figureId(key), key, year, cell: cell(cells, shown), ...origin, ...noteOf(cells) };
}

function noteOf(cells: Cells): { note?: Text } {
  const note = text(cells, 'note');
  return Object.keys(note).length === 0 ? {} : { note };
}

function cell({ value = '', unit = '', symbol, flags = '' }: Cells, shown: Shown | undefined): Cell {
  if (symbol === 'c') return withheld;
  if (symbol === 'z') return notApplicable;
  if (symbol === 'x') return notAvailable;
  const carried = flags.split(' ').filter(Boolean) as Flag[];
  return { state: 'value', value: decimal(value), unit, flags: carried, ...(shown && { shown }) };
}

const stampFile = 'release.json';

/** Windows line ends may have replaced its own. */
export async function isAsReleased(folder: string): Promise<boolean> {
  const { digest } = await readJson<Stamp>(join(folder, stampFile));
  const names = (await readdir(folder)).filter((name) => /\.(csv|json)$/.test(name) && name !== stampFile);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const digestOf = (change: (text: string) => string) =>
    createHash('sha256')
      .update(releaseContent(new Map(names.map((name, index) => [name, change(texts[index]!)]))))
      .digest('hex');
  return digestOf((text) => text) === digest || digestOf((text) => text.replaceAll('\r\n', '\n')) === digest;
}

/** By file name, with the description; for Excel with byte-order mark and CRLF. */
export async function releasedFiles(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => /\.(csv|json)$/.test(name)).sort();
  const files = new Map<string, string>();
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8');
    files.set(name, text);
    if (name.endsWith('.csv')) files.set(name.replace('.csv', '-excel.csv'), excelCopy(text, name));
  }
  return files;
}

/** The rows of `figures.csv`, its head first. */
export async function releasedRows(folder: string): Promise<string[][]> {
  const file = join(folder, 'figures.csv');
  return parseRows(await readFile(file, 'utf8'), file, ',').rows.map(({ cells }) => cells);
}

/** Where a cell may begin like a formula: few tables have one, and the others need not be taken apart. */
const signAtStart = /(?:^|[,\n])"?'*[=+\-@\t＝＋－＠]/;

/** Released tables are well formed: \n outside quotes ends a line. */
function excelCopy(text: string, file: string): string {
  if (signAtStart.test(text))
    return writeCsv(
      parseRows(text, file, ',').rows.map(({ cells }) => cells),
      'excel',
    );
  return `\uFEFF${text.replaceAll(/"[^"]*"|\n/g, (match) => (match === '\n' ? '\r\n' : match))}`;
}

const csvColumns = 'measure programme area year period_start period_end value unit symbol flags source'.split(' ');

/** The columns of the released figures. */
export function excelCsv(figures: Figure[]): string {
  return writeCsv([csvColumns, ...figures.map(csvRow)], 'excel');
}

function csvRow({ key, year, cell, source = '' }: Figure): string[] {
  const { start = '', end } = key.period;
  const place = [key.measure, key.programme, key.area, year, start, end];
  if (cell.state === 'value') return [...place, cell.value, cell.unit, '', cell.flags.join(' '), source];
  const symbol = cell.state === 'withheld' ? 'c' : cell.why === 'not available' ? 'x' : 'z';
  return [...place, '', '', symbol, '', source];
}
