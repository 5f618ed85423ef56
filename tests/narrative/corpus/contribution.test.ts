import { describe } from 'vitest';
import { areaContributions, programmeContributions } from '../../../src/figures/changeParts.ts';
import { mainFigure } from '../../../src/figures/rank.ts';
import { contributionFinding } from '../../../src/narrative/findings/rank.ts';
import { figureOf, testSayings, type Say } from '../sayings.ts';

const programmes: Say = (book) => {
  const main = mainFigure(book);
  const found = main && programmeContributions(book, main, Infinity);
  return found && contributionFinding(found);
};
const alone: Say = (book) => {
  const found = programmes(book);
  return found?.kind === 'contribution' ? { ...found, isChangeStated: true } : undefined;
};
const areas: Say = (book) => {
  const persons = book.release.description.measures.find(({ code }) => code === 'persons')!;
  persons.adds = ['area'];
  const found = areaContributions(book, { figure: figureOf(book, 'persons/aid') }, Infinity);
  return found && contributionFinding(found);
};
const funds = (aid: string, elderly: string, total: string, period = '2021'): string[] => [
  ...[`funds/aid: ${aid}: ${period}`, `funds/elderly: ${elderly}: ${period}`],
  `funds/total:two: ${total}: ${period}`,
];
const persons = (whole: string, north: string, south: string, period = '2021'): string[] => [
  `persons/aid: ${whole}: ${period}`,
  ...[`persons/aid/north: ${north}: ${period}`, `persons/aid/south: ${south}: ${period}`],
];

describe('what did most to a change', () => {
  testSayings([
    {
      name: 'a programme in a rise, more than the whole',
      figures: [
        ...funds('1523 万元', '3360 万元', '4883 万元'),
        ...funds('1586 万元', '3174 万元', '4760 万元', '2020'),
      ],
      say: programmes,
      zh: '两项资金比上年增加123万元，增长2.6%，其中特困增加最多，为186万元。',
      en: 'Two allowances up 1.23 million yuan (2.6%) from 2020; the largest rise was that of destitute support, 1.86 million yuan.',
    },
    {
      name: 'the programme alone where the change was told, in a rise',
      figures: [...funds('60 万元', '45 万元', '105 万元'), ...funds('50 万元', '40 万元', '90 万元', '2020')],
      say: alone,
      zh: '两项资金增加最多的是低保，增加10万元。',
      en: 'Two allowances: the largest rise was that of basic allowance, 100,000 yuan.',
    },
    {
      name: 'the programme alone where the change was told, in a fall',
      figures: [...funds('50 万元', '40 万元', '90 万元'), ...funds('60 万元', '45 万元', '105 万元', '2020')],
      say: alone,
      zh: '两项资金减少最多的是低保，减少10万元。',
      en: 'Two allowances: the largest fall was that of basic allowance, 100,000 yuan.',
    },
    {
      name: 'a programme in a fall',
      figures: [...funds('50 万元', '40 万元', '90 万元'), ...funds('60 万元', '45 万元', '105 万元', '2020')],
      say: programmes,
      zh: '两项资金比上年减少15万元，下降14%，其中低保减少最多，为10万元。',
      en: 'Two allowances down 150,000 yuan (14%) from 2020; the largest fall was that of basic allowance, 100,000 yuan.',
    },
    {
      name: 'an earlier year than the year before is named',
      figures: [...funds('60 万元', '45 万元', '105 万元'), ...funds('50 万元', '40 万元', '90 万元', '2018')],
      say: programmes,
      zh: '两项资金比2018年增加15万元，其中低保增加最多，为10万元。',
      en: 'Two allowances up 150,000 yuan from 2018; the largest rise was that of basic allowance, 100,000 yuan.',
    },
    {
      name: 'an area',
      figures: [...persons('60 人', '22 人', '38 人'), ...persons('50 人', '20 人', '30 人', '2020')],
      say: areas,
      zh: '人数比上年增加10人，增长20.0%，其中南镇增加最多，为8人。',
      en: 'Persons up 10 persons (20.0%) from 2020; the largest rise was that of South Town, 8 persons.',
    },
    {
      name: 'nothing where two did alike',
      figures: [...funds('60 万元', '50 万元', '110 万元'), ...funds('50 万元', '40 万元', '90 万元', '2020')],
      say: programmes,
    },
    {
      name: 'nothing where the whole stood still',
      figures: [...funds('60 万元', '30 万元', '90 万元'), ...funds('50 万元', '40 万元', '90 万元', '2020')],
      say: programmes,
    },
    {
      name: 'nothing beside a withheld area',
      figures: [...persons('30 人', '12 人', '※'), ...persons('25 人', '11 人', '14 人', '2020')],
      say: areas,
    },
    {
      name: 'nothing where an area had no figure',
      figures: [...persons('30 人', '12 人', '18 人'), ...persons('25 人', '11 人', '14 人', '2020').slice(0, 2)],
      say: areas,
    },
    {
      name: 'nothing where the parts do not come to the whole',
      figures: [...persons('31 人', '12 人', '18 人'), ...persons('25 人', '11 人', '14 人', '2020')],
      say: areas,
    },
    {
      name: 'nothing from demonstration to official',
      figures: [
        ...funds('60 万元', '45 万元', '105 万元'),
        ...funds('50 万元 demonstration', '40 万元 demonstration', '90 万元 demonstration', '2020'),
      ],
      say: programmes,
    },
  ]);
});
