import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { figuresOfModel } from './figuresOfModel.ts';
import { city, top, type Model } from './model.ts';

const units: Record<string, string> = {
  persons: '人',
  women: '人',
  visits: '人次',
  households: '户',
  beds: '张',
  funds: '万元',
  average: '元/人·月',
  growth: '%',
  share: '%',
  standard: '元/人·月',
  stock: '人',
  joined: '人',
  left: '人',
};

const columns = 'year,area,programme,measure,value,unit,symbol,status,period_start,period_end'.split(',');

const types: Record<string, string> = { year: 'integer', value: 'number', period_start: 'date', period_end: 'date' };

/** Writes the package into a folder, as an office would: one table, a row for each number. */
export async function writeModel(folder: string, model: Model): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { programmes, towns, siblings } = model;
  const files = {
    'datapackage.json': JSON.stringify(descriptor(model), undefined, 2),
    'programmes.csv': lines(
      'code,parent,title_en',
      programmes.map(({ code, parent = '' }) => `${code},${parent},${code}`),
    ),
    'areas.csv': lines('code,parent,title_en', [
      ...(siblings.length > 0 ? [`${city},,City`] : []),
      `${top},${siblings.length > 0 ? city : ''},County`,
      ...siblings.map((sibling) => `${sibling},${city},${sibling}`),
      ...towns.map((town) => `${town},${top},${town}`),
    ]),
    'facts.csv': lines(columns.join(','), rows(model)),
  };
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(path.join(folder, name), text)));
}

function rows(model: Model): string[] {
  return [...figuresOfModel(model)].flatMap(([key, value]) => {
    const [measure = '', programme = '', area = '', year = '', start = '', end = ''] = key.split('/');
    if (programme.startsWith('total:') || (area === top && !model.givesTop) || model.gaps.has(key)) return [];
    const symbol = model.marked.has(key) ? 'c' : '';
    const status = model.revised.has(key) ? 'revised' : '';
    return [[year, area, programme, measure, value, units[measure], symbol, status, start, end].join(',')];
  });
}

function descriptor(model: Model): object {
  const measure = (code: string, title: string, kind: string, adds: string[], rest: object = {}) => ({
    code,
    title: { en: title },
    kind,
    adds,
    ...rest,
  });
  const all = {
    persons: measure('persons', 'Persons', 'served', ['area']),
    women: measure('women', 'of which women', 'served', ['area']),
    households: measure('households', 'Households', 'served', ['area']),
    beds: measure('beds', 'Beds', 'stock', ['area']),
    visits: measure('visits', 'Visits', 'flow', ['area', 'period']),
    stock: measure('stock', 'At year end', 'stock', ['area']),
    joined: measure('joined', 'Joined', 'flow', ['area', 'period']),
    left: measure('left', 'Left', 'flow', ['area', 'period']),
    funds: measure('funds', 'Funds', 'flow', ['area', 'programme', 'period']),
  };
  const measures = [
    ...Object.entries(all).flatMap(([code, one]) => (model.measures.includes(code) ? [one] : [])),
    ...(model.hasAverage ? [measure('average', 'Average', 'rate', [], { ratio: { of: 'funds', to: 'persons' } })] : []),
    ...(model.hasShare ? [measure('share', 'Share of women', 'rate', [])] : []),
    ...(model.paidInFull.length > 0 ? [measure('standard', 'Standard', 'standard', [])] : []),
    ...(model.hasGrowth ? [measure('growth', 'Growth', 'rate', [], { change: 'persons' })] : []),
  ];
  const text = (name: string) => ({ name, type: 'string' });
  const list = { fields: ['code', 'parent', 'title_en'].map(text) };
  const fields = columns.map((name) => ({ name, type: types[name] ?? 'string' }));
  const latestYear = Math.max(...model.years);
  return {
    name: 'made-up',
    title: 'Made up',
    version: model.version,
    resources: [
      { name: 'programmes', path: 'programmes.csv', schema: list },
      { name: 'areas', path: 'areas.csv', schema: list },
      { name: 'facts', path: 'facts.csv', schema: { fields } },
    ],
    nianbao: {
      languages: ['en'],
      titles: { en: 'Made up' },
      area: top,
      latestYear,
      cutoff: `${latestYear}-12-31`,
      roles: { programmes: 'programmes', areas: 'areas', facts: ['facts'] },
      measures,
      totals: model.totals.map((total) => ({ ...total, title: { en: total.code } })),
      disclosure: model.disclosure,
    },
  };
}

function lines(head: string, rest: string[]): string {
  return `${[head, ...rest].join('\n')}\n`;
}
