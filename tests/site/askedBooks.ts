/** Random tables of towns, and the explorer asked of them. */
import * as fc from 'fast-check';
import { type Book, bookOf } from '../../src/figures/book.ts';
import { bookOfParts } from '../../src/figures/packed.ts';
import { type Language, languages } from '../../src/model/language.ts';
import { parseQuery, type Query } from '../../src/model/query.ts';
import { explorerIndex, explorerPart } from '../../src/site/explorerPage.ts';
import { explorerAnswer } from '../../src/tables/explorer.ts';
import { settingAt } from '../../src/tables/setting.ts';
import { figureAt } from '../figures/figureAt.ts';
import { releaseOf } from '../figures/releaseOf.ts';

export const years = ['2019', '2020', '2021'];
export const programmes = ['aid', 'elderly'];
const measures = { persons: '人', funds: '元' };
export const areas = ['county', 'north', 'south', 'east'];

export const cellText = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(fc.integer({ min: 0, max: 99_999 }), fc.constantFrom('', '', ' demonstration', ' provisional')),
  },
  fc.constantFrom('※', '…', '—'),
);
export const places = Object.keys(measures).flatMap((measure) =>
  programmes.flatMap((programme) => areas.flatMap((area) => years.map((year) => ({ measure, programme, area, year })))),
);
export const cells = fc.array(cellText, { minLength: places.length, maxLength: places.length });

export type CellText = string | [number, string];

export function bookOfCells(texts: CellText[]): Book {
  const figures = places.map(({ measure, programme, area, year }, index) => {
    const text = texts[index]!;
    const unit = measures[measure as keyof typeof measures];
    return figureAt(
      `${measure}/${programme}/${area}`,
      typeof text === 'string' ? text : `${text[0]} ${unit}${text[1]}`,
      year,
    );
  });
  return bookOf(releaseOf(figures));
}

const some = <Item>(items: readonly Item[]) => fc.subarray([...items], { minLength: 1 });
export const addresses = fc
  .record({
    m: fc.constantFrom('persons', 'funds', 'standard', 'none'),
    p: some([...programmes, 'total:two', 'visits', 'nothing']),
    a: some(['*', 'county*', ...areas, 'province', 'elsewhere']),
    y: fc.constantFrom('2021', '2019-2021', '2020', '2021-2019', '1066', '2019-2020'),
    v: fc.constantFrom('line', 'rank', 'change', 'small', 'table', 'pie'),
    t: fc.constantFrom('number', 'sum', 'mean', 'index', 'share', 'residents'),
  })
  .map(({ m, p, a, y, v, t }) => `?m=${m}&p=${p.join(',')}&a=${a.join(',')}&y=${y}&v=${v}&t=${t}`);

export const settingOf = (book: Book, language: Language) =>
  settingAt({ book, identity: {}, editions: [], languages: [...languages], releases: [] }, language, '');

/** As a browser has it: of the parts that scripts carry. */
export function carried(book: Book): Book {
  const index = explorerIndex(book);
  const names = index.parts.flatMap((numbers, programme) => numbers.map((part) => `${programme}-${part}`));
  const parts = names.map((name) => explorerPart(book, name));
  return bookOfParts(JSON.parse(JSON.stringify(index.packed)), JSON.parse(JSON.stringify(parts)));
}

export function answerTo(book: Book, search: string, language: Language) {
  const { codes, usual } = explorerIndex(book);
  const { question, unknown } = parseQuery(search, codes, usual);
  return {
    asked: question,
    unknown,
    answer: explorerAnswer(settingOf(book, language), question, codes.periods, usual),
  };
}

export const spanOf = ({ view, from, to }: Query) =>
  view === 'rank' ? [to] : years.filter((year) => year >= from && year <= to);
