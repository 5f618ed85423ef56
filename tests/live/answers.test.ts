/** What the line that finds is told is what the figures are: for any table of towns, in both languages. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookOf, type Book } from '../../src/figures/book.ts';
import { comparisonPolicies, comparisonWith } from '../../src/figures/compare.ts';
import { answerOf, askedOf } from '../../src/live/findAnswer.ts';
import { understand, vocabularyOf } from '../../src/live/understand.ts';
import { isDemonstration, isValue } from '../../src/model/cell.ts';
import { languages } from '../../src/model/language.ts';
import { findPart } from '../../src/site/findPage.ts';
import { findCodes, findIndex } from '../../src/site/findIndex.ts';
import { settingAt } from '../../src/tables/setting.ts';
import { formatCell } from '../../src/words/format/cell.ts';
import { figureAt } from '../figures/figureAt.ts';
import { releaseOf } from '../figures/releaseOf.ts';

const years = ['2019', '2020', '2021'];
const programmes = ['aid', 'elderly'];
const areas = ['county', 'north', 'south', 'east'];

const cellText = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.integer({ min: 0, max: 99_999 }), fc.constantFrom('', ' demonstration', ' provisional'))
      .map(([number, flag]) => `${number} 人${flag}`),
  },
  fc.constantFrom('※', '…', '—'),
);
const count = programmes.length * areas.length * years.length;
const cells = fc.array(cellText, { minLength: count, maxLength: count });

/** A figure of every programme, area and year. */
function bookOfCells(texts: string[]): Book {
  const places = programmes.flatMap((programme) =>
    areas.flatMap((area) => years.map((year) => ({ programme, area, year }))),
  );
  const figures = places.map(({ programme, area, year }, index) => {
    const figure = figureAt(`persons/${programme}`, texts[index]!, year);
    return { ...figure, id: `${figure.id}/${area}`, key: { ...figure.key, area } };
  });
  return bookOf(releaseOf(figures));
}

const siteOf = (book: Book) => ({
  book,
  identity: {},
  editions: [],
  languages: [...languages],
  releases: [],
});

describe('the answers', () => {
  it.each(languages)('are the released numbers and the changes that figures allow, in %s', (language) => {
    fc.assert(
      fc.property(cells, (texts) => {
        const book = bookOfCells(texts);
        const setting = settingAt(siteOf(book), language, '');
        const index = findIndex(setting);
        const vocabulary = vocabularyOf(index);
        for (const programme of programmes)
          for (const area of areas)
            for (const year of years) {
              const asked = askedOf(understand(`${area} ${programme} ${year}`, vocabulary), index)!;
              expect(asked.places).toHaveLength(1);
              const place = asked.places[0]!;
              const part = findPart(setting, place.programme, index.partOf[place.area]!);
              const [told] = answerOf(part, place, asked, index)!.cells;
              const figure = book.at({ measure: 'persons', programme, area, year });
              const [number, , mark, isWithheld, , change] = told!.cell;
              expect(number).toBe(formatCell(figure.cell, language, 'table').number);
              expect(mark === '○').toBe(isDemonstration(figure.cell));
              expect(isWithheld === 1).toBe(figure.cell.state === 'withheld');
              const compared = comparisonWith(book, figure, String(Number(year) - 1), comparisonPolicies.page);
              expect(change === '').toBe(compared === undefined);
              if (compared === undefined || !isValue(compared.change.cell)) continue;
              expect(Number(change.replace('−', '-').replaceAll(/[+,]/g, ''))).toBe(Number(compared.change.cell.value));
            }
      }),
      { numRuns: 20 },
    );
  });

  it.each(languages)('tell the place among the divisions of one area, and of no other area, in %s', (language) => {
    const texts = Array.from({ length: count }, () => '5 人');
    const { release } = bookOfCells(texts);
    // a zone with as many persons as the towns
    const zoned = release.areas.map((area) => (area.code === 'east' ? { ...area, kind: 'zone' } : area));
    const north = { ...release.areas.find(({ code }) => code === 'north')!, code: 'west' };
    const ofWest = release.figures
      .filter(({ key }) => key.area === 'north')
      .map((figure) => ({ ...figure, id: `${figure.id}/west`, key: { ...figure.key, area: 'west' } }));
    const book = bookOf({ ...release, areas: [...zoned, north], figures: [...release.figures, ...ofWest] });
    const setting = settingAt(siteOf(book), language, '');
    const part = findPart(setting, 0, 0);
    const ranks = findCodes(book).areas.map(({ code }, place) => [
      code,
      part[place]?.[0]?.[3].map(([, , cell]) => cell[7]),
    ]);
    const tied = language === 'zh-CN' ? '并列第1位，共3地' : 'joint 1st of 3';
    expect(Object.fromEntries(ranks)).toMatchObject({
      county: ['', '', ''],
      east: ['', '', ''],
      north: [tied, tied, tied],
      south: [tied, tied, tied],
      west: [tied, tied, tied],
    });
  });

  it('to any words are of names that are in the index, and never fail', () => {
    const book = bookOfCells(Array.from({ length: count }, (_, index) => (index % 5 === 0 ? '※' : `${index} 人`)));
    const setting = settingAt(siteOf(book), 'zh-CN', '');
    const index = findIndex(setting);
    const vocabulary = vocabularyOf(index);
    const word = fc.constantFrom(
      '低保',
      '特困',
      '北镇',
      '镇',
      'dibao',
      'db',
      '2020',
      '2012',
      '人数',
      '医保',
      ' ',
      '年',
    );
    const words = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(word).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(words, (text) => {
        const asked = askedOf(understand(text, vocabulary), index);
        for (const place of asked?.places ?? []) {
          expect(index.names.area[place.area]).toBeDefined();
          const part = findPart(setting, place.programme, index.partOf[place.area]!);
          const answer = answerOf(part, place, asked!, index);
          for (const { cell } of answer?.cells ?? []) expect(cell[3] === 1).toBe(cell[0] === '※');
        }
      }),
    );
  });
});
