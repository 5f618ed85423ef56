import { csv, error, notice, warning, type PackageCase } from '../packageCase.ts';
import type { JsonObject } from '../patched.ts';

const kinds: JsonObject = {
  resources: { areas: { schema: { fields: { kind: { type: 'string' }, adds: { type: 'boolean' } } } } },
};

const withoutPrograms = csv`
  code,parent,title_zh,title_en
  dibao,,低保,Dibao
`;

/** Levels and kinds of areas: what is added up, what is told of which. */
export const areaCases: PackageCase[] = [
  {
    name: 'passes-levels-of-areas',
    nianbao: { area: 'city' },
    files: {
      'programmes.csv': withoutPrograms,
      'areas.csv': csv`
        code,parent,title_zh,title_en
        province,,某省,Province
        city,province,某市,City
        other,province,他市,Other City
        county,city,甲县,County A
        district,city,乙区,District B
        east,county,东镇,East Town
        west,county,西镇,West Town
        hill,east,山村,Hill Village
        lake,east,湖村,Lake Village
      `,
      'facts.csv': csv`
        year,area,programme,measure,value
        2021,province,dibao,persons,9000
        2021,other,dibao,persons,700
        2021,district,dibao,persons,300
        2021,hill,dibao,persons,20
        2021,lake,dibao,persons,30
        2021,west,dibao,persons,40
      `,
    },
    figures: {
      'persons/dibao/province/2021': '9000 人',
      'persons/dibao/other/2021': '700 人',
      'persons/dibao/city/2021': '390 人 computed',
      'persons/dibao/county/2021': '90 人 computed',
      'persons/dibao/district/2021': '300 人',
      'persons/dibao/east/2021': '50 人 computed',
      'persons/dibao/west/2021': '40 人',
      'persons/dibao/hill/2021': '20 人',
      'persons/dibao/lake/2021': '30 人',
    },
  },
  {
    name: 'passes-withheld-village',
    nianbao: { area: 'city' },
    files: {
      'programmes.csv': withoutPrograms,
      'areas.csv': csv`
        code,parent,title_zh,title_en
        city,,某市,City
        county,city,甲县,County A
        district,city,乙区,District B
        east,county,东镇,East Town
        west,county,西镇,West Town
      `,
      'facts.csv': csv`
        year,area,programme,measure,value
        2021,district,dibao,persons,300
        2021,east,dibao,persons,3
        2021,west,dibao,persons,0
      `,
    },
    figures: {
      'persons/dibao/city/2021': '303 人 computed',
      'persons/dibao/county/2021': 'c',
      'persons/dibao/district/2021': 'c',
      'persons/dibao/east/2021': 'c',
      'persons/dibao/west/2021': '0 人',
    },
  },
  {
    name: 'refuses-parts-above-middle-whole',
    nianbao: { area: 'city' },
    files: {
      'programmes.csv': withoutPrograms,
      'areas.csv': csv`
        code,parent,title_zh,title_en
        city,,某市,City
        county,city,甲县,County A
        east,county,东镇,East Town
        west,county,西镇,West Town
      `,
      'facts.csv': csv`
        year,area,programme,measure,value
        2021,city,dibao,persons,90
        2021,county,dibao,persons,90
        2021,east,dibao,persons,50
        2021,west,dibao,persons,60
      `,
    },
    problems: [
      error('parts-exceed-whole', 'facts.csv E3 value', {
        read: '90 人',
        expected: '≥ 110 人',
        params: { parts: 2, file: 'facts.csv', first: 4 },
      }),
    ],
  },
  {
    name: 'passes-zone-of-which',
    presets: [kinds],
    files: {
      'programmes.csv': withoutPrograms,
      'areas.csv': csv`
        code,parent,title_zh,title_en,kind,adds
        county,,甲县,County A,,
        own,county,县本级,County units,own-level,
        east,county,东镇,East Town,,
        west,county,西镇,West Town,,
        zone,county,高新区,High-tech Zone,zone,
        park,county,工业园区,Industrial Park,zone,true
      `,
      'facts.csv': csv`
        year,area,programme,measure,value
        2021,own,dibao,persons,10
        2021,east,dibao,persons,100
        2021,west,dibao,persons,200
        2021,zone,dibao,persons,50
        2021,park,dibao,persons,30
        2021,合计,dibao,persons,340
      `,
    },
    problems: [notice('row-total', 'facts.csv 7', { params: { count: 1 } })],
    figures: {
      'persons/dibao/county/2021': '340 人 computed',
      'persons/dibao/own/2021': '10 人',
      'persons/dibao/east/2021': '100 人',
      'persons/dibao/west/2021': '200 人',
      'persons/dibao/zone/2021': '50 人',
      'persons/dibao/park/2021': '30 人',
    },
  },
  {
    name: 'refuses-zone-above-whole',
    presets: [kinds],
    files: {
      'programmes.csv': withoutPrograms,
      'areas.csv': csv`
        code,parent,title_zh,title_en,kind,adds
        county,,甲县,County A,,
        east,county,东镇,East Town,,
        zone,county,高新区,High-tech Zone,zone,
      `,
      'facts.csv': csv`
        year,area,programme,measure,value
        2021,county,dibao,persons,100
        2021,zone,dibao,persons,101
      `,
    },
    problems: [
      error('part-exceeds-whole', 'facts.csv E3 value', {
        read: '101 人',
        expected: '≤ 100 人',
        params: { file: 'facts.csv', first: 2 },
      }),
    ],
  },
  {
    name: 'passes-zone-with-few-beside-it',
    presets: [kinds],
    files: {
      'programmes.csv': withoutPrograms,
      'areas.csv': csv`
        code,parent,title_zh,title_en,kind,adds
        county,,甲县,County A,,
        east,county,东镇,East Town,,
        west,county,西镇,West Town,,
        zone,county,高新区,High-tech Zone,zone,
      `,
      'facts.csv': csv`
        year,area,programme,measure,value
        2021,east,dibao,persons,20
        2021,west,dibao,persons,30
        2021,zone,dibao,persons,48
      `,
    },
    figures: {
      'persons/dibao/county/2021': '50 人 computed',
      'persons/dibao/east/2021': '20 人',
      'persons/dibao/west/2021': '30 人',
      'persons/dibao/zone/2021': 'c',
    },
  },
  {
    name: 'warns-of-zone-without-kind',
    files: {
      'programmes.csv': withoutPrograms,
      'areas.csv': csv`
        code,parent,title_zh,title_en
        county,,甲县,County A
        east,county,东镇,East Town
        west,county,西镇,West Town
        zone,county,经济技术开发区,Economic Development Zone
      `,
      'facts.csv': csv`
        year,area,programme,measure,value
        2021,east,dibao,persons,100
        2021,west,dibao,persons,200
        2021,zone,dibao,persons,50
      `,
    },
    problems: [
      warning('zone-undeclared', 'areas.csv 5 kind', {
        read: 'zone',
        expected: 'zone / division',
        key: 'zone-undeclared zone',
      }),
    ],
    figures: {
      'persons/dibao/county/2021': '350 人 computed',
      'persons/dibao/east/2021': '100 人',
      'persons/dibao/west/2021': '200 人',
      'persons/dibao/zone/2021': '50 人',
    },
  },
  {
    name: 'passes-zones-added-by-their-total',
    files: {
      'programmes.csv': withoutPrograms,
      'areas.csv': csv`
        code,parent,title_zh,title_en
        county,,甲县,County A
        east,county,东镇,East Town
        west,county,西镇,West Town
        zone,county,经济技术开发区,Economic Development Zone
      `,
      'facts.csv': csv`
        year,area,programme,measure,value
        2021,east,dibao,persons,100
        2021,west,dibao,persons,200
        2021,zone,dibao,persons,50
        2021,全县合计,dibao,persons,350
      `,
    },
    problems: [notice('row-total', 'facts.csv 5', { params: { count: 1 } })],
    figures: {
      'persons/dibao/county/2021': '350 人 computed',
      'persons/dibao/east/2021': '100 人',
      'persons/dibao/west/2021': '200 人',
      'persons/dibao/zone/2021': '50 人',
    },
  },
  {
    name: 'refuses-zone-counted-twice',
    files: {
      'programmes.csv': withoutPrograms,
      'areas.csv': csv`
        code,parent,title_zh,title_en
        county,,甲县,County A
        east,county,东镇,East Town
        west,county,西镇,West Town
        bay,county,滨江新区,Riverside
      `,
      'facts.csv': csv`
        year,area,programme,measure,value
        2021,county,dibao,persons,300
        2021,east,dibao,persons,100
        2021,west,dibao,persons,200
        2021,bay,dibao,persons,50
      `,
    },
    problems: [
      error('zone-inside', 'areas.csv 5 kind', { read: 'bay', expected: 'zone' }),
      error('parts-exceed-whole', 'facts.csv E2 value', {
        read: '300 人',
        expected: '≥ 350 人',
        params: { parts: 3, file: 'facts.csv', first: 3 },
      }),
    ],
  },
  {
    name: 'warns-of-whole-among-its-parts',
    nianbao: { area: 'county' },
    files: {
      'programmes.csv': withoutPrograms,
      'areas.csv': csv`
        code,title_zh,title_en
        east,东镇,East Town
        west,西镇,West Town
        south,南镇,South Town
        county,某县,County
      `,
      'facts.csv': csv`
        year,area,programme,measure,value
        2021,east,dibao,persons,2
        2021,west,dibao,persons,300
        2021,south,dibao,persons,400
        2021,county,dibao,persons,702
      `,
    },
    problems: [
      warning('whole-among-parts', 'areas.csv A5 code', {
        read: 'county',
        expected: 'parent = county',
        params: { count: 3 },
        key: 'whole-among-parts county',
      }),
    ],
    figures: {
      'persons/dibao/county/2021': '702 人',
      'persons/dibao/east/2021': 'c',
      'persons/dibao/west/2021': '300 人',
      'persons/dibao/south/2021': '400 人',
    },
  },
  {
    name: 'passes-whole-above-its-parts',
    files: {
      'programmes.csv': withoutPrograms,
      'areas.csv': csv`
        code,parent,title_zh,title_en
        county,,某县,County
        east,county,东镇,East Town
        west,county,西镇,West Town
        south,county,南镇,South Town
      `,
      'facts.csv': csv`
        year,area,programme,measure,value
        2021,east,dibao,persons,2
        2021,west,dibao,persons,300
        2021,south,dibao,persons,400
        2021,county,dibao,persons,702
      `,
    },
    figures: {
      'persons/dibao/county/2021': '702 人',
      'persons/dibao/east/2021': 'c',
      'persons/dibao/west/2021': 'c',
      'persons/dibao/south/2021': '400 人',
    },
  },
  {
    name: 'warns-of-levels-side-by-side',
    nianbao: { area: '321000' },
    files: {
      'programmes.csv': withoutPrograms,
      'areas.csv': csv`
        code,parent,title_zh,title_en
        321000,,某市,City
        321081,321000,甲市,City A
        321084,321000,乙市,City B
        321081001,321000,真州镇,Zhen
        321081002,321000,青山镇,Qing
      `,
      'facts.csv': csv`
        year,area,programme,measure,value
        2021,321081,dibao,persons,100
        2021,321084,dibao,persons,250
        2021,321081001,dibao,persons,60
        2021,321081002,dibao,persons,40
      `,
    },
    problems: [
      warning('levels-mixed', 'areas.csv B5 parent', {
        read: '321000',
        expected: '321081',
        params: { count: 2, area: '321081' },
        key: 'levels-mixed 321081001',
      }),
    ],
    figures: {
      'persons/dibao/321000/2021': '450 人 computed',
      'persons/dibao/321081/2021': '100 人',
      'persons/dibao/321084/2021': '250 人',
      'persons/dibao/321081001/2021': '60 人',
      'persons/dibao/321081002/2021': '40 人',
    },
  },
  {
    name: 'passes-own-units-by-title',
    files: {
      'programmes.csv': withoutPrograms,
      'areas.csv': csv`
        code,parent,title_zh,title_en
        county,,甲市,City A
        own,county,市本级,City units
        east,county,东镇,East Town
      `,
      'facts.csv': csv`
        year,area,programme,measure,value
        2021,own,dibao,persons,10
        2021,east,dibao,persons,100
      `,
    },
    problems: [notice('own-level-assumed', 'areas.csv A3 code', { read: 'own' })],
    figures: {
      'persons/dibao/county/2021': '110 人 computed',
      'persons/dibao/own/2021': '10 人',
      'persons/dibao/east/2021': '100 人',
    },
  },
  {
    name: 'passes-zones-alone',
    presets: [kinds],
    files: {
      'programmes.csv': withoutPrograms,
      'areas.csv': csv`
        code,parent,title_zh,title_en,kind,adds
        county,,甲县,County A,,
        park,county,工业园区,Industrial Park,zone,
      `,
      'facts.csv': csv`
        year,area,programme,measure,value
        2021,county,dibao,persons,300
        2021,park,dibao,persons,100
      `,
    },
    problems: [notice('zones-alone', 'areas.csv A2 code', { read: 'county' })],
    figures: { 'persons/dibao/county/2021': '300 人', 'persons/dibao/park/2021': '100 人' },
  },
];
