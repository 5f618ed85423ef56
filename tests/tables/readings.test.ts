/** What a chart answers is what the figures are: for any series, in both languages, and nothing of what is withheld. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookOf, type Book } from '../../src/figures/book.ts';
import { comparisonPolicies, comparisonWith } from '../../src/figures/compare.ts';
import type { PointReading } from '../../src/model/block.ts';
import { isDemonstration, isValue } from '../../src/model/cell.ts';
import { languages, plainText, type Language } from '../../src/model/language.ts';
import { formatCell } from '../../src/words/format/cell.ts';
import { strings } from '../../src/words/strings.ts';
import { areaReadings, periodReadings } from '../../src/tables/readings.ts';
import type { Setting } from '../../src/tables/setting.ts';
import { figureAt } from '../figures/figureAt.ts';
import { releaseOf } from '../figures/releaseOf.ts';

const years = ['2018', '2019', '2020', '2021'];
const programmes = ['aid', 'elderly'];
const unit = { code: '人', words: '人' };

/** Cells by programme and year, as `cellOf` reads them. */
type Table = Record<string, string[]>;

const cellText = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.integer({ min: 0, max: 99_999 }), fc.constantFrom('', ' demonstration', ' provisional'))
      .map(([number, flag]) => `${number} 人${flag}`),
  },
  fc.constantFrom('※', '…', '—'),
);
const table: fc.Arbitrary<Table> = fc.record(
  Object.fromEntries(programmes.map((code) => [code, fc.array(cellText, { minLength: 4, maxLength: 4 })])),
);

function bookOfTable(cells: Table): Book {
  const figures = programmes.flatMap((programme) =>
    years.map((year, index) => figureAt(`persons/${programme}`, cells[programme]![index]!, year)),
  );
  return bookOf(releaseOf(figures));
}

function settingOf(book: Book, language: Language): Setting {
  const site = { identity: {}, editions: [], languages: [...languages], releases: [] };
  return { site, book, language, words: strings[language], path: 'index.html' };
}

function linesOf(book: Book) {
  return programmes.map((programme) => ({
    name: programme,
    short: programme,
    tone: 'ink',
    figures: years.map((year) => book.at({ measure: 'persons', programme, area: 'county', year })),
  }));
}

function readingsOf(cells: Table, language: Language): { book: Book; items: PointReading[] } {
  const book = bookOfTable(cells);
  return { book, items: periodReadings(settingOf(book, language), { lines: linesOf(book), unit, codes: years }).items };
}

const texts = ({ head, cells, note = '', said }: PointReading) => [
  head,
  ...cells.flatMap(({ value, change = [], growth = [] }) => [value, change, growth].map(plainText)),
  note,
  said,
];

describe('the readings of a chart', () => {
  it.each(languages)('are the released numbers and the changes that figures allow, in %s', (language) => {
    fc.assert(
      fc.property(table, (cells) => {
        const { book, items } = readingsOf(cells, language);
        items.forEach((item, index) => {
          programmes.forEach((programme, line) => {
            const figure = book.at({ measure: 'persons', programme, area: 'county', year: years[index]! });
            const { value, change, state } = item.cells[line]!;
            expect(state).toBe(figure.cell.state);
            expect(plainText(value)).toContain(formatCell(figure.cell, language, 'table').number);
            const before = String(Number(years[index]) - 1);
            const compared = comparisonWith(book, figure, before, comparisonPolicies.page);
            expect(change === undefined).toBe(compared === undefined);
            if (compared === undefined || change === undefined || !isValue(compared.change.cell)) return;
            const told = Number(plainText(change).replace('−', '-').replaceAll(/[+,]/g, ''));
            expect(told).toBe(Number(compared.change.cell.value));
          });
        });
      }),
    );
  });

  it('say of a demonstration figure that it is one, of a withheld one no number', () => {
    fc.assert(
      fc.property(table, (cells) => {
        const { book, items } = readingsOf(cells, 'zh-CN');
        items.forEach(({ cells: told, said }, index) => {
          const figures = programmes.map((programme) =>
            book.at({ measure: 'persons', programme, area: 'county', year: years[index]! }),
          );
          expect(said.match(/演示数据/g)?.length ?? 0).toBe(figures.filter(({ cell }) => isDemonstration(cell)).length);
          told.forEach((cell, line) => {
            if (figures[line]!.cell.state === 'withheld')
              expect([plainText(cell.value), cell.said]).toEqual([
                '※',
                `${programmes[line]}为保护个人信息不予公布，带※的数不一定小`,
              ]);
          });
        });
      }),
    );
  });

  it('are the same whatever a withheld number would have been next to', () => {
    const { items } = readingsOf({ aid: ['5 人', '※', '9 人', '12 人'], elderly: ['—', '…', '7 人', '8 人'] }, 'zh-CN');
    expect(items.map(({ said }) => said)).toEqual([
      '2018年，aid5人；elderly不适用；首年，没有可比较的上年',
      '2019年，aid为保护个人信息不予公布，带※的数不一定小；elderly无数据',
      '2020年，aid9人；elderly7人；不比较：有一年的数字以※表示：为保护个人信息不予公布，带※的数不一定小',
      '2021年，aid12人，比上年增加3人；elderly8人，比上年增加1人',
    ]);
    expect(items.flatMap(texts).join(' ')).not.toMatch(/undefined|NaN/);
  });

  it('rank areas among those that are published', () => {
    const towns = ['north', 'south', 'east'];
    const ranks = (north: string, south: string, east: string) => {
      const figures = [north, south, east].map((text, index) => figureAt(`persons/aid/${towns[index]}`, text));
      const setting = settingOf(bookOf(releaseOf(figures)), 'zh-CN');
      const lines = [{ name: 'aid', short: 'aid', tone: 'ink', figures }];
      const { items } = areaReadings(setting, { lines, unit, areas: towns, ranked: towns });
      return items.map(({ head, cells: [cell] }) => `${head} ${plainText(cell?.rank ?? [])}`.trim());
    };
    expect(ranks('30 人', '20 人', '20 人')).toEqual([
      '北镇 第1位，共3地',
      '南镇 并列第2位，共3地',
      '东镇 并列第2位，共3地',
    ]);
    expect(ranks('30 人', '20 人 demonstration', '10 人')).toEqual(['北镇', '南镇', '东镇']);
    expect(ranks('30 人', '※', '10 人')).toEqual(['北镇', '南镇', '东镇']);
  });
});
