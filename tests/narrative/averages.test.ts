import { describe, expect, it, test } from 'vitest';
import { bookOf, type Book } from '../../src/figures/book.ts';
import type { Measure } from '../../src/model/description.ts';
import { plainText } from '../../src/model/language.ts';
import type { Finding } from '../../src/narrative/findings/finding.ts';
import { levelFinding } from '../../src/narrative/findings/level.ts';
import { largestFinding } from '../../src/narrative/findings/rank.ts';
import { sentenceOf } from '../../src/narrative/findings/sentence.ts';
import { servedFinding } from '../../src/narrative/findings/served.ts';
import { headline } from '../../src/narrative/headline.ts';
import { withAveragesNamed } from '../../src/words/format/grammar.ts';
import { figureAt } from '../figures/figureAt.ts';
import { releaseOf } from '../figures/releaseOf.ts';
import { figureOf, measureOf, programmeOf } from './sayings.ts';

function bookWith(lines: string[], said: Partial<Measure> = {}): Book {
  const release = releaseOf(
    lines.map((line) => figureAt(line.split(': ')[0]!, line.split(': ')[1]!, line.split(': ')[2])),
  );
  const measures = release.description.measures.map((measure) =>
    measure.code === 'households' ? { ...measure, average: true, ...said } : measure,
  );
  return bookOf({ ...release, description: withAveragesNamed({ ...release.description, measures }) });
}

const lines = ['households/aid: 407358 户', 'households/aid: 401233 户: 2020', 'households/elderly: 31319 户'];

describe('a count that is an average is told as one', () => {
  test.each<[string, (book: Book) => Finding | undefined, string, string]>([
    [
      'with its verb',
      (book) => servedFinding(book, programmeOf(book, 'aid')),
      '2021年平均保障407358户。',
      'In 2021, 407,358 households were supported on average.',
    ],
    [
      'with its name',
      (book) => levelFinding(book, figureOf(book, 'households/aid')),
      '2021年平均户数407358户，比上年增加6125户，增长1.5%。',
      'Average households: 407,358 households in 2021, up 6,125 households (1.5%) from 2020.',
    ],
    [
      'as the largest',
      (book) => {
        const named = ['aid', 'elderly'].map((code) => ({
          programme: programmeOf(book, code),
          figure: figureOf(book, `households/${code}`),
        }));
        return largestFinding(measureOf(book, 'households'), named);
      },
      '2021年2个项目中低保平均户数最多，为407358户。',
      'In 2021, of 2 programmes, basic allowance had the largest number on average: 407,358 households.',
    ],
  ])('%s', (_name, say, zh, en) => {
    const book = bookWith(lines);
    expect(plainText(sentenceOf(say(book)!, book, 'zh-CN'))).toBe(zh);
    expect(plainText(sentenceOf(say(book)!, book, 'en'))).toBe(en);
  });

  it('beside the name of its programme alone', () => {
    const book = bookWith(lines);
    const finding = levelFinding(book, figureOf(book, 'households/elderly'));
    expect(plainText(sentenceOf(finding, book, 'en', { names: 'programme' }))).toBe(
      'Destitute support: 31,319 households on average in 2021.',
    );
  });

  it('in a headline', () => {
    const book = bookWith(lines);
    const figure = figureOf(book, 'households/aid');
    expect(plainText(headline(book, figure, 'zh-CN'))).toBe('甲县2021年低保平均户数比上年增长1.5%');
    expect(plainText(headline(book, figure, 'en'))).toBe(
      'County: the number of households in basic allowance in 2021 rose 1.5% from 2020',
    );
  });

  it('once, where the package says it', () => {
    const verb = { 'zh-CN': '月均保障', en: '{be} supported in an average month' };
    const book = bookWith(lines, { verb, title: { 'zh-CN': '月均户数', en: 'Monthly average of households' } });
    expect(measureOf(book, 'households').title).toEqual({ 'zh-CN': '月均户数', en: 'Monthly average of households' });
    expect(plainText(headline(book, figureOf(book, 'households/aid'), 'zh-CN'))).toBe(
      '甲县2021年低保月均户数比上年增长1.5%',
    );
  });
});
