import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it, test } from 'vitest';
import { isValue } from '../../../src/model/cell.ts';
import { piecesOf, plainText, type MarkedNumber } from '../../../src/model/language.ts';
import { appendices } from '../../../src/publications/annual/annualView.ts';
import { annual } from '../../../src/publications/annual/annual.ts';
import { releaseWorkbooks, workbookBytes } from '../../../src/publications/workbook/workbooks.ts';
import { settingAt } from '../../../src/tables/setting.ts';
import { opened, openWorkbook } from './openWorkbook.ts';

const chinese = await openWorkbook('yizheng', 'zh-CN');
const english = await openWorkbook('yizheng', 'en');
const china = await openWorkbook('china', 'zh-CN');
const hawaii = await openWorkbook('hawaii', 'en');
const every = [chinese, english, china, hawaii];

describe('the workbook of a release', () => {
  it('has cover, notes, revisions, the tables of the annual report, appendix and data', () => {
    const names = chinese.book.worksheets.map(({ name }) => name);
    expect(names.slice(0, 4)).toEqual(['封面', '说明', '更正', '表1']);
    expect(names.slice(-3)).toEqual(['附表1', '附表2', '数据']);
    expect(english.book.worksheets.map(({ name }) => name).slice(0, 4)).toEqual([
      'Cover',
      'Notes',
      'Revisions',
      'Table 1',
    ]);
  });

  it('numbers its tables as the report does', () => {
    const { site, book } = chinese;
    const edition = site.editions.find(({ kind, theme }) => kind === 'annual' && theme === undefined)!;
    const { parts } = annual(settingAt(site, 'zh-CN', 'index.html'), edition);
    const tables = parts.filter(({ layout }) => layout !== 'wide').flatMap((part) => part.tables);
    expect(tables.length).toBeGreaterThan(5);
    for (const { number = '', title } of tables)
      expect(book.getWorksheet(number)?.getCell('A1').text).toMatch(`${number}　${plainText(title)}`);
  });

  it('leads from the contents to every sheet after them, and to nothing outside', () => {
    const parts = unzipSync(chinese.bytes);
    const links = strFromU8(parts['xl/worksheets/sheet1.xml']!).match(/<hyperlink [^>]*>/g)!;
    const sheets = chinese.book.worksheets.slice(3).map(({ name }) => name);
    expect(links.map((link) => /location="&apos;(.*)&apos;!A1"/.exec(link)?.[1])).toEqual(sheets);
    expect(links.join('')).not.toContain('r:id');
    expect(
      Object.keys(parts).filter((name) => name.includes('worksheets/_rels') || /vba|external|\/$/i.test(name)),
    ).toEqual([]);
  });

  it('is the same, byte for byte, whenever it is made', async () => {
    expect(Buffer.from(await workbookBytes(chinese.view)).equals(Buffer.from(chinese.bytes))).toBe(true);
  });

  it('names publisher, title and version, and dates of the data', () => {
    const core = strFromU8(unzipSync(chinese.bytes)['docProps/core.xml']!);
    expect(core).toContain('<dc:title>仪征市社会救助统计</dc:title>');
    expect(core).toContain('<cp:version>2021.1</cp:version>');
    expect(core.match(/20\d\d-[^<]*/g)).toEqual(['2022-06-01T16:00:00Z', '2022-06-01T16:00:00Z']);
  });
});

describe('its data sheet', () => {
  test.each(every.map((read) => [read.site.book.release.name, read] as const))(
    'has every figure of %s as it was released',
    (name, { book }) => {
      const text = readFileSync(`data/${name}/released/figures.csv`, 'utf8');
      const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
      const sheet = book.worksheets.at(-1)!;
      const heads = (sheet.getRow(1).values as string[]).slice(1);
      expect(sheet.rowCount).toBe(rows.length + 1);
      for (const [index, row] of rows.entries()) {
        const line = sheet.getRow(index + 2);
        const cells = heads.map((head, column) => [head, line.getCell(column + 1)] as const);
        for (const [head, cell] of cells) {
          if (head === 'value' && row['value'] !== '') expect(cell.value).toBe(Number(row['value']));
          else expect(cell.text).toBe(row[head]);
        }
      }
    },
  );

  it('shows the decimals that were published', () => {
    const sheet = china.book.worksheets.at(-1)!;
    const heads = (sheet.getRow(1).values as string[]).slice(1);
    expect(sheet.getCell(2, heads.indexOf('value') + 1)).toMatchObject({ value: 269, numFmt: '0.0' });
  });
});

it('leaves out a data sheet that is too long, and says where the figures are', async () => {
  const { site } = chinese;
  const rows = [['value'], ...Array.from({ length: 30_001 }, () => ['1'])];
  const { book } = await opened(releaseWorkbooks(site, rows)[0]!.view());
  expect(book.getWorksheet('数据')).toBeUndefined();
  const cover = book.worksheets[0]!.getColumn(1).values.map(String).join('');
  expect(cover).toContain('全部数字（30,001个）多于一张工作表宜放的，未列入：见网站“数据”页的 figures.csv。');
});

