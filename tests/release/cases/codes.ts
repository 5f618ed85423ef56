import { withoutAreas } from '../packageParts.ts';
import { csv, error, type PackageCase } from '../packageCase.ts';

/** The lists of areas and programmes, and the codes of figures. */
export const codeCases: PackageCase[] = [
  {
    name: 'refuses-unfit-codes',
    files: {
      'programmes.csv': csv`
        code,parent,title_zh,title_en
        低保,,低保,Dibao
        .hidden,,甲,A
        -flag,,乙,B
        a b,,丙,C
        Con,,丁,D
        nul.x,,戊,E
        end.,,己,F
        ..,,庚,G
        index.html,,辛,H
        Aid_1.2-x,,壬,I
        aid_1.2-X,,癸,J
      `,
      'areas.csv': csv`
        code,parent,title_zh,title_en
        county,,甲县,County A
        COUNTY,,乙县,County B
        东/镇,county,东镇,East Town
      `,
      'facts.csv': csv`
        year,period_start,period_end,area,programme,measure,value,unit,symbol,status
        2021,,,county,低保,persons,24,人,,
      `,
    },
    problems: [
      error('code-unfit', 'programmes.csv A3 code', { read: '.hidden' }),
      error('code-unfit', 'programmes.csv A4 code', { read: '-flag' }),
      error('code-unfit', 'programmes.csv A5 code', { read: 'a b' }),
      error('code-unfit', 'programmes.csv A6 code', { read: 'Con' }),
      error('code-unfit', 'programmes.csv A7 code', { read: 'nul.x' }),
      error('code-unfit', 'programmes.csv A8 code', { read: 'end.' }),
      error('code-unfit', 'programmes.csv A9 code', { read: '..' }),
      error('code-unfit', 'programmes.csv A10 code', { read: 'index.html' }),
      error('code-duplicate', 'programmes.csv A12 code', { read: 'aid_1.2-X' }),
      error('code-duplicate', 'areas.csv A3 code', { read: 'COUNTY' }),
      error('code-unfit', 'areas.csv A4 code', { read: '东/镇' }),
    ],
  },
  {
    name: 'refuses-unknown-codes',
    files: {
      'facts.csv': csv`
        year,area,programme,measure,value,unit
        2021,conty,dibao,persons,3,人
        2021,county,diba,persons,3,人
        2021,county,dibao,person,3,人
        2021,,dibao,persons,3,人
      `,
    },
    problems: [
      error('code-unknown', 'facts.csv B2 area', {
        read: 'conty',
        expected: 'county (甲县) / town (乙镇) / sample (示例镇)',
      }),
      error('code-unknown', 'facts.csv C3 programme', {
        read: 'diba',
        expected: 'dibao (低保) / care (照料) / full (失能) / partial (半失能)',
      }),
      error('code-unknown', 'facts.csv D4 measure', { read: 'person', expected: 'households / persons / funds' }),
      error('coordinate-missing', 'facts.csv B5 area'),
    ],
  },
  {
    name: 'names-the-code-of-an-alias',
    description: { resources: { programmes: { schema: { fields: { alias_zh: { type: 'string' } } } } } },
    files: {
      'programmes.csv': csv`
        code,parent,title_zh,title_en,alias_zh
        dibao,,低保,Dibao,穷保;最低生活保障
        care,,照料,Care,
      `,
      'facts.csv': csv`
        year,area,programme,measure,value,unit
        2021,county,最低生活保障,persons,30,人
      `,
    },
    problems: [error('code-unknown', 'facts.csv C2 programme', { read: '最低生活保障', expected: 'dibao' })],
  },
  {
    name: 'refuses-broken-parents',
    files: {
      'areas.csv': csv`
        code,parent,title_zh,title_en
        county,town,甲县,County A
        town,county,乙镇,Town B
        sample,city,丙镇,Town C
      `,
    },
    problems: [
      error('parent-cycle', 'areas.csv B2 parent', { read: 'town' }),
      error('parent-cycle', 'areas.csv B3 parent', { read: 'county' }),
      error('parent-unknown', 'areas.csv B4 parent', { read: 'city' }),
    ],
  },
  {
    name: 'refuses-too-many-levels',
    files: {
      'programmes.csv': csv`
        code,parent,title_zh,title_en
        dibao,,低保,Dibao
        care,,照料,Care
        full,care,失能,Full care
        partial,care,半失能,Partial care
        night,full,夜间照料,Night care
      `,
      'facts.csv': csv`
        year,period_start,period_end,area,programme,measure,value,unit,symbol,status
        2021,,,county,dibao,households,1562,户,,
        2021,,,county,dibao,persons,2414,人,,
      `,
    },
    problems: [error('level-too-deep', 'programmes.csv B6 parent', { read: 'full' })],
  },
  {
    name: 'refuses-abolished-area',
    files: {
      'facts.csv': csv`
        year,area,programme,measure,value,unit
        2015,town,dibao,persons,3,人
        2016,town,dibao,persons,3,人
      `,
    },
    problems: [error('area-not-valid', 'facts.csv B3 area', { read: 'town', expected: '… – 2015-12-31' })],
  },
  {
    name: 'refuses-ended-programme',
    presets: [withoutAreas],
    description: {
      resources: { programmes: { schema: { fields: { valid_from: { type: 'date' }, valid_to: { type: 'date' } } } } },
    },
    nianbao: { latestYear: 2017 },
    files: {
      'programmes.csv': csv`
        code,parent,title_zh,title_en,valid_from,valid_to
        wubao,,农村五保,Rural Five Guarantees,,2016-03-31
        tekun,,特困,Tekun,2016-04-01,
      `,
      'facts.csv': csv`
        year,programme,measure,value
        2016,wubao,persons,2868
        2016,tekun,persons,2868
        2017,wubao,persons,2850
        2017,tekun,persons,2841
      `,
    },
    problems: [error('programme-not-valid', 'facts.csv B4 programme', { read: 'wubao', expected: '… – 2016-03-31' })],
  },
  {
    name: 'refuses-unmarked-demonstration',
    files: {
      'facts.csv': csv`
        year,area,programme,measure,value,unit,demonstration
        2021,sample,dibao,persons,3,人,false
      `,
    },
    problems: [error('demonstration-unmarked', 'facts.csv G2 demonstration', { read: 'false', expected: 'true' })],
  },
];
