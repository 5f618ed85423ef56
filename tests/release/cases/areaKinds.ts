import { csv, error, notice, warning, type PackageCase } from '../packageCase.ts';
import { dibao, figuresOf, personsIn } from '../packageParts.ts';
import type { JsonObject } from '../patched.ts';

const kinds: JsonObject = {
  resources: { areas: { schema: { fields: { kind: { type: 'string' }, adds: { type: 'boolean' } } } } },
};

/** Own units and zones among the divisions: what is added, and what is told of which. */
export const areaKindCases: PackageCase[] = [
  {
    name: 'passes-zone-of-which',
    presets: [kinds],
    files: {
      'programmes.csv': dibao,
      'areas.csv': csv`
        code,parent,title_zh,title_en,kind,adds
        county,,甲县,County A,,
        own,county,县本级,County units,own-level,
        east,county,东镇,East Town,,
        west,county,西镇,West Town,,
        zone,county,高新区,High-tech Zone,zone,
        park,county,工业园区,Industrial Park,zone,true
      `,
      'facts.csv': personsIn(['own', 10], ['east', 100], ['west', 200], ['zone', 50], ['park', 30], ['合计', 340]),
    },
    problems: [notice('row-total', 'facts.csv 7', { params: { count: 1 } })],
    figures: figuresOf({
      county: '340 人 computed',
      own: '10 人',
      east: '100 人',
      west: '200 人',
      zone: '50 人',
      park: '30 人',
    }),
  },
  {
    name: 'refuses-zone-above-whole',
    presets: [kinds],
    files: {
      'programmes.csv': dibao,
      'areas.csv': csv`
        code,parent,title_zh,title_en,kind,adds
        county,,甲县,County A,,
        east,county,东镇,East Town,,
        zone,county,高新区,High-tech Zone,zone,
      `,
      'facts.csv': personsIn(['county', 100], ['zone', 101]),
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
      'programmes.csv': dibao,
      'areas.csv': csv`
        code,parent,title_zh,title_en,kind,adds
        county,,甲县,County A,,
        east,county,东镇,East Town,,
        west,county,西镇,West Town,,
        zone,county,高新区,High-tech Zone,zone,
      `,
      'facts.csv': personsIn(['east', 20], ['west', 30], ['zone', 48]),
    },
    figures: figuresOf({ county: '50 人 computed', east: '20 人', west: '30 人', zone: 'c' }),
  },
  {
    name: 'warns-of-zone-without-kind',
    files: {
      'programmes.csv': dibao,
      'areas.csv': csv`
        code,parent,title_zh,title_en
        county,,甲县,County A
        east,county,东镇,East Town
        west,county,西镇,West Town
        zone,county,经济技术开发区,Economic Development Zone
      `,
      'facts.csv': personsIn(['east', 100], ['west', 200], ['zone', 50]),
    },
    problems: [
      warning('zone-undeclared', 'areas.csv 5 kind', {
        read: 'zone',
        expected: 'zone / division',
        key: 'zone-undeclared zone',
      }),
    ],
    figures: figuresOf({ county: '350 人 computed', east: '100 人', west: '200 人', zone: '50 人' }),
  },
  {
    name: 'passes-zones-added-by-their-total',
    files: {
      'programmes.csv': dibao,
      'areas.csv': csv`
        code,parent,title_zh,title_en
        county,,甲县,County A
        east,county,东镇,East Town
        west,county,西镇,West Town
        zone,county,经济技术开发区,Economic Development Zone
      `,
      'facts.csv': personsIn(['east', 100], ['west', 200], ['zone', 50], ['全县合计', 350]),
    },
    problems: [notice('row-total', 'facts.csv 5', { params: { count: 1 } })],
    figures: figuresOf({ county: '350 人 computed', east: '100 人', west: '200 人', zone: '50 人' }),
  },
  {
    name: 'refuses-zone-counted-twice',
    files: {
      'programmes.csv': dibao,
      'areas.csv': csv`
        code,parent,title_zh,title_en
        county,,甲县,County A
        east,county,东镇,East Town
        west,county,西镇,West Town
        bay,county,滨江新区,Riverside
      `,
      'facts.csv': personsIn(['county', 300], ['east', 100], ['west', 200], ['bay', 50]),
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
    name: 'passes-own-units-by-title',
    files: {
      'programmes.csv': dibao,
      'areas.csv': csv`
        code,parent,title_zh,title_en
        county,,甲市,City A
        own,county,市本级,City units
        east,county,东镇,East Town
      `,
      'facts.csv': personsIn(['own', 10], ['east', 100]),
    },
    problems: [notice('own-level-assumed', 'areas.csv A3 code', { read: 'own' })],
    figures: figuresOf({ county: '110 人 computed', own: '10 人', east: '100 人' }),
  },
  {
    name: 'passes-zones-alone',
    presets: [kinds],
    files: {
      'programmes.csv': dibao,
      'areas.csv': csv`
        code,parent,title_zh,title_en,kind,adds
        county,,甲县,County A,,
        park,county,工业园区,Industrial Park,zone,
      `,
      'facts.csv': personsIn(['county', 300], ['park', 100]),
    },
    problems: [notice('zones-alone', 'areas.csv A2 code', { read: 'county' })],
    figures: figuresOf({ county: '300 人', park: '100 人' }),
  },
];
