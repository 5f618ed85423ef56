import { fourTowns, ourReason } from '../packageParts.ts';
import { csv, error, notice, warning, type PackageCase } from '../packageCase.ts';
import type { JsonObject } from '../patched.ts';

/** Persons, what they were paid, and what each is paid a month. */
const standards: JsonObject = {
  nianbao: {
    measures: {
      households: null,
      funds: { unit: '万元' },
      standard: { title: { 'zh-CN': '标准', en: 'Standard' }, unit: '元/人·月', kind: 'standard', adds: [] },
    },
  },
};

const orphans = csv`
  code,parent,title_zh,title_en
  orphans,,孤儿,Orphans
  home,orphans,机构养育,In homes
  family,orphans,社会散居,In families
`;

const ofCounty = csv`
  year,area,programme,measure,value,symbol
  2021,county,home,persons,3,
  2021,county,home,funds,7.20,
  2021,county,home,standard,2000,
  2021,county,family,persons,60,
  2021,county,family,funds,108.00,
  2021,county,family,standard,1500,
  2021,county,orphans,persons,63,
  2021,county,orphans,funds,115.20,
`;

const towns = csv`
  year,area,programme,measure,value
  2021,east,dibao,persons,2
  2021,east,dibao,funds,1.92
  2021,east,dibao,standard,800
  2021,west,dibao,persons,240
  2021,west,dibao,funds,172.80
  2021,west,dibao,standard,600
  2021,north,dibao,persons,90
  2021,north,dibao,funds,75.60
  2021,north,dibao,standard,700
  2021,south,dibao,persons,30
  2021,south,dibao,funds,21.60
  2021,south,dibao,standard,600
  2021,county,dibao,persons,362
  2021,county,dibao,funds,271.92
`;

const dibao = csv`
  code,parent,title_zh,title_en
  dibao,,低保,Dibao
`;

const twoProgrammes = csv`
  code,parent,title_zh,title_en
  dibao,,低保,Dibao
  wubao,,五保,Wubao
`;

/** The money of both programmes is 31.92 + 0.12 × dibao in the east + 0.24 × wubao in the west: it tells that the one is even. */
const moneyOfBoth = csv`
  year,area,programme,measure,value
  2021,east,dibao,persons,4
  2021,east,dibao,funds,3.84
  2021,east,dibao,standard,800
  2021,west,dibao,persons,22
  2021,west,dibao,funds,18.48
  2021,west,dibao,standard,700
  2021,county,dibao,persons,26
  2021,county,dibao,funds,22.32
  2021,east,wubao,persons,11
  2021,east,wubao,funds,7.92
  2021,east,wubao,standard,600
  2021,west,wubao,persons,3
  2021,west,wubao,funds,2.88
  2021,west,wubao,standard,800
  2021,county,wubao,persons,14
  2021,county,wubao,funds,10.80
  2021,county,total:money,funds,33.12
`;

const twoTowns = csv`
  code,parent,title_zh,title_en
  county,,某县,County
  east,county,东镇,East Town
  west,county,西镇,West Town
`;

const ofTowns = {
  'persons/dibao/east/2021': 'c',
  'persons/dibao/west/2021': 'c',
  'persons/dibao/north/2021': '90 人',
  'persons/dibao/south/2021': '30 人',
  'persons/dibao/county/2021': '362 人',
  'funds/dibao/east/2021': 'c',
  'funds/dibao/west/2021': 'c',
  'funds/dibao/north/2021': '75.60 万元',
  'funds/dibao/south/2021': '21.60 万元',
  'standard/dibao/east/2021': '800 元/人·月',
  'standard/dibao/west/2021': '600 元/人·月',
  'standard/dibao/north/2021': '700 元/人·月',
  'standard/dibao/south/2021': '600 元/人·月',
};

