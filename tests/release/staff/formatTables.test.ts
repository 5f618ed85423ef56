/** The account of the tables on the report page: every cell that was left out is found again. */
import { describe, expect, it } from 'vitest';
import type { Account } from '../../../src/model/account.ts';
import { formatReport } from '../../../src/release/staff/formatReport.ts';
import type { Language } from '../../../src/model/language.ts';

const account: Account = {
  rows: 3,
  columns: 3,
  cells: 1209,
  parts: { figure: 4, control: 1, heading: 4, note: 0 },
  leftOut: [
    {
      reason: 'row-ragged',
      cells: 1199,
      lines: [7],
      listed: [{ row: 7, letter: 'A', read: '<b>东镇</b>' }],
    },
    { reason: 'column-unreleased', cells: 1, lines: [5], listed: [{ row: 5, letter: 'C', read: '138' }] },
  ],
};

function page(language: Language, accounts = [{ name: 'facts.csv', account }]): string {
  const acknowledgements = { file: 'acknowledgements.csv', isThere: false };
  return formatReport({ folder: 'data/a', problems: [], accounts, ending: undefined, acknowledgements, language }, '');
}

describe('the account of a table in the report', () => {
  it('lists the cells that were left out by reason, with their place and what was read', () => {
    const html = page('zh-CN');
    expect(html).toContain('各表的账');
    expect(html).toContain('facts.csv：3行、3列，有内容的1209格');
    expect(html).toContain('这些列不是指标，也没有别的用途，不发布');
    expect(html).toContain('<td>5</td><td>C</td><td><span class="read">138</span></td>');
    expect(html).toContain('另有1198格未采用，未逐一列出。');
  });

  it('says problems of cells in words, and escapes what was read', () => {
    const html = page('en');
    expect(html).toContain('the row has another number of cells than the header');
    expect(html).toContain('&lt;b&gt;东镇&lt;/b&gt;');
  });

  it('is absent where no table was read', () => {
    expect(page('en', [])).not.toContain('Account of the tables');
  });
});
