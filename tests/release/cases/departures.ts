import { dibao, fourTowns, withoutAreas, withoutProgrammes } from '../packageParts.ts';
import { csv, warning, notice, type PackageCase } from '../packageCase.ts';

/** Figures that are missing, or unlike what stands around them. */
export const departureCases: PackageCase[] = [
  {
    name: 'warns-of-shifted-point',
    presets: [withoutProgrammes, withoutAreas],
    nianbao: { measures: { funds: { unit: '万元' } } },
    files: {
      'facts.csv': csv`
        year,measure,value
        2017,funds,1367
        2018,funds,1399
        2019,funds,14330000
        2020,funds,1478
        2021,funds,152.3
      `,
    },
    problems: [
      warning('scale-slip', 'facts.csv C4 value', {
        read: '14330000 万元',
        expected: '2018: 1399 万元; 2020: 1478 万元',
        params: { factor: '× 10000' },
        key: 'scale-slip funds/all/all/2019',
      }),
      warning('scale-slip', 'facts.csv C6 value', {
        read: '152.3 万元',
        expected: '2020: 1478 万元',
        params: { factor: '÷ 10' },
        key: 'scale-slip funds/all/all/2021',
      }),
    ],
    figures: {
      'funds/all/all/2017': '1367 万元',
      'funds/all/all/2018': '1399 万元',
      'funds/all/all/2019': '14330000 万元',
      'funds/all/all/2020': '1478 万元',
      'funds/all/all/2021': '152.3 万元',
    },
  },
  {
    name: 'warns-of-missing-area',
    nianbao: { latestYear: 2020 },
    files: {
      'programmes.csv': dibao,
      'areas.csv': fourTowns,
      'facts.csv': csv`
        year,area,programme,measure,value,symbol
        2020,east,dibao,persons,310,
        2020,east,dibao,households,180,
        2020,west,dibao,persons,330,
        2020,west,dibao,households,,x
        2020,north,dibao,persons,350,
        2020,north,dibao,households,198,
        2020,south,dibao,persons,370,
        2020,south,dibao,households,207,
        2021,east,dibao,persons,313,
        2021,east,dibao,households,182,
        2021,west,dibao,persons,334,
        2021,west,dibao,households,192,
        2021,north,dibao,persons,355,
        2021,north,dibao,households,202,
      `,
    },
    problems: [
      warning('missing-area-year', 'facts.csv', {
        params: { area: 'south (南镇)', year: '2021', count: 2, figures: 'persons/dibao, households/dibao' },
        key: 'missing-area-year south/2021',
      }),
      notice('sum-not-made', 'facts.csv', {
        params: { area: 'county', measure: 'persons', year: '2021', programmes: 'dibao' },
      }),
      notice('sum-not-made', 'facts.csv', {
        params: { area: 'county', measure: 'households', year: '2021', programmes: 'dibao' },
      }),
    ],
    figures: {
      'households/dibao/county/2020': 'x',
      'households/dibao/east/2020': '180 户',
      'households/dibao/east/2021': '182 户',
      'households/dibao/north/2020': '198 户',
      'households/dibao/north/2021': '202 户',
      'households/dibao/south/2020': '207 户',
      'households/dibao/west/2020': 'x',
      'households/dibao/west/2021': '192 户',
      'persons/dibao/county/2020': '1360 人 computed',
      'persons/dibao/east/2020': '310 人',
      'persons/dibao/east/2021': '313 人',
      'persons/dibao/north/2020': '350 人',
      'persons/dibao/north/2021': '355 人',
      'persons/dibao/south/2020': '370 人',
      'persons/dibao/west/2020': '330 人',
      'persons/dibao/west/2021': '334 人',
    },
  },
  {
    name: 'warns-of-unlikely-money',
    presets: [withoutAreas],
    nianbao: { measures: { standard: { title: { 'zh-CN': '标准', en: 'Standard' }, kind: 'standard' } } },
    files: {
      'programmes.csv': csv`
        code,parent,title_zh,title_en
        dibao,,低保,Dibao
        wubao,,五保,Wubao
        sanwu,,三无,Sanwu
      `,
      'facts.csv': csv`
        year,programme,measure,value,unit
        2021,dibao,standard,740,元/人·月
        2021,dibao,persons,2414,人
        2021,dibao,funds,15230,万元
        2021,wubao,standard,11544,元/人·年
        2021,wubao,persons,2868,人
        2021,wubao,funds,33.60,万元
        2021,sanwu,standard,21602,元/人·年
        2021,sanwu,persons,80,人
        2021,sanwu,funds,170,万元
      `,
    },
    problems: [
      warning('standard-money', 'facts.csv D4 value', {
        read: '15230 万元',
        params: { ratio: '7.1', standard: '740 元/人·月', persons: '2414 人', months: 12, file: 'facts.csv', first: 2 },
        key: 'standard-money funds/dibao/all/2021',
      }),
      warning('standard-money', 'facts.csv D7 value', {
        read: '33.60 万元',
        params: {
          ratio: '0.0101',
          standard: '11544 元/人·年',
          persons: '2868 人',
          months: 12,
          file: 'facts.csv',
          first: 5,
        },
        key: 'standard-money funds/wubao/all/2021',
      }),
    ],
    figures: {
      'funds/dibao/all/2021': '15230 万元',
      'funds/sanwu/all/2021': '170 万元',
      'funds/wubao/all/2021': '33.60 万元',
      'persons/dibao/all/2021': '2414 人',
      'persons/sanwu/all/2021': '80 人',
      'persons/wubao/all/2021': '2868 人',
      'standard/dibao/all/2021': '740 元/人·月',
      'standard/sanwu/all/2021': '21602 元/人·年',
      'standard/wubao/all/2021': '11544 元/人·年',
    },
  },
  {
    name: 'warns-of-figure-unlike-its-quote',
    presets: [withoutAreas],
    fields: { quote: { type: 'string' } },
    nianbao: { measures: { funds: { unit: '亿元' } } },
    files: {
      'programmes.csv': csv`
        code,parent,title_zh,title_en
        dibao,,低保,Dibao
        sanwu,,三无,Sanwu
      `,
      'facts.csv': csv`
        year,programme,measure,value,status,quote
        2020,dibao,persons,2518,computed,比上年减少104人，为2414人
        2021,dibao,persons,2441,,保障城乡低保对象1562户2414人
        2021,sanwu,persons,80,,为８０名老人
        2021,dibao,funds,12.16,,12.16 billion yuan was spent
        2021,sanwu,funds,121.6,,12.16 billion yuan was spent
      `,
    },
    problems: [
      warning('quote-disagrees', 'facts.csv D3 value', {
        read: '2441 人',
        params: { numbers: '1562; 2414' },
        key: 'quote-disagrees persons/dibao/all/2021',
      }),
    ],
    figures: {
      'funds/dibao/all/2021': '12.16 亿元',
      'funds/sanwu/all/2021': '121.6 亿元',
      'persons/dibao/all/2020': '2518 人 computed',
      'persons/dibao/all/2021': '2441 人',
      'persons/sanwu/all/2021': '80 人',
    },
  },
];
