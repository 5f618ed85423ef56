import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/model/language.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { formatReport } from '../../../src/release/staff/formatReport.ts';
import { manyProblems } from './manyProblems.ts';

const unreadable: Problem = {
  code: 'number-invalid',
  severity: 'error',
  file: 'facts.xlsx',
  sheet: '2021',
  row: 4,
  letter: 'C',
  column: '数值',
  read: '15x23',
  expected: '1523 / 44.22 / -3',
};
const empty: Problem = {
  code: 'value-empty',
  severity: 'warning',
  file: 'facts.csv',
  row: 6,
  letter: 'G',
  column: 'value',
  expected: '1523 / x / z / c',
  key: 'value-empty persons/care/county/2021',
};

function page(problems: Problem[], language: Language = 'zh-CN', isThere = false): string {
  const acknowledgements = { file: 'data/case/acknowledgements.csv', isThere };
  return formatReport({ folder: 'data/case', problems, ending: undefined, acknowledgements, language }, '');
}

/** What a reader sees, without the markup. */
function text(html: string): string {
  const body = html.slice(html.indexOf('<body>'));
  return body.replace(/<[^>]+>/g, '|').replace(/[|\s]*\|[|\s]*/g, ' | ');
}

describe('the report of a release', () => {
  it('says of a notice what a cell was taken for, not an example of it', () => {
    const respelt: Problem = {
      code: 'integer-respelt',
      severity: 'notice',
      file: 'facts.csv',
      row: 5,
      letter: 'A',
      column: '年份',
      read: '2021年',
      expected: '2021',
    };
    expect(text(page([respelt]))).toContain('单元格 | 列 | 读到 | 读成');
    expect(text(page([respelt]))).toContain('A5 | 第5行 | A列 | 年份 | 2021年 | 2021');
    expect(text(page([respelt]))).toContain('请核对：');
  });

  it('leads to the cell in Excel and says what to do', () => {
    const said = text(page([unreadable]));
    expect(said).toContain('未通过：1处错误要改正');
    expect(said).toContain('不是数字 | 1处');
    expect(said).toContain('怎么改： | 只写数字和小数点。');
    expect(said).toContain('facts.xlsx　工作表“2021”');
    expect(said).toContain('C4 | 第4行 | C列 | 数值 | 15x23 | 数字，如 1523、44.22');
  });

  it('says the same in English', () => {
    const said = text(page([unreadable, empty], 'en'));
    expect(said).toContain('Not passed: 1 error to mend, 1 warning to check');
    expect(said).toContain('This is not a number | 1 place');
    expect(said).toContain('facts.xlsx, sheet “2021”');
    expect(said).toContain('C4 | row 4 | C | 数值 | 15x23 | a number such as 1523, 44.22');
    expect(text(page([unreadable, unreadable], 'en'))).toContain('Not passed: 2 errors to mend |');
  });

  it('says the fact once, and for each cell only where it differs', () => {
    const duplicate = (row: number, first: number): Problem => ({
      code: 'key-duplicate',
      severity: 'error',
      file: 'facts.csv',
      row,
      params: { first },
    });
    expect(text(page([duplicate(5, 2), duplicate(6, 3)]))).toContain('与第…行是同一条记录');
    expect(text(page([duplicate(5, 2), duplicate(6, 3)]))).toContain('第6行 | 与第3行是同一条记录。');
    expect(text(page([duplicate(5, 2)])).match(/与第2行是同一条记录/g)).toHaveLength(1);
  });

  it('gives the line by which a warning is acknowledged, without a reason that could be left as it is', () => {
    const html = page([empty]);
    expect(text(html)).toContain('data/case/acknowledgements.csv');
    expect(html).toContain('>key,reason\nvalue-empty persons/care/county/2021,\n</pre>');
    expect(page([empty], 'zh-CN', true)).toContain('>value-empty persons/care/county/2021,\n</pre>');
  });

  it('quotes a key as a table needs it', () => {
    expect(page([{ ...empty, key: 'value-empty a,b' }])).toContain('\n&quot;value-empty a,b&quot;,\n');
  });

  it('says what was acknowledged and why when nothing stands in the way', () => {
    const said = text(page([{ ...empty, acknowledged: '尚在审计' }]));
    expect(said).toContain('检查通过');
    expect(said).toContain('已说明的提醒');
    expect(said).toContain('理由： | 尚在审计');
    expect(said).not.toContain('怎样改');
    expect(text(page([]))).toContain('没有发现问题。');
  });

  it('walks through a file from top to bottom, errors before warnings', () => {
    const at = (row: number): Problem => ({ ...unreadable, row, read: `x${row}` });
    const html = page([empty, at(9), at(10), at(4)]);
    const order = ['x4', 'x9', 'x10', 'G6'].map((word) => html.indexOf(`>${word}<`) + html.indexOf(`>${word} <`));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('lists a thousand, of every code some, and counts the rest', () => {
    const row = (index: number) => ({ row: index + 2, read: `x${index}` });
    const problems = [
      ...Array.from({ length: 1500 }, (_, index) => ({ ...unreadable, ...row(index) })),
      ...Array.from({ length: 3 }, (_, index) => ({ ...unreadable, code: 'date-invalid', ...row(index) })),
      empty,
    ];
    const html = page(problems, 'en');
    expect(html.match(/class="read"/g)).toHaveLength(1000);
    const said = text(html);
    expect(said).toContain('This is not a number | 1,500 places');
    expect(said).toContain('997 listed here, 503 more not listed.');
    expect(said).toContain('This is not a date that exists | 3 places');
    expect(said).toContain('There is no number: it is released as not available | 1 place');
  });

  it('shows what a cell holds as text, also markup and what cannot be seen', () => {
    const read = `<img src=x onerror="alert(1)">&'\u00a0\u200b\u202e\0`;
    const html = page([{ ...unreadable, read, column: '<b>', file: '</style>.csv', sheet: '<i>' }]);
    expect(html).toContain(
      '&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;[U+00A0][U+200B][U+202E]\u2400</span>',
    );
    expect(html).not.toMatch(/<img|<b><|<i>|<\/style>\.csv/);
  });

  it('cuts a cell that holds a whole paragraph', () => {
    expect(page([{ ...unreadable, read: '很'.repeat(5000) }])).toContain(`${'很'.repeat(200)}…<`);
  });

  it('needs no script and no other file', () => {
    const html = page(manyProblems());
    expect(html).not.toMatch(/<script|<link|<img|url\(|@import|https?:/);
  });
});