describe('its tables', () => {
  const areas = chinese.book.getWorksheet('附表1')!;

  it('have numbers as numbers, equal to the release', () => {
    const { site } = chinese;
    const [appendix] = appendices(settingAt(site, 'zh-CN', 'index.html'), site.book.year);
    const { rows } = readTable(areas);
    expect(rows.map(({ code }) => code)).toEqual(appendix!.table.rows.map(({ code }) => code));
    const compared = appendix!.table.rows.flatMap((row, index) =>
      row.cells.map(({ text }, column) => ({ piece: piecesOf(text)[0], cell: rows[index]!.cells[column]! })),
    );
    const known = compared.filter(({ piece }) => typeof piece === 'object' && piece.mark.kind === 'cell');
    expect(known.length).toBeGreaterThan(80);
    for (const { piece, cell } of known) {
      const figure = site.book.byId((piece as MarkedNumber & { mark: { id: string } }).mark.id);
      expect(cell.value).toBe(isValue(figure.cell) ? Number(figure.cell.value) : '※');
    }
  });

  it('never have a number where one is withheld: ※ is text on hatching', () => {
    const marked = readTable(areas).rows.flatMap(({ cells }) => cells.filter(({ text }) => text === '※'));
    expect(marked.length).toBeGreaterThan(10);
    for (const cell of marked) {
      expect(cell.value).toBe('※');
      expect(cell.fill).toMatchObject({ pattern: 'lightUp' });
      expect(cell.note).toBeUndefined();
    }
  });

  it('mark demonstration figures, and leave the room of the mark beside the others', () => {
    expect(areas.getCell('C7')).toMatchObject({ value: 372, numFmt: '#,##0"○"' });
    expect(areas.getCell('C6')).toMatchObject({ value: 1562, numFmt: '#,##0_○' });
    expect(areas.getCell('A1').text).toMatch(/○$/);
  });

  it('align decimals as published, without inventing any', () => {
    expect(areas.getCell('E6')).toMatchObject({ value: 1523, numFmt: '#,##0_._0_0_○' });
    expect(areas.getCell('E7')).toMatchObject({ value: 326.33, numFmt: '#,##0.00"○"' });
  });

  it('keep codes as text', () => {
    expect(areas.getCell('A6')).toMatchObject({ value: '321081', numFmt: '@' });
  });

  it('centre a head across its columns instead of merging them', () => {
    expect(areas.getCell('C3')).toMatchObject({ value: '低保', alignment: { horizontal: 'centerContinuous' } });
    expect(areas.getCell('D3')).toMatchObject({ value: null, alignment: { horizontal: 'centerContinuous' } });
  });

  it('keep heads and the own area in sight, and repeat them on paper', () => {
    expect(areas.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 6, showGridLines: false });
    expect(areas.pageSetup).toMatchObject({ printTitlesRow: '1:6', orientation: 'landscape', fitToWidth: 1 });
    expect(areas.headerFooter.oddHeader).toContain('样例，非仪征市民政局发布');
    expect(areas.headerFooter.oddFooter).toContain('第&P页，共&N页');
  });

  it('carry the marks of computed figures and of breaks, and say what they mean', () => {
    const formats = (read: typeof china) => read.book.worksheets.flatMap((sheet) => formatsOf(sheet));
    expect(formats(china)).toContainEqual(expect.stringMatching(/"c"/));
    expect(formats(hawaii)).toContainEqual(expect.stringMatching(/"b[^"]*"/));
    expect(china.book.getWorksheet('说明')!.getColumn(3).values).toContain('computed');
    expect(hawaii.book.getWorksheet('Notes')!.getColumn(3).values).toContain('break');
  });
});

type Cells = ReturnType<(typeof chinese)['book']['worksheets'][number]['getCell']>[];

/** Of a table with codes and spanners: the columns of numbers, and the rows below the head. */
function readTable(sheet: (typeof chinese)['book']['worksheets'][number]) {
  const columns = (sheet.getRow(4).values as string[]).slice(3);
  const rows: { code: string; cells: Cells }[] = [];
  for (let row = 6; sheet.getCell(row, 3).text !== ''; row += 1)
    rows.push({ code: sheet.getCell(row, 1).text, cells: columns.map((_, column) => sheet.getCell(row, column + 3)) });
  return { columns, rows };
}

function formatsOf(sheet: (typeof chinese)['book']['worksheets'][number]): string[] {
  const formats: string[] = [];
  sheet.eachRow((row) => row.eachCell(({ numFmt }) => formats.push(numFmt)));
  return formats;
}
