import { atHome, fourTowns, ourReason, threeTowns, wide, withoutHouseholds } from '../packageParts.ts';
import { csv, notice, type PackageCase } from '../packageCase.ts';

/** Small counts, and what is withheld with them in sums over areas and programmes. */
export const withheldCases: PackageCase[] = [
  {
    name: 'passes-small-counts-withheld',
    presets: [wide, withoutHouseholds],
    files: {
      'programmes.csv': csv`
        code,parent,title_zh,title_en
        care,,特困供养,Care
        home,care,分散供养,At home
        house,care,集中供养,In institutions
      `,
      'areas.csv': fourTowns,
      'facts.csv': csv`
        year,area,programme,persons,funds
        2021,east,home,3,3.75
        2021,east,house,40,50.00
        2021,east,care,43,53.75
        2021,west,home,28,35.00
        2021,west,house,22,27.50
        2021,west,care,50,62.50
        2021,north,home,31,38.75
        2021,north,house,19,23.75
        2021,north,care,50,62.50
        2021,south,home,0,0.00
        2021,south,house,12,15.00
        2021,south,care,12,15.00
      `,
    },
    figures: {
      'funds/care/county/2021': '193.75 万元 computed',
      'funds/care/east/2021': '53.75 万元',
      'funds/care/north/2021': '62.50 万元',
      'funds/care/south/2021': '15.00 万元',
      'funds/care/west/2021': '62.50 万元',
      'funds/home/county/2021': '77.50 万元 computed',
      'funds/home/east/2021': 'c',
      'funds/home/north/2021': '38.75 万元',
      'funds/home/south/2021': '0.00 万元',
      'funds/home/west/2021': 'c',
      'funds/house/county/2021': '116.25 万元 computed',
      'funds/house/east/2021': 'c',
      'funds/house/north/2021': '23.75 万元',
      'funds/house/south/2021': '15.00 万元',
      'funds/house/west/2021': 'c',
      'persons/care/county//2021-12-31': '155 人 computed',
      'persons/care/east//2021-12-31': '43 人',
      'persons/care/north//2021-12-31': '50 人',
      'persons/care/south//2021-12-31': '12 人',
      'persons/care/west//2021-12-31': '50 人',
      'persons/home/county//2021-12-31': '62 人 computed',
      'persons/home/east//2021-12-31': 'c',
      'persons/home/north//2021-12-31': '31 人',
      'persons/home/south//2021-12-31': '0 人',
      'persons/home/west//2021-12-31': 'c',
      'persons/house/county//2021-12-31': '93 人 computed',
      'persons/house/east//2021-12-31': 'c',
      'persons/house/north//2021-12-31': '19 人',
      'persons/house/south//2021-12-31': '12 人',
      'persons/house/west//2021-12-31': 'c',
    },
  },
  {
    name: 'passes-total-withheld',
    presets: [wide, withoutHouseholds],
    files: {
      'programmes.csv': csv`
        code,parent,title_zh,title_en
        home,,分散供养,At home
        house,,集中供养,In institutions
      `,
      'areas.csv': fourTowns,
      'facts.csv': csv`
        year,area,programme,persons,persons_symbol,funds,funds_symbol,status
        2021,east,home,3,,3.75,,
        2021,west,home,4,,5.0,,
        2021,north,home,0,,0.0,,
        2021,south,home,0,,0.0,,
        2021,county,home,7,,8.75,,
        2021,east,house,33,,41.25,,
        2021,west,house,44,,55.0,,
        2021,north,house,51,,63.75,,
        2021,south,house,62,,77.5,,
        2021,county,house,190,,237.5,,
      `,
    },
    problems: [notice('total-withheld', 'facts.csv', { params: { programme: 'home', year: '2021', count: 2 } })],
    figures: {
      'funds/home/county/2021': 'c',
      'funds/home/east/2021': 'c',
      'funds/home/north/2021': '0.0 万元',
      'funds/home/south/2021': '0.0 万元',
      'funds/home/west/2021': 'c',
      'funds/house/county/2021': '237.5 万元',
      'funds/house/east/2021': '41.25 万元',
      'funds/house/north/2021': '63.75 万元',
      'funds/house/south/2021': '77.5 万元',
      'funds/house/west/2021': '55.0 万元',
      'persons/home/county//2021-12-31': 'c',
      'persons/home/east//2021-12-31': 'c',
      'persons/home/north//2021-12-31': '0 人',
      'persons/home/south//2021-12-31': '0 人',
      'persons/home/west//2021-12-31': 'c',
      'persons/house/county//2021-12-31': '190 人',
      'persons/house/east//2021-12-31': '33 人',
      'persons/house/north//2021-12-31': '51 人',
      'persons/house/south//2021-12-31': '62 人',
      'persons/house/west//2021-12-31': '44 人',
    },
  },
  {
    name: 'passes-breakdown-withheld',
    presets: [wide, withoutHouseholds],
    nianbao: { disclosure: { exemptions: [{ programme: 'home', area: 'county', reason: ourReason }] } },
    files: {
      'programmes.csv': atHome,
      'areas.csv': fourTowns,
      'facts.csv': csv`
        year,area,programme,persons,persons_symbol,funds,funds_symbol,status
        2021,east,home,3,,3.75,,
        2021,west,home,4,,5.0,,
        2021,north,home,0,,0.0,,
        2021,south,home,0,,0.0,,
        2021,county,home,7,,8.75,,
      `,
    },
    problems: [notice('breakdown-withheld', 'facts.csv', { params: { programme: 'home', year: '2021', count: 4 } })],
    figures: {
      'funds/home/county/2021': '8.75 万元',
      'funds/home/east/2021': 'c',
      'funds/home/north/2021': 'c',
      'funds/home/south/2021': 'c',
      'funds/home/west/2021': 'c',
      'persons/home/county//2021-12-31': '7 人',
      'persons/home/east//2021-12-31': 'c',
      'persons/home/north//2021-12-31': 'c',
      'persons/home/south//2021-12-31': 'c',
      'persons/home/west//2021-12-31': 'c',
    },
  },
  {
    name: 'passes-breakdown-without-blanks',
    presets: [wide, withoutHouseholds],
    fields: { funds: null, funds_symbol: null, average: { type: 'number' }, growth: { type: 'number' } },
    nianbao: {
      measures: {
        average: {
          title: { 'zh-CN': '人均', en: 'Average' },
          unit: '元/人·月',
          kind: 'rate',
          ratio: { of: 'funds', to: 'persons' },
        },
        growth: { title: { 'zh-CN': '增长', en: 'Growth' }, unit: '%', kind: 'rate', change: 'persons' },
      },
      disclosure: { exemptions: [{ programme: 'home', area: 'county', reason: ourReason, year: 2021 }] },
    },
    files: {
      'programmes.csv': atHome,
      'areas.csv': threeTowns,
      'facts.csv': csv`
        year,area,programme,persons,average,growth
        2020,east,home,30,500.00,
        2020,west,home,28,490.00,
        2020,north,home,0,,
        2020,county,home,58,495.00,
        2021,east,home,3,520.00,-90.0
        2021,west,home,0,,-100.0
        2021,north,home,0,,
        2021,county,home,3,520.00,-94.8
        2022,east,home,30,520.00,900.0
        2022,west,home,28,510.00,
        2022,north,home,0,,
        2022,county,home,58,515.00,1833.3
      `,
    },
    problems: [notice('breakdown-withheld', 'facts.csv', { params: { programme: 'home', year: '2021', count: 3 } })],
    figures: {
      'average/home/county/2020': '495.00 元/人·月',
      'average/home/county/2021': '520.00 元/人·月',
      'average/home/county/2022': '515.00 元/人·月',
      'average/home/east/2020': '500.00 元/人·月',
      'average/home/east/2021': 'c',
      'average/home/east/2022': '520.00 元/人·月',
      'average/home/north/2020': 'x',
      'average/home/north/2021': 'c',
      'average/home/north/2022': 'x',
      'average/home/west/2020': '490.00 元/人·月',
      'average/home/west/2021': 'c',
      'average/home/west/2022': '510.00 元/人·月',
      'growth/home/county/2020': 'x',
      'growth/home/county/2021': '-94.8 %',
      'growth/home/county/2022': '1833.3 %',
      'growth/home/east/2020': 'x',
      'growth/home/east/2021': 'c',
      'growth/home/east/2022': 'c',
      'growth/home/north/2020': 'x',
      'growth/home/north/2021': 'c',
      'growth/home/north/2022': 'c',
      'growth/home/west/2020': 'x',
      'growth/home/west/2021': 'c',
      'growth/home/west/2022': 'c',
      'persons/home/county//2020-12-31': '58 人',
      'persons/home/county//2021-12-31': '3 人',
      'persons/home/county//2022-12-31': '58 人',
      'persons/home/east//2020-12-31': '30 人',
      'persons/home/east//2021-12-31': 'c',
      'persons/home/east//2022-12-31': '30 人',
      'persons/home/north//2020-12-31': '0 人',
      'persons/home/north//2021-12-31': 'c',
      'persons/home/north//2022-12-31': '0 人',
      'persons/home/west//2020-12-31': '28 人',
      'persons/home/west//2021-12-31': 'c',
      'persons/home/west//2022-12-31': '28 人',
    },
  },
];
