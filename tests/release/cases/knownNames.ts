import {
  atHome,
  dibao,
  fourTowns,
  ourReason,
  twoTowns,
  wide,
  withoutAreas,
  withoutHouseholds,
} from '../packageParts.ts';
import { csv, error, warning, type PackageCase } from '../packageCase.ts';

/** What a description or a list names must be there: members, roles, codes, languages, sources. */
export const knownNameCases: PackageCase[] = [
  {
    name: 'refuses-unknown-language',
    nianbao: { languages: ['zh-CN', 'en', 'fr'] },
    problems: [error('language-unknown', 'datapackage.json nianbao.languages', { read: 'fr', expected: 'zh-CN / en' })],
  },
  {
    name: 'refuses-unknown-members',
    nianbao: {
      roles: { source: 'sources' },
      measures: { households: { verbs: { en: 'x' } } },
      labels: [
        {
          measure: 'persons',
          programme: 'dibao',
          title: { 'zh-CN': '人', en: 'P' },
          verb: { 'zh-CN': '保障', en: '{is} supported' },
        },
      ],
      units: [{ code: '床', quantity: '床', exponent: 0 }],
    },
    files: {
      'areas.csv': twoTowns,
      'facts.csv': csv`
        year,period_start,period_end,area,programme,measure,value,unit,symbol,status
        2021,,,county,dibao,households,1562,户,,
        2021,,,county,dibao,persons,2414,人,,
      `,
    },
    problems: [
      error('member-unknown', 'datapackage.json nianbao.roles.source', {
        read: 'source',
        expected: 'sources',
      }),
      error('member-unknown', 'datapackage.json nianbao.measures[0].verbs', {
        read: 'verbs',
        expected: 'verb',
      }),
      error('member-invalid', 'datapackage.json nianbao.labels[0].verb.en', {
        read: '"{is} supported"',
        expected: '{be} …',
      }),
      error('member-unknown', 'datapackage.json nianbao.units', {
        read: 'units',
        expected:
          'languages / titles / area / latestYear / latestPeriod / cutoff / locale / yearEnds / yearForm / roles / measures / totals / labels / notes / disclosure',
      }),
    ],
  },
  {
    name: 'refuses-unknown-role',
    description: {
      resources: {
        '-': {
          name: 'areas',
          path: 'more.csv',
          schema: { fields: ['code', 'title_zh', 'title_en'].map((name) => ({ name, type: 'string' })) },
        },
      },
    },
    nianbao: { roles: { sources: 'origins' } },
    files: { 'more.csv': 'code,title_zh,title_en\ncounty,甲县,County A\n' },
    problems: [
      error('resource-unknown', 'datapackage.json nianbao.roles.sources', {
        read: 'origins',
        expected: 'programmes / areas / facts / areas',
      }),
      error('resource-duplicate', 'datapackage.json resources[3].name', { read: 'areas' }),
    ],
  },
  {
    name: 'refuses-unknown-codes-in-description',
    nianbao: {
      area: 'city',
      measures: {
        '-': {
          code: 'households',
          title: { 'zh-CN': '户数', en: 'Households' },
          unit: '户',
          kind: 'served',
          adds: ['area'],
        },
      },
      labels: [{ measure: 'fund', programme: 'diba', title: { 'zh-CN': '资金', en: 'Funds' } }],
      totals: [
        {
          code: 'a/b',
          title: { 'zh-CN': '合计', en: 'All' },
          measure: 'funds',
          programmes: ['dibao', 'medical', 'dibao'],
          lead: false,
        },
        { code: 'c', title: { 'zh-CN': '合计', en: 'All' }, measure: 'money', programmes: ['dibao'], lead: false },
      ],
    },
    problems: [
      error('code-duplicate', 'datapackage.json nianbao.measures[3].code', { read: 'households' }),
      error('code-unknown', 'datapackage.json nianbao.area', { read: 'city' }),
      error('code-unknown', 'datapackage.json nianbao.labels[0].measure', { read: 'fund' }),
      error('code-unknown', 'datapackage.json nianbao.labels[0].programme', { read: 'diba' }),
      error('code-unfit', 'datapackage.json nianbao.totals[0].code', { read: 'a/b' }),
      error('code-unknown', 'datapackage.json nianbao.totals[0].programmes[1]', { read: 'medical' }),
      error('code-duplicate', 'datapackage.json nianbao.totals[0].programmes[2]', { read: 'dibao' }),
      error('code-unknown', 'datapackage.json nianbao.totals[1].measure', { read: 'money' }),
    ],
  },
  {
    name: 'refuses-unknown-codes-in-policies',
    description: {
      resources: {
        events: {
          path: 'events.csv',
          schema: {
            fields: [
              { name: 'year', type: 'integer' },
              { name: 'programme', type: 'string' },
              { name: 'title_zh', type: 'string' },
              { name: 'title_en', type: 'string' },
              { name: 'source', type: 'string' },
            ],
          },
        },
      },
    },
    nianbao: { roles: { policies: 'events' } },
    files: {
      'events.csv': csv`
        year,programme,title_zh,title_en,source
        2021,,新规,New rule,
        2021,diba,新规,New rule,paper
      `,
    },
    problems: [
      error('code-unknown', 'events.csv B3 programme', { read: 'diba' }),
      error('code-unknown', 'events.csv E3 source', { read: 'paper' }),
    ],
  },
  {
    name: 'refuses-unknown-codes-of-disclosure',
    presets: [wide, withoutHouseholds],
    nianbao: {
      measures: {
        average: {
          title: { 'zh-CN': '人均', en: 'Average' },
          unit: '元/人·月',
          kind: 'rate',
          ratio: { of: 'fund', to: 'persons' },
        },
        growth: { title: { 'zh-CN': '增长', en: 'Growth' }, unit: '%', kind: 'rate', change: 'person' },
      },
      disclosure: {
        measures: { person: 5 },
        programmes: { hom: 5 },
        protected: ['house'],
        unlinked: ['beds'],
        exemptions: [{ programme: 'hom', area: 'town', reason: ourReason }],
      },
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
      error('code-unknown', 'datapackage.json nianbao.measures[2].ratio.of', { read: 'fund' }),
      error('code-unknown', 'datapackage.json nianbao.measures[3].change', { read: 'person' }),
      error('code-unknown', 'datapackage.json nianbao.disclosure.measures.person', { read: 'person' }),
      error('code-unknown', 'datapackage.json nianbao.disclosure.programmes.hom', { read: 'hom' }),
      error('code-unknown', 'datapackage.json nianbao.disclosure.protected[0]', { read: 'house' }),
      error('code-unknown', 'datapackage.json nianbao.disclosure.unlinked[0]', { read: 'beds' }),
      error('code-unknown', 'datapackage.json nianbao.disclosure.exemptions[0].programme', { read: 'hom' }),
      error('code-unknown', 'datapackage.json nianbao.disclosure.exemptions[0].area', { read: 'town' }),
    ],
  },
  {
    name: 'warns-of-missing-source',
    presets: [withoutAreas],
    description: {
      resources: {
        sources: {
          path: 'sources.csv',
          schema: {
            fields: [
              { name: 'code', type: 'string' },
              { name: 'title_zh', type: 'string' },
              { name: 'title_en', type: 'string' },
            ],
          },
        },
      },
    },
    fields: { source: { type: 'string' } },
    nianbao: { roles: { sources: 'sources' } },
    files: {
      'programmes.csv': dibao,
      'facts.csv': csv`
        year,programme,measure,value,source,demonstration
        2019,dibao,persons,2501,,true
        2020,dibao,persons,2510,bulletin,
        2021,dibao,persons,2414,,
      `,
      'sources.csv': csv`
        code,title_zh,title_en
        bulletin,公报,Bulletin
      `,
    },
    problems: [
      warning('source-missing', 'facts.csv E4 source', {
        params: { count: 1 },
        key: 'source-missing persons/dibao/all/2021',
      }),
    ],
    figures: {
      'persons/dibao/all/2019': '2501 人 demonstration',
      'persons/dibao/all/2020': '2510 人',
      'persons/dibao/all/2021': '2414 人',
    },
  },
];
