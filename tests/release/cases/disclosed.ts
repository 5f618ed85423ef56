import { atHome, dibao, fourTowns, ourReason, threeTowns, wide, withoutHouseholds } from '../packageParts.ts';
import { csv, error, notice, type PackageCase } from '../packageCase.ts';

/** Withheld figures that readers could work out. */
export const disclosedCases: PackageCase[] = [
  {
    name: 'refuses-derivable-withheld',
    presets: [wide, withoutHouseholds],
    files: {
      'programmes.csv': atHome,
      'areas.csv': fourTowns,
      'facts.csv': csv`
        year,area,programme,persons,persons_symbol,funds,funds_symbol,status
        2021,east,home,30,,37.5,c,
        2021,west,home,28,,35.0,,
        2021,north,home,31,,38.75,,
        2021,south,home,20,,25.0,,
        2021,county,home,109,,136.25,,
      `,
    },
    problems: [
      error('withheld-derivable', 'facts.csv F2 funds', {
        params: { figure: 'funds/home/east/2021-01-01/2021-12-31' },
      }),
    ],
  },
  {
    name: 'refuses-guessable-withheld',
    presets: [wide, withoutHouseholds],
    nianbao: { disclosure: { exemptions: [{ programme: 'home', area: 'county', reason: ourReason }] } },
    files: {
      'programmes.csv': atHome,
      'areas.csv': fourTowns,
      'facts.csv': csv`
        year,area,programme,persons,persons_symbol,funds,funds_symbol,status
        2021,east,home,3,,3.75,,
        2021,west,home,1,,1.25,,
        2021,north,home,0,,0.0,,
        2021,south,home,0,,0.0,,
        2021,county,home,4,,5.0,,
      `,
    },
    problems: [
      error('withheld-derivable', 'facts.csv D2 persons', { params: { figure: 'persons/home/east//2021-12-31' } }),
      error('withheld-derivable', 'facts.csv D3 persons', { params: { figure: 'persons/home/west//2021-12-31' } }),
      notice('breakdown-withheld', 'facts.csv', { params: { programme: 'home', year: '2021', count: 4 } }),
    ],
  },
  {
    name: 'refuses-own-area-withheld',
    presets: [wide, withoutHouseholds],
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
    problems: [
      notice('total-withheld', 'facts.csv', { params: { programme: 'home', year: '2021', count: 2 } }),
      error('latest-year-withheld', 'datapackage.json nianbao.latestYear', { read: '2021' }),
    ],
  },
  {
    name: 'refuses-small-count-alone',
    presets: [wide, withoutHouseholds],
    nianbao: {
      disclosure: {
        exemptions: [
          { programme: 'home', area: 'county', reason: ourReason },
          { programme: 'home', area: 'west', reason: ourReason },
          { programme: 'home', area: 'south', reason: ourReason },
        ],
      },
    },
    files: {
      'programmes.csv': atHome,
      'areas.csv': fourTowns,
      'facts.csv': csv`
        year,area,programme,persons,persons_symbol,funds,funds_symbol,status
        2021,east,home,3,,3.75,,
        2021,west,home,0,,0.0,,
        2021,north,home,4,,5.0,,
        2021,south,home,0,,0.0,,
        2021,county,home,7,,8.75,,
      `,
    },
    problems: [
      error('withheld-unprotected', 'facts.csv D2 persons', { params: { figure: 'persons/home/east//2021-12-31' } }),
      error('withheld-unprotected', 'facts.csv F2 funds', {
        params: { figure: 'funds/home/east/2021-01-01/2021-12-31' },
      }),
      error('withheld-unprotected', 'facts.csv D4 persons', { params: { figure: 'persons/home/north//2021-12-31' } }),
      error('withheld-unprotected', 'facts.csv F4 funds', {
        params: { figure: 'funds/home/north/2021-01-01/2021-12-31' },
      }),
      error('withheld-known', 'facts.csv D2 persons', { params: { figure: 'persons/home/east//2021-12-31' } }),
      error('withheld-known', 'facts.csv D4 persons', { params: { figure: 'persons/home/north//2021-12-31' } }),
    ],
  },
  {
    name: 'refuses-count-told-by-money',
    presets: [wide, withoutHouseholds],
    nianbao: {
      disclosure: {
        exemptions: [
          { programme: 'home', area: 'north', reason: ourReason },
          { programme: 'house', area: 'north', reason: ourReason },
          { programme: 'care', area: 'north', reason: ourReason },
          { programme: 'care', area: 'east', reason: ourReason },
        ],
      },
    },
    files: {
      'programmes.csv': csv`
        code,parent,title_zh,title_en
        care,,特困供养,Care
        home,care,分散供养,At home
        house,care,集中供养,In institutions
      `,
      'areas.csv': threeTowns,
      'facts.csv': csv`
        year,area,programme,persons,persons_symbol,funds,funds_symbol,status
        2021,east,home,3,,3.0,,
        2021,west,home,30,,3.1,,
        2021,east,house,40,,40.0,,
        2021,west,house,6,,0.2,,
        2021,north,home,20,,20.0,,
        2021,north,house,25,,25.0,,
        2021,east,care,43,,43.0,,
        2021,west,care,36,,3.3,,
        2021,north,care,45,,45.0,,
        2021,county,home,53,,26.1,,
        2021,county,house,71,,65.2,,
        2021,county,care,124,,91.3,,
      `,
    },
    problems: [error('withheld-told', 'facts.csv D2 persons', { params: { figure: 'persons/home/east//2021-12-31' } })],
  },
  {
    name: 'refuses-period-told',
    nianbao: {
      measures: {
        visits: { title: { 'zh-CN': '走访人次', en: 'Visits' }, unit: '人次', kind: 'flow', adds: ['area', 'period'] },
      },
      disclosure: { exemptions: [{ programme: 'home', area: 'east', year: 2021, reason: ourReason }] },
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
    problems: [
      error('period-told', 'facts.csv G5 value', { params: { figure: 'visits/home/east/2020-01-01/2021-12-31' } }),
    ],
  },
  {
    name: 'refuses-dominance-without-contributors',
    presets: [wide, withoutHouseholds],
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
        year,area,programme,persons,persons_symbol,funds,funds_symbol,status
        2021,east,home,30,,37.5,,
        2021,west,home,28,,35.0,,
        2021,north,home,31,,38.75,,
        2021,south,home,20,,25.0,,
      `,
    },
    problems: [
      error('contributors-missing', 'datapackage.json nianbao.disclosure.dominance[0].contributors', {
        read: 'payees',
      }),
    ],
  },
  {
    // 1 and 5 are withheld, 6 together: had east been the small one, west would be withheld with it
    name: 'refuses-withheld-told-by-the-program',
    files: {
      'programmes.csv': dibao,
      'areas.csv': threeTowns,
      'facts.csv': csv`
        year,area,programme,measure,value,symbol
        2021,county,dibao,persons,36,
        2021,east,dibao,persons,5,
        2021,west,dibao,persons,30,
        2021,north,dibao,persons,1,
      `,
    },
    problems: [
      error('withheld-replayed', 'facts.csv E5 value', {
        params: { figure: 'persons/dibao/north/2021-01-01/2021-12-31' },
      }),
    ],
  },
];
