import { describe } from 'vitest';
import { largestFinding } from '../../../src/narrative/findings/rank.ts';
import { figureOf, measureOf, programmeOf, testSayings, type Say } from '../sayings.ts';

const largest =
  (code: string, ...programmes: string[]): Say =>
  (book) =>
    largestFinding(
      measureOf(book, code),
      programmes.map((one) => ({ programme: programmeOf(book, one), figure: figureOf(book, `${code}/${one}`) })),
    );
const largestArea =
  (place: string): Say =>
  (book) =>
    largestFinding(
      measureOf(book, place.split('/')[0]!),
      ['north', 'south'].map((area) => ({ area, figure: figureOf(book, `${place}/${area}`) })),
    );

describe('the largest', () => {
  testSayings([
    {
      name: 'the programme with the most persons',
      figures: ['persons/aid: 2414 人', 'persons/elderly: 2868 人'],
      say: largest('persons', 'aid', 'elderly'),
      zh: '2021年2个项目中特困人数最多，为2868人。',
      en: 'In 2021, of 2 programmes, destitute support had the largest number: 2,868 persons.',
    },
    {
      name: 'the programme with the most money',
      figures: ['funds/aid: 1523 万元', 'funds/elderly: 3360 万元'],
      say: largest('funds', 'aid', 'elderly'),
      zh: '2021年2个项目中特困发放资金最多，为3360万元。',
      en: 'In 2021, of 2 programmes, destitute support had the largest amount of funds paid: 33.60 million yuan.',
    },
    {
      name: 'the highest standard',
      figures: ['standard/aid: 740 元/人·月', 'standard/elderly: 900 元/人·月'],
      say: largest('standard', 'aid', 'elderly'),
      zh: '2021年2个项目中特困保障标准最高，为900元/人·月。',
      en: 'In 2021, of 2 programmes, destitute support had the highest standard: 900 yuan per person per month.',
    },
    {
      name: 'the town with the most persons',
      figures: ['persons/aid/north: 1 人', 'persons/aid/south: 0 人'],
      say: largestArea('persons/aid'),
      zh: '2021年北镇人数最多，为1人。',
      en: 'In 2021, North Town had the largest number: 1 person.',
    },
    {
      name: 'no rank beside a withheld neighbour',
      figures: ['persons/aid/north: 5 人', 'persons/aid/south: ※'],
      say: largestArea('persons/aid'),
    },
    {
      name: 'no rank beside a withheld third',
      figures: ['persons/aid: 5 人', 'persons/elderly: 4 人', 'persons/care: ※'],
      say: largest('persons', 'aid', 'elderly', 'care'),
    },
    {
      name: 'no rank beside a missing neighbour',
      figures: ['persons/aid/north: 5 人'],
      say: largestArea('persons/aid'),
    },
    {
      name: 'a rank without what does not apply',
      figures: ['persons/aid: 5 人', 'persons/elderly: 4 人', 'persons/care: —'],
      say: largest('persons', 'aid', 'elderly', 'care'),
      zh: '2021年2个项目中低保人数最多，为5人。',
      en: 'In 2021, of 2 programmes, basic allowance had the largest number: 5 persons.',
    },
    {
      name: 'no rank on a tie',
      figures: ['persons/aid/north: 5 人', 'persons/aid/south: 5 人'],
      say: largestArea('persons/aid'),
    },
    {
      name: 'no rank of zeros',
      figures: ['persons/aid/north: 0 人', 'persons/aid/south: 0 人'],
      say: largestArea('persons/aid'),
    },
    { name: 'no rank of one figure', figures: ['persons/aid: 5 人'], say: largest('persons', 'aid') },
    {
      name: 'no rank of official and demonstration',
      figures: ['persons/aid/north: 5 人', 'persons/aid/south: 4 人 demonstration'],
      say: largestArea('persons/aid'),
    },
    {
      name: 'no rank of unlike periods',
      figures: ['persons/aid/north: 5 人', 'persons/aid/south: 4 人: 2021-01-01/2022-06-02'],
      say: largestArea('persons/aid'),
    },
    {
      name: 'no rank of unlike units',
      figures: ['standard/aid: 740 元/人·月', 'standard/elderly: 11544 元/人·年'],
      say: largest('standard', 'aid', 'elderly'),
    },
  ]);
});
