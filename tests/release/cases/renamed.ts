import { withoutAreas } from '../packageParts.ts';
import { csv, error, type PackageCase } from '../packageCase.ts';

/** Codes that an edition had and the package has no more. */
export const renamedCases: PackageCase[] = [
  {
    name: 'refuses-renamed-programme',
    presets: [withoutAreas],
    files: {
      'programmes.csv': csv`
        code,parent,title_zh,title_en
        subsistence,,低保,Dibao
        care,,照料,Care
      `,
      'facts.csv': csv`
        year,programme,measure,value,symbol,status
        2020,subsistence,persons,2501,,
        2021,subsistence,persons,2414,,
        2021,care,persons,91,,
      `,
      'released/release.json': '{ "id": "1", "digest": "" }',
      'released/figures.csv': csv`
        measure,programme,area,year,period_start,period_end,value,unit,symbol,flags
        persons,care,all,2021,2021-01-01,2021-12-31,91,人,,
        persons,dibao,all,2020,2020-01-01,2020-12-31,2501,人,,
        persons,dibao,all,2021,2021-01-01,2021-12-31,2414,人,,
        persons,both,all,2021,2021-01-01,2021-12-31,2505,人,,computed
      `,
    },
    problems: [
      error('code-gone', 'released/figures.csv programme', { read: 'dibao', params: { edition: '1', count: 2 } }),
    ],
  },
];
