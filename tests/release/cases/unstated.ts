import {
  atHome,
  dibao,
  figuresOf,
  fourTowns,
  ourReason,
  personsIn,
  threeTowns,
  twoTowns,
  wide,
  withoutHouseholds,
} from '../packageParts.ts';
import { csv, error, notice, type PackageCase } from '../packageCase.ts';

const kinds = csv`
  code,parent,title_zh,title_en
  care,,特困供养,Care
  home,care,分散供养,At home
  house,care,集中供养,In institutions
`;

function personsOf(...rows: [programme: string, persons: number][]): string {
  const lines = rows.map(([programme, persons]) => `2021,county,${programme},persons,${persons}`);
  return ['year,area,programme,measure,value', ...lines, ''].join('\n');
}

const payment = {
  title: { 'zh-CN': '人均', en: 'Average' },
  unit: '元/人·月',
  kind: 'rate',
  ratio: { of: 'funds', to: 'persons' },
};

const women = { title: { 'zh-CN': '其中：女性', en: 'Of which women' }, unit: '人', kind: 'served' };

const north = 'persons/dibao/north/2021-01-01/2021-12-31';

/** Numbers that no row states, and that readers can subtract. */
export const unstatedCases: PackageCase[] = [
  {
    name: 'passes-town-without-row-of-few',
    files: {
      'programmes.csv': dibao,
      'areas.csv': threeTowns,
      'facts.csv': personsIn(['county', 103], ['east', 60], ['west', 40]),
    },
    figures: figuresOf({ county: '103 人', east: 'c', west: '40 人' }),
  },
  {
    name: 'passes-town-not-available-of-few',
    files: {
      'programmes.csv': dibao,
      'areas.csv': threeTowns,
      'facts.csv': csv`
        year,area,programme,measure,value,symbol
        2021,county,dibao,persons,103,
        2021,east,dibao,persons,60,
        2021,west,dibao,persons,40,
        2021,north,dibao,persons,,x
      `,
    },
    figures: figuresOf({ county: '103 人', east: 'c', west: '40 人', north: 'x' }),
  },
  {
    name: 'passes-town-without-row-of-many',
    files: {
      'programmes.csv': dibao,
      'areas.csv': threeTowns,
      'facts.csv': personsIn(['county', 130], ['east', 60], ['west', 40]),
    },
    problems: [notice('unstated-computed', 'datapackage.json', { column: north, params: { figure: north } })],
    figures: figuresOf({ county: '130 人', east: '60 人', west: '40 人' }),
  },
  {
    name: 'passes-town-without-row-that-hides-few',
    files: {
      'programmes.csv': dibao,
      'areas.csv': threeTowns,
      'facts.csv': personsIn(['county', 103], ['east', 3], ['west', 40]),
    },
    figures: figuresOf({ county: '103 人', east: 'c', west: '40 人' }),
  },
  {
    name: 'passes-few-in-none-of-the-kinds',
    files: { 'programmes.csv': kinds, 'facts.csv': personsOf(['care', 102], ['home', 60], ['house', 40]) },
    problems: [notice('total-withheld', 'facts.csv', { params: { programme: 'home', year: '2021', count: 1 } })],
    figures: {
      'persons/care/county/2021': '102 人',
      'persons/home/county/2021': 'c',
      'persons/house/county/2021': '40 人',
    },
  },
  {
    name: 'passes-many-in-none-of-the-kinds',
    files: { 'programmes.csv': kinds, 'facts.csv': personsOf(['care', 120], ['home', 60], ['house', 3]) },
    figures: {
      'persons/care/county/2021': '120 人',
      'persons/home/county/2021': '60 人',
      'persons/house/county/2021': 'c',
    },
  },
  {
    name: 'refuses-few-told-by-exempt-figures',
    nianbao: {
      disclosure: {
        exemptions: ['county', 'east', 'west'].map((area) => ({ programme: 'dibao', area, reason: ourReason })),
      },
    },
    files: {
      'programmes.csv': dibao,
      'areas.csv': threeTowns,
      'facts.csv': personsIn(['county', 103], ['east', 60], ['west', 40]),
    },
    problems: [
      error('unstated-told', 'facts.csv E2 value', {
        params: { figure: 'persons/dibao/county/2021-01-01/2021-12-31' },
      }),
    ],
  },
  {
    name: 'passes-few-told-by-a-rate',
    presets: [wide, withoutHouseholds],
    fields: { average: { type: 'number' } },
    nianbao: { measures: { average: payment } },
    files: {
      'programmes.csv': atHome,
      'areas.csv': threeTowns,
      'facts.csv': csv`
        year,area,programme,persons,persons_symbol,funds,average
        2021,east,home,30,,16.2,450.00
        2021,west,home,,x,1.08,450.00
        2021,north,home,25,,13.5,450.00
      `,
    },
    figures: {
      'average/home/east/2021': 'c',
      'average/home/north/2021': '450.00 元/人·月',
      'average/home/west/2021': 'c',
      'funds/home/county/2021': '30.78 万元 computed',
      'funds/home/east/2021': 'c',
      'funds/home/north/2021': '13.5 万元',
      'funds/home/west/2021': 'c',
      'persons/home/county//2021-12-31': 'x',
      'persons/home/east//2021-12-31': 'c',
      'persons/home/north//2021-12-31': '25 人',
      'persons/home/west//2021-12-31': 'x',
    },
  },
  {
    name: 'passes-few-told-by-a-change',
    presets: [wide, withoutHouseholds],
    fields: { funds: null, funds_symbol: null, growth: { type: 'number' } },
    nianbao: {
      measures: { growth: { title: { 'zh-CN': '增长', en: 'Growth' }, unit: '%', kind: 'rate', change: 'persons' } },
    },
    files: {
      'programmes.csv': atHome,
      'areas.csv': threeTowns,
      'facts.csv': csv`
        year,area,programme,persons,growth
        2021,county,home,71,
        2021,east,home,33,10.0
        2021,west,home,8,100.0
        2021,north,home,30,
      `,
    },
    figures: {
      'growth/home/county/2021': 'x',
      'growth/home/east/2021': '10.0 %',
      'growth/home/north/2021': 'x',
      'growth/home/west/2021': 'c',
      'persons/home/county//2021-12-31': '71 人',
      'persons/home/east//2021-12-31': '33 人',
      'persons/home/north//2021-12-31': '30 人',
      'persons/home/west//2021-12-31': '8 人',
    },
  },
  {
    name: 'passes-part-that-is-nowhere',
    nianbao: { measures: { women: women } },
    files: {
      'programmes.csv': dibao,
      'areas.csv': twoTowns,
      'facts.csv': csv`
        year,area,programme,measure,value
        2021,county,dibao,persons,43
        2021,east,dibao,persons,3
        2021,west,dibao,persons,40
        2021,county,dibao,women,0
        2021,east,dibao,women,0
        2021,west,dibao,women,0
      `,
    },
    figures: {
      ...figuresOf({ county: '43 人', east: 'c', west: 'c' }),
      'women/dibao/county/2021': '0 人',
      'women/dibao/east/2021': 'c',
      'women/dibao/west/2021': 'c',
    },
  },
  {
    name: 'passes-part-whose-rest-has-no-row',
    nianbao: { measures: { women: women } },
    files: {
      'programmes.csv': dibao,
      'areas.csv': fourTowns,
      'facts.csv': csv`
        year,area,programme,measure,value,symbol
        2021,county,dibao,persons,103,
        2021,east,dibao,persons,33,
        2021,west,dibao,persons,30,
        2021,south,dibao,persons,20,
        2021,north,dibao,persons,,x
        2021,county,dibao,women,70,
        2021,east,dibao,women,21,
        2021,west,dibao,women,28,
        2021,south,dibao,women,1,
        2021,north,dibao,women,,x
      `,
    },
    problems: [notice('unstated-computed', 'facts.csv E6 value', { params: { figure: north } })],
    figures: {
      ...figuresOf({ county: '103 人', east: '33 人', west: '30 人', south: '20 人', north: 'x' }),
      'women/dibao/county/2021': '70 人',
      'women/dibao/east/2021': 'c',
      'women/dibao/north/2021': 'x',
      'women/dibao/south/2021': 'c',
      'women/dibao/west/2021': '28 人',
    },
  },
];
