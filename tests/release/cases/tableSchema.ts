import { csv, error, notice, type PackageCase } from '../packageCase.ts';
import { twoMeasures } from '../packageParts.ts';

/** Members of Table Schema: how cells are read by them, and which contradict each other. */
export const tableSchemaCases: PackageCase[] = [
  {
    name: 'refuses-pattern-that-cannot-be-read',
    fields: { status: { constraints: { pattern: '(?!revised).*' } } },
    problems: [
      error('pattern-unsupported', 'datapackage.json resources[2].schema.fields[9].constraints.pattern', {
        read: '"(?!revised).*"',
        params: { construct: '(?!' },
      }),
    ],
  },
  {
    name: 'refuses-text-unlike-a-pattern-that-hangs-elsewhere',
    fields: { '-': { name: 'k', type: 'string', constraints: { pattern: '(a+)+$' } } },
    files: {
      'facts.csv': csv`
        year,area,programme,measure,value,unit,k
        2020,county,dibao,persons,1200,人,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!
        2021,county,dibao,persons,1350,人,aa
      `,
    },
    problems: [
      error('pattern-unmatched', 'facts.csv G2 k', {
        read: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!',
        expected: '(a+)+$',
      }),
    ],
  },
  {
    name: 'passes-marks-of-numbers-of-their-field',
    fields: { value: { decimalChar: ',', groupChar: '.' } },
    description: { resources: { facts: { dialect: { delimiter: ';' } } } },
    files: {
      'facts.csv': csv`
        year;area;programme;measure;value;unit
        2021;county;dibao;persons;1.200;人
        2021;county;dibao;funds;1.350,50;元
      `,
    },
    problems: [
      notice('number-ungrouped', 'facts.csv E2 value', { read: '1.200', expected: '1200' }),
      notice('number-ungrouped', 'facts.csv E3 value', { read: '1.350,50', expected: '1350.50' }),
    ],
    figures: { 'persons/dibao/county/2021': '1200 人', 'funds/dibao/county/2021': '1350.50 元' },
  },
  {
    name: 'refuses-keys-of-unknown-fields',
    description: {
      resources: {
        areas: {
          schema: {
            primaryKey: 'kode',
            uniqueKeys: [['title_zh', 'title_cn']],
            foreignKeys: [
              { fields: 'parent', reference: { resource: '', fields: 'code' } },
              { fields: ['code'], reference: { resource: 'regions', fields: ['code'] } },
            ],
          },
        },
      },
    },
    fields: { '-': { name: 'value', type: 'string' } },
    problems: [
      error('field-unknown', 'datapackage.json resources[1].schema.primaryKey', {
        read: 'kode',
        expected: 'code / parent / title_zh / title_en / valid_from / valid_to / demonstration',
      }),
      error('field-unknown', 'datapackage.json resources[1].schema.uniqueKeys[0]', {
        read: 'title_cn',
        expected: 'code / parent / title_zh / title_en / valid_from / valid_to / demonstration',
      }),
      error('member-invalid', 'datapackage.json resources[1].schema.foreignKeys[1].reference.resource', {
        read: '"regions"',
        expected: 'programmes / areas / facts',
      }),
      error('field-duplicate', 'datapackage.json resources[2].schema.fields[11].name', { read: 'value' }),
    ],
  },
  {
    name: 'refuses-bounds-no-cell-can-have',
    fields: {
      value: { decimalChar: ',', groupChar: ',', constraints: { minimum: 'few' } },
      period_end: { constraints: { maximum: '31 December' } },
      status: { missingValues: ['-', { value: '-', label: 'zero' }] },
    },
    problems: [
      error('member-invalid', 'datapackage.json resources[2].schema.fields[2].constraints.maximum', {
        read: '"31 December"',
        expected: '2021-12-31',
      }),
      error('member-invalid', 'datapackage.json resources[2].schema.fields[6].constraints.minimum', {
        read: '"few"',
        expected: '1523 / 44.22 / -3',
      }),
      error('member-invalid', 'datapackage.json resources[2].schema.fields[6].groupChar', { read: '","' }),
      error('member-invalid', 'datapackage.json resources[2].schema.fields[9].missingValues[1]', {
        read: '{"value":"-","label":"zero"}',
      }),
    ],
  },
  {
    name: 'refuses-reference-to-nothing',
    description: {
      resources: {
        facts: {
          schema: { foreignKeys: [{ fields: ['area'], reference: { resource: 'areas', fields: ['code'] } }] },
        },
      },
    },
    files: { 'facts.csv': `${twoMeasures}2021,,,north,dibao,persons,2414,人,,\n` },
    problems: [
      error('reference-missing', 'facts.csv D4 area', { read: 'north', params: { table: 'areas.csv' } }),
      error('code-unknown', 'facts.csv D4 area', {
        read: 'north',
        expected: 'county (甲县) / town (乙镇) / sample (示例镇)',
      }),
    ],
  },
  {
    name: 'refuses-columns-unlike-the-fields',
    description: {
      resources: { facts: { schema: { fieldsMatch: 'exact' } }, areas: { schema: { fieldsMatch: 'equal' } } },
    },
    files: {
      'facts.csv': csv`
        period_start,year,period_end,area,programme,measure,value,unit,symbol,status
        ,2021,,county,dibao,households,1562,户,,
      `,
      'areas.csv': csv`
        title_en,title_zh,code
        County A,甲县,county
      `,
    },
    problems: [
      error('fields-unmatched', 'areas.csv 1', {
        read: 'title_en, title_zh, code',
        expected: 'code, parent, title_zh, title_en, valid_from, valid_to, demonstration',
        params: { match: 'equal' },
      }),
      error('fields-unmatched', 'facts.csv 1', {
        read: 'period_start, year, period_end, area, programme, measure, value, unit, symbol, status',
        expected:
          'year, period_start, period_end, area, programme, measure, value, unit, symbol, status, demonstration',
        params: { match: 'exact' },
      }),
    ],
  },
];
