import { describe } from 'vitest';
import { noPerHeadFinding, perHeadFinding } from '../../../src/narrative/findings/perHead.ts';
import { programmeOf, testSayings, type Say } from '../sayings.ts';
import { years } from './years.ts';

const perHead: Say = (book) => perHeadFinding(book, programmeOf(book, 'aid'));
const noPerHead: Say = (book) => noPerHeadFinding(book, programmeOf(book, 'aid'));
const stocks = (...values: string[]): string[] =>
  values.map((value, index) => `registered/aid: ${value} 人: /${2022 - values.length + index}-12-31`);

describe('money a head', () => {
  testSayings([
    {
      name: 'of those at both ends of the year',
      figures: [...stocks('90', '110'), 'funds/aid: 50 万元'],
      say: perHead,
      zh: '2021年发放资金平均5000元/人·年（按年初和年末在册人数的平均数推算）。',
      en: 'In 2021, funds paid averaged 5,000 yuan per person per year (computed from the mean of the persons registered at both ends of the year).',
    },
    {
      name: 'its growth and its level against the standard',
      figures: [
        ...stocks('90', '90', '110'),
        ...years('funds/aid', '万元', '36.00', '50.00'),
        'standard/aid: 500 元/人·月',
      ],
      say: perHead,
      zh: '2021年发放资金平均5000元/人·年（按年初和年末在册人数的平均数推算），比上年增长25.0%，相当于保障标准的83.3%。',
      en: 'In 2021, funds paid averaged 5,000 yuan per person per year (computed from the mean of the persons registered at both ends of the year), up 25.0% from 2020, 83.3% of the standard.',
    },
    {
      name: 'of those of a month',
      figures: ['persons/aid: 100 人: 2021-07-01/2021-07-31', 'funds/aid: 5 万元: 2021-07-01/2021-07-31'],
      say: perHead,
      zh: '2021年7月发放资金平均500元/人·月（按当月人数推算）。',
      en: 'In July 2021, funds paid averaged 500 yuan per person per month (computed from the persons of the month).',
    },
    {
      name: 'no level against a standard of later',
      figures: [...stocks('90', '110'), 'funds/aid: 50 万元', 'standard/aid: 500 元/人·月: 2021-07-01/2022-06-30'],
      say: perHead,
      zh: '2021年发放资金平均5000元/人·年（按年初和年末在册人数的平均数推算）。',
      en: 'In 2021, funds paid averaged 5,000 yuan per person per year (computed from the mean of the persons registered at both ends of the year).',
    },
    { name: 'never of all who were served', figures: ['persons/aid: 2414 人', 'funds/aid: 1523 万元'], say: perHead },
    { name: 'never of one end alone', figures: [...stocks('110'), 'funds/aid: 50 万元'], say: perHead },
    {
      name: 'never where an end is withheld',
      figures: ['registered/aid: ※: /2020-12-31', ...stocks('110'), 'funds/aid: 50 万元'],
      say: perHead,
    },
    {
      name: 'never of official money and demonstration persons',
      figures: [
        ...stocks('90 人 demonstration', '110 人 demonstration').map((line) => line.replace(' 人: ', ': ')),
        'funds/aid: 50 万元',
      ],
      say: perHead,
    },
  ]);
});

describe('no money a head', () => {
  testSayings([
    {
      name: 'where all who were served are counted, and there is a standard',
      figures: ['persons/aid: 2414 人', 'funds/aid: 1523 万元', 'standard/aid: 740 元/人·月'],
      say: noPerHead,
      zh: '发放资金不折算到每人：人数是2021年内所有保障过的，不是同一时点的。',
      en: 'No amount of funds paid per head is given: the persons are all those served in 2021, not those counted at one time.',
    },
    {
      name: 'is not explained without a standard',
      figures: ['persons/aid: 9 人', 'funds/aid: 3 万元'],
      say: noPerHead,
    },
    {
      name: 'is not explained where there is one',
      figures: [...stocks('90', '110'), 'persons/aid: 120 人', 'funds/aid: 50 万元', 'standard/aid: 500 元/人·月'],
      say: noPerHead,
    },
  ]);
});
