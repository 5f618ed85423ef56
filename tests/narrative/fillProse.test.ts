import { describe, expect, it, test } from 'vitest';
import { bookOf } from '../../src/figures/book.ts';
import { plainText } from '../../src/model/language.ts';
import { fillProse } from '../../src/narrative/prose.ts';
import { figureAt } from '../figures/figureAt.ts';
import { releaseOf } from '../figures/releaseOf.ts';

const book = bookOf(
  releaseOf([
    figureAt('persons/aid', '2414 人'),
    figureAt('persons/aid/north', '1 人'),
    figureAt('persons/elderly', '※'),
    figureAt('funds/aid', '44.22 万元'),
  ]),
);

describe('prose with references', () => {
  test.each([
    ['共{persons aid}。', '共2414人。', '共2,414 persons。'],
    ['{ persons  aid  north }, {funds aid}', '1人, 44.22万元', '1 person, 442,200 yuan'],
    ['see [[GB/T 15835-2011]]', 'see GB/T 15835-2011', 'see GB/T 15835-2011'],
    ['no reference', 'no reference', 'no reference'],
  ])('%s', (text, zh, en) => {
    expect(plainText(fillProse(text, book, '2021', 'zh-CN'))).toBe(zh);
    expect(plainText(fillProse(text, book, '2021', 'en'))).toBe(en);
  });

  it('marks dates as words, so that no digit on a page is unaccounted for', () => {
    expect(fillProse('2 June 2022', book, '2021', 'en')).toEqual([
      expect.objectContaining({ number: '2', mark: { kind: 'literal' } }),
      ' June ',
      expect.objectContaining({ number: '2022', mark: { kind: 'literal' } }),
    ]);
  });

  test.each(['{persons nobody}', '{persons}', '{nothing aid}', '{persons aid south}', '{}', '{persons elderly}'])(
    'refuses %s, which is no released value',
    (text) => {
      expect(() => fillProse(text, book, '2021', 'en')).toThrow(`unknown figure: ${text}`);
    },
  );

  it('reads the figures of the year of its edition', () => {
    expect(() => fillProse('{persons aid}', book, '2020', 'en')).toThrow('unknown figure: {persons aid}');
  });
});
