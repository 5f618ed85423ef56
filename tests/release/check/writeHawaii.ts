import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import Papa from 'papaparse';

const file = 'tests/fixtures/new/hawaii-snap-county-biannual-1989-2021.csv';
const columns = {
  persons: {
    'snap-pa': 'SNAP All Persons Public Assistance Participation',
    'snap-other': 'SNAP All Persons Non-Public Assistance Participation',
    snap: 'Calc: SNAP Total PA and Non-PA People',
  },
  households: {
    'snap-pa': 'SNAP All Households Public Assistance Participation',
    'snap-other': 'SNAP All Households Non-Public Assistance Participation',
    snap: 'Calc: SNAP Total PA and Non-PA Households',
  },
  issuance: { snap: 'SNAP All Total Actual PA & Non-PA Issuance' },
};

type Line = Record<string, string>;

/** Writes every row of the source of one month, `01` or `07`, as it stands there: a package of five areas and three programmes. */
export async function writeHawaii(folder: string, month: string): Promise<void> {
  const { data } = Papa.parse<Line>(await readFile(file, 'utf8'), { header: true, skipEmptyLines: true });
  const own = data.filter(({ Date: date = '' }) => date.slice(5, 7) === month);
  const counties = [...new Set(own.map((line) => line['County'] ?? ''))];
  const files = {
    'facts.csv': ['year,period_start,period_end,area,programme,measure,value', ...own.flatMap(rowsOf)],
    'areas.csv': ['code,parent,title_en', 'HI,,State of Hawaii', ...counties.map((name) => `${name},HI,${name}`)],
    'programmes.csv': ['code,parent,title_en', 'snap,,SNAP', 'snap-pa,snap,PA', 'snap-other,snap,Non-PA'],
    'datapackage.json': [JSON.stringify(description())],
  };
  await mkdir(folder, { recursive: true });
  for (const [name, lines] of Object.entries(files)) await writeFile(path.join(folder, name), lines.join('\n'));
}

function rowsOf(line: Line): string[] {
  const { Date: date = '', County: area = '' } = line;
  const period = [date.slice(0, 4), date, `${date.slice(0, 8)}31`];
  return Object.entries(columns).flatMap(([measure, programmes]) =>
    Object.entries(programmes).map(([programme, column]) =>
      [...period, area, programme, measure, line[column]].join(','),
    ),
  );
}

function description(): object {
  const measure = (code: string, unit: string, kind: string) => ({
    code,
    title: { en: code },
    unit,
    kind,
    adds: ['area'],
  });
  const table = (name: string, fields: string[]) => ({
    name,
    path: `${name}.csv`,
    schema: { fields: fields.map((field) => ({ name: field, type: field === 'value' ? 'number' : 'string' })) },
  });
  return {
    name: 'hawaii',
    title: 'SNAP',
    version: '1',
    resources: [
      table('facts', ['year', 'period_start', 'period_end', 'area', 'programme', 'measure', 'value']),
      ...['areas', 'programmes'].map((name) => table(name, ['code', 'parent', 'title_en'])),
    ],
    nianbao: {
      languages: ['en'],
      titles: { en: 'SNAP' },
      area: 'HI',
      latestYear: 2020,
      cutoff: '2021-01-31',
      roles: { areas: 'areas', programmes: 'programmes', facts: ['facts'] },
      measures: [
        measure('persons', 'persons', 'served'),
        measure('households', 'households', 'served'),
        measure('issuance', 'USD', 'flow'),
      ],
    },
  };
}
