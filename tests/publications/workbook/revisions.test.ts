import { expect, it } from 'vitest';
import type { Cell, Figure } from '../../../src/model/cell.ts';
import { notApplicable, withheld } from '../../../src/model/cell.ts';
import { decimal } from '../../../src/model/decimal.ts';
import { readSite } from '../../../src/publications/readSite.ts';
import { revisionsSheet } from '../../../src/publications/workbook/releaseWorkbook.ts';
import { sheetText } from '../../../src/publications/workbook/sheet.ts';
import { settingAt, type FigureChange } from '../../../src/tables/setting.ts';

const site = await readSite('data/yizheng/released', 'reports/yizheng');
const [some] = site.book.figures.filter(({ key }) => key.measure === 'persons' && key.area === site.book.area);

const figure = (cell: Cell, more: Partial<Figure['key']> = {}): Figure => ({
  ...some!,
  key: { ...some!.key, ...more },
  cell,
});
const value = (number: string, unit = '人'): Cell => ({ state: 'value', value: decimal(number), unit, flags: [] });

function rows(changes: FigureChange[] | undefined) {
  const releases = [{ id: '2021.2', digest: '', ...(changes && { changes }) }];
  const setting = settingAt({ ...site, releases }, 'zh-CN', 'index.html');
  return revisionsSheet(setting)
    .rows.slice(2)
    .map(({ cells }) => cells.map((cell) => (cell === undefined ? '' : sheetText(cell))));
}

it('lists each figure that a release changed, before and after', () => {
  const [row] = rows([{ before: figure(value('2414')), after: figure(value('2415')) }]);
  expect(row?.[0]).toBe('2021.2');
  expect(row?.[1]).toMatch(/^仪征市 .* 人数，20\d\d年$/);
  expect(row?.slice(2)).toEqual(['人', '2414', '2415']);
});

it('says which figures came and went, and the codes of what is listed no more', () => {
  expect(rows([{ after: figure(value('1')) }])[0]?.slice(2)).toEqual(['人', '—', '1']);
  const gone = figure(value('1'), { programme: 'gone', measure: 'lost', area: 'nowhere' });
  expect(rows([{ before: gone }])[0]?.[1]).toMatch(/^nowhere gone lost/);
  expect(rows([{ before: figure(value('1')), after: figure(notApplicable) }])[0]?.slice(2)).toEqual(['人', '1', '—']);
});

it('never prints again what is withheld now', () => {
  const taken = rows([{ before: figure(value('3')), after: figure(withheld) }])[0];
  expect(taken?.slice(2)).toEqual(['—', '※', '※']);
  expect(JSON.stringify(taken)).not.toContain('3');
});

it('names the unit of a number that was published in another', () => {
  const setting = settingAt(
    {
      ...site,
      releases: [
        {
          id: '2',
          digest: '',
          changes: [{ before: figure(value('1.5', '万元')), after: figure(value('15000', '元')) }],
        },
      ],
    },
    'zh-CN',
    'index.html',
  );
  const cells = revisionsSheet(setting).rows[2]!.cells;
  expect(cells[3]).toMatchObject({ value: 1.5, format: '#,##0.0" 万元"' });
  expect(cells[4]).toMatchObject({ value: 15_000, format: '#,##0_○' });
});

it('says that a release is the first, or changed nothing, or how many more it changed', () => {
  expect(rows(undefined)).toEqual([['2021.2', '首次编制']]);
  expect(rows([])).toEqual([['2021.2', '数字没有变化']]);
  const many = Array.from({ length: 503 }, () => ({ before: figure(value('1')), after: figure(value('2')) }));
  expect(rows(many)).toHaveLength(501);
  expect(rows(many).at(-1)).toEqual(['2021.2', '另有3个数字，见网站“更正与版本”页']);
});
