/** The command new with several forms: which of its arguments are files, and what it says. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { withFolder } from '../../release/withFolder.ts';
import { command } from '../command.ts';
import { gb18030 } from '../gb18030.ts';
import { releasedFigures } from '../releasedFigures.ts';

function form(year: string, persons: number): Uint8Array {
  const rows = ['指标名称,单位,数量,同比%', `1.城市低保人数,人,${persons},1.5`, '2.城市低保支出,万元,600,2.5'];
  return gb18030([`某县${year}年度民政统计,,,`, ...rows].join('\r\n'));
}

it('drafts one package from the files before its name, and tells the account of each', () =>
  withFolder(async (folder) => {
    const files = [2020, 2021].map((year) => path.join(folder, `${year}.csv`));
    await writeFile(files[0]!, form('2020', 620));
    await writeFile(files[1]!, form('2021', 640));
    const into = path.join(folder, 'data');
    const options = ['--into', into, '--yes', '--lang', 'zh-CN'];
    const { status, lines } = command('new', ...files, 'county', ...options);
    expect(status).toBe(0);
    expect(lines).toContain(
      '2020.csv：2行、4列，有内容的13格：数字2，核对用的合计0，表头、名称、时间等8，标题和注释1，未采用2',
    );
    expect(lines).toContain('  未采用2格（第3、4行）：环比、同比、比重等：由程序从数字算出，不照抄');
    expect(await releasedFigures(path.join(into, 'county'))).toEqual({
      'persons/p1/own1//2020-12-31': '620 人',
      'persons/p1/own1//2021-12-31': '640 人',
      'funds/p1/own1/2020-01-01/2020-12-31': '600 万元',
      'funds/p1/own1/2021-01-01/2021-12-31': '600 万元',
    });
    const missing = command('new', files[0]!, path.join(folder, '2022.csv'), ...options);
    expect(missing.status).toBe(2);
    expect(missing.lines[0]).toBe(`找不到文件：${path.join(folder, '2022.csv')}`);
  }));
