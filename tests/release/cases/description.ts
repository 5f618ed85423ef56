import { readFileSync } from 'node:fs';
import { gb18030 } from '../../draft/gb18030.ts';
import { twoTowns, withoutAreas, withoutProgrammes } from '../packageParts.ts';
import { csv, error, notice, type PackageCase } from '../packageCase.ts';

/** What a description must have, and its files. */
export const descriptionCases: PackageCase[] = [
  {
    name: 'passes-smallest',
    presets: [withoutProgrammes, withoutAreas],
    description: {
      title: 'Meals',
      resources: {
        facts: null,
        meals: {
          path: 'meals.csv',
          schema: {
            fields: [
              { name: 'year', type: 'integer' },
              { name: 'meals', type: 'number' },
            ],
          },
        },
      },
    },
    nianbao: {
      languages: ['en'],
      titles: { 'zh-CN': null, en: 'Meals on wheels' },
      roles: { facts: ['meals'] },
      measures: {
        households: null,
        persons: null,
        funds: null,
        meals: { title: { en: 'Meals served' }, unit: 'items', kind: 'flow' },
      },
    },
    files: {
      'meals.csv': csv`
        year,meals
        2020,1200
        2021,1350
      `,
    },
    figures: {
      'meals/all/all/2020': '1200 items',
      'meals/all/all/2021': '1350 items',
    },
  },
  {
    name: 'passes-one-language',
    nianbao: { languages: ['zh-CN'], measures: { households: { title: { en: null } } } },
    files: {
      'areas.csv': csv`
        code,title_zh
        county,甲县
      `,
    },
    figures: {
      'households/dibao/county/2021': '1562 户',
      'persons/dibao/county/2021': '2414 人',
    },
  },
  {
    name: 'refuses-missing-description',
    files: { 'datapackage.json': null },
    problems: [error('package-missing', 'datapackage.json')],
  },
  {
    name: 'refuses-gb18030-description',
    files: { 'datapackage.json': gb18030(readFileSync('tests/fixtures/package/datapackage.json', 'utf8')) },
    problems: [error('json-invalid', 'datapackage.json')],
  },
  {
    name: 'refuses-misshapen-description',
    description: { title: null, version: '../1', resources: { areas: { path: '../areas.csv' } } },
    nianbao: { area: null, cutoff: '2022-06', measures: { households: { kind: 'stok' }, persons: { adds: ['time'] } } },
    problems: [
      error('member-missing', 'datapackage.json title', { expected: '"…"' }),
      error('member-invalid', 'datapackage.json version', { read: '"../1"', expected: '2021.1' }),
      error('member-invalid', 'datapackage.json resources[1].path', { read: '"../areas.csv"', expected: 'table.csv' }),
      error('member-invalid', 'datapackage.json nianbao.cutoff', {
        read: '"2022-06"',
        expected: '2022-06-02 / 2022-06-02T00:00:00+08:00',
      }),
      error('member-invalid', 'datapackage.json nianbao.measures[0].kind', {
        read: '"stok"',
        expected: 'stock / served / flow / standard / rate / target',
      }),
      error('member-invalid', 'datapackage.json nianbao.measures[1].adds[0]', {
        read: '"time"',
        expected: 'area / programme / period',
      }),
    ],
  },
  {
    name: 'refuses-missing-fields',
    description: { resources: { programmes: { schema: { fields: { title_en: null } } } } },
    fields: { year: null, period_end: null, programme: null, value: null },
    files: {
      'programmes.csv': csv`
        code,title_zh
        dibao,低保
        wubao,五保
      `,
      'facts.csv': csv`
        area,measure
      `,
    },
    problems: [
      error('field-missing', 'datapackage.json nianbao.roles.programmes', { read: 'programmes', expected: 'title_en' }),
      error('field-missing', 'datapackage.json nianbao.roles.facts[0]', { read: 'facts', expected: 'programme' }),
      error('field-missing', 'datapackage.json nianbao.roles.facts[0]', {
        read: 'facts',
        expected: 'year / period_end / period / month / quarter / half',
      }),
      error('field-missing', 'datapackage.json nianbao.roles.facts[0]', { read: 'facts', expected: 'value' }),
      error('title-missing', 'programmes.csv 2 title_en', { expected: 'en' }),
      error('title-missing', 'programmes.csv 3 title_en', { expected: 'en' }),
    ],
  },
  {
    name: 'refuses-missing-title',
    nianbao: { measures: { households: { title: { en: null } } } },
    files: {
      'areas.csv': csv`
        code,title_zh,title_en
        county,甲县,
      `,
    },
    problems: [
      error('title-missing', 'datapackage.json nianbao.measures[0].title', { expected: 'en' }),
      error('title-missing', 'areas.csv C2 title_en', { expected: 'en' }),
    ],
  },
  {
    name: 'refuses-missing-words',
    description: {
      resources: {
        programmes: {
          schema: {
            fields: { short_zh: { type: 'string' }, short_en: { type: 'string' }, definition_zh: { type: 'string' } },
          },
        },
      },
    },
    nianbao: {
      labels: [
        {
          measure: 'persons',
          programme: 'dibao',
          title: { 'zh-CN': '人数', en: 'Persons' },
          verb: { 'zh-CN': '保障' },
        },
      ],
    },
    files: {
      'programmes.csv': csv`
        code,parent,title_zh,title_en,short_zh,short_en,definition_zh
        dibao,,低保,Dibao,低保,,保障
        care,,照料,Care,,,
      `,
      'areas.csv': twoTowns,
      'facts.csv': csv`
        year,period_start,period_end,area,programme,measure,value,unit,symbol,status
        2021,,,county,dibao,households,1562,户,,
        2021,,,county,dibao,persons,2414,人,,
      `,
    },
    problems: [
      error('title-missing', 'datapackage.json nianbao.labels[0].verb', { expected: 'en' }),
      error('title-missing', 'programmes.csv F2 short_en', { expected: 'en' }),
      error('title-missing', 'programmes.csv 2 definition_en', { expected: 'en' }),
    ],
  },
  {
    name: 'refuses-target-of-nothing-counted',
    nianbao: {
      measures: {
        budget: { title: { 'zh-CN': '预算', en: 'Budget' }, unit: '万元', kind: 'target', of: 'money' },
        aim: { title: { 'zh-CN': '目标', en: 'Target' }, unit: '人', kind: 'target' },
        aimed: { title: { 'zh-CN': '新目标', en: 'New target' }, unit: '人', kind: 'target', of: 'aim' },
      },
    },
    problems: [
      error('code-unknown', 'datapackage.json nianbao.measures[3].of', { read: 'money' }),
      error('member-missing', 'datapackage.json nianbao.measures[4].of', { read: '' }),
      error('code-unknown', 'datapackage.json nianbao.measures[5].of', { read: 'aim' }),
    ],
  },
  {
    name: 'refuses-missing-table',
    files: { 'areas.csv': null },
    problems: [error('file-missing', 'areas.csv')],
  },
  {
    name: 'warns-of-unused-table',
    description: {
      resources: { spare: { path: 'spare.csv', schema: { fields: [{ name: 'area', type: 'string' }] } } },
    },
    files: {
      'spare.csv': csv`
        area
        county
      `,
    },
    problems: [notice('resource-unused', 'datapackage.json resources[3].name', { read: 'spare' })],
    figures: {
      'households/dibao/county/2021': '1562 户',
      'persons/dibao/county/2021': '2414 人',
    },
  },
];
