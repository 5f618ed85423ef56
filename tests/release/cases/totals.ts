import { csv, error, notice, type PackageCase } from '../packageCase.ts';

/** Declared totals, and sums over areas. */
export const totalCases: PackageCase[] = [
  {
    name: 'passes-totals',
    nianbao: {
      totals: [
        {
          code: 'all',
          title: { 'zh-CN': '合计', en: 'All' },
          measure: 'funds',
          programmes: ['dibao', 'care'],
          lead: true,
        },
        {
          code: 'care',
          title: { 'zh-CN': '照料', en: 'Care' },
          measure: 'persons',
          programmes: ['full', 'partial'],
          lead: false,
        },
      ],
    },
    files: {
      'facts.csv': csv`
        year,period_start,period_end,area,programme,measure,value,unit,symbol,status
        2021,,,county,dibao,funds,1523,万元,,provisional
        2021,,,county,care,funds,42.57,万元,,
        2020,,,county,dibao,funds,1400,万元,,
        2020,,,county,care,funds,40,万元,c,
        2021,,,sample,dibao,funds,7,万元,,
        2022,,2022-06-02,county,full,persons,52,人,,
        2022,,2022-06-02,county,partial,persons,39,人,,
        2021,2021-01-01,2021-12-31,county,full,persons,50,人,,
        2021,2021-07-01,2021-12-31,county,partial,persons,30,人,,
      `,
    },
    figures: {
      'funds/care/county/2020': 'c',
      'funds/care/county/2021': '42.57 万元',
      'funds/dibao/county/2020': '1400 万元',
      'funds/dibao/county/2021': '1523 万元 provisional',
      'funds/dibao/sample/2021': '7 万元 demonstration',
      'funds/total:all/county/2021': '1565.57 万元 provisional computed',
      'persons/full/county//2022-06-02': '52 人',
      'persons/full/county/2021': '50 人',
      'persons/partial/county//2022-06-02': '39 人',
      'persons/partial/county/2021-07-01/2021-12-31': '30 人',
      'persons/total:care/county//2022-06-02': '91 人 computed',
    },
  },
  {
    name: 'passes-area-sums',
    nianbao: {
      totals: [
        {
          code: 'all',
          title: { 'zh-CN': '合计', en: 'All' },
          measure: 'funds',
          programmes: ['dibao', 'care'],
          lead: true,
        },
        {
          code: 'care',
          title: { 'zh-CN': '照料', en: 'Care' },
          measure: 'persons',
          programmes: ['full', 'partial'],
          lead: false,
        },
      ],
      disclosure: { threshold: 1 },
    },
    files: {
      'areas.csv': csv`
        code,parent,title_zh,title_en,valid_from,valid_to,demonstration
        city,,大市,City,,,
        county,city,甲县,County A,,,
        east,county,东镇,East Town,,,
        west,county,西镇,West Town,,,
        old,county,旧镇,Old Town,,2015-12-31,
        sample,county,示例镇,Sample Town,,,1
      `,
      'facts.csv': csv`
        year,period_start,period_end,area,programme,measure,value,unit,symbol,status
        2021,,,east,dibao,persons,30,人,,provisional
        2021,,,west,dibao,persons,12,人,,
        2021,,,sample,dibao,persons,9,人,,
        2015,,,east,dibao,persons,28,人,,
        2015,,,west,dibao,persons,11,人,,
        2021,,,east,care,households,4,户,c,
        2021,,,west,care,households,6,户,,
        2021,,,east,dibao,funds,12.5,万元,,
        2021,,,west,dibao,funds,7,万元,,
        2021,,,east,care,funds,2,万元,,
        2021,,,west,care,funds,1.25,万元,,
        2020,,,east,dibao,funds,10,万元,,
        2020,,,west,dibao,funds,60000,元,,
        2021,,,county,full,persons,,,x,
        2021,,,east,full,persons,1,人,,
        2021,,,west,full,persons,2,人,,
        2021,,2022-06-02,county,partial,persons,9,人,,
        2021,,,east,partial,persons,3,人,,
        2021,,,west,partial,persons,4,人,,
      `,
    },
    problems: [
      notice('sum-not-made', 'facts.csv', {
        params: { area: 'county', measure: 'persons', year: '2015', programmes: 'dibao' },
      }),
      notice('sum-not-made', 'facts.csv', {
        params: { area: 'county', measure: 'households', year: '2021', programmes: 'care' },
      }),
      notice('sum-not-made', 'facts.csv', {
        params: { area: 'county', measure: 'funds', year: '2020', programmes: 'dibao' },
      }),
    ],
    figures: {
      'funds/care/county/2021': '3.25 万元 computed',
      'funds/care/east/2021': '2 万元',
      'funds/care/west/2021': '1.25 万元',
      'funds/dibao/county/2021': '19.5 万元 computed',
      'funds/dibao/east/2020': '10 万元',
      'funds/dibao/east/2021': '12.5 万元',
      'funds/dibao/west/2020': '60000 元',
      'funds/dibao/west/2021': '7 万元',
      'funds/total:all/county/2021': '22.75 万元 computed',
      'funds/total:all/east/2021': '14.5 万元 computed',
      'funds/total:all/west/2021': '8.25 万元 computed',
      'households/care/east/2021': 'c',
      'households/care/west/2021': '6 户',
      'persons/dibao/county/2021': '42 人 provisional computed',
      'persons/dibao/east/2015': '28 人',
      'persons/dibao/east/2021': '30 人 provisional',
      'persons/dibao/sample/2021': '9 人 demonstration',
      'persons/dibao/west/2015': '11 人',
      'persons/dibao/west/2021': '12 人',
      'persons/full/county/2021': 'x',
      'persons/full/east/2021': '1 人',
      'persons/full/west/2021': '2 人',
      'persons/partial/county//2022-06-02': '9 人',
      'persons/partial/east/2021': '3 人',
      'persons/partial/west/2021': '4 人',
      'persons/total:care/east/2021': '4 人 computed',
      'persons/total:care/west/2021': '6 人 computed',
    },
  },
  {
    name: 'refuses-meaningless-totals',
    nianbao: {
      totals: [
        {
          code: 'people',
          title: { 'zh-CN': '合计', en: 'All' },
          measure: 'persons',
          programmes: ['dibao', 'care'],
          lead: false,
        },
        {
          code: 'twice',
          title: { 'zh-CN': '合计', en: 'All' },
          measure: 'funds',
          programmes: ['care', 'full'],
          lead: false,
        },
        {
          code: 'kinds',
          title: { 'zh-CN': '合计', en: 'All' },
          measure: 'persons',
          programmes: ['full', 'partial'],
          lead: false,
        },
      ],
    },
    problems: [
      error('total-not-additive', 'datapackage.json nianbao.totals[0].programmes', { read: 'dibao, care' }),
      error('total-not-additive', 'datapackage.json nianbao.totals[1].programmes', { read: 'care, full' }),
    ],
  },
];
