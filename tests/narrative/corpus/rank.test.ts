import { describe } from 'vitest';
import { areaRankFinding, rankFinding } from '../../../src/narrative/findings/rank.ts';
import { figureOf, measureOf, programmeOf, testSayings, type Say } from '../sayings.ts';

const areas = ['north', 'south', 'east'];
const rank =
  (place: string, who: string, among = areas): Say =>
  (book) => {
    const named = among.map((area) => ({ area, figure: figureOf(book, `${place}/${area}`) }));
    return rankFinding(
      measureOf(book, place.split('/')[0]!),
      named.find(({ area }) => area === who)!,
      named,
    );
  };
const inYear = (year: string, ...values: string[]) =>
  values.map((value, index) => `persons/aid/${areas[index]}: ${value} 人: ${year}`);
const programmeRank: Say = (book) => {
  const named = ['aid', 'elderly', 'visits'].map((code) => ({
    programme: programmeOf(book, code),
    figure: figureOf(book, `funds/${code}`),
  }));
  return rankFinding(measureOf(book, 'funds'), named[0]!, named);
};

describe('a place among others', () => {
  testSayings([
    {
      name: 'second of three areas',
      figures: ['persons/aid/north: 5 人', 'persons/aid/south: 9 人', 'persons/aid/east: 2 人'],
      say: rank('persons/aid', 'north'),
      zh: '2021年北镇人数5人，在3个地区中居第2位。',
      en: 'In 2021, North Town ranked 2nd of 3 areas by persons: 5 persons.',
    },
    {
      name: 'the first, as persons',
      figures: ['persons/aid/north: 5 人', 'persons/aid/south: 9 人', 'persons/aid/east: 2 人'],
      say: rank('persons/aid', 'south'),
      zh: '2021年南镇人数9人，在3个地区中居第1位。',
      en: 'In 2021, South Town ranked 1st of 3 areas by persons: 9 persons.',
    },
    {
      name: 'a tie shares the first place',
      figures: ['persons/aid/north: 9 人', 'persons/aid/south: 9 人', 'persons/aid/east: 2 人'],
      say: rank('persons/aid', 'north'),
      zh: '2021年北镇人数9人，在3个地区中居并列第1位。',
      en: 'In 2021, North Town ranked joint 1st of 3 areas by persons: 9 persons.',
    },
    {
      name: 'after a tie the next place is left out',
      figures: ['persons/aid/north: 9 人', 'persons/aid/south: 9 人', 'persons/aid/east: 2 人'],
      say: rank('persons/aid', 'east'),
      zh: '2021年东镇人数2人，在3个地区中居第3位。',
      en: 'In 2021, East Town ranked 3rd of 3 areas by persons: 2 persons.',
    },
    {
      name: 'a tie for the last place',
      figures: ['persons/aid/north: 2 人', 'persons/aid/south: 9 人', 'persons/aid/east: 2 人'],
      say: rank('persons/aid', 'east'),
      zh: '2021年东镇人数2人，在3个地区中居并列第2位。',
      en: 'In 2021, East Town ranked joint 2nd of 3 areas by persons: 2 persons.',
    },
    {
      name: 'a level that was said',
      figures: ['persons/aid/north: 5 人', 'persons/aid/south: 9 人', 'persons/aid/east: 2 人'],
      say: (book) => ({ ...rank('persons/aid', 'north')(book)!, isLevelStated: true }),
      zh: '人数规模在3个地区中居第2位。',
      en: 'Persons, by size: 2nd of 3 areas.',
    },
    {
      name: 'demonstration areas among themselves',
      figures: [
        'persons/aid/north: 5 人 demonstration',
        'persons/aid/south: 9 人 demonstration',
        'persons/aid/east: 2 人 demonstration',
      ],
      say: rank('persons/aid', 'north'),
      zh: '2021年北镇人数5人，在3个地区中居第2位。',
      en: 'In 2021, North Town ranked 2nd of 3 areas by persons: 5 persons.',
    },
    {
      name: 'a programme among programmes, by money',
      figures: ['funds/aid: 15 万元', 'funds/elderly: 33 万元', 'funds/visits: 4 万元'],
      say: programmeRank,
      zh: '2021年低保发放资金15万元，在3个项目中居第2位。',
      en: 'In 2021, basic allowance ranked 2nd of 3 programmes by funds paid: 150,000 yuan.',
    },
    {
      name: 'no place among two beside a withheld area',
      figures: ['persons/aid/north: 5 人', 'persons/aid/south: ※', 'persons/aid/east: 2 人'],
      say: rank('persons/aid', 'north'),
    },
    {
      name: 'a place among those that are published',
      figures: [
        'persons/aid/north: 5 人',
        'persons/aid/south: 9 人',
        'persons/aid/east: 2 人',
        'persons/aid/county: ※',
      ],
      say: rank('persons/aid', 'north', [...areas, 'county']),
      zh: '2021年北镇人数5人，在公布的3个地区中居第2位。',
      en: 'In 2021, North Town ranked 2nd of 3 areas with published figures by persons: 5 persons.',
    },
    {
      name: 'where it was a year before',
      figures: ['persons/aid: 12 人', ...inYear('2020', '5', '3', '2'), ...inYear('2021', '4', '6', '2')],
      say: (book) => areaRankFinding(book, programmeOf(book, 'aid'), 'south'),
      zh: '人数规模在3个地区中居第1位，上年居第2位。',
      en: 'Persons, by size: 1st of 3 areas, up from 2nd in 2020.',
    },
    {
      name: 'by residents where these are known',
      figures: [
        'persons/aid: 12 人',
        ...inYear('2021', '4', '6', '2'),
        ...['200', '600', '400'].map((number, index) => `residents/aid/${areas[index]}: ${number} 居民: /2021-12-31`),
      ],
      say: (book) => areaRankFinding(book, programmeOf(book, 'aid'), 'north'),
      zh: '按每万人计，人数在3个地区中居第1位。',
      en: 'Persons per 10,000 residents: 1st of 3 areas.',
    },
    {
      name: 'no place for what is withheld',
      figures: ['persons/aid/north: ※', 'persons/aid/south: 9 人', 'persons/aid/east: 2 人'],
      say: rank('persons/aid', 'north'),
    },
    {
      name: 'no place beside a missing area',
      figures: ['persons/aid/north: 5 人', 'persons/aid/south: 9 人'],
      say: rank('persons/aid', 'north'),
    },
    {
      name: 'no place among two, one not applicable',
      figures: ['persons/aid/north: 5 人', 'persons/aid/south: 9 人', 'persons/aid/east: —'],
      say: rank('persons/aid', 'north'),
    },
    {
      name: 'no official place among demonstration areas',
      figures: [
        'persons/aid/north: 5 人',
        'persons/aid/south: 9 人 demonstration',
        'persons/aid/east: 2 人 demonstration',
      ],
      say: rank('persons/aid', 'north'),
    },
    {
      name: 'no place among unlike periods',
      figures: ['persons/aid/north: 5 人', 'persons/aid/south: 9 人: 2021-01-01/2022-06-02', 'persons/aid/east: 2 人'],
      say: rank('persons/aid', 'north'),
    },
    {
      name: 'no place among unlike units',
      figures: ['persons/aid/north: 5 人', 'persons/aid/south: 9 户', 'persons/aid/east: 2 人'],
      say: rank('persons/aid', 'north'),
    },
  ]);
});
