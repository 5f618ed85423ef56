import { withoutAreas, withoutProgrammes } from '../packageParts.ts';
import { csv, error, warning, type PackageCase } from '../packageCase.ts';
import type { JsonObject } from '../patched.ts';

const noKey: JsonObject = { resources: { facts: { schema: { primaryKey: null } } } };

const flash = {
  'released/release.json': '{ "id": "flash", "digest": "" }',
  'released/figures.csv': csv`
    measure,programme,area,year,period_start,period_end,value,unit,symbol,flags
    persons,all,all,2013,2013-01-01,2013-12-31,2061,人,,provisional
  `,
};

/** 快报, 月报, 季报, 年报: what a later report says of a figure that an earlier one gave. */
export const laterReportCases: PackageCase[] = [
  {
    name: 'passes-flash-replaced-with-its-reason',
    presets: [withoutProgrammes, withoutAreas],
    nianbao: { latestYear: 2013 },
    files: {
      ...flash,
      'facts.csv': csv`
        year,measure,value,status,note_zh,note_en
        2013,persons,2064,年报,年终核对,Checked at the end of the year
      `,
    },
    figures: { 'persons/all/all/2013': '2064 人' },
  },
  {
    name: 'passes-later-report-in-the-same-table',
    presets: [withoutProgrammes, withoutAreas],
    description: noKey,
    nianbao: { latestYear: 2013 },
    files: {
      'facts.csv': csv`
        year,measure,value,status,note_zh,note_en
        2013,persons,2064,年报,年终核对,Checked at the end of the year
        2013,persons,2061,快报,,
        2012,persons,2000,快报,,
        2012,persons,2000,季报,,
        2011,persons,1990,初步；约,,
        2010,persons,1980p,,,
        2010,persons,1985,,补报两县,Two counties reported late
      `,
    },
    figures: {
      'persons/all/all/2013': '2064 人',
      'persons/all/all/2012': '2000 人',
      'persons/all/all/2011': '1990 人 provisional approximate',
      'persons/all/all/2010': '1985 人',
    },
  },
  {
    name: 'warns-of-later-report-without-reason',
    presets: [withoutProgrammes, withoutAreas],
    description: noKey,
    nianbao: { latestYear: 2013 },
    files: {
      'facts.csv': csv`
        year,measure,value,status
        2013,persons,2061,快报
        2013,persons,2064,
      `,
    },
    problems: [
      warning('figure-replaced', 'facts.csv C3 value', {
        read: '2064',
        params: { file: 'facts.csv', first: 2, other: '2061' },
        key: 'figure-replaced persons/all/all/2013',
      }),
    ],
    figures: { 'persons/all/all/2013': '2064 人' },
  },
  {
    name: 'refuses-two-reports-of-one-kind',
    presets: [withoutProgrammes, withoutAreas],
    description: noKey,
    nianbao: { latestYear: 2013 },
    files: {
      'facts.csv': csv`
        year,measure,value,status
        2013,persons,2061,快报
        2013,persons,2064,初步
        2012,persons,2064,kuaibao
      `,
    },
    problems: [
      error('figure-duplicate', 'facts.csv C3 value', {
        read: '2064',
        params: { file: 'facts.csv', first: 2, other: '2061' },
      }),
      error('status-unknown', 'facts.csv D4 status', {
        read: 'kuaibao',
        expected: 'provisional / revised / approximate / break / computed',
      }),
    ],
  },
];
