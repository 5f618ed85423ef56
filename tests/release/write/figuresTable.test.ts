import { expect, it } from 'vitest';
import { notAvailable, withheld, type Cell, type Figure } from '../../../src/model/cell.ts';
import { figuresTable } from '../../../src/release/write/released.ts';

const figure = (cell: Cell): Figure => ({
  id: 'persons/aid/county//2021-12-31',
  key: { measure: 'persons', programme: 'aid', area: 'county', period: { end: '2021-12-31' } },
  year: '2021',
  cell,
  source: 'paper',
  quote: '全市2人',
  note: { 'zh-CN': '仅2人', en: 'two persons only' },
});
const columns = ['value', 'symbol', 'source', 'quote', 'note_zh', 'note_en'];

it('releases the source of a withheld figure, and neither its sentence nor its note', () => {
  expect(figuresTable([figure(withheld)], columns)[1]).toEqual(['', 'c', 'paper', '', '', '']);
});

it('releases what is said of a figure that is not available', () => {
  const [, row] = figuresTable([figure(notAvailable)], columns);
  expect(row).toEqual(['', 'x', 'paper', '全市2人', '仅2人', 'two persons only']);
});
