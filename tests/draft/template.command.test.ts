import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { release } from '../../src/release/release.ts';
import { figuresOf } from '../release/figuresOf.ts';
import { writeCase } from '../release/releaseCase.ts';
import { withFolder } from '../release/withFolder.ts';
import { command } from './command.ts';

const patience = { timeout: 30_000 };
const yizheng = 'data/yizheng';

async function workbook(file: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  return book;
}

/** Puts a filled form into a copy of a package, as one more table of figures like `model`. */
async function addTable(folder: string, file: string, model: string): Promise<void> {
  const descriptor = path.join(folder, 'datapackage.json');
  const described = JSON.parse(await readFile(descriptor, 'utf8')) as {
    resources: { name: string; schema: object }[];
    nianbao: { roles: { facts: string[] } };
  };
  const { schema } = described.resources.find(({ name }) => name === model)!;
  described.resources.push({ name: 'filled', path: file, schema } as (typeof described.resources)[number]);
  described.nianbao.roles.facts.push('filled');
  await writeFile(descriptor, JSON.stringify(described));
}

describe('npm run template', patience, () => {
  it('writes a form that a release reads back when it is filled', () =>
    withFolder(async (folder) => {
      await cp(yizheng, folder, { recursive: true });
      expect(command('template', '--package', folder, '--out', path.join(folder, 'form')).status).toBe(0);
      const [header = '', ...rows] = (await readFile(path.join(folder, 'form.csv'), 'utf8')).trimEnd().split('\r\n');
      expect(header).toBe(
        '\uFEFF年份,起始日期,截止日期,地区代码,项目代码,指标,数值,计量单位,符号,状态,资料来源,原文,说明,说明英文',
      );
      const filled = ['dibao,households', 'dibao,persons', 'dibao,funds'].map((what, index) =>
        rows
          .find((row) => row.startsWith(`2022,2022-01-01,2022-12-31,321081,${what},,`))!
          .replace(/,,(.+?),,,,/, `,${index + 11},$1,,,forum-2022-06-02,`),
      );
      await writeFile(path.join(folder, 'form.csv'), [header, ...filled, ''].join('\r\n'));
      await addTable(folder, 'form.csv', 'official');
      const { files, problems } = await release(folder);
      expect(problems.map(({ key }) => key)).toEqual(['scale-slip funds/dibao/321081/2022']);
      expect(figuresOf(files.get('figures.csv') ?? '')).toMatchObject({
        'households/dibao/321081/2022-01-01/2022-12-31': '11 户',
        'persons/dibao/321081/2022-01-01/2022-12-31': '12 人',
        'funds/dibao/321081/2022-01-01/2022-12-31': '13 万元',
      });
    }));

  it('expects what was published for the year before, not what was computed or made up', () =>
    withFolder(async (folder) => {
      command('template', '--package', yizheng, '--out', path.join(folder, 'form.csv'));
      const rows = (await readFile(path.join(folder, 'form.csv'), 'utf8')).trimEnd().split('\r\n').slice(1);
      expect(rows).toContain('2022,2022-01-01,2022-12-31,321081,dibao,standard,,元/人·月,,,,,,');
      // Published as of 2 June 2022: nobody knows the days of the next.
      expect(rows).toContain('2022,,,321081,medical,persons,,人,,,,,,');
      expect(rows.filter((row) => /total:|,T\d/.test(row))).toEqual([]);
    }));

  it('has the same in a workbook, with codes to choose from and a sheet that explains them', () =>
    withFolder(async (folder) => {
      command('template', '--package', yizheng, '--out', path.join(folder, 'form'));
      const book = await workbook(path.join(folder, 'form.xlsx'));
      expect(book.worksheets.map(({ name }) => name)).toEqual(['填报', '各列说明', '代码']);
      const [form, columns, codes] = book.worksheets as [ExcelJS.Worksheet, ExcelJS.Worksheet, ExcelJS.Worksheet];
      expect(form.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
      expect([form.getCell('A2').value, form.getCell('D2').value, form.getCell('G2').value]).toEqual([
        ...[2022, '321081', null],
      ]);
      expect(form.getCell('D2').numFmt).toBe('@');
      const { type, formulae } = form.getCell('F300').dataValidation;
      const [, first, last] = /^'代码'!\$B\$(\d+):\$B\$(\d+)$/.exec(String(formulae[0])) ?? [];
      const listed = codes.getRows(Number(first), Number(last) - Number(first) + 1)!.map((row) => row.values);
      expect(type).toBe('list');
      expect(listed[0]).toEqual([undefined, '指标', 'households', '低保户数', 'Dibao households']);
      expect(listed).toHaveLength(5);
      expect(columns.getRow(2).values).toEqual([
        ...[undefined, '年份', 'year', '是', '数字所属的年份', 'The year that the figure belongs to'],
      ]);
    }));

  it('writes the same bytes every time', () =>
    withFolder(async (folder) => {
      const written = ['a', 'b'].map((name) => path.join(folder, name));
      const smallest = path.join(folder, 'package');
      await writeCase(smallest, 'passes-smallest');
      for (const file of written) command('template', '--package', smallest, '--out', file);
      const [first, second] = await Promise.all(written.map((file) => readFile(`${file}.xlsx`)));
      expect(first?.equals(second!)).toBe(true);
      // Where a zip says when its first file was changed: 1 January 1980.
      expect(first?.readUInt32LE(10)).toBe(0x00210000);
    }));

  it('of a package that has released nothing is a header only', () =>
    withFolder(async (folder) => {
      await writeCase(folder, 'passes-smallest');
      const { lines } = command('template', '--package', folder, '--out', path.join(folder, 'form'), '--lang', 'en');
      expect(lines[0]).toBe('Wrote the return form of 2022:');
      expect(await readFile(path.join(folder, 'form.csv'), 'utf8')).toBe('\uFEFFyear,meals\r\n');
    }));

  it('says what a release would refuse, and writes nothing', () =>
    withFolder(async (folder) => {
      const unsound = path.join(folder, 'package');
      await writeCase(unsound, 'refuses-missing-table');
      const { status, lines } = command('template', '--package', unsound, '--out', path.join(folder, 'form'));
      expect(status).toBe(2);
      expect(lines[0]).toContain('there is no such file');
      expect(await readdir(folder)).toEqual(['package']);
    }));

  it('names the tables there are, where another is asked for', () => {
    const { status, lines } = command('template', '--table', 'programmes', '--lang', 'zh-CN');
    expect([status, lines]).toEqual([2, ['没有名为 programmes 的数据表。可选 official / context / demonstration。']]);
  });
});
