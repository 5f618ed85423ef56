/** Two areas beside each other: for any numbers what is compared is what figures allow, and nothing of what is withheld. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookOf, type Book } from '../../src/figures/book.ts';
import { isDemonstration, isValue } from '../../src/model/cell.ts';
import { languages, plainText, type Language } from '../../src/model/language.ts';
import { comparisonPage } from '../../src/site/comparePage.ts';
import { comparedAreas, levelOf, pairTable, ratioOf } from '../../src/tables/compareTable.ts';
import { type Setting, settingAt } from '../../src/tables/setting.ts';
import { figureAt } from '../figures/figureAt.ts';
import { releaseOf } from '../figures/releaseOf.ts';

const towns = ['north', 'south', 'east'];
const programmes = ['aid', 'elderly'];

const cellText = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.integer({ min: 0, max: 9999 }), fc.constantFrom('', ' demonstration'))
      .map(([number, flag]) => `${number} 人${flag}`),
  },
  fc.constantFrom('※', '…'),
);
const cells = fc.array(cellText, { minLength: 6, maxLength: 6 });

/** A figure of every programme and town. */
function bookOfCells(texts: string[]): Book {
  const places = programmes.flatMap((programme) => towns.map((area) => ({ programme, area })));
  const figures = places.map(({ programme, area }, index) => {
    const figure = figureAt(`persons/${programme}`, texts[index]!, '2021');
    return { ...figure, id: `${figure.id}/${area}`, key: { ...figure.key, area } };
  });
  return bookOf(releaseOf(figures));
}

function settingOf(book: Book, language: Language): Setting {
  const site = { book, identity: {}, editions: [], languages: [...languages], releases: [] };
  return settingAt(site, language, 'compare/north/index.html');
}

/** 示例 | 5 | 3 | 1.7倍 | 1 | 2: the cells of a row of the pair without its drawing. */
function rowsOf(texts: string[]): string[] {
  const setting = settingOf(bookOfCells(texts), 'zh-CN');
  const [area] = comparedAreas(setting.book);
  const { rows, title } = pairTable(setting, levelOf(setting, area!), 0, 1);
  const told = rows
    .filter(({ group }) => !group)
    .map((row) => row.cells.map(({ text }) => plainText(text)).join(' | '));
  return [plainText(title), ...told];
}

describe('two areas', () => {
  it.each([
    [
      ['50 人', '30 人', '40 人', '8 人', '9 人', '2 人'],
      [
        '两地都公布的2项，北镇有1项多于南镇；低保人数是它的1.7倍',
        '50 | 50 | 30 | 1.7倍 | 1 | 3',
        '8 | 9 | 9 | 0.9倍 | 2 | 1',
      ],
    ],
    [
      ['50 人', '※', '40 人', '8 人', '8 人', '8 人'],
      [
        '两地都公布的1项，北镇都不多于南镇；特困人数是它的1.0倍',
        '50 | 50 | ※ | — | 不排 | 不排 | 1地',
        '8 | 8 | 8 | 1.0倍 | 1 | 1 | ',
      ],
    ],
    [
      ['50 人', '30 人 demonstration', '40 人', '8 人', '0 人', '2 人'],
      ['北镇与南镇没有可以比较的数', '50 | 50 | 30 | — | 不排 | 不排', '8 | 8 | 0 | — | 1 | 3'],
    ],
  ])('of %j are told so', (texts, told) => {
    expect(rowsOf(texts)).toEqual(told);
  });

  it.each(languages)('are compared only where both are published alike, whatever the numbers, in %s', (language) => {
    fc.assert(
      fc.property(cells, (texts) => {
        const setting = settingOf(bookOfCells(texts), language);
        const areas = comparedAreas(setting.book);
        expect(areas).toHaveLength(3);
        const level = levelOf(setting, areas[0]!);
        for (const row of level.rows)
          for (const [one, other] of [
            [0, 1],
            [1, 2],
            [2, 0],
          ] as const) {
            const a = row.figures[one]!.cell;
            const b = row.figures[other]!.cell;
            const areAlike = isValue(a) && isValue(b) && isDemonstration(a) === isDemonstration(b) && b.value !== '0';
            const ratio = ratioOf(row, one, other);
            expect(ratio !== undefined).toBe(areAlike);
            if (ratio === undefined || !isValue(ratio.cell) || !isValue(a) || !isValue(b)) continue;
            expect(Math.abs(Number(ratio.cell.value) - Number(a.value) / Number(b.value))).toBeLessThanOrEqual(0.0501);
          }
      }),
    );
  });

  it('hand to the script of any second area what the page of that pair says', () => {
    fc.assert(
      fc.property(cells, (texts) => {
        const setting = settingOf(bookOfCells(texts), 'zh-CN');
        const [area] = comparedAreas(setting.book);
        const level = levelOf(setting, area!);
        const blocks = comparisonPage(setting, area!).sections.flatMap((section) => section.blocks);
        const pairs = blocks.flatMap((block) => (block.kind === 'pairs' ? block.pairs : []))[0]!;
        for (const second of [1, 2]) {
          const table = pairTable(setting, level, 0, second);
          const rows = table.rows.filter(({ group }) => !group);
          const { sentence, cells: told } = pairs.areas[second]!;
          expect(sentence.replace('○演示', '')).toBe(plainText(table.title));
          rows.forEach(({ cells: printed }, index) => {
            const [number, , isWithheld, ratio, place] = told[index]!;
            expect([number, ratio === '' ? '—' : ratio, place]).toEqual(
              [2, 3, 5].map((column) => plainText(printed[column]!.text)),
            );
            expect(isWithheld === 1).toBe(printed[2]!.state === 'withheld');
          });
        }
      }),
    );
  });
});
