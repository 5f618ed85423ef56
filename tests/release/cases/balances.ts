import { dibao, withoutHouseholds } from '../packageParts.ts';
import { error, type PackageCase } from '../packageCase.ts';
import type { JsonObject } from '../patched.ts';

const flow = (zh: string, en: string): JsonObject => ({
  title: { 'zh-CN': zh, en },
  unit: '人',
  kind: 'flow',
  adds: ['area', 'period'],
});

/** Who is there at the end of a year, who joined in it and who left. */
const population: JsonObject = {
  nianbao: {
    latestYear: 2023,
    cutoff: '2024-03-01',
    measures: {
      persons: { title: { 'zh-CN': '年末人数', en: 'Persons at year end' }, kind: 'stock' },
      funds: null,
      joined: flow('新增人数', 'Persons joined'),
      left: flow('退出人数', 'Persons left'),
    },
  },
};

/** Lines of a year, a measure and a number. */
function table(...lines: string[]): string {
  const facts = lines.map((line) => line.replace(',', ',county,dibao,'));
  return ['year,area,programme,measure,value', ...facts, ''].join('\n');
}

const declared: JsonObject = { nianbao: { measures: { persons: { balance: { joined: 'joined', left: 'left' } } } } };

const threeYears = table(
  '2021,persons,9',
  '2022,persons,3',
  '2022,joined,0',
  '2022,left,6',
  '2023,persons,8',
  '2023,joined,10',
  '2023,left,5',
);

const figures = {
  'persons/dibao/county//2021-12-31': '9 人',
  'persons/dibao/county//2022-12-31': 'c',
  'joined/dibao/county/2022': 'c',
  'left/dibao/county/2022': 'c',
  'persons/dibao/county//2023-12-31': '8 人',
  'joined/dibao/county/2023': 'c',
  'left/dibao/county/2023': 'c',
};

/** Stocks and flows of one population: last year's stock, who joined and who left tell this year's. */
export const balanceCases: PackageCase[] = [
  {
    name: 'passes-stock-and-flows-that-bear-it-out',
    presets: [withoutHouseholds, population],
    files: { 'programmes.csv': dibao, 'facts.csv': threeYears },
    figures,
  },
  {
    name: 'passes-stock-and-flows-declared',
    presets: [withoutHouseholds, population, declared],
    files: {
      'programmes.csv': dibao,
      'facts.csv': table('2022,persons,3', '2023,persons,8', '2023,joined,10', '2023,left,5'),
    },
    figures: {
      'persons/dibao/county//2022-12-31': 'c',
      'persons/dibao/county//2023-12-31': '8 人',
      'joined/dibao/county/2023': 'c',
      'left/dibao/county/2023': 'c',
    },
  },
  {
    name: 'passes-stock-and-flows-again',
    presets: [withoutHouseholds, population],
    files: { 'programmes.csv': dibao, 'facts.csv': threeYears },
    description: { version: '2' },
    published: { description: { version: '1' } },
    figures,
  },
  {
    name: 'passes-stock-beside-flows-of-others',
    presets: [withoutHouseholds, population],
    files: {
      'programmes.csv': dibao,
      'facts.csv': table('2022,persons,3', '2023,persons,8', '2023,joined,10', '2023,left,6'),
    },
    figures: {
      'persons/dibao/county//2022-12-31': 'c',
      'persons/dibao/county//2023-12-31': '8 人',
      'joined/dibao/county/2023': '10 人',
      'left/dibao/county/2023': '6 人',
    },
  },
  {
    name: 'refuses-balance-of-unknown-flows',
    presets: [withoutHouseholds, population],
    nianbao: { measures: { persons: { balance: { joined: 'joined', left: 'gone' } } } },
    files: { 'programmes.csv': dibao, 'facts.csv': table('2023,persons,8') },
    problems: [error('code-unknown', 'datapackage.json nianbao.measures[0].balance.left', { read: 'gone' })],
  },
];
