import { csv, error, warning, type PackageCase } from '../packageCase.ts';
import { dibao, figuresOf, personsIn } from '../packageParts.ts';

/** Areas at several levels: what is added up at each, and what stands at the wrong one. */
export const areaLevelCases: PackageCase[] = [
  {
    name: 'passes-levels-of-areas',
    nianbao: { area: 'city' },
    files: {
      'programmes.csv': dibao,
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
      'facts.csv': personsIn(
        ['province', 9000],
        ['other', 700],
        ['district', 300],
        ['hill', 20],
        ['lake', 30],
        ['west', 40],
      ),
    },
    figures: figuresOf({
      province: '9000 人',
      other: '700 人',
      city: '390 人 computed',
      county: '90 人 computed',
      district: '300 人',
      east: '50 人 computed',
      west: '40 人',
      hill: '20 人',
      lake: '30 人',
    }),
  },
  {
    name: 'passes-withheld-village',
    nianbao: { area: 'city' },
    files: {
      'programmes.csv': dibao,
      'areas.csv': csv`
        code,parent,title_zh,title_en
        city,,某市,City
        county,city,甲县,County A
        district,city,乙区,District B
        east,county,东镇,East Town
        west,county,西镇,West Town
      `,
      'facts.csv': personsIn(['district', 300], ['east', 3], ['west', 0]),
    },
    figures: figuresOf({ city: '303 人 computed', county: 'c', district: 'c', east: 'c', west: '0 人' }),
  },
  {
    name: 'refuses-parts-above-middle-whole',
    nianbao: { area: 'city' },
    files: {
      'programmes.csv': dibao,
      'areas.csv': csv`
        code,parent,title_zh,title_en
        city,,某市,City
        county,city,甲县,County A
        east,county,东镇,East Town
        west,county,西镇,West Town
      `,
      'facts.csv': personsIn(['city', 90], ['county', 90], ['east', 50], ['west', 60]),
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
    name: 'warns-of-whole-among-its-parts',
    nianbao: { area: 'county' },
    files: {
      'programmes.csv': dibao,
      'areas.csv': csv`
        code,title_zh,title_en
        east,东镇,East Town
        west,西镇,West Town
        south,南镇,South Town
        county,某县,County
      `,
      'facts.csv': personsIn(['east', 2], ['west', 300], ['south', 400], ['county', 702]),
    },
    problems: [
      warning('whole-among-parts', 'areas.csv A5 code', {
        read: 'county',
        expected: 'parent = county',
        params: { count: 3 },
        key: 'whole-among-parts county',
      }),
    ],
    figures: figuresOf({ county: '702 人', east: 'c', west: '300 人', south: '400 人' }),
  },
  {
    name: 'passes-whole-above-its-parts',
    files: {
      'programmes.csv': dibao,
      'areas.csv': csv`
        code,parent,title_zh,title_en
        county,,某县,County
        east,county,东镇,East Town
        west,county,西镇,West Town
        south,county,南镇,South Town
      `,
      'facts.csv': personsIn(['east', 2], ['west', 300], ['south', 400], ['county', 702]),
    },
    figures: figuresOf({ county: '702 人', east: 'c', west: 'c', south: '400 人' }),
  },
  {
    name: 'warns-of-levels-side-by-side',
    nianbao: { area: '321000' },
    files: {
      'programmes.csv': dibao,
      'areas.csv': csv`
        code,parent,title_zh,title_en
        321000,,某市,City
        321081,321000,甲市,City A
        321084,321000,乙市,City B
        321081001,321000,真州镇,Zhen
        321081002,321000,青山镇,Qing
      `,
      'facts.csv': personsIn(['321081', 100], ['321084', 250], ['321081001', 60], ['321081002', 40]),
    },
    problems: [
      warning('levels-mixed', 'areas.csv B5 parent', {
        read: '321000',
        expected: '321081',
        params: { count: 2, area: '321081' },
        key: 'levels-mixed 321081001',
      }),
    ],
    figures: figuresOf({
      '321000': '450 人 computed',
      '321081': '100 人',
      '321084': '250 人',
      '321081001': '60 人',
      '321081002': '40 人',
    }),
  },
];
