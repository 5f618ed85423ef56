import { csv, error, notice, type PackageCase } from '../packageCase.ts';
import type { JsonObject } from '../patched.ts';

/** Rates beside a withheld count: 4.3 % of 70 are 3, and 30 after +900 % were 3. Each way out that the refusal names is taken. */

const share: JsonObject = { title: { 'zh-CN': '占比', en: 'Share' }, unit: '%', kind: 'rate' };
const women: JsonObject = {
  title: { 'zh-CN': '其中：女性', en: 'Of which women' },
  unit: '人',
  kind: 'served',
};
const withRates = (rate: JsonObject, rest: JsonObject = {}): JsonObject => ({
  measures: { households: null, funds: null, ...rest, share: { ...share, ...rate } },
});

const womenFacts = csv`
  year,area,programme,measure,value,unit,symbol
  2021,county,dibao,persons,70,,
  2021,county,dibao,women,3,,
  2021,county,dibao,share,4.3,,
`;

const kindFacts = csv`
  year,area,programme,measure,value,unit,symbol
  2021,county,care,persons,70,,
  2021,county,full,persons,3,,
  2021,county,partial,persons,67,,
  2021,county,care,share,4.3,,
`;

const changeFacts = csv`
  year,area,programme,measure,value,unit
  2020,county,dibao,persons,3,
  2021,county,dibao,persons,30,
  2021,county,dibao,share,900.0,
`;

const personsAlone = { 'persons/dibao/county/2021': '70 人', 'women/dibao/county/2021': 'c' };
const kindsAlone = {
  'persons/care/county/2021': '70 人',
  'persons/full/county/2021': 'c',
  'persons/partial/county/2021': 'c',
};

const companionKind = notice('total-withheld', 'facts.csv', {
  params: { programme: 'partial', year: '2021', count: 1 },
});

const refused = (row: number, programme: string, withheld: string) =>
  error('rate-undeclared', `facts.csv E${row} value`, {
    params: {
      figure: `share/${programme}/county/2021-01-01/2021-12-31`,
      measure: 'share',
      withheld,
      count: 1,
    },
  });

export const undeclaredRateCases: PackageCase[] = [
  {
    name: 'refuses-share-of-withheld-part',
    nianbao: withRates({}, { women }),
    files: { 'facts.csv': womenFacts },
    problems: [refused(4, 'dibao', 'women/dibao/county/2021-01-01/2021-12-31')],
  },
  {
    name: 'passes-share-declared',
    nianbao: withRates({ ratio: { of: 'women', to: 'persons' } }, { women }),
    files: { 'facts.csv': womenFacts },
    figures: { ...personsAlone, 'share/dibao/county/2021': 'c' },
  },
  {
    name: 'passes-share-of-something-else',
    nianbao: withRates({ unlinked: true }, { women }),
    files: { 'facts.csv': womenFacts },
    figures: { ...personsAlone, 'share/dibao/county/2021': '4.3 %' },
  },
  {
    name: 'refuses-share-of-withheld-kind',
    nianbao: withRates({}),
    files: { 'facts.csv': kindFacts },
    problems: [refused(5, 'care', 'persons/full/county/2021-01-01/2021-12-31'), companionKind],
  },
  {
    name: 'passes-share-of-kind-withheld',
    nianbao: withRates({}),
    files: { 'facts.csv': kindFacts.replace('4.3,,', '4.3,,c') },
    problems: [companionKind],
    figures: { ...kindsAlone, 'share/care/county/2021': 'c' },
  },
  {
    name: 'refuses-change-undeclared',
    nianbao: withRates({}),
    files: { 'facts.csv': changeFacts },
    problems: [refused(4, 'dibao', 'persons/dibao/county/2020-01-01/2020-12-31')],
  },
  {
    name: 'passes-change-declared',
    nianbao: withRates({ change: 'persons' }),
    files: { 'facts.csv': changeFacts },
    figures: {
      'persons/dibao/county/2020': 'c',
      'persons/dibao/county/2021': '30 人',
      'share/dibao/county/2021': 'c',
    },
  },
];
