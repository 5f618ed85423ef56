import { describe, expect, it, test } from 'vitest';
import { piecesOf, plainText, type Sentence } from '../../src/model/language.ts';
import { cautions } from '../../src/narrative/cautions.ts';
import { misquotes } from '../../src/narrative/misquotes.ts';
import { briefOf } from './briefs.ts';

describe('what must not be written', () => {
  test.each([
    [
      'persons of several programmes added',
      ['persons/aid: 2414 人', 'persons/elderly: 2868 人'],
      '“共保障5282人”：各项目分别统计，同一个人可能列入几项，不相加。',
      '“5,282 persons in all”: programmes are counted apart, and one person may be in several; they are not added.',
    ],
    [
      'persons called households',
      ['households/aid: 1562 户', 'persons/aid: 2414 人'],
      '“低保2414户”：2414人是人数，户数是1562户。',
      '“2,414 households (basic allowance)”: 2,414 persons, in 1,562 households.',
    ],
    [
      'a standard called what was paid',
      ['standard/aid: 740 元/人·月'],
      '“低保每人领740元/人·月”：这是保障标准，不是实际发放额。',
      '“Each receives 740 yuan per person per month (basic allowance)”: this is the standard, not what was paid.',
    ],
    [
      'person-times called persons',
      ['times/visits: 1019 人次'],
      '“慰问1019人”：应为1019人次，一个人可以不止一次。',
      '“1,019 persons (visits)”: 1,019 person-times; one person may be counted more than once.',
    ],
    [
      'the money of a month called that of the year',
      ['funds/aid: 5 万元: 2021-07-01/2021-07-31'],
      '“2021年低保发放资金5万元”：统计期是2021年7月，不是全年。',
      '“basic allowance: funds paid of 50,000 yuan in 2021”: the period is July 2021, not the year.',
    ],
  ])('%s', (_, lines, zh, en) => {
    const { book } = briefOf(lines);
    expect(misquotes(book, 'zh-CN', { hasDemonstration: false }).map(plainText)).toEqual([zh]);
    expect(misquotes(book, 'en', { hasDemonstration: false }).map(plainText)).toEqual([en]);
  });

  it('holds its wrong numbers as words, not as figures', () => {
    const { book } = briefOf(['persons/aid: 2414 人', 'persons/elderly: 2868 人']);
    const kinds = (sentence: Sentence) =>
      piecesOf(sentence).flatMap((piece) => (typeof piece === 'string' ? [] : piece.mark.kind));
    expect(misquotes(book, 'zh-CN', { hasDemonstration: false }).flatMap(kinds)).toEqual(['literal']);
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
