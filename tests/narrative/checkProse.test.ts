import { describe, expect, it, test } from 'vitest';
import { parseProse } from '../../src/editions/prose.ts';
import { bookOf } from '../../src/figures/book.ts';
import { checkProse, releaseFacts } from '../../src/narrative/prose.ts';
import { figureAt } from '../figures/figureAt.ts';
import { releaseOf } from '../figures/releaseOf.ts';

const book = bookOf(
  releaseOf([
    figureAt('persons/aid', '2414 人'),
    figureAt('funds/aid', '44.22 万元'),
    figureAt('persons/elderly', '※'),
    figureAt('persons/visits', '5 人 demonstration'),
    figureAt('funds/visits', '3 万元 demonstration'),
  ]),
);

function faults(text: string, year: string | undefined = '2021') {
  const { problems, ...parsed } = parseProse(`# preface\n\n${text}\n`, 'zh.md');
  expect(problems).toEqual([]);
  return checkProse([{ ...parsed, file: 'zh.md', language: 'zh-CN', year }], book);
}

describe('references of prose', () => {
  it('resolve to a released value of the year', () => {
    expect(faults('共{persons aid}，{funds aid county}。')).toEqual([]);
  });

  test.each([
    '{persons nobody}',
    '{persons}',
    '{}',
    '{persons aid south}',
    '{persons aid county more}',
    '{persons elderly}',
  ])('are refused with their line: %s', (read) => {
    expect(faults(`第一行\n${read}`)).toMatchObject([{ code: 'reference-unknown', file: 'zh.md', line: 4, read }]);
  });

  it('are told what the programme has', () => {
    expect(faults('{person aid}')).toMatchObject([{ expected: '{persons aid} / {funds aid}' }]);
  });

  it('are not asked for in a year that has no figures, which is said of the edition', () => {
    expect(faults('{persons aid}', '1999')).toEqual([]);
  });
});

describe('official and demonstration figures', () => {
  it('do not meet in a paragraph', () => {
    expect(faults('{persons aid}。\n{persons visits}。')).toEqual([
      {
        code: 'demonstration-mixed',
        severity: 'error',
        file: 'zh.md',
        line: 4,
        read: '{persons visits}',
        params: { official: '{persons aid}' },
      },
    ]);
  });

  it('may stand in paragraphs of their own', () => {
    expect(faults('{persons aid}、{funds aid}。\n\n{persons visits}、{funds visits}。')).toEqual([]);
  });
});

it('prose may have a preface and a section for each programme that is not part of another', () => {
  expect(releaseFacts(book)).toEqual({
    languages: ['zh-CN', 'en'],
    area: 'county',
    years: ['2021'],
    officialYears: ['2021'],
    hasDemonstration: true,
    sections: ['preface', 'aid', 'elderly', 'care', 'visits'],
  });
});

describe('a headline of one’s own', () => {
  const headline = (text: string) => {
    const { problems, ...parsed } = parseProse(`# headline\n\n${text}\n`, 'edition.json');
    expect(problems).toEqual([]);
    const files = [{ ...parsed, file: 'edition.json', language: 'zh-CN' as const, year: '2021' }];
    return checkProse(files, book).map(({ code, member, read }) => [code, member, read]);
  };

  it('has at most 20 characters as printed', () => {
    expect(headline('甲县2021年全年保障低保对象{persons aid}')).toEqual([]);
    expect(headline('甲县2021年全年共保障城乡低保对象{persons aid}')).toEqual([
      ['headline-long', 'headline.zh-CN', '甲县2021年全年共保障城乡低保对象2414人'],
    ]);
  });

  it('holds no demonstration figure', () => {
    expect(headline('慰问{persons visits}')).toEqual([['headline-demonstration', 'headline.zh-CN', '慰问5人']]);
  });
});
