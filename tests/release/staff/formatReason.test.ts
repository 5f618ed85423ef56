import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../../../src/model/language.ts';
import type { CodeTitles } from '../../../src/release/package/dataPackage.ts';
import { formatReason, type Reason, type Subject } from '../../../src/release/staff/formatWithheld.ts';
import { reasonKinds } from '../../../src/release/staff/withheldWords.ts';

const figure = {
  key: { measure: 'funds', programme: 'home', area: 'east', period: { start: '2021-01-01', end: '2021-12-31' } },
  year: '2021',
};
const here: Subject = { programme: 'home', area: 'east', year: '2021' };
const west: Subject = { ...here, area: 'west' };

const names: Record<Language, Record<string, string>> = {
  'zh-CN': { east: '东镇', west: '西镇', home: '分散供养', house: '集中供养', persons: '人数', women: '其中：女' },
  en: {
    east: 'East Town',
    west: 'West Town',
    home: 'At home',
    house: 'In institutions',
    persons: 'Persons',
    women: 'Women',
  },
};

function said(reason: Reason): string[] {
  return languages.map((language) => {
    const title = (code: string) => names[language][code] ?? code;
    const titles: CodeTitles = { area: title, programme: title, measure: title };
    return formatReason(reason, figure, titles, language);
  });
}

describe('why a figure is withheld', () => {
  const cases: [Reason, string, string][] = [
    [{ kind: 'small', of: [], threshold: 5 }, '计数为1至4', 'A count from 1 to 4'],
    [{ kind: 'small', of: [], threshold: 2 }, '计数为1', 'A count of 1'],
    [
      { kind: 'rest', of: [{ ...here, measure: 'persons' }], threshold: 5 },
      '“人数”减去它，剩下的为1至4',
      'What is left of “Persons” without it is from 1 to 4',
    ],
    [
      { kind: 'rest', of: [], threshold: 11 },
      '与较短时期的数字相减，剩下的为1至10',
      'What it leaves beside a shorter period is from 1 to 10',
    ],
    [{ kind: 'marked', of: [] }, '表中标为 c（不予公布）', 'Marked c in the table'],
    [
      { kind: 'protected', of: [] },
      '受保护的项目，本级以下除0外不公布',
      'Protected programme: below your own area only nought is published',
    ],
    [
      { kind: 'earlier', of: [] },
      '以前的版本没有公布；现在公布，与旧版对照就可推算其他数字',
      'An earlier edition withheld it; published now, it would tell of others beside that edition',
    ],
    [
      { kind: 'linked', of: [{ ...here, measure: 'persons' }] },
      '与不公布的“人数”相关：说的是同一些人',
      'Tells of the same people as “Persons” (withheld)',
    ],
    [
      { kind: 'rate', of: [{ ...here, measure: 'persons', year: '2020' }] },
      '由不公布的“2020年人数”算出',
      'Computed from “Persons, 2020” (withheld)',
    ],
    [
      { kind: 'companion', of: [west, { ...west, programme: 'house' }] },
      '为防倒推：不公布它，才推不出“西镇”、“西镇集中供养”',
      'Companion: without it nobody can work out “West Town”, “West Town, In institutions”',
    ],
    [
      { kind: 'companion', of: [{ ...west, measure: 'women' }] },
      '为防倒推：不公布它，才推不出“西镇其中：女”',
      'Companion: without it nobody can work out “West Town, Women”',
    ],
    [
      { kind: 'follows', of: [{ ...here, programme: 'house' }] },
      '随不公布的“集中供养”一并不公布',
      'Goes with “In institutions” (withheld)',
    ],
    [
      { kind: 'breakdown', of: [west] },
      '同一合计中没有可以掩护“西镇”的数字，整个分组（连同0）不公布',
      'Nothing in its sums can hide “West Town”: the whole breakdown is withheld, noughts too',
    ],
    [
      { kind: 'total', of: [here, { ...here, programme: 'house' }] },
      '合计，含不公布的“分散供养”、“集中供养”',
      'A total with “At home”, “In institutions” (withheld)',
    ],
    [
      { kind: 'paid', of: [{ ...west, measure: 'persons' }] },
      '资金合计：与每人发放的数额一起，可以推算不公布的“西镇人数”',
      'Money: with what each is paid it would tell “West Town, Persons” (withheld)',
    ],
  ];

  it.each(cases)('%o', (reason, zh, en) => {
    expect(said(reason)).toEqual([zh, en]);
  });

  it('is said of every kind', () => {
    expect(new Set(cases.map(([{ kind }]) => kind))).toEqual(new Set(reasonKinds));
  });

  it('names four at most, and counts the others', () => {
    const of = ['a', 'b', 'c', 'd', 'e', 'f'].map((area) => ({ ...here, area }));
    expect(said({ kind: 'companion', of })).toEqual([
      '为防倒推：不公布它，才推不出“a”、“b”、“c”、“d”等（另2个）',
      'Companion: without it nobody can work out “a”, “b”, “c”, “d” and 2 others',
    ]);
  });
});
