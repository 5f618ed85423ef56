import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { filesBelow, withFolder } from '../release/withFolder.ts';
import { command } from './command.ts';
import { gb18030 } from './gb18030.ts';
import { releasedFigures } from './releasedFigures.ts';

/** Drafts from a table of this name in an empty folder. */
async function drafted(folder: string, file: string, table: string | Uint8Array, ...options: string[]) {
  await writeFile(path.join(folder, file), table);
  return command('new', path.join(folder, file), '--into', path.join(folder, 'data'), ...options);
}

const patience = { timeout: 30_000 };

describe('npm run new', patience, () => {
  const towns = [
    '仪征市社会救助情况表,,,,,',
    ',,,,,单位：万元',
    '年份,乡镇,户数,人数,发放资金（万元）,备注',
    '2020年,真州镇,120,200,44.22,',
    '2020年,新集镇,80,130,"1,030.5",',
    '2021年,真州镇,118,190,45.10,核定',
    '2021年,新集镇,—,128,31.00,',
    '注：数据来自各镇,,,,,',
  ].join('\r\n');

  it('reads a wide table that Chinese Excel saved: titles, remarks, 年, thousands, dashes', () =>
    withFolder(async (folder) => {
      const options = ['yz', '--yes', '--publisher-area', '仪征市', '--lang', 'zh-CN'];
      const { status, lines } = await drafted(folder, '统计表.csv', gb18030(towns), ...options);
      expect(status).toBe(0);
      expect(lines[0]).toBe(
        '统计表.csv：4行、6列，有内容的30格：数字12，核对用的合计0，表头、名称、时间等14，标题和注释4，未采用0',
      );
      expect(lines).toContain('试发布：11 个数字照表发布，5 个由程序合计，0 个不予公布，2 个没有数字。');
      expect(await releasedFigures(path.join(folder, 'data/yz'))).toMatchObject({
        'households/all/a1/2021-01-01/2021-12-31': '118 户',
        'households/all/a2/2021-01-01/2021-12-31': 'x',
        'persons/all/own1/2021-01-01/2021-12-31': '318 人 computed',
        'funds/all/a2/2020-01-01/2020-12-31': '1030.5 万元',
        'funds/all/own1/2020-01-01/2020-12-31': '1074.72 万元 computed',
      });
      const readme = await readFile(path.join(folder, 'data/yz/README.md'), 'utf8');
      expect(readme).toContain('- 第 8 行：标题或附注\n');
    }));

  it('takes the name of a folder that is there for the name of the package, and a folder for no table', () =>
    withFolder(async (folder) => {
      const named = await drafted(folder, 'towns.csv', towns, 'tests', '--yes', '--publisher-area', '仪征市');
      expect(named.status).toBe(0);
      expect(await readdir(path.join(folder, 'data/tests'))).toContain('datapackage.json');
      const table = command('new', folder, '--lang', 'en');
      expect([table.status, table.lines[0]]).toEqual([2, `There is no such file: ${folder}`]);
    }));

  it('publishes it in two languages, where each name is said in both', () =>
    withFolder(async (folder) => {
      const said = ['真州镇=Zhenzhou', '新集镇=Xinji', '仪征市=Yizheng', '户数=Households', '人数=Persons'];
      const options = [
        ...['yz', '--yes', '--publisher-area', '仪征市', '--language', 'zh-CN', '--language', 'en'],
        ...['--title', '社会救助', '--title', 'Social assistance', '--lang', 'en'],
        ...said.flatMap((word) => ['--word', word]),
      ];
      const open = await drafted(folder, 'a.csv', gb18030(towns), ...options);
      expect(open.lines).toEqual([
        'To be decided: “发放资金” in the other language; say --word "发放资金=…"',
        'Nothing was drafted, no file was written.',
      ]);
      const { status } = await drafted(folder, 'a.csv', gb18030(towns), ...options, '--word', '发放资金=Money paid');
      expect(status).toBe(0);
      expect(await readFile(path.join(folder, 'data/yz/areas.csv'), 'utf8')).toBe(
        'code,parent,title_zh,title_en\nown1,,仪征市,Yizheng\na1,own1,真州镇,Zhenzhou\na2,own1,新集镇,Xinji\n',
      );
    }));

  it('takes the unit of money from the line above the table', () =>
    withFolder(async (folder) => {
      const table = '救助情况,,\n单位：人、万元,,\n年份,人数,发放资金\n2020,200,44.22\n2021,190,45.10\n';
      expect((await drafted(folder, 'a.csv', table, '--yes')).status).toBe(0);
      expect(await releasedFigures(path.join(folder, 'data/a'))).toMatchObject({
        'persons/all/all/2021-01-01/2021-12-31': '190 人',
        'funds/all/all/2021-01-01/2021-12-31': '45.10 万元',
      });
    }));

  it('reads the first sheet of a workbook', () =>
    withFolder(async (folder) => {
      const book = new ExcelJS.Workbook();
      const rows = [['Meals on wheels'], ['Year', 'Persons', 'Funds (USD)'], [2020, 1200, 5000.5], [2021, 1350, 6000]];
      book.addWorksheet('2021').addRows(rows);
      const bytes = new Uint8Array(await book.xlsx.writeBuffer());
      expect((await drafted(folder, 'meals.xlsx', bytes, '--yes')).status).toBe(0);
      expect(await releasedFigures(path.join(folder, 'data/meals'))).toMatchObject({
        'persons/all/all/2021-01-01/2021-12-31': '1350 persons',
        'funds/all/all/2020-01-01/2020-12-31': '5000.5 USD',
      });
    }));

  it('refuses a roll of persons, drafts nothing and repeats nothing', () =>
    withFolder(async (folder) => {
      const table = '姓名,身份证号,金额（元）\n甲某某,110101199003077758,600\n乙某某,110101199003077758,700\n';
      const { status, lines } = await drafted(folder, 'a.csv', table, '--yes', '--lang', 'zh-CN');
      expect(status).toBe(2);
      expect(lines.join('\n')).toContain('个人信息');
      expect(lines.join('\n')).not.toMatch(/某某|199003/);
      expect(await readdir(folder)).toEqual(['a.csv']);
    }));

  const long = [
    'Year,Programme,Indicator,Value,Unit',
    '2020,Meals on wheels,Persons,100,persons',
    '2020,Meals on wheels,Spending,5.5,million USD',
    '2021,Meals on wheels,Persons,120,persons',
    '2021,Meals on wheels,Spending,6.5,million USD',
    '2021,Home care,Persons,12,persons',
  ].join('\n');

  it('reads a long table with its programmes, measures and units', () =>
    withFolder(async (folder) => {
      expect((await drafted(folder, 'long.csv', long, '--yes')).status).toBe(0);
      expect(await releasedFigures(path.join(folder, 'data/long'))).toEqual({
        'persons/meals-on-wheels/all/2020-01-01/2020-12-31': '100 persons',
        'persons/meals-on-wheels/all/2021-01-01/2021-12-31': '120 persons',
        'persons/home-care/all/2021-01-01/2021-12-31': '12 persons',
        'funds/meals-on-wheels/all/2020-01-01/2020-12-31': '5.5 million USD',
        'funds/meals-on-wheels/all/2021-01-01/2021-12-31': '6.5 million USD',
      });
    }));

  it('takes a row of totals for a control of the area that the package is about', () =>
    withFolder(async (folder) => {
      const table = '日期;区县;在册人数\n2021/12/31;合计;66\n2021/12/31;甲区;22\n2021/12/31;乙区;44\n';
      expect((await drafted(folder, 'a.csv', table, '--yes', '--publisher-area', '仪征市')).status).toBe(0);
      expect(await readFile(path.join(folder, 'data/a/areas.csv'), 'utf8')).toBe(
        'code,parent,title_zh\nown1,,仪征市\na1,own1,甲区\na2,own1,乙区\n',
      );
      expect(await releasedFigures(path.join(folder, 'data/a'))).toEqual({
        'persons/all/own1//2021-12-31': '66 人 computed',
        'persons/all/a1//2021-12-31': '22 人',
        'persons/all/a2//2021-12-31': '44 人',
      });
    }));

  it('turns a table with a column for each year', () =>
    withFolder(async (folder) => {
      const table = '指标,2020年,2021年\n低保人数,100,120\n低保资金（万元）,5.5,6\n注：略,,\n';
      const options = ['--yes', '--measure', '低保人数=persons:人:stock'];
      expect((await drafted(folder, 'years.csv', table, ...options)).status).toBe(0);
      expect(await releasedFigures(path.join(folder, 'data/years'))).toEqual({
        'persons/all/all//2020-12-31': '100 人',
        'persons/all/all//2021-12-31': '120 人',
        'funds/all/all/2020-01-01/2020-12-31': '5.5 万元',
        'funds/all/all/2021-01-01/2021-12-31': '6 万元',
      });
    }));

  it.each([
    [
      ...(['en', 'To be decided: the column of years or dates; say --year <column>, or --year 2021'] as const),
      'To be decided: the column of numbers; one of name / colour; say --measure "column=code:unit:kind"',
    ],
    [
      'zh-CN',
      '待定 年份或日期所在的列；写法 --year <列名>，或全表同属一年时 --year 2021',
      '待定 哪一列是数字；可选 name / colour',
    ],
  ])('finds nothing in a table of words, says what to decide and writes nothing (%s)', (lang, year, measures) =>
    withFolder(async (folder) => {
      const { status, lines } = await drafted(
        folder,
        'w.csv',
        'name,colour\napple,red\nplum,blue\n',
        '--yes',
        '--lang',
        lang,
      );
      expect(status).toBe(2);
      expect(lines).toHaveLength(3);
      expect(lines[0]).toContain(year);
      expect(lines[1]).toContain(measures);
      expect(await readdir(folder)).toEqual(['w.csv']);
    }),
  );

  it('says which column --measure misspelt', () =>
    withFolder(async (folder) => {
      const { status, lines } = await drafted(folder, 'long.csv', long, '--yes', '--measure', 'Person=:persons:stock');
      expect(status).toBe(2);
      expect(lines[0]).toBe(
        'To be decided: the column of numbers; it cannot be “Person”; one of Persons / Spending; say --measure "column=code:unit:kind"',
      );
    }));

  it.each([
    ['Persons=:heads:stock', 'the unit of “Persons”; it cannot be “heads”'],
    ['Persons=:persons:count', 'the kind of “Persons”; it cannot be “count”'],
    ['Persons=year:persons:stock', 'the code of “Persons”; it cannot be “year”'],
  ])('refuses --measure %s', (measure, expected) =>
    withFolder(async (folder) => {
      const { status, lines } = await drafted(folder, 'long.csv', long, '--yes', '--measure', measure);
      expect([status, lines.length]).toEqual([2, 2]);
      expect(lines[0]).toContain(expected);
    }),
  );

  it('leaves a package that is there as it is', () =>
    withFolder(async (folder) => {
      await drafted(folder, 'long.csv', long, '--yes');
      const before = await filesBelow(path.join(folder, 'data'));
      const { status, lines } = await drafted(
        folder,
        'long.csv',
        `${long}\n2022,Home care,Persons,13,persons`,
        '--yes',
      );
      expect(status).toBe(2);
      expect(lines[0]).toContain('is there already and was not changed');
      expect(await filesBelow(path.join(folder, 'data'))).toEqual(before);
    }));

  it('names cells that nobody can guess, by their row in the file', () =>
    withFolder(async (folder) => {
      const { status, lines } = await drafted(
        folder,
        'a.csv',
        'Year,Persons\n2020,12\n2021,unknwn\n2022,13\n2023,14\n2024,15',
        '--yes',
      );
      expect(status).toBe(2);
      expect(lines[0]).toContain('a.csv, row 3, “Persons”: this is not a number; read “unknwn”');
      expect(await readdir(folder)).toEqual(['a.csv']);
    }));

  it('says why a release would refuse what it drafted', () =>
    withFolder(async (folder) => {
      const { status, lines } = await drafted(folder, 'a.csv', 'Year,Households,Persons\n2021,20,12\n', '--yes');
      expect(status).toBe(2);
      expect(lines.join('\n')).toContain('there are more households than persons');
      expect(lines.at(-2)).toContain('but its data cannot be released yet');
    }));
});
