import { describe, expect, it, test } from 'vitest';
import { piecesOf, plainText, type Sentence } from '../../src/model/language.ts';
import { cautions } from '../../src/narrative/cautions.ts';
import { misquotes } from '../../src/narrative/misquotes.ts';
import { briefOf } from './briefs.ts';

describe('what figures are easily mistaken for', () => {
  test.each([
    [
      'persons of several programmes added',
      ['persons/aid: 2414 人', 'persons/elderly: 2868 人'],
      '各项目的人数不相加：分别统计，同一个人可能列入几项。',
      'The persons of several programmes are not added up: each is counted apart, and one person may be in several.',
    ],
    [
      'persons called households',
      ['households/aid: 1562 户', 'persons/aid: 2414 人'],
      '低保2414人是人数，1562户是户数，两者不能互换。',
      'Basic allowance: 2,414 persons in 1,562 households; neither number stands for the other.',
    ],
    [
      'a standard called what was paid',
      ['standard/aid: 740 元/人·月'],
      '低保保障标准740元/人·月是标准，不是每人实际领到的数。',
      'Basic allowance: 740 yuan per person per month is the standard, not what each person receives.',
    ],
    [
      'person-times called persons',
      ['times/visits: 1019 人次'],
      '慰问1019人次是人次，不是人数：一个人可以不止一次。',
      'Visits: 1,019 person-times are not so many persons; one person may be counted more than once.',
    ],
    [
      'the money of a month called that of the year',
      ['funds/aid: 5 万元: 2021-07-01/2021-07-31'],
      '低保发放资金5万元的统计期是2021年7月，不是2021年全年。',
      'Basic allowance: the funds paid of 50,000 yuan are those of July 2021, not of the year 2021.',
    ],
  ])('%s', (_, lines, zh, en) => {
    const { book } = briefOf(lines);
    expect(misquotes(book, 'zh-CN', { hasDemonstration: false }).map(plainText)).toEqual([zh]);
    expect(misquotes(book, 'en', { hasDemonstration: false }).map(plainText)).toEqual([en]);
  });

  it('never prints a number that would be wrong, not even to forbid it', () => {
    const { book } = briefOf(['persons/aid: 2414 人', 'persons/elderly: 2868 人', 'households/aid: 1562 户']);
    const marks = (sentence: Sentence) =>
      piecesOf(sentence).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.mark.kind, piece.number]));
    const told = misquotes(book, 'zh-CN', { hasDemonstration: false });
    expect(told.flatMap(marks)).toEqual(['cell', '2414', 'cell', '1562']);
    expect(told.map(plainText).join('')).not.toContain('5282');
  });

  it('names demonstration figures where there are any', () => {
    const { book } = briefOf(['funds/aid: 5 万元']);
    expect(misquotes(book, 'zh-CN', { hasDemonstration: true }).map(plainText)).toEqual([
      '网页上带○的数字：演示数字，不得引用。',
    ]);
  });
});

describe('what to know before reading', () => {
  const said = (lines: string[]) => {
    const { book, main } = briefOf(lines);
    return [...cautions(book, main, 'zh-CN', 9), ...cautions(book, main, 'en', 9)].map(plainText);
  };
  const before = 'persons/aid: 2400 人: 2020';

  test.each([
    ['nothing where there is nothing', ['persons/aid: 2414 人', before], []],
    [
      'that there is no earlier figure',
      ['persons/aid: 2414 人'],
      [
        '人数不列比上年增减：没有公布2020年的数字。',
        'Persons: no change on the year before is given; no figure of 2020 is published.',
      ],
    ],
    [
      'with which year it is compared',
      ['persons/aid: 2414 人', 'persons/aid: 2400 人: 2019'],
      [
        '人数的增减是与2019年比：没有公布2020年的数字。',
        'Persons: changes are from 2019; no figure of 2020 is published.',
      ],
    ],
    [
      'what is provisional',
      ['persons/aid: 2414 人 provisional', before],
      ['低保有初步数，以后可能修订。', 'Figures of basic allowance are provisional and may be revised.'],
    ],
    [
      'what is of another period',
      ['persons/aid: 2414 人', before, 'persons/visits: 9 人: /2022-06-02'],
      [
        '慰问的统计期不是2021年全年，不与其他项目合计、比较。',
        '同一个人可能列入几个项目，人数不跨项目相加。',
        'The period of visits is not the whole of 2021: they are neither added to nor compared with other programmes.',
        'One person may be in several programmes: people are not added up over programmes.',
      ],
    ],
    [
      'what is withheld',
      ['persons/aid: 2414 人', before, 'funds/visits: ※'],
      [
        '慰问有的数以※表示：为保护个人信息不予公布，带※的数不一定小。',
        'Figures of visits shown as ※: withheld to protect individuals; not necessarily small.',
      ],
    ],
  ])('%s', (_, lines, sentences) => expect(said(lines)).toEqual(sentences));
});
