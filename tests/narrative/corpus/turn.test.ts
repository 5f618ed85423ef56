import { describe } from 'vitest';
import { turnFinding } from '../../../src/narrative/findings/trend.ts';
import { figureOf, testSayings, type Say } from '../sayings.ts';
import { years } from './years.ts';

const turn =
  (place: string): Say =>
  (book) =>
    turnFinding(book, figureOf(book, place));

describe('the year that turns', () => {
  testSayings([
    {
      name: 'the first rise after two falls',
      figures: years('persons/aid', '人', '30', '25', '20', '24'),
      say: turn('persons/aid'),
      zh: '2021年人数24人，比上年增加4人，为连续2年减少后首次增加。',
      en: 'Persons: 24 persons in 2021, up 4 persons from 2020, the first rise after 2 years of falls.',
    },
    {
      name: 'the first fall after three rises, of money',
      figures: years('funds/aid', '万元', '10.0', '11.0', '12.0', '13.0', '12.5'),
      say: turn('funds/aid'),
      zh: '2021年发放资金12.5万元，比上年减少0.5万元，下降4%，为连续3年增加后首次减少。',
      en: 'Funds paid came to 125,000 yuan in 2021, down 5,000 yuan (4%) from 2020, the first fall after 3 years of rises.',
    },
    {
      name: 'a standard lowered for the first time',
      figures: years('standard/aid', '元/人·月', '600', '650', '700', '690'),
      say: turn('standard/aid'),
      zh: '2021年保障标准690元/人·月，比上年降低10元/人·月，下降1.4%，为连续2年提高后首次降低。',
      en: 'In 2021, the standard was 690 yuan per person per month, lowered by 10 yuan per person per month (1.4%) from 2020, the first fall after 2 years of rises.',
    },
    {
      name: 'a rate, in percentage points',
      figures: years('coverage/aid', '%', '5.0', '4.5', '4.0', '4.4'),
      say: turn('coverage/aid'),
      zh: '2021年保障面4.4%，比上年提高0.4个百分点，为连续2年降低后首次提高。',
      en: 'In 2021, the coverage was 4.4%, up 0.4 percentage points from 2020, the first rise after 2 years of falls.',
    },
    {
      name: 'after falls to nought there is no rate',
      figures: years('persons/aid', '人', '30', '20', '0', '24'),
      say: turn('persons/aid'),
      zh: '2021年人数24人，比上年增加24人，为连续2年减少后首次增加。',
      en: 'Persons: 24 persons in 2021, up 24 persons from 2020, the first rise after 2 years of falls.',
    },
    {
      name: 'the longer run before it is counted as far as it may be compared',
      figures: years('persons/aid', '人', '60', '50 break', '40', '30', '20', '24'),
      say: turn('persons/aid'),
      zh: '2021年人数24人，比上年增加4人，为连续2年减少后首次增加。',
      en: 'Persons: 24 persons in 2021, up 4 persons from 2020, the first rise after 2 years of falls.',
    },
    {
      name: 'one year of fall is no run to end',
      figures: years('persons/aid', '人', '20', '30', '20', '24'),
      say: turn('persons/aid'),
    },
    {
      name: 'a year that stood still is no fall',
      figures: years('persons/aid', '人', '30', '20', '20', '24'),
      say: turn('persons/aid'),
    },
    {
      name: 'nothing where the latest year goes on',
      figures: years('persons/aid', '人', '30', '25', '20', '15'),
      say: turn('persons/aid'),
    },
    {
      name: 'nothing where the latest year stands still',
      figures: years('persons/aid', '人', '30', '25', '20', '20'),
      say: turn('persons/aid'),
    },
    {
      name: 'nothing beside a withheld year',
      figures: years('persons/aid', '人', '30', '※', '20', '24'),
      say: turn('persons/aid'),
    },
    {
      name: 'nothing beside a year that is missing',
      figures: years('persons/aid', '人', '40', '30', '-', '20', '24'),
      say: turn('persons/aid'),
    },
    {
      name: 'nothing across a break',
      figures: years('persons/aid', '人', '30', '25', '20 break', '24'),
      say: turn('persons/aid'),
    },
    {
      name: 'nothing from demonstration to official',
      figures: years('persons/aid', '人', '30 demonstration', '25 demonstration', '20 demonstration', '24'),
      say: turn('persons/aid'),
    },
    {
      name: 'nothing of round numbers',
      figures: years('persons/aid', '人', '30', '25 approximate', '20', '24'),
      say: turn('persons/aid'),
    },
    {
      name: 'nothing of three years',
      figures: years('persons/aid', '人', '25', '20', '24'),
      say: turn('persons/aid'),
    },
    {
      name: 'nothing of one year',
      figures: years('persons/aid', '人', '24'),
      say: turn('persons/aid'),
    },
  ]);
});