/** What each is paid, with the money and the count of a whole, tells how many its parts are. */
export const paidMoneyCases: PackageCase[] = [
  {
    name: 'passes-kinds-paid-by-two-standards',
    presets: [standards],
    files: { 'programmes.csv': orphans, 'facts.csv': ofCounty },
    problems: [notice('total-withheld', 'facts.csv', { params: { programme: 'family', year: '2021', count: 2 } })],
    figures: {
      'persons/home/county/2021': 'c',
      'persons/family/county/2021': 'c',
      'persons/orphans/county/2021': '63 人',
      'funds/home/county/2021': 'c',
      'funds/family/county/2021': 'c',
      'funds/orphans/county/2021': 'c',
      'standard/family/county/2021': '1500 元/人·月',
      'standard/home/county/2021': '2000 元/人·月',
    },
  },
  {
    name: 'passes-towns-paid-by-their-own-standards',
    presets: [standards],
    files: { 'programmes.csv': dibao, 'areas.csv': fourTowns, 'facts.csv': towns },
    figures: { ...ofTowns, 'funds/dibao/county/2021': 'c' },
  },
  {
    name: 'passes-towns-paid-less-than-their-standards',
    presets: [standards],
    files: {
      'programmes.csv': dibao,
      'areas.csv': fourTowns,
      'facts.csv': towns.replace('funds,75.60', 'funds,70.60').replace('271.92', '266.92'),
    },
    figures: {
      ...ofTowns,
      'funds/dibao/north/2021': '70.60 万元',
      'funds/dibao/county/2021': '266.92 万元',
    },
  },
  {
    name: 'passes-towns-declared-as-paid-in-full',
    presets: [standards],
    nianbao: { disclosure: { paidInFull: ['dibao'] } },
    files: {
      'programmes.csv': dibao,
      'areas.csv': fourTowns,
      'facts.csv': towns.replace('funds,75.60', 'funds,75.70').replace('271.92', '272.02'),
    },
    figures: { ...ofTowns, 'funds/dibao/north/2021': '75.70 万元', 'funds/dibao/county/2021': 'c' },
  },
  {
    name: 'passes-total-of-programmes-paid-by-their-standards',
    presets: [standards],
    nianbao: {
      totals: [
        { code: 'money', measure: 'funds', programmes: ['dibao', 'wubao'], title: { 'zh-CN': '合计', en: 'Total' } },
      ],
    },
    files: { 'programmes.csv': twoProgrammes, 'areas.csv': twoTowns, 'facts.csv': moneyOfBoth },
    figures: {
      'persons/dibao/county/2021': '26 人',
      'persons/dibao/east/2021': 'c',
      'persons/dibao/west/2021': 'c',
      'persons/wubao/county/2021': '14 人',
      'persons/wubao/east/2021': 'c',
      'persons/wubao/west/2021': 'c',
      'funds/dibao/county/2021': 'c',
      'funds/dibao/east/2021': 'c',
      'funds/dibao/west/2021': 'c',
      'funds/wubao/county/2021': 'c',
      'funds/wubao/east/2021': 'c',
      'funds/wubao/west/2021': 'c',
      'funds/total:money/county/2021': 'c',
      'funds/total:money/east/2021': 'c',
      'funds/total:money/west/2021': 'c',
      'standard/dibao/east/2021': '800 元/人·月',
      'standard/dibao/west/2021': '700 元/人·月',
      'standard/wubao/east/2021': '600 元/人·月',
      'standard/wubao/west/2021': '800 元/人·月',
    },
  },
  {
    name: 'refuses-programme-paid-in-full-that-is-not-there',
    presets: [standards],
    nianbao: { disclosure: { paidInFull: ['orphan'] } },
    files: { 'programmes.csv': orphans, 'facts.csv': ofCounty },
    problems: [error('code-unknown', 'datapackage.json nianbao.disclosure.paidInFull[0]', { read: 'orphan' })],
  },
  {
    name: 'refuses-exempt-money-that-standards-divide',
    presets: [standards],
    nianbao: { disclosure: { exemptions: [{ programme: 'orphans', area: 'county', reason: ourReason }] } },
    files: { 'programmes.csv': orphans, 'facts.csv': ofCounty },
    problems: [
      error('withheld-told', 'facts.csv E2 value', { params: { figure: 'persons/home/county/2021-01-01/2021-12-31' } }),
      error('withheld-told', 'facts.csv E5 value', {
        params: { figure: 'persons/family/county/2021-01-01/2021-12-31' },
      }),
      notice('total-withheld', 'facts.csv', { params: { programme: 'family', year: '2021', count: 2 } }),
    ],
  },
  {
    name: 'warns-of-exempt-money-that-averages-divide',
    presets: [standards],
    nianbao: { disclosure: { exemptions: [{ programme: 'orphans', area: 'county', reason: ourReason }] } },
    files: {
      'programmes.csv': orphans,
      'facts.csv': csv`
        year,area,programme,measure,value
        2020,county,home,persons,20
        2020,county,home,funds,40.00
        2020,county,family,persons,30
        2020,county,family,funds,30.00
        2021,county,home,persons,3
        2021,county,home,funds,6.00
        2021,county,family,persons,6
        2021,county,family,funds,6.00
        2021,county,orphans,persons,9
        2021,county,orphans,funds,12.00
      `,
    },
    problems: [
      warning('withheld-guessed', 'facts.csv E6 value', {
        params: { figure: 'persons/home/county/2021-01-01/2021-12-31' },
      }),
      notice('total-withheld', 'facts.csv', { params: { programme: 'family', year: '2021', count: 2 } }),
    ],
    figures: {
      'persons/home/county/2020': '20 人',
      'persons/home/county/2021': 'c',
      'persons/family/county/2020': '30 人',
      'persons/family/county/2021': 'c',
      'persons/orphans/county/2021': '9 人',
      'funds/home/county/2020': '40.00 万元',
      'funds/home/county/2021': 'c',
      'funds/family/county/2020': '30.00 万元',
      'funds/family/county/2021': 'c',
      'funds/orphans/county/2021': '12.00 万元',
    },
  },
];
