import { gzipSync } from 'node:zlib';
import { csv, error, notice, type PackageCase } from '../packageCase.ts';
import { twoMeasures } from '../packageParts.ts';

const figures = {
  'households/dibao/county/2021': '1562 户',
  'persons/dibao/county/2021': '2414 人',
};

const fromQuery = {
  path: 'snapshots/facts',
  nianbao: { source: { engine: 'duckdb', query: 'facts.sql', data: { records: 'records' } } },
};

/** Members of the standard: followed, or refused by name. */
export const standardCases: PackageCase[] = [
  {
    name: 'passes-defaults-written-out',
    description: {
      keywords: ['aid'],
      contributors: [{ title: 'A', roles: ['creator'] }],
      sources: [{ title: 'B', path: 'https://example.org' }],
      resources: {
        facts: {
          type: 'table',
          format: 'csv',
          encoding: 'utf-8',
          dialect: {
            delimiter: ',',
            header: true,
            headerRows: [1],
            headerJoin: ' ',
            lineTerminator: '\r\n',
            quoteChar: '"',
            doubleQuote: true,
            skipInitialSpace: false,
          },
          schema: { fieldsMatch: 'exact', missingValues: [''], fields: { demonstration: null } },
        },
      },
    },
    fields: {
      year: { format: 'default', bareNumber: true, constraints: { required: false, unique: false } },
      value: { format: 'default', decimalChar: '.', bareNumber: true },
    },
    files: { 'facts.csv': twoMeasures },
    figures,
  },
  {
    name: 'passes-schema-and-dialect-in-files',
    description: {
      resources: {
        areas: { schema: 'schemas/areas.json', dialect: 'schemas/dialect.json' },
      },
    },
    files: {
      'schemas/areas.json': JSON.stringify({
        fields: ['code', 'parent', 'title_zh', 'title_en'].map((name) => ({ name, type: 'string' })),
        primaryKey: ['code'],
      }),
      'schemas/dialect.json': JSON.stringify({ nullSequence: '\\N' }),
      'areas.csv': csv`
        code,parent,title_zh,title_en
        county,\\N,甲县,County A
      `,
      'facts.csv': twoMeasures,
    },
    figures,
  },
  {
    name: 'passes-hash-and-bytes',
    description: {
      resources: { areas: { bytes: 46, hash: 'c34f0312179f61e14d0a2c9f57170ac7' } },
    },
    files: { 'areas.csv': 'code,title_zh,title_en\ncounty,甲县,County A\n', 'facts.csv': twoMeasures },
    figures,
  },
  {
    name: 'refuses-file-that-is-another',
    description: {
      resources: { areas: { bytes: 1 }, programmes: { hash: 'sha256:00' } },
    },
    problems: [
      error('file-changed', 'programmes.csv', {
        read: 'sha256:1e532e36a8c97c8c5994cdcddb07fcc9e603d3b81403c60d54028367fe6a6a5c',
        expected: 'sha256:00',
      }),
      error('file-changed', 'areas.csv', { read: '170 bytes', expected: '1 bytes' }),
    ],
  },
  {
    name: 'passes-latest-snapshot',
    description: { resources: { facts: fromQuery } },
    files: {
      'facts.csv': null,
      'snapshots/facts/2021-12-31.csv.gz': gzipSync('year,area\n'),
      'snapshots/facts/2022-02-01.csv.gz': gzipSync('year,area\n'),
      'snapshots/facts/2022-02-01.2.csv.gz': gzipSync(twoMeasures),
    },
    figures,
  },
  {
    name: 'passes-named-snapshot',
    description: { resources: { facts: { ...fromQuery, path: 'snapshots/facts/2021-12-31.csv.gz' } } },
    files: {
      'facts.csv': null,
      'snapshots/facts/2021-12-31.csv.gz': gzipSync(twoMeasures),
      'snapshots/facts/2022-02-01.csv.gz': gzipSync('year,area\n'),
    },
    figures,
  },
  {
    name: 'refuses-package-without-snapshot',
    description: { resources: { facts: fromQuery } },
    files: { 'facts.csv': null },
    problems: [error('snapshot-missing', 'snapshots/facts')],
  },
  {
    name: 'refuses-damaged-snapshot',
    description: { resources: { facts: fromQuery } },
    files: { 'facts.csv': null, 'snapshots/facts/2022-02-01.csv.gz': gzipSync(twoMeasures).subarray(0, -12) },
    problems: [error('file-damaged', 'snapshots/facts/2022-02-01.csv.gz')],
  },
  {
    name: 'refuses-schema-out-of-the-package',
    description: { resources: { areas: { schema: 'schema.json' } } },
    links: { 'schema.json': '/etc/passwd' },
    problems: [error('file-outside', 'schema.json')],
  },
  {
    name: 'refuses-link-out-of-the-package',
    description: { resources: { areas: { path: 'list.csv' } } },
    links: { 'list.csv': '/etc/passwd' },
    problems: [error('file-outside', 'list.csv')],
  },
  {
    name: 'refuses-unsupported-members',
    description: {
      resources: {
        areas: { path: ['areas.csv', 'more.csv'], dialect: { escapeChar: '\\' } },
        programmes: { path: 'ftp://example.org/programmes.csv', data: [], encoding: 'utf-7' },
        facts: { schema: { fieldsMatch: 'subset' } },
      },
    },
    fields: {
      year: { constraints: { jsonSchema: {} } },
      value: { type: 'any' },
      symbol: { decimalChar: ',', constraints: { minimum: 1 } },
      period_end: { format: '%d/%m' },
    },
    problems: [
      error('member-unsupported', 'datapackage.json resources[0].path', {
        read: '"ftp://example.org/programmes.csv"',
        expected: 'table.csv',
      }),
      error('member-unsupported', 'datapackage.json resources[0].data', { read: '[]' }),
      error('member-unsupported', 'datapackage.json resources[0].encoding', {
        read: '"utf-7"',
        expected: 'utf-8 / gb18030 / windows-1252',
      }),
      error('member-unsupported', 'datapackage.json resources[1].path', {
        read: '["areas.csv","more.csv"]',
        expected: 'table.csv',
      }),
      error('member-unsupported', 'datapackage.json resources[1].dialect.escapeChar', { read: '"\\\\"' }),
      error('member-unsupported', 'datapackage.json resources[2].schema.fields[0].constraints.jsonSchema', {
        read: '{}',
      }),
      error('member-unsupported', 'datapackage.json resources[2].schema.fields[2].format', {
        read: '"%d/%m"',
        expected: 'default / any / %d/%m/%Y',
      }),
      error('member-unsupported', 'datapackage.json resources[2].schema.fields[6].type', {
        read: '"any"',
        expected: 'string / number / integer / date / boolean / year',
      }),
      error('member-unsupported', 'datapackage.json resources[2].schema.fields[8].decimalChar', { read: '","' }),
      error('member-unsupported', 'datapackage.json resources[2].schema.fields[8].constraints.minimum', { read: '1' }),
      error('member-unsupported', 'datapackage.json resources[2].schema.fieldsMatch', {
        read: '"subset"',
        expected: 'exact / equal / superset',
      }),
    ],
  },
  {
    name: 'refuses-names-that-programs-keep',
    description: {
      resources: {
        '-': { name: 'constructor', path: 'more.csv', schema: { fields: [{ name: 'toString', type: 'string' }] } },
      },
    },
    fields: { '-': { name: '__proto__', type: 'string' } },
    problems: [
      error('name-reserved', 'datapackage.json resources[2].schema.fields[11].name', { read: '"__proto__"' }),
      error('name-reserved', 'datapackage.json resources[3].name', { read: '"constructor"' }),
      error('name-reserved', 'datapackage.json resources[3].schema.fields[0].name', { read: '"toString"' }),
    ],
  },
  {
    name: 'refuses-reserved-codes',
    nianbao: { measures: { valueOf: { title: { 'zh-CN': '数', en: 'N' }, unit: '人', kind: 'stock' } } },
    files: {
      'areas.csv': csv`
        code,title_zh,title_en
        county,甲县,County A
        __proto__,乙县,County B
      `,
      'programmes.csv': csv`
        code,title_zh,title_en
        dibao,低保,Dibao
        constructor,五保,Wubao
      `,
      'facts.csv': csv`
        year,period_start,period_end,area,programme,measure,value,unit,symbol,status
        2021,,,__proto__,constructor,valueOf,1562,人,,
      `,
    },
    problems: [
      error('name-reserved', 'datapackage.json nianbao.measures[3].code', { read: 'valueOf' }),
      error('name-reserved', 'programmes.csv A3 code', { read: 'constructor' }),
      error('name-reserved', 'areas.csv A3 code', { read: '__proto__' }),
    ],
  },
  {
    name: 'passes-members-of-its-own',
    description: { 'dc:temporal': '2021', resources: { areas: { 'x:note': 'a' }, programmes: { 'x:note': 'b' } } },
    files: { 'facts.csv': twoMeasures },
    problems: [
      notice('member-custom', 'datapackage.json resources[0].x:note', { read: 'x:note' }),
      notice('member-custom', 'datapackage.json dc:temporal', { read: 'dc:temporal' }),
    ],
    figures,
  },
];
