import { describe, expect, it } from 'vitest';
import { isValue } from '../../../src/model/cell.ts';
import { piecesOf, plainText } from '../../../src/model/language.ts';
import { readSite } from '../../../src/publications/readSite.ts';
import { chartWorkbook, tableWorkbook } from '../../../src/publications/workbook/workbooks.ts';
import { tableSheet } from '../../../src/publications/workbook/tableSheet.ts';
import { siteFigures, siteTables } from '../../../src/site/sitePages.ts';
import { settingAt } from '../../../src/tables/setting.ts';
import { opened } from './openWorkbook.ts';

const site = await readSite('data/yizheng/released', 'reports/yizheng');
const setting = settingAt(site, 'zh-CN', 'index.html');
const figures = siteFigures(site, 'zh-CN');

describe('the workbook of a chart', () => {
  it('has its title, unit and period, its numbers, its source and how to cite it', async () => {
    const figure = figures.find(({ id }) => id === 'overview-persons') ?? figures[0]!;
    const { book } = await opened(chartWorkbook(setting, figure));
    const [sheet] = book.worksheets;
    const texts = sheet!.getColumn(1).values.map(String);
    expect(sheet!.getCell('A1').text).toContain(plainText(figure.title));
    expect(sheet!.getCell('A2').text).toBe(figure.unitLine);
    expect(texts.join('')).toContain('资料来源：');
    expect(texts.join('')).toContain('引用请注明：仪征市民政局');
  });

  it('has the numbers of the release', () => {
    for (const figure of figures) {
      const { sheets } = chartWorkbook(setting, figure);
      const numbers = sheets[0]!.rows.flatMap(({ cells }) => cells.map((cell) => cell?.value)).filter(isNumber);
      const pieces = figure.table.rows.flatMap(({ cells }) => cells.flatMap(({ text }) => piecesOf(text)));
      const known = pieces.flatMap((piece) => {
        if (typeof piece === 'string' || piece.mark.kind !== 'cell' || piece.mark.id.startsWith('missing/')) return [];
        const { cell } = site.book.byId(piece.mark.id);
        return isValue(cell) ? Number(cell.value) : [];
      });
      expect(numbers, figure.id).toEqual(known);
    }
  });
});

describe('the workbook of a table', () => {
  const tables = siteTables(site, 'zh-CN');

  it('is one for each table of each page that holds numbers, under its own name', () => {
    const files = tables.map(({ file }) => file);
    expect(files).toContain('tables/years-2021-table-main.zh.xlsx');
    expect(new Set(files).size).toBe(files.length);
    expect(files.filter((file) => file.startsWith('tables/revisions'))).toEqual([]);
  });

  it('has its rows, those of a withheld number without one', async () => {
    const { table } = tables.find(({ file }) => file === 'tables/years-2021-table-areas.zh.xlsx')!;
    const { view } = await opened(tableWorkbook(setting, table));
    const withheld = view.sheets[0]!.rows.flatMap(({ cells }) => cells).filter((cell) => cell?.look === 'withheld');
    expect(withheld.length).toBeGreaterThan(10);
    expect(new Set(withheld.map((cell) => cell?.value))).toEqual(new Set(['※']));
  });

  it('is filtered by the code of the area where there are many', () => {
    const { table } = tables.find(({ file }) => file === 'tables/years-2021-table-areas.zh.xlsx')!;
    const many = { ...table, rows: Array.from({ length: 61 }, () => table.rows[0]!) };
    expect(tableSheet(setting, table, 'x')).not.toHaveProperty('filtered');
    expect(tableSheet(setting, many, 'x').filtered).toBe(5);
  });
});

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}
