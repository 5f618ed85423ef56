import { expect, it } from 'vitest';
import { bookOf, type Book } from '../../../src/figures/book.ts';
import { plainText } from '../../../src/model/language.ts';
import { concentrationFinding } from '../../../src/narrative/findings/composition.ts';
import { sentenceOf } from '../../../src/narrative/findings/sentence.ts';
import { figureAt } from '../../figures/figureAt.ts';
import { releaseOf } from '../../figures/releaseOf.ts';
import { figureOf } from '../sayings.ts';

function bookOfTowns(cells: string[]): Book {
  const towns = cells.map((cell, index) => ({ code: `t${index}`, cell }));
  const sum = cells.reduce((total, cell) => total + (Number.parseInt(cell, 10) || 0), 0);
  const release = releaseOf([
    figureAt('persons/aid', `${sum} 人`),
    ...towns.map(({ code, cell }) => figureAt(`persons/aid/${code}`, cell)),
  ]);
  const added = towns.map(({ code }) => ({
    ...release.areas[1]!,
    code,
    parent: 'county',
    title: { 'zh-CN': `${code}镇`, en: `Town ${code}` },
  }));
  const areas = [...release.areas.slice(0, 2), ...added];
  const measures = release.description.measures.map((measure) => ({ ...measure, adds: ['area' as const] }));
  return bookOf({ ...release, areas, description: { ...release.description, measures } });
}

const said = (cells: string[], language: 'zh-CN' | 'en' = 'zh-CN'): string | undefined => {
  const book = bookOfTowns(cells);
  const finding = concentrationFinding(book, figureOf(book, 'persons/aid'));
  return finding && plainText(sentenceOf(finding, book, language));
};

it('names the few areas that hold half', () => {
  const cells = ['50 人', '10 人', '40 人', '20 人', '10 人', '20 人'];
  expect(said(cells)).toBe('2021年t0镇、t2镇合计占人数的60.0%（共6个地区）。');
  expect(said(cells, 'en')).toBe('In 2021, Town t0 and Town t2, 2 of 6 areas, together had 60.0% of persons.');
});

it('names one that holds half alone', () => {
  expect(said(['90 人', '10 人', '10 人', '20 人', '10 人'])).toBe('2021年t0镇占人数的64.3%（共5个地区）。');
});

it('is silent where half of the areas hold half, of few areas, and beside a withheld one', () => {
  expect(said(['10 人', '10 人', '10 人', '10 人', '10 人', '10 人'])).toBeUndefined();
  expect(said(['90 人', '10 人', '10 人'])).toBeUndefined();
  expect(said(['90 人', '10 人', '※', '20 人', '10 人'])).toBeUndefined();
});
