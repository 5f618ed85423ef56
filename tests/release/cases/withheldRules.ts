import { atHome, fourTowns, threeTowns, wide, withoutHouseholds } from '../packageParts.ts';
import { csv, type PackageCase } from '../packageCase.ts';

/** What a package adds to the rule of what is withheld, and what is linked to a withheld count. */
export const withheldRuleCases: PackageCase[] = [
  {
    name: 'passes-protected-programme',
    presets: [wide, withoutHouseholds],
    nianbao: { disclosure: { protected: ['orphans'], programmes: { home: 11 } } },
    files: {
      'programmes.csv': csv`
        code,parent,title_zh,title_en
        home,,分散供养,At home
        orphans,,孤儿,Orphans
      `,
      'areas.csv': fourTowns,
      'facts.csv': csv`
        year,area,programme,persons,persons_symbol,funds,funds_symbol,status
        2021,east,home,3,,3.75,,
        2021,west,home,28,,35.00,,
        2021,north,home,0,,0,,
        2021,south,home,40,,50.00,,
        2021,east,orphans,12,,15.00,,
        2021,west,orphans,8,,9.00,,
        2021,north,orphans,0,,0,,
        2021,south,orphans,20,,22.00,,
      `,
    },
    figures: {
      'funds/home/county/2021': '88.75 万元 computed',
      'funds/home/east/2021': 'c',
      'funds/home/north/2021': '0 万元',
      'funds/home/south/2021': '50.00 万元',
      'funds/home/west/2021': 'c',
      'funds/orphans/county/2021': '46.00 万元 computed',
      'funds/orphans/east/2021': 'c',
      'funds/orphans/north/2021': '0 万元',
      'funds/orphans/south/2021': 'c',
      'funds/orphans/west/2021': 'c',
      'persons/home/county//2021-12-31': '71 人 computed',
      'persons/home/east//2021-12-31': 'c',
      'persons/home/north//2021-12-31': '0 人',
      'persons/home/south//2021-12-31': '40 人',
      'persons/home/west//2021-12-31': 'c',
      'persons/orphans/county//2021-12-31': '40 人 computed',
      'persons/orphans/east//2021-12-31': 'c',
      'persons/orphans/north//2021-12-31': '0 人',
      'persons/orphans/south//2021-12-31': 'c',
      'persons/orphans/west//2021-12-31': 'c',
    },
  },
  {
    name: 'passes-dominance',
    presets: [wide, withoutHouseholds],
    fields: { payees: { type: 'number' } },
    nianbao: {
      measures: {
        payees: { title: { 'zh-CN': '机构数', en: 'Institutions' }, unit: '家', kind: 'stock', adds: ['area'] },
      },
      disclosure: { dominance: [{ measure: 'funds', contributors: 'payees', least: 3 }] },
    },
    files: {
      'programmes.csv': atHome,
      'areas.csv': fourTowns,
      'facts.csv': csv`
        year,area,programme,persons,funds,payees
        2021,east,home,30,40.00,2
        2021,west,home,28,35.00,5
        2021,north,home,31,36.00,6
        2021,south,home,20,25.00,3
      `,
    },
    figures: {
      'funds/home/county/2021': '136.00 万元 computed',
      'funds/home/east/2021': 'c',
      'funds/home/north/2021': '36.00 万元',
      'funds/home/south/2021': '25.00 万元',
      'funds/home/west/2021': 'c',
      'payees/home/county//2021-12-31': '16 家 computed',
      'payees/home/east//2021-12-31': 'c',
      'payees/home/north//2021-12-31': '6 家',
      'payees/home/south//2021-12-31': '3 家',
      'payees/home/west//2021-12-31': 'c',
      'persons/home/county//2021-12-31': '109 人 computed',
      'persons/home/east//2021-12-31': 'c',
      'persons/home/north//2021-12-31': '31 人',
      'persons/home/south//2021-12-31': '20 人',
      'persons/home/west//2021-12-31': 'c',
    },
  },
  {
    name: 'passes-linked-withheld',
    presets: [wide, withoutHouseholds],
    fields: {
      women: { type: 'number' },
      beds: { type: 'number' },
      average: { type: 'number' },
      growth: { type: 'number' },
    },
    nianbao: {
      measures: [
        { code: 'persons', title: { 'zh-CN': '人数', en: 'Persons' }, unit: '人', kind: 'stock', adds: ['area'] },
        {
          code: 'women',
          title: { 'zh-CN': '其中：女', en: 'of which women' },
          unit: '人',
          kind: 'stock',
          adds: ['area'],
        },
        { code: 'beds', title: { 'zh-CN': '床位', en: 'Beds' }, unit: '张', kind: 'stock', adds: ['area'] },
        { code: 'funds', title: { 'zh-CN': '发放资金', en: 'Funds paid' }, unit: '万元', kind: 'flow', adds: ['area'] },
        {
          code: 'average',
          title: { 'zh-CN': '人均', en: 'Average' },
          unit: '元/人·月',
          kind: 'rate',
          adds: [],
          ratio: { of: 'funds', to: 'persons' },
        },
        {
          code: 'growth',
          title: { 'zh-CN': '比上年增长', en: 'Growth' },
          unit: '%',
          kind: 'rate',
          adds: [],
          change: 'persons',
        },
      ],
      disclosure: { unlinked: ['beds'] },
    },
    files: {
      'programmes.csv': atHome,
      'areas.csv': fourTowns,
      'facts.csv': csv`
        year,area,programme,persons,women,beds,funds,average,growth
        2020,east,home,4,2,3,3.00,625.00,
        2020,west,home,30,14,3,20.00,555.56,
        2020,north,home,25,9,2,19.00,633.33,
        2020,south,home,40,22,9,31.00,645.83,
        2021,east,home,8,5,3,5.00,520.83,100.0
        2021,west,home,33,16,4,22.00,555.56,10.0
        2021,north,home,26,22,2,19.50,625.00,4.0
        2021,south,home,38,20,9,30.00,657.89,-5.0
      `,
    },
    figures: {
      'average/home/east/2020': 'c',
      'average/home/east/2021': '520.83 元/人·月',
      'average/home/north/2020': 'c',
      'average/home/north/2021': '625.00 元/人·月',
      'average/home/south/2020': '645.83 元/人·月',
      'average/home/south/2021': '657.89 元/人·月',
      'average/home/west/2020': '555.56 元/人·月',
      'average/home/west/2021': '555.56 元/人·月',
      'beds/home/county//2020-12-31': '17 张 computed',
      'beds/home/county//2021-12-31': '18 张 computed',
      'beds/home/east//2020-12-31': '3 张',
      'beds/home/east//2021-12-31': '3 张',
      'beds/home/north//2020-12-31': '2 张',
      'beds/home/north//2021-12-31': '2 张',
      'beds/home/south//2020-12-31': '9 张',
      'beds/home/south//2021-12-31': '9 张',
      'beds/home/west//2020-12-31': '3 张',
      'beds/home/west//2021-12-31': '4 张',
      'funds/home/county/2020': '73.00 万元 computed',
      'funds/home/county/2021': '76.50 万元 computed',
      'funds/home/east/2020': 'c',
      'funds/home/east/2021': '5.00 万元',
      'funds/home/north/2020': 'c',
      'funds/home/north/2021': '19.50 万元',
      'funds/home/south/2020': '31.00 万元',
      'funds/home/south/2021': '30.00 万元',
      'funds/home/west/2020': '20.00 万元',
      'funds/home/west/2021': '22.00 万元',
      'growth/home/east/2020': 'x',
      'growth/home/east/2021': 'c',
      'growth/home/north/2020': 'x',
      'growth/home/north/2021': 'c',
      'growth/home/south/2020': 'x',
      'growth/home/south/2021': '-5.0 %',
      'growth/home/west/2020': 'x',
      'growth/home/west/2021': '10.0 %',
      'persons/home/county//2020-12-31': '99 人 computed',
      'persons/home/county//2021-12-31': '105 人 computed',
      'persons/home/east//2020-12-31': 'c',
      'persons/home/east//2021-12-31': '8 人',
      'persons/home/north//2020-12-31': 'c',
      'persons/home/north//2021-12-31': '26 人',
      'persons/home/south//2020-12-31': '40 人',
      'persons/home/south//2021-12-31': '38 人',
      'persons/home/west//2020-12-31': '30 人',
      'persons/home/west//2021-12-31': '33 人',
      'women/home/county//2020-12-31': '47 人 computed',
      'women/home/county//2021-12-31': '63 人 computed',
      'women/home/east//2020-12-31': 'c',
      'women/home/east//2021-12-31': 'c',
      'women/home/north//2020-12-31': 'c',
      'women/home/north//2021-12-31': 'c',
      'women/home/south//2020-12-31': '22 人',
      'women/home/south//2021-12-31': '20 人',
      'women/home/west//2020-12-31': '14 人',
      'women/home/west//2021-12-31': 'c',
    },
  },
  {
    name: 'passes-longer-period-withheld',
    nianbao: {
      measures: {
        visits: { title: { 'zh-CN': '走访人次', en: 'Visits' }, unit: '人次', kind: 'flow', adds: ['area', 'period'] },
      },
    },
    files: {
      'programmes.csv': csv`
        code,parent,title_zh,title_en
        home,,走访,Visits
      `,
      'areas.csv': threeTowns,
      'facts.csv': csv`
        year,period_start,period_end,area,programme,measure,value,unit
        2020,2020-01-01,2020-12-31,east,home,visits,30,人次
        2020,2020-01-01,2020-12-31,west,home,visits,41,人次
        2020,2020-01-01,2020-12-31,north,home,visits,52,人次
        2021,2020-01-01,2021-12-31,east,home,visits,33,人次
        2021,2020-01-01,2021-12-31,west,home,visits,90,人次
        2021,2020-01-01,2021-12-31,north,home,visits,110,人次
      `,
    },
    figures: {
      'visits/home/county/2020': '123 人次 computed',
      'visits/home/county/2020-01-01/2021-12-31': '233 人次 computed',
      'visits/home/east/2020': '30 人次',
      'visits/home/east/2020-01-01/2021-12-31': 'c',
      'visits/home/north/2020': '52 人次',
      'visits/home/north/2020-01-01/2021-12-31': '110 人次',
      'visits/home/west/2020': '41 人次',
      'visits/home/west/2020-01-01/2021-12-31': 'c',
    },
  },
];
