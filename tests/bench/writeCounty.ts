import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { countyColumns, csvOf, type CountyRow } from './countyTable.ts';

const language = 'en';
const top = 'COUNTY';

/** Writes the table as a data package in one language, with its lists and description, so that it can be released. */
export async function writeCounty(folder: string, rows: CountyRow[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const areas = distinct(rows, 'area').map((code) => [code, top, `Area ${code}`]);
  const programmes = distinct(rows, 'programme').map((code) => [code, '', `Programme ${code}`]);
  const files = {
    'facts.csv': csvOf(rows),
    'areas.csv': listCsv([[top, '', 'County'], ...areas]),
    'programmes.csv': listCsv(programmes),
    'datapackage.json': JSON.stringify(description(rows), undefined, 2),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
}

function description(rows: CountyRow[]) {
  const year = Number(distinct(rows, 'year').at(-1));
  return {
    name: 'county',
    title: 'County',
    version: `${year}.1`,
    resources: [list('programmes'), list('areas'), resource('facts', countyColumns.map(fieldOf))],
    nianbao: {
      languages: [language],
      titles: { [language]: 'County Social Assistance' },
      area: top,
      latestYear: year,
      cutoff: `${year + 1}-01-31T00:00:00Z`,
      roles: { programmes: 'programmes', areas: 'areas', facts: ['facts'] },
      measures: [
        measure('households', 'Households', '户', 'stock', ['area']),
        measure('recipients', 'Recipients', '人', 'stock', ['area']),
        measure('funds', 'Funds paid', '元', 'flow', ['area', 'period']),
      ],
      labels: [],
      totals: [],
    },
  };
}

function measure(code: string, title: string, unit: string, kind: string, adds: string[]) {
  return {
    code,
    title: { [language]: title },
    unit,
    kind,
    adds,
    verb: { [language]: '{be} served' },
  };
}

function fieldOf(name: string) {
  return { name, type: name === 'area' || name === 'programme' ? 'string' : 'integer' };
}

function list(name: string) {
  return resource(
    name,
    ['code', 'parent', 'title_en'].map((field) => ({ name: field, type: 'string' })),
  );
}

function resource(name: string, fields: { name: string; type: string }[]) {
  return { name, path: `${name}.csv`, schema: { fields } };
}

function listCsv(rows: string[][]): string {
  return ['code,parent,title_en', ...rows.map((row) => row.join(',')), ''].join('\n');
}

function distinct(rows: CountyRow[], column: 'year' | 'area' | 'programme'): string[] {
  return [...new Set(rows.map((row) => row[column]))];
}
