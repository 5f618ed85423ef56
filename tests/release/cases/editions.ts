import { atHome, fourTowns, threeTowns, ourReason, wide, withoutAreas, withoutHouseholds } from '../packageParts.ts';
import { csv, error, type PackageCase } from '../packageCase.ts';

const editionTells = error('edition-tells', 'released', { params: { edition: '1' } });

/** What was published before, and what a later edition may change or show. */
export const editionCases: PackageCase[] = [
  {
    name: 'passes-second-edition',
    presets: [wide, withoutHouseholds],
    description: { version: '2' },
    files: {
      'programmes.csv': atHome,
      'areas.csv': fourTowns,
      'facts.csv': csv`
        year,area,programme,persons,persons_symbol,funds,funds_symbol,status
        2021,east,home,3,,3.75,,
        2021,west,home,28,,35.0,,
        2021,north,home,33,,41.25,,revised
        2021,south,home,20,,25.0,,
        2021,county,home,84,,105.0,,revised
        2020,east,home,2,,2.5,,
        2020,west,home,30,,37.5,,
        2020,north,home,30,,37.5,,
        2020,south,home,21,,26.25,,
        2020,county,home,83,,103.75,,
      `,
    },
    published: {
      description: { version: '1' },
      files: {
        'facts.csv': csv`
          year,area,programme,persons,persons_symbol,funds,funds_symbol,status
          2021,east,home,3,,3.75,,
          2021,west,home,28,,35.0,,
          2021,north,home,31,,38.75,,
          2021,south,home,20,,25.0,,
          2021,county,home,82,,102.5,,
        `,
      },
    },
    figures: {
      'funds/home/county/2020': '103.75 万元',
      'funds/home/county/2021': '105.0 万元 revised',
      'funds/home/east/2020': 'c',
      'funds/home/east/2021': 'c',
      'funds/home/north/2020': '37.5 万元',
      'funds/home/north/2021': '41.25 万元 revised',
      'funds/home/south/2020': '26.25 万元',
      'funds/home/south/2021': '25.0 万元',
      'funds/home/west/2020': 'c',
      'funds/home/west/2021': 'c',
      'persons/home/county//2020-12-31': '83 人',
      'persons/home/county//2021-12-31': '84 人 revised',
      'persons/home/east//2020-12-31': 'c',
      'persons/home/east//2021-12-31': 'c',
      'persons/home/north//2020-12-31': '30 人',
      'persons/home/north//2021-12-31': '33 人 revised',
      'persons/home/south//2020-12-31': '21 人',
      'persons/home/south//2021-12-31': '20 人',
      'persons/home/west//2020-12-31': 'c',
      'persons/home/west//2021-12-31': 'c',
    },
  },
  {
    name: 'refuses-hiding-what-was-published',
    presets: [wide, withoutHouseholds],
    description: { version: '2' },
    files: {
      'programmes.csv': atHome,
      'areas.csv': fourTowns,
      'facts.csv': csv`
        year,area,programme,persons,persons_symbol,funds,funds_symbol,status
        2021,east,home,3,,3.75,,revised
        2021,west,home,28,,35.0,,
        2021,north,home,31,,38.75,,
        2021,south,home,20,,25.0,,
        2021,county,home,82,,102.5,,revised
      `,
    },
    published: {
      description: { version: '1' },
      files: {
        'facts.csv': csv`
          year,area,programme,persons,persons_symbol,funds,funds_symbol,status
          2021,east,home,13,,16.25,,
          2021,west,home,28,,35.0,,
          2021,north,home,31,,38.75,,
          2021,south,home,20,,25.0,,
          2021,county,home,92,,115.0,,
        `,
      },
    },
    problems: [
      error('withheld-published', 'facts.csv D2 persons', {
        params: { edition: '1', figure: 'persons/home/east//2021-12-31' },
      }),
      error('withheld-published', 'facts.csv F2 funds', {
        params: { edition: '1', figure: 'funds/home/east/2021-01-01/2021-12-31' },
      }),
      error('withheld-unprotected', 'facts.csv D2 persons', { params: { figure: 'persons/home/east//2021-12-31' } }),
      error('withheld-unprotected', 'facts.csv F2 funds', {
        params: { figure: 'funds/home/east/2021-01-01/2021-12-31' },
      }),
      error('withheld-derivable', 'facts.csv D2 persons', { params: { figure: 'persons/home/east//2021-12-31' } }),
      error('withheld-derivable', 'facts.csv F2 funds', {
        params: { figure: 'funds/home/east/2021-01-01/2021-12-31' },
      }),
      editionTells,
    ],
  },
  {
    name: 'refuses-opening-an-edition',
    presets: [wide, withoutHouseholds],
    description: { version: '2' },
    nianbao: { disclosure: { exemptions: [{ programme: 'home', area: 'west', reason: ourReason }] } },
    files: {
      'programmes.csv': atHome,
      'areas.csv': fourTowns,
      'facts.csv': csv`
        year,area,programme,persons,persons_symbol,funds,funds_symbol,status
        2021,east,home,3,,3.75,,
        2021,west,home,28,,35.0,,
        2021,north,home,31,,38.75,,
        2021,south,home,20,,25.0,,
        2021,county,home,82,,102.5,,revised
      `,
    },
    published: {
      description: { version: '1' },
      nianbao: { disclosure: null },
      files: {
        'areas.csv': threeTowns,
        'facts.csv': csv`
          year,area,programme,persons,persons_symbol,funds,funds_symbol,status
          2021,east,home,3,,3.75,,
          2021,west,home,28,,35.0,,
          2021,north,home,31,,38.75,,
          2021,county,home,62,,77.5,,
        `,
      },
    },
    problems: [
      error('withheld-opened', 'facts.csv D2 persons', { params: { figure: 'persons/home/east//2021-12-31' } }),
      error('withheld-opened', 'facts.csv F2 funds', { params: { figure: 'funds/home/east/2021-01-01/2021-12-31' } }),
      error('withheld-opened', 'facts.csv D5 persons', { params: { figure: 'persons/home/south//2021-12-31' } }),
      error('withheld-opened', 'facts.csv F5 funds', { params: { figure: 'funds/home/south/2021-01-01/2021-12-31' } }),
      editionTells,
    ],
  },
  {
    name: 'refuses-unreadable-edition',
    presets: [wide, withoutHouseholds],
    description: { version: '2' },
    files: {
      'programmes.csv': atHome,
      'areas.csv': fourTowns,
      'facts.csv': csv`
        year,area,programme,persons,persons_symbol,funds,funds_symbol,status
        2021,east,home,3,,3.75,,
        2021,west,home,28,,35.0,,
        2021,north,home,33,,41.25,,revised
        2021,south,home,20,,25.0,,
        2021,county,home,84,,105.0,,revised
        2020,east,home,2,,2.5,,
        2020,west,home,30,,37.5,,
        2020,north,home,30,,37.5,,
        2020,south,home,21,,26.25,,
        2020,county,home,83,,103.75,,
      `,
      'released/history/1/figures.csv': 'measure,programme\nx',
    },
    published: {
      description: { version: '1' },
      files: {
        'released/history/1/figures.csv': null,
        'facts.csv': csv`
          year,area,programme,persons,persons_symbol,funds,funds_symbol,status
          2021,east,home,3,,3.75,,
          2021,west,home,28,,35.0,,
          2021,north,home,31,,38.75,,
          2021,south,home,20,,25.0,,
          2021,county,home,82,,102.5,,
        `,
      },
    },
    problems: [error('edition-unreadable', 'released/history/1')],
  },
  {
    name: 'refuses-unexplained-change',
    presets: [withoutAreas],
    files: {
      'programmes.csv': csv`
        code,parent,title_zh,title_en
        dibao,,低保,Dibao
        care,,照料,Care
        wubao,,五保,Wubao
        sanwu,,三无,Sanwu
      `,
      'facts.csv': csv`
        year,programme,measure,value,symbol,status
        2020,dibao,persons,2510,,
        2021,dibao,persons,2414,,
        2021,care,persons,5,c,
        2021,wubao,persons,2868,,revised
        2020,sanwu,persons,80,,
      `,
      'released/release.json': '{ "id": "1", "digest": "" }',
      'released/figures.csv': csv`
        measure,programme,area,year,period_start,period_end,value,unit,symbol,flags
        persons,care,all,2021,2021-01-01,2021-12-31,91,人,,
        persons,dibao,all,2020,2020-01-01,2020-12-31,2501,人,,
        persons,dibao,all,2021,2021-01-01,2021-12-31,2414,人,,
        persons,sanwu,all,2020,2020-01-01,2020-12-31,,,x,
        persons,sanwu,all,2021,2021-01-01,2021-12-31,82,人,,
        persons,wubao,all,2021,2021-01-01,2021-12-31,2886,人,,
      `,
    },
    problems: [
      error('figure-changed', 'facts.csv D4 value', { expected: '91 人', params: { edition: '1' } }),
      error('figure-changed', 'facts.csv D2 value', { read: '2510', expected: '2501 人', params: { edition: '1' } }),
      error('figure-changed', 'released/figures.csv', {
        read: 'persons/sanwu/all/2021-01-01/2021-12-31',
        expected: '82 人',
        params: { edition: '1' },
      }),
    ],
  },
];
